import type { FactBlock } from "@/components/requests/request-facts";
import { preservationTones } from "@/components/preservation/preservation-tones";
import { Mono } from "@/components/ui/mono";
import { When } from "@/components/ui/when";
import type { ReadRequest } from "@/lib/casework/read-request";
import { preservationText, renewalForm, running, toBePurged } from "@/lib/law/preservation/preservation";
import { byAt, documentLink, fact } from "./view-facts";
import certificate from "./certificate.module.css";

/** What is kept for this authority, until when, and the certificate of what was deleted. */
export function preservationBlocks(read: ReadRequest, now: Date): readonly FactBlock[] {
  const zone = read.page.receivedZone;
  return read.page.preservations.map((kept) => {
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
}

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
