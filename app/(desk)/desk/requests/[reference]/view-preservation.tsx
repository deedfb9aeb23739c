import type { FactBlock } from "@/components/requests/request-facts";
import { preservationTones } from "@/components/preservation/preservation-tones";
import { Mono } from "@/components/ui/mono";
import type { Tone } from "@/components/ui/tone";
import { Day, When } from "@/components/ui/when";
import type { ReadRequest } from "@/lib/casework/read-request";
import { preservationText, renewalForm, running, toBePurged } from "@/lib/law/preservation/preservation";
import { byAt, documentLink, fact } from "./view-facts";
import certificate from "./certificate.module.css";

/** What is kept for this authority, until when, and the certificate of what was deleted. */
export function preservationBlocks(read: ReadRequest, now: Date): readonly FactBlock[] {
  const zone = read.page.receivedZone;
  const kept = read.page.preservations.map((kept) => {
    const purge = read.file.clocks.find((clock) => clock.rule === "PURGE_7D" && clock.subjectId === kept.id);
    return {
      id: kept.id,
      title: kept.snapshot,
      tag: { words: preservationText(kept), tone: preservationTones[kept.state] },
      facts: [
        ...fact("From", <When at={kept.startsAt} zone={zone} />),
        ...fact("Until", until(kept, zone, now)),
        ...fact("Recorded by", read.names.get(kept.byId)),
        ...fact("Renewed", byAt(read, null, kept.extendedAt)),
        ...fact(renewalForm(read.file) ?? "Renewal", documentLink(read.page, kept.extensionDocumentId)),
        ...fact("Production order confirmed", byAt(read, kept.confirmedById, kept.confirmedAt)),
        ...fact("Confirmation (Annex V)", documentLink(read.page, kept.confirmationDocumentId)),
        ...fact("Followed by", kept.convertedTo && <FollowedBy reference={kept.convertedTo} />),
        ...fact("Ended", byAt(read, null, kept.endedAt)),
        ...fact("Why", kept.endedWhy),
        ...fact("Delete by", toBePurged(kept) && purge?.dueAt ? <When at={purge.dueAt} zone={zone} now={now} /> : null),
        ...fact("Deleted", byAt(read, kept.purgedById, kept.purgedAt)),
      ],
      more: kept.certificate && <pre className={certificate["certificate"]}>{kept.certificate}</pre>,
    };
  });
  return [...kept, ...tellingBlocks(read, now)];
}

/** That the government told the customer of a backup copy, and from when the copy may be released. */
function tellingBlocks({ page, file, names }: ReadRequest, now: Date): readonly FactBlock[] {
  const zone = page.receivedZone;
  return page.governmentNotices.map(({ id, toldOn, documentId, byId, at }) => {
    const gate = file.clocks.find((one) => one.rule === "US_2704_14D" && one.subjectId === id);
    const standing = gateStanding(gate, now);
    return {
      id,
      title: "The government told the customer",
      tag: { words: gateWords[standing], tone: gateTones[standing] },
      facts: [
        ...fact("Told on", <Day on={toldOn} />),
        ...fact(
          "Released not before",
          gate?.endedAt === null && gate.dueAt && <When at={gate.dueAt} zone={zone} now={now} />,
        ),
        ...fact("Evidence", documentLink(page, documentId)),
        ...fact("Recorded by", names.get(byId)),
        ...fact("Recorded", <When at={at} zone={zone} />),
      ],
    };
  });
}

type Gate = ReadRequest["file"]["clocks"][number];

function gateStanding(gate: Gate | undefined, now: Date): keyof typeof gateWords {
  if (!gate || gate.endedAt !== null) return "anew";
  return gate.dueAt !== null && gate.dueAt <= now ? "open" : "closed";
}

const gateWords = { anew: "Recorded anew since", closed: "Fourteen days run", open: "Fourteen days are over" } as const;
const gateTones = { anew: "neutral", closed: "blocked", open: "done" } as const satisfies Record<string, Tone>;

/** A copy for which a production order has issued waits for that order; its term is over. */
function until(kept: ReadRequest["page"]["preservations"][number], zone: string, now: Date) {
  if (kept.confirmedAt && running(kept)) return "The production order is answered";
  return <When at={kept.endsAt} zone={zone} {...(running(kept) && { now })} />;
}

function FollowedBy({ reference }: { reference: string }) {
  return (
    <a href={`/desk/requests/${reference}`}>
      <Mono>{reference}</Mono>
    </a>
  );
}
