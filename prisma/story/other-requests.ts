import { authenticated, type Calendar, file, original, produced, reviewed, step, type Told } from "./telling";

const by = "intake@desk.example";
const county = "District Attorney of Example County";
const bureau = "Federal Bureau of Examples";

/** An emergency, a preservation, and a request that somebody faked. */
export function otherRequests({ at, day }: Calendar): readonly Told[] {
  return [
    {
      by,
      at: at(5, "22:20"),
      authority: county,
      agency_reference: "EMERG 26-44",
      officer: "Lt. M. Okafor",
      instrument: "US_EMERG",
      emergency: true,
      received_at: at(5, "22:10"),
      time_zone: "America/New_York",
      channel: "phone",
      documents: [
        original("EMERGENCY REQUEST (invented)\nA missing child; last sign-in of wren1987@mail.example"),
        produced("signin", "last-sign-in.txt"),
      ],
      targets: [
        {
          identifier: "wren1987@mail.example",
          items: [{ category: "traffic", service: "sign-in logs", from: day(8), to: day(5) }],
        },
      ],
      steps: [
        authenticated(
          at(5, "22:32"),
          "Called the county switchboard from our list; the watch commander confirmed Lt. Okafor and the case.",
        ),
        reviewed(at(5, "22:40"), "Danger to life is plausible and documented."),
        step("propose-scope", "reviewer", at(5, "22:45"), {
          basis: "The last three days of sign-ins are what the danger needs.",
          items: [{ itemId: "@item:0.0", approved: true, approvedFrom: day(8), approvedTo: day(5), withheld: null }],
        }),
        step("approve", "counsel", at(5, "22:52"), { seen: true, note: "Called in; approved for these days only." }),
        step("produce", "custodian", at(5, "23:05"), {
          source: "Sign-in log archive",
          files: [file("signin", "0.0", day(8), day(5))],
          noData: [],
        }),
        step("pass-check", "custodian2", at(5, "23:10"), { note: "One account, three days." }),
        step("deliver", "custodian", at(5, "23:14"), {
          channel: "the watch commander’s verified address",
          recipient: "Lt. M. Okafor",
        }),
        step("waive-notice", "counsel", at(4, "10:00"), {
          noticeId: "@notice:Consumer accounts",
          ground: "nobody_to_tell",
          reason: "The account holder is the missing child.",
        }),
      ],
    },
    {
      by,
      at: at(11, "10:00"),
      authority: bureau,
      agency_reference: "FBE-PRES-771",
      instrument: "US_PRES",
      received_at: at(11, "09:45"),
      time_zone: "America/New_York",
      channel: "email",
      documents: [original("PRESERVATION REQUEST, 18 USC 2703(f) (invented)\nr.mayer@northwind.example")],
      targets: [{ identifier: "r.mayer@northwind.example", items: [{ category: "content", service: "mail" }] }],
      steps: [
        authenticated(at(11, "11:00")),
        reviewed(at(11, "11:30"), "A plain preservation letter; nothing is to be disclosed."),
        step("confirm-preservation", "custodian", at(11, "13:00"), { note: "Snapshot taken and sealed." }),
      ],
    },
    {
      by,
      at: at(1, "18:00"),
      authority: bureau,
      agency_reference: "URGENT-1",
      instrument: "US_EMERG",
      emergency: true,
      received_at: at(1, "17:48"),
      time_zone: "America/New_York",
      channel: "email",
      documents: [original("Message (invented) from process@fbe-example.example: urgent, send everything today")],
      targets: [{ identifier: "k.oduya@northwind.example", items: [{ category: "content", service: "mail" }] }],
      steps: [
        step("suspect-fraud", "intake", at(1, "18:20"), {
          reason: "The sender’s domain imitates fbe.example, and the number given is not the bureau’s.",
        }),
      ],
    },
  ];
}
