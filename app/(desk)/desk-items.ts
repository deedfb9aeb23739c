import type { DeskItem } from "@/components/desk/rail";
import { type Deed, may } from "@/lib/law/permission/may";
import type { Actor } from "@/lib/law/permission/role";

interface Offered extends DeskItem {
  /** Who may use it; everybody at the desk when absent. */
  readonly deed?: Deed;
  /** Only where mail is kept instead of sent. */
  readonly whereKept?: true;
}

const offered: readonly Offered[] = [
  { key: "requests", label: "Queue", href: "/desk/requests", group: "work", deed: "read-requests" },
  { key: "deadlines", label: "Deadlines", href: "/desk/deadlines", group: "work", deed: "read-requests" },
  { key: "secrecy", label: "Secrecy", href: "/desk/secrecy", group: "work", deed: "read-requests" },
  { key: "preservations", label: "Preservations", href: "/desk/preservations", group: "work", deed: "read-requests" },
  { key: "customers", label: "Customers", href: "/desk/customers", group: "parties", deed: "read-parties" },
  { key: "authorities", label: "Authorities", href: "/desk/authorities", group: "parties", deed: "read-parties" },
  { key: "imports", label: "Imports", href: "/desk/imports", group: "parties", deed: "import-requests" },
  { key: "reports", label: "Reports", href: "/desk/reports", group: "account", deed: "read-reports" },
  { key: "bands", label: "Bands", href: "/desk/reports/bands", group: "account", deed: "state-bands" },
  { key: "record", label: "Record", href: "/desk/record", group: "account", deed: "read-record" },
  { key: "mail", label: "Mail", href: "/desk/mail", group: "account", deed: "read-mail", whereKept: true },
  { key: "settings", label: "Settings", href: "/desk/settings", group: "settings" },
];

/** Where this person may go. Leaving an item out hides nothing: its page asks again. */
export function deskItems(actor: Actor, mailIsKept: boolean): readonly DeskItem[] {
  const open = offered.filter(({ deed, whereKept }) => (!deed || may(actor, deed)) && (mailIsKept || !whereKept));
  return open.map(({ key, label, href, group }) => ({ key, label, href, ...(group !== undefined && { group }) }));
}
