import type { FactBlock } from "@/components/requests/request-facts";
import { When } from "@/components/ui/when";
import type { ReadRequest } from "@/lib/casework/read-request";
import { disclosedInEmergency } from "@/lib/law/emergency/emergency";
import { customerTold, kindWords } from "@/lib/law/incident/incident";
import { byAt, documentLink, fact } from "./view-facts";

/** What an emergency disclosure still owes: the process that follows it, and by when. */
export function emergencyBlocks(read: ReadRequest, now: Date): readonly FactBlock[] {
  const { file, page } = read;
  const clock = file.clocks.findLast(({ rule }) => rule === "EMERG_FOLLOWUP");
  if (!disclosedInEmergency(file)) return [];
  const came = file.laterProcessAt !== null;
  const waits = !came && clock?.endedAt === null;
  return [
    {
      id: "later-process",
      title: "Process after the emergency",
      tag: came
        ? { words: "Came", tone: "done" }
        : waits
          ? { words: "Awaited", tone: "soon" }
          : { words: "Never came", tone: "overdue" },
      facts: [
        ...fact("Due", waits && clock.dueAt ? <When at={clock.dueAt} zone={file.zone} now={now} /> : null),
        ...fact("Recorded", came ? <When at={file.laterProcessAt ?? now} zone={file.zone} /> : null),
        ...fact("Document", documentLink(page, page.laterProcessDocId)),
        ...fact(
          "Authority",
          file.authority.flaggedAt && (
            <>
              Flagged <When at={file.authority.flaggedAt} zone={file.zone} />: its next emergency needs its supervisor’s
              word
            </>
          ),
        ),
      ],
    },
  ];
}

/** What left wrongly, and what was done about it. */
export function incidentBlocks(read: ReadRequest, now: Date): readonly FactBlock[] {
  const { zone, clocks } = read.file;
  return read.page.incidents.map((one) => {
    const clock = clocks.find(({ rule, subjectId }) => rule === "BREACH_72H" && subjectId === one.id);
    const open = one.settledAt === null;
    return {
      id: one.id,
      title: kindWords(one.kind),
      tag: open ? { words: "Open", tone: "overdue" } : { words: "Settled", tone: "done" },
      facts: [
        ...fact("What happened", one.what),
        ...fact("Found", <When at={one.foundAt} zone={zone} />),
        ...fact("Reported", byAt(read, one.reportedById, one.reportedAt)),
        ...fact(
          "To the data-protection authority by",
          open && clock?.dueAt ? <When at={clock.dueAt} zone={zone} now={now} /> : null,
        ),
        ...fact(
          "Whose data it was",
          one.customer?.name ?? (open && one.kind === "wrong_account" ? "Nobody has said" : null),
        ),
        ...fact("Told", toldOf(one, zone)),
        ...fact("Customer", Object.entries(customerTold).find(([code]) => code === one.customerTold)?.[1]),
        ...fact("How it was settled", one.settlement),
        ...fact("Settled", byAt(read, one.settledById, one.settledAt)),
      ],
    };
  });
}

function toldOf(one: ReadRequest["page"]["incidents"][number], zone: string) {
  if (one.customerToldAt) return <When at={one.customerToldAt} zone={zone} />;
  return one.customerId !== null && one.settledAt === null ? "Owed: a letter to its notice contact" : null;
}

/** Who may not open the request, and why. */
export function recusalBlocks(read: ReadRequest): readonly FactBlock[] {
  return read.page.recusals.map((one) => ({
    id: one.id,
    title: read.names.get(one.userId) ?? "Somebody",
    tag: one.endedAt ? { words: "Let back in", tone: "neutral" } : { words: "Kept from it", tone: "sealed" },
    facts: [
      ...fact("Why", one.reason),
      ...fact("Recorded", byAt(read, one.byId, one.at)),
      ...fact("Let back in", byAt(read, one.endedById, one.endedAt)),
    ],
  }));
}
