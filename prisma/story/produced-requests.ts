import {
  authenticated,
  type Calendar,
  file,
  original,
  produced,
  redirectSent,
  refusedRedirect,
  reviewed,
  step,
  type Told,
  told,
  writing,
} from "./telling";

const bureau = "Federal Bureau of Examples";

/** Approved ones, further along: extracted, checked, ready. */
export function producedRequests({ at, day }: Calendar): readonly Told[] {
  const month = { from: day(95), to: day(65) };
  const approvedBy = (daysAgo: number, identifier: string, customer: string, reference: string): Told => ({
    by: "intake@desk.example",
    at: at(daysAgo, "09:00"),
    authority: bureau,
    agency_reference: reference,
    instrument: "US_2703D",
    issued_on: day(daysAgo + 1),
    received_at: at(daysAgo, "08:40"),
    time_zone: "America/New_York",
    channel: "portal",
    due_on: day(daysAgo - 24),
    documents: [
      original(`ORDER UNDER 18 USC 2703(d) (invented)\n${reference}\nLogs of ${identifier}`),
      writing("redirect-refused", "The customer cannot be asked without harm to witnesses."),
      produced("logs", "sign-in-logs.csv.txt"),
    ],
    targets: [
      {
        identifier,
        items: [
          { category: "traffic", service: "sign-in logs", ...month },
          { category: "subscriber", service: "payment means" },
        ],
      },
    ],
    steps: [
      authenticated(at(daysAgo - 1, "09:20")),
      reviewed(at(daysAgo - 2, "10:00")),
      redirectSent(at(daysAgo - 2, "10:30"), ["@target:0"]),
      told(at(daysAgo - 2, "10:45"), customer),
      refusedRedirect(at(daysAgo - 6, "12:00"), ["@target:0"], "redirect-refused"),
      step("propose-scope", "reviewer", at(daysAgo - 7, "09:00"), {
        basis: "Specific and articulable facts for this month.",
        items: [
          { itemId: "@item:0.0", approved: true, approvedFrom: month.from, approvedTo: month.to, withheld: null },
          { itemId: "@item:0.1", approved: true, withheld: null },
        ],
      }),
      step("approve", "counsel", at(daysAgo - 8, "16:00"), { seen: true, note: "As proposed." }),
    ],
  });
  const extracted = (daysAgo: number) =>
    step("produce", "custodian", at(daysAgo, "11:00"), {
      source: "Sign-in log archive, query 7 of the runbook",
      files: [file("logs", "0.0", month.from, month.to)],
      items: [
        { itemId: "@item:0.0", records: 1284 },
        { itemId: "@item:0.1", withheld: "no_data" },
      ],
    });
  const first = approvedBy(15, "ops@harbour.example", "Harbour Freight Cooperative", "FBE-2703D-102");
  const second = approvedBy(16, "dispatch@harbour.example", "Harbour Freight Cooperative", "FBE-2703D-097");
  const third = approvedBy(18, "lab@northwind.example", "Northwind Analytics Ltd", "FBE-2703D-091");
  const passed = step("pass-check", "custodian2", at(4, "15:00"), {
    note: "Opened the file: one account, one month, as approved.",
  });
  return [
    first,
    { ...second, steps: [...(second.steps ?? []), extracted(5)] },
    { ...third, steps: [...(third.steps ?? []), extracted(6), passed] },
  ];
}
