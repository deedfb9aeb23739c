import type { FactBlock } from "@/components/requests/request-facts";
import { Section } from "@/components/ui/section";
import { Table } from "@/components/ui/table";
import { When } from "@/components/ui/when";
import type { ReadRequest } from "@/lib/casework/read-request";
import { lookBackFindings, tellingWays } from "@/lib/law/incident/look-back";
import { stages } from "@/lib/law/request/stage";
import { byAt, fact } from "./view-facts";

/** Every suspicion of fraud, with who raised it, who settled it, and whether the impersonated agency was told. */
export function suspicionBlocks(read: ReadRequest, now: Date): readonly FactBlock[] {
  return read.page.suspicions.map((one) => ({
    id: one.id,
    title: "Fraud suspected",
    tag:
      one.confirmed === null
        ? { words: "To be settled", tone: "soon" }
        : one.confirmed
          ? { words: "Proven", tone: "blocked" }
          : { words: "Cleared", tone: "done" },
    facts: [
      ...fact("Why", one.reason),
      ...fact("Suspected", byAt(read, one.suspectedBy, one.suspectedAt)),
      ...fact("Settled", byAt(read, one.settledBy, one.settledAt)),
      ...fact("The impersonated agency", agencyOf(read, one, now)),
      ...fact("How it was told", one.agencyTold && (words(tellingWays, one.agencyTold) ?? one.agencyTold)),
      ...fact("What was said", one.agencyToldWords),
    ],
  }));
}

function agencyOf(read: ReadRequest, one: ReadRequest["page"]["suspicions"][number], now: Date) {
  if (one.agencyToldAt) return byAt(read, one.agencyToldBy, one.agencyToldAt);
  if (one.id !== read.file.proof?.id || read.file.stage !== "fraud") return null;
  const clock = read.file.clocks.find(({ rule, subjectId }) => rule === "TELL_AGENCY" && subjectId === one.id);
  return (
    <>
      Still to be told
      {clock?.dueAt && (
        <>
          , by <When at={clock.dueAt} zone={read.file.zone} now={now} />
        </>
      )}
    </>
  );
}

/** Of this delivery it is asked whether it went to an impostor, too. */
export function lookedBackBlocks(read: ReadRequest, now: Date): readonly FactBlock[] {
  const { zone, clocks } = read.file;
  return read.page.lookBacks.map((one) => {
    const clock = clocks.find(({ subjectId }) => subjectId === one.id);
    const { reference } = one.proven;
    return {
      id: one.id,
      title: "Was it genuine?",
      tag: one.finding ? { words: tags[one.finding] ?? one.finding, tone: tones[one.finding] ?? "done" } : waits,
      facts: [
        ...fact(
          "Because",
          <a href={`/desk/requests/${reference}`}>{reference} of the same sender was proven to be fraud</a>,
        ),
        ...fact("Due", one.finding === null && clock?.dueAt ? <When at={clock.dueAt} zone={zone} now={now} /> : null),
        ...fact("Finding", one.finding && words(lookBackFindings, one.finding)),
        ...fact("How we know", one.why),
        ...fact("Settled", byAt(read, one.settledById, one.settledAt)),
      ],
    };
  });
}

const waits = { words: "To be looked at", tone: "soon" } as const;
const tags: Readonly<Record<string, string>> = { genuine: "Genuine", wrong_disclosure: "Wrong disclosure" };
const tones: Readonly<Record<string, "done" | "blocked">> = { genuine: "done", wrong_disclosure: "blocked" };

/** What was delivered to the sender of a proven fraud before: perhaps to an impersonator as well. */
export function LookBack({ read, now }: { read: ReadRequest; now: Date }) {
  const { lookBack } = read.who.ties;
  if (lookBack.length === 0) return null;
  const open = lookBack.filter(({ lookBacks: [asked] }) => asked?.finding === null).length;
  return (
    <Section title="Look back" id="look-back" aside={lookBack.length}>
      <p>
        Delivered to the same sender before.{" "}
        {open === 0
          ? "Each has its finding: looked back."
          : `${open} of ${lookBack.length} still ${open === 1 ? "lacks its" : "lack their"} finding. Open each and say whether it went to an impersonator as well.`}
      </p>
      <Table
        caption="Earlier deliveries to the same sender"
        captionHidden
        stack
        columns={lookBackColumns}
        rows={lookBack.map(({ reference, stage, receivedZone, productions: [last], lookBacks: [asked], clocks }) => {
          const clock = clocks.find(({ subjectId }) => subjectId === asked?.id);
          return {
            key: reference,
            cells: {
              reference: <a href={`/desk/requests/${reference}`}>{reference}</a>,
              delivered: last?.deliveredAt && <When at={last.deliveredAt} zone={receivedZone} />,
              recipient: last?.recipient,
              stage: stages[stage].words,
              finding: asked?.finding ? (
                `${tags[asked.finding] ?? asked.finding}: ${asked.why ?? ""}`
              ) : clock?.dueAt ? (
                <>
                  To be looked at by <When at={clock.dueAt} zone={receivedZone} now={now} />
                </>
              ) : null,
            },
          };
        })}
      />
    </Section>
  );
}

const lookBackColumns = [
  { key: "reference", header: "Request" },
  { key: "delivered", header: "Delivered" },
  { key: "recipient", header: "To" },
  { key: "stage", header: "Stage" },
  { key: "finding", header: "Finding" },
];

function words(table: Readonly<Record<string, string>>, code: string): string | undefined {
  return table[code];
}
