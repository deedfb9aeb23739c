import type { Person } from "./place";

export interface PageShown {
  readonly path: string;
  readonly who: Person | null;
  /** Kept for the README under this name. */
  readonly picture?: string;
}

/** Every kind of page there is, with somebody who may see it. A page that is not here is not tried. */
export const everyPage: readonly PageShown[] = [
  { path: "/", who: null },
  { path: "/transparency", who: null },
  { path: "/transparency/method", who: null },
  { path: "/transparency/2025-h1", who: null, picture: "20-public-report" },
  { path: "/transparency/2025-h1/v/1", who: null },
  { path: "/sign-in", who: null },
  { path: "/desk/requests", who: "reviewer", picture: "17-queue" },
  { path: "/desk/requests?view=all", who: "auditor" },
  { path: "/desk/requests/new", who: "intake" },
  { path: "/desk/deadlines", who: "reviewer", picture: "18-deadlines" },
  { path: "/desk/deadlines/calendar", who: "reviewer" },
  { path: "/desk/customers", who: "intake" },
  { path: "/desk/customers/new", who: "intake" },
  { path: "/desk/authorities", who: "intake" },
  { path: "/desk/authorities/new", who: "intake" },
  { path: "/desk/imports", who: "intake", picture: "19-imports" },
  { path: "/desk/reports", who: "publisher" },
  { path: "/desk/reports/preview?period=2025-h2", who: "publisher" },
  { path: "/desk/reports/bands", who: "ns-counsel" },
  { path: "/desk/reports/bands?period=2025-h2", who: "ns-counsel" },
  { path: "/desk/record", who: "auditor" },
  { path: "/desk/mail", who: "reviewer" },
  { path: "/desk/settings", who: "admin" },
  { path: "/desk/settings/people", who: "admin" },
  { path: "/desk/settings/rules", who: "counsel" },
  { path: "/desk/settings/calendars", who: "admin" },
  { path: "/desk/settings/sessions", who: "admin" },
  { path: "/desk/settings/cover", who: "reviewer" },
  { path: "/desk/settings/roles", who: "admin" },
  { path: "/desk/help/workflow", who: "reviewer" },
  { path: "/desk/secrecy", who: "reviewer" },
  { path: "/desk/preservations", who: "custodian" },
  { path: "/desk/kept", who: "intake" },
  { path: "/desk/search", who: "intake" },
  { path: "/desk/search?q=example", who: "reviewer" },
  { path: "/desk/search?q=example&kind=accounts", who: "auditor" },
  { path: "/desk/help/keys", who: "publisher" },
];

/** Pages that no address alone leads to: the first sends on, the other shows a file that was sent to it. */
export const onTheWay: readonly string[] = ["/desk", "/desk/imports/[documentId]"];

interface FirstOf extends PageShown {
  readonly link: string;
  /** What is opened instead of the thing itself. */
  readonly instead?: (href: string) => string;
}

/** Pages of one thing, by the list that leads to the first of them. */
export const firstOf: readonly FirstOf[] = [
  { path: "/desk/requests?view=all", who: "reviewer", link: "/desk/requests/WD-" },
  { path: "/desk/requests?view=all&q=SW+26-0932", who: "counsel", link: "/desk/requests/WD-", picture: "request" },
  {
    path: "/desk/requests?view=all",
    who: "intake",
    link: "/desk/requests/WD-",
    instead: (href) => `/desk/requests/new/recorded?of=${href.split("/").at(-1) ?? ""}`,
  },
  { path: "/desk/customers", who: "intake", link: "/desk/customers/" },
  { path: "/desk/authorities", who: "intake", link: "/desk/authorities/" },
  { path: "/desk/mail", who: "reviewer", link: "/desk/mail/" },
  { path: "/desk/reports", who: "publisher", link: "/desk/reports/" },
  { path: "/desk/settings/rules", who: "counsel", link: "/desk/settings/rules/" },
  { path: "/desk/settings/calendars", who: "admin", link: "/desk/settings/calendars/" },
];
