import { endOfDay } from "@/lib/law/shared/plain-date";
import {
  authenticated,
  type Calendar,
  file,
  original,
  produced,
  redirectSent,
  refusedRedirect,
  reviewed,
  sendOutbox,
  step,
  told,
  type Told,
  writing,
  called,
} from "./telling";

const by = "intake@desk.example";
const county = "District Attorney of Example County";
const bureau = "Federal Bureau of Examples";

/** Requests with an end, or nearly: delivered, closed, under secrecy, rejected, redirected. */
export function endedRequests(calendar: Calendar): readonly Told[] {
  return [...disclosed(calendar), ...refused(calendar)];
}

function disclosed({ at, day }: Calendar): readonly Told[] {
  const month = { from: day(120), to: day(90) };
  // Northwind's accounts lie in the European Union: an American order for them goes on only by counsel's memo.
  const way = (
    daysAgo: number,
    name: string,
    inEu = false,
    customer: string | null = null,
  ): NonNullable<Told["steps"]> => [
    authenticated(at(daysAgo - 1, "09:00")),
    reviewed(at(daysAgo - 2, "10:00")),
    redirectSent(at(daysAgo - 2, "10:20"), ["@target:0"]),
    ...(customer === null ? [] : [told(at(daysAgo - 2, "10:40"), customer)]),
    refusedRedirect(at(daysAgo - 7, "12:00"), ["@target:0"], "redirect-refused"),
    step("propose-scope", "reviewer", at(daysAgo - 8, "09:00"), {
      basis: "Named in the instrument.",
      items: [
        {
          itemId: "@item:0.0",
          approved: true,
          approvedFrom: name === "mail" ? month.from : null,
          approvedTo: name === "mail" ? month.to : null,
          withheld: null,
        },
      ],
    }),
    ...(inEu ? [treatyRoute(at(daysAgo - 9, "13:30"))] : []),
    step("approve", "counsel2", at(daysAgo - 9, "14:00"), { seen: true, note: "" }),
    step("produce", "custodian", at(daysAgo - 10, "10:00"), {
      source: "Directory and mail store, by the runbook",
      files: [
        name === "mail"
          ? file("export", "0.0", month.from, month.to)
          : { documentId: "@document:export", itemId: "@item:0.0" },
      ],
      noData: [],
    }),
    step("pass-check", "custodian2", at(daysAgo - 10, "16:00"), { note: "One account, within what was approved." }),
    step("deliver", "custodian", at(daysAgo - 11, "09:30"), {
      channel: "the authority’s own portal",
      recipient: "Sgt. R. Alvarez, records unit",
    }),
  ];
  const documents = (text: string) => [
    original(text),
    writing("redirect-refused", "The customer is not to be asked."),
    produced("export", "export.txt", text),
  ];
  const base = (daysAgo: number, authority: string, reference: string) => ({
    by,
    at: at(daysAgo, "09:00"),
    authority,
    agency_reference: reference,
    issued_on: day(daysAgo + 2),
    received_at: at(daysAgo, "08:30"),
    time_zone: "America/New_York",
    channel: "email" as const,
    due_on: day(daysAgo - 21),
  });
  return [
    {
      ...base(13, county, "GJ 26-1090"),
      // Due the day after it was delivered: its customer could not object any more, and is told beside it.
      due_on: day(1),
      instrument: "US_SUBP_GJ",
      documents: documents("GRAND JURY SUBPOENA (invented)\nSubscriber of ops@harbour.example"),
      targets: [{ identifier: "ops@harbour.example", items: [{ category: "subscriber" }] }],
      steps: way(13, "subscriber"),
    },
    {
      ...base(40, county, "GJ 26-0877"),
      instrument: "US_SUBP_GJ",
      documents: documents("GRAND JURY SUBPOENA (invented)\nSubscriber of k.oduya@northwind.example"),
      targets: [{ identifier: "k.oduya@northwind.example", items: [{ category: "subscriber" }] }],
      steps: [
        ...way(40, "subscriber", true, "Northwind Analytics Ltd"),
        sendOutbox(at(28, "10:01")),
        receipt(at(27, "10:00")),
        step("close", "reviewer", at(27, "11:00"), { note: "Delivered, customer told." }),
      ],
    },
    {
      ...base(31, bureau, "FBE-SW-3302"),
      instrument: "US_WARRANT",
      documents: [
        ...documents("SEARCH WARRANT (invented)\nFBE-SW-3302\nMail of r.mayer@northwind.example"),
        {
          key: "gag",
          name: "nondisclosure-order.pdf",
          kind: "secrecy_order",
          text: "ORDER UNDER 18 USC 2705(b) (invented)\nThirty days",
        },
      ],
      targets: [
        { identifier: "r.mayer@northwind.example", items: [{ category: "content", service: "mail", ...month }] },
      ],
      steps: [
        step("place-secrecy", "intake", at(31, "09:30"), {
          kind: "ordered",
          basis: "18 USC 2705(b)",
          issuedBy: "U.S. District Court, District of Examples",
          startsAt: at(31, "08:30"),
          endsAt: endOfDay("America/New_York", day(-1)).toISOString(),
          documentId: "@document:gag",
        }),
        ...way(31, "mail", true),
        receipt(at(19, "10:00")),
        step("close", "reviewer", at(19, "11:00"), { note: "Delivered; the notice is held until the order ends." }),
      ],
    },
  ];
}

