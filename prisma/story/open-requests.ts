import { producedRequests } from "./produced-requests";
import {
  authenticated,
  type Calendar,
  original,
  redirectSent,
  refusedRedirect,
  reviewed,
  step,
  type Told,
  told,
  writing,
} from "./telling";

const county = "District Attorney of Example County";
const bureau = "Federal Bureau of Examples";

/** Requests that somebody has to act on: one at each open stage, one of them late. */
export function openRequests({ at, day }: Calendar): readonly Told[] {
  const by = "intake@desk.example";
  const year = { from: day(420), to: day(55) };
  const month = { from: day(85), to: day(55) };
  return [
    {
      by,
      at: at(0, "08:05"),
      authority: county,
      agency_reference: "GJ 26-1187",
      officer: "Sgt. R. Alvarez",
      instrument: "US_WARRANT",
      issued_on: day(2),
      received_at: at(0, "07:40"),
      time_zone: "America/New_York",
      channel: "fax",
      due_on: day(-11),
      documents: [
        original(
          "SEARCH WARRANT (invented)\nExample County Superior Court\nGJ 26-1187\nThe accounts r.mayer@northwind.example and dispatch@harbour.example",
        ),
      ],
      targets: [
        {
          identifier: "r.mayer@northwind.example",
          items: [{ category: "content", service: "mail", ...year }, { category: "subscriber" }],
        },
        { identifier: "dispatch@harbour.example", items: [{ category: "traffic", service: "mail", ...year }] },
      ],
    },
    {
      by,
      at: at(3, "10:00"),
      authority: bureau,
      agency_reference: "FBE-SUB-90412",
      instrument: "US_SUBP_GJ",
      issued_on: day(6),
      received_at: at(3, "09:31"),
      time_zone: "America/New_York",
      channel: "portal",
      due_on: day(-9),
      documents: [
        original(
          "GRAND JURY SUBPOENA (invented)\nFBE-SUB-90412\nSubscriber information and mail of lab@northwind.example",
        ),
      ],
      targets: [
        {
          identifier: "lab@northwind.example",
          items: [{ category: "subscriber" }, { category: "content", service: "mail", ...month }],
        },
      ],
      steps: [authenticated(at(2, "11:20"))],
    },
    {
      by,
      at: at(16, "09:10"),
      authority: "Tribunal judiciaire d’Exempleville",
      agency_reference: "EPOC 2026/441",
      instrument: "EU_EPOC",
      issued_on: day(17),
      received_at: at(16, "08:50"),
      time_zone: "Europe/Paris",
      channel: "e_codex",
      documents: [
        original(
          "EUROPEAN PRODUCTION ORDER CERTIFICATE (invented)\nEPOC 2026/441\nTraffic data of netz@stadtwerke.example",
        ),
      ],
      targets: [{ identifier: "netz@stadtwerke.example", items: [{ category: "traffic", ...month }] }],
      steps: [
        authenticated(at(15, "09:00"), "Came over the decentralised system; the registry confirmed the certificate."),
        step("read-epoc", "reviewer", at(15, "09:40"), {
          addressedAs: "processor",
          processorReason: "none",
          servedOn: "designated",
          issuedBy: "judge",
          offence: "threshold",
          enforcingNotified: true,
          notNotifiedBecause: "none",
          emergency: false,
        }),
      ],
    },
    {
      by,
      at: at(9, "13:00"),
      authority: "Staatsanwaltschaft Musterstadt",
      agency_reference: "123 Js 4711/26",
      instrument: "EU_EPOC",
      issued_on: day(10),
      received_at: at(9, "12:10"),
      time_zone: "Europe/Berlin",
      channel: "e_codex",
      documents: [
        original(
          "EUROPEAN PRODUCTION ORDER CERTIFICATE (invented)\n123 Js 4711/26\nContent of student4711@sample-university.example",
        ),
      ],
      targets: [
        {
          identifier: "student4711@sample-university.example",
          items: [{ category: "content", service: "files", ...month }],
        },
      ],
      steps: [
        authenticated(at(8, "10:00")),
        step("find-deficient", "reviewer", at(7, "15:30"), {
          defects: ["no_validation", "controller_not_addressed"],
          note: "A prosecutor issued it for content; the validation by a judge is missing, and the university is the controller.",
        }),
      ],
    },
    {
      by,
      at: at(8, "08:30"),
      authority: bureau,
      agency_reference: "FBE-2703D-118",
      instrument: "US_2703D",
      issued_on: day(9),
      received_at: at(8, "08:12"),
      time_zone: "America/New_York",
      channel: "email",
      due_on: day(-6),
      documents: [original("ORDER UNDER 18 USC 2703(d) (invented)\nLogs of k.oduya@northwind.example")],
      targets: [
        {
          identifier: "k.oduya@northwind.example",
          items: [{ category: "traffic", service: "sign-in logs", ...year }, { category: "subscriber" }],
        },
      ],
      steps: [authenticated(at(7, "09:45")), reviewed(at(6, "14:00")), redirectSent(at(6, "14:20"), ["@target:0"])],
    },
    {
      by,
      at: at(12, "16:00"),
      authority: county,
      agency_reference: "SW 26-0932",
      instrument: "US_WARRANT",
      issued_on: day(14),
      received_at: at(12, "15:20"),
      time_zone: "America/New_York",
      channel: "email",
      due_on: day(-2),
      documents: [
        original("SEARCH WARRANT (invented)\nSW 26-0932\nAll mail of finance@northwind.example"),
        writing("redirect-refused", "We will not turn to the customer: its officers are of interest."),
      ],
      targets: [
        {
          identifier: "finance@northwind.example",
          items: [{ category: "content", service: "mail, files", ...year }, { category: "subscriber" }],
        },
      ],
      steps: [
        authenticated(at(11, "09:30")),
        reviewed(at(10, "11:00")),
        redirectSent(at(10, "11:30"), ["@target:0"]),
        told(at(10, "11:45"), "Northwind Analytics Ltd"),
        refusedRedirect(at(4, "10:15"), ["@target:0"], "redirect-refused"),
        step("propose-scope", "reviewer", at(3, "17:10"), {
          basis: "Probable cause reaches the invoices of one month, sent by mail; narrowed from a year to that month.",
          items: [
            {
              itemId: "@item:0.0",
              approved: true,
              approvedFrom: month.from,
              approvedTo: month.to,
              approvedService: "mail",
              withheld: "narrowed_by_agreement",
            },
            { itemId: "@item:0.1", approved: true, approvedFrom: null, approvedTo: null, withheld: null },
          ],
        }),
      ],
    },
    ...producedRequests({ at, day }),
  ];
}
