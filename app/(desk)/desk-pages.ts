import type { DeskPage } from "@/components/desk/desk-page";
import { type Deed, may } from "@/lib/law/permission/may";
import type { Actor } from "@/lib/law/permission/role";
import { deskItems } from "./desk-items";

/** The key after `g` of each page in the rail. */
const letters: Readonly<Record<string, string>> = {
  requests: "q",
  deadlines: "d",
  secrecy: "s",
  preservations: "p",
  customers: "c",
  authorities: "a",
  imports: "i",
  reports: "r",
  bands: "b",
  record: "o",
  mail: "m",
  settings: ",",
};

/** Pages that do not stand in the rail. */
const others: readonly (DeskPage & { readonly deed?: Deed })[] = [
  { label: "Record a request", href: "/desk/requests/new", letter: "n", deed: "receive-request" },
  { label: "Deadlines in a calendar", href: "/desk/deadlines/calendar", deed: "read-requests" },
  { label: "Add a customer", href: "/desk/customers/new", deed: "keep-parties" },
  { label: "Add an authority", href: "/desk/authorities/new", deed: "keep-parties" },
  { label: "Preview a report", href: "/desk/reports/preview", deed: "read-reports" },
  { label: "Where you are signed in", href: "/desk/settings/sessions" },
  { label: "The law’s tables", href: "/desk/settings/rules" },
  { label: "Holidays", href: "/desk/settings/calendars" },
  { label: "Who may do what", href: "/desk/settings/roles" },
  { label: "Absences", href: "/desk/settings/cover" },
  { label: "People", href: "/desk/settings/people", deed: "keep-people" },
  { label: "The workflow", href: "/desk/help/workflow", letter: "w" },
  { label: "Keys", href: "/desk/help/keys" },
];

/** Every page this person may open without knowing more than its name. Each asks again. */
export function deskPages(actor: Actor, mailIsKept: boolean): readonly DeskPage[] {
  const inRail = deskItems(actor, mailIsKept).map(({ key, label, href }) => paged({ label, href }, letters[key]));
  const beside = others.filter(({ deed }) => !deed || may(actor, deed));
  return [...inRail, ...beside.map(({ label, href, letter }) => paged({ label, href }, letter))];
}

function paged(page: DeskPage, letter: string | undefined): DeskPage {
  return letter === undefined ? page : { ...page, letter };
}