const receipt = (at: string) =>
  step("record-receipt", "custodian", at, {
    receivedOn: at.slice(0, 10),
    words: "Their registry confirmed it by telephone.",
  });

const treatyRoute = (at: string) =>
  step("write-memo", "counsel2", at, {
    kind: "art48",
    conclusion: "proceed",
    text: "The customer’s own contract puts the processing under the law of the requesting country, and the agreement on legal assistance between it and the Union carries the order.",
  });

function refused({ at, day }: Calendar): readonly Told[] {
  const base = (daysAgo: number, authority: string, reference: string) => ({
    by,
    at: at(daysAgo, "10:00"),
    authority,
    agency_reference: reference,
    issued_on: day(daysAgo + 5),
    received_at: at(daysAgo, "09:20"),
    channel: "post" as const,
  });
  return [
    {
      ...base(22, "Prosecutor’s Office of Fictonia", "Ofício 77/2026"),
      instrument: "FOREIGN_INFORMAL",
      documents: [
        original(
          "Letter (invented)\nPlease hand over the mailbox of wren1987@mail.example. Please keep this confidential.",
        ),
      ],
      targets: [{ identifier: "wren1987@mail.example", items: [{ category: "content", service: "mail" }] }],
      steps: [
        step("place-secrecy", "intake", at(22, "10:10"), {
          kind: "claimed_unsupported",
          basis: "None named; the letter only asks for confidentiality",
          issuedBy: "Prosecutor’s Office of Fictonia",
          startsAt: at(22, "09:20"),
        }),
        step("authenticate", "intake", at(21, "09:00"), {
          checks: ["known_officer"],
          ...called,
          evidence: "The office confirmed the letter at the address we hold.",
        }),
        step("reject", "counsel", at(20, "15:00"), {
          reason: "no_jurisdiction",
          note: "The data is held under the law of another country; mutual legal assistance is open to you.",
        }),
      ],
    },
    {
      ...base(26, "Staatsanwaltschaft Musterstadt", "88 Js 912/26"),
      instrument: "EU_EPOC",
      time_zone: "Europe/Berlin",
      documents: [
        original(
          "EUROPEAN PRODUCTION ORDER CERTIFICATE (invented)\n88 Js 912/26\nSubscriber data of finance@northwind.example",
        ),
        writing("withdrawal", "We withdraw the order and turn to Northwind Analytics Ltd."),
      ],
      targets: [{ identifier: "finance@northwind.example", items: [{ category: "subscriber" }] }],
      steps: [
        authenticated(at(25, "09:00")),
        reviewed(at(25, "14:00")),
        redirectSent(at(25, "14:30"), ["@target:0"]),
        step("answer-redirect", "reviewer", at(20, "09:40"), {
          targetIds: ["@target:0"],
          outcome: "accepted_withdrawn",
          documentId: "@document:withdrawal",
          note: "Withdrawn in writing.",
        }),
        step("close-redirected", "reviewer", at(20, "09:50"), {
          note: "It turns to the customer, as Article 5(6) asks.",
        }),
      ],
    },
  ];
}
