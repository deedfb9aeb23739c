import type { FactBlock } from "@/components/requests/request-facts";
import { shortDay } from "@/components/ui/when-text";
import { When } from "@/components/ui/when";
import type { ReadRequest } from "@/lib/casework/read-request";
import { listWords } from "@/lib/forms/words";
import { groundWords } from "@/lib/law/epoc/annex-three";
import { addressedAs, certificateRead, isProductionOrder, statedReasons } from "@/lib/law/epoc/certificate";
import { servedOn } from "@/lib/law/epoc/addressee";
import { issuedBy, offenceShown } from "@/lib/law/epoc/issued";
import { notNotifiedReasons } from "@/lib/law/epoc/notification";
import { refusalGroundWords, restrictedAfterDelivery } from "@/lib/law/epoc/enforcing-refusal";
import { byAt, documentLink, fact } from "./view-facts";
import { regulationBlock } from "./view-regulation";

/** What a European Production Order's certificate says, with its gate, and every form of Annex III that was sent. */
export function certificateBlocks(read: ReadRequest, now: Date): readonly FactBlock[] {
  const regulation = isProductionOrder(read.file) ? [regulationBlock(read)] : [];
  return [...certificateBlock(read, now), ...clarificationBlocks(read, now), ...regulation];
}

function certificateBlock(read: ReadRequest, now: Date): readonly FactBlock[] {
  const { page, file } = read;
  if (!isProductionOrder(file)) return [];
  const unread = { id: "unread", title: "Certificate", tag: { words: "Not read", tone: "soon" as const }, facts: [] };
  const readings = page.epocs.map((epoc, place): FactBlock => {
    const current = place === 0 && certificateRead(file);
    return {
      id: `certificate-${epoc.process}`,
      title: epoc.process > 1 ? `Certificate of process ${epoc.process}` : "Certificate",
      tag: current ? standing(read, now) : { words: "Of earlier process", tone: "neutral" },
      facts: [
        ...fact("Served on", served(epoc)),
        ...fact("Addresses us", wordsOf(addressedAs, epoc.addressedAs)),
        ...fact("Why the processor", wordsOf(statedReasons, epoc.processorReason ?? "none")),
        ...fact("Issued or validated by", wordsOf(issuedBy, epoc.issuedBy ?? "not_shown")),
        ...fact("Offence", wordsOf(offenceShown, epoc.offence ?? "neither")),
        ...fact(
          "Protected secrets",
          epoc.privileged ? "It seeks what is held for a lawyer, a doctor or the like" : null,
        ),
        ...fact(
          "Telling the customer",
          epoc.refrain ? `It asks us not to: ${epoc.refrainReason ?? ""}` : "Not asked to refrain",
        ),
        ...fact("Enforcing authority", epoc.enforcingNotified ? "Notified" : notNotified(epoc.notNotifiedBecause)),
        ...fact("Notification received", received(epoc)),
        ...fact("Emergency", epoc.emergency ? "Eight hours" : "No"),
        ...(current ? fact("Validation", validation(read, now)) : []),
        ...(current ? fact(epoc.emergency ? "It may object until" : "Nothing leaves before", gateEnd(read, now)) : []),
        ...fact("Cleared", byAt(read, null, epoc.clearedAt)),
        ...fact("Clearance", documentLink(page, epoc.clearanceDocumentId)),
        ...fact("Refused", byAt(read, null, epoc.objectedAt)),
        ...fact("Grounds", listWords(epoc.objectionGrounds.map(refusalGroundWords))),
        ...fact("Refusal", documentLink(page, epoc.objectionDocumentId)),
        ...fact(
          "Data already sent",
          current && restrictedAfterDelivery(file) ? "To be deleted or restricted by its receiver" : null,
        ),
        ...fact("Read", byAt(read, epoc.readById, epoc.readAt)),
      ],
    };
  });
  return certificateRead(file) ? readings : [unread, ...readings];
}

/** On whom it was served, and what follows where that is neither of the two that Article 7 names. */
function served({ servedOn: on, emergency }: ReadRequest["page"]["epocs"][number]): string {
  if (on === null) return "Not asked when this was read";
  if (on !== "another") return wordsOf(servedOn, on);
  const follows = emergency
    ? "accepted, as it is an emergency (Article 7(2))"
    : "nothing is approved until it is addressed anew (Article 7)";
  return `${servedOn.another}: ${follows}`;
}

function received({ enforcingNotified, enforcingNotifiedOn: on }: ReadRequest["page"]["epocs"][number]) {
  if (!enforcingNotified) return null;
  return on === null ? "On a day that is not known" : shortDay(on);
}

function notNotified(because: string | null): string {
  return because === null
    ? "Not notified, and no reason given"
    : `Not notified: ${wordsOf(notNotifiedReasons, because)}`;
}

function standing({ file }: ReadRequest, now: Date): FactBlock["tag"] {
  if (file.epoc?.objectedAt) return { words: "Refused by the enforcing authority", tone: "blocked" };
  if (file.epoc?.clearedAt) return { words: "Cleared", tone: "done" };
  const gate = enforcingClock(file);
  if (gate?.gate && (gate.dueAt === null || gate.dueAt > now)) return { words: "Gate closed", tone: "soon" };
  return { words: "Read", tone: "info" };
}

function gateEnd({ page, file }: ReadRequest, now: Date) {
  const clock = enforcingClock(file);
  return clock?.dueAt ? <When at={clock.dueAt} zone={page.receivedZone} now={now} /> : null;
}

/** An order that was issued first: by when its validation is due, or what came of it. */
function validation({ clocks, file }: ReadRequest, now: Date) {
  const clock = clocks.findLast(({ rule }) => rule === "EPOC_VALIDATE_48H");
  if (!clock) return null;
  if (clock.endedAt !== null) return clock.endedWhy;
  return <>Follows by {clock.dueAt && <When at={clock.dueAt} zone={file.zone} now={now} />}, or it is withdrawn</>;
}

/** The enforcing authority’s clock while it runs. */
function enforcingClock({ clocks }: ReadRequest["file"]) {
  const rules = ["EPOC_ENF_10D", "EPOC_ENF_96H"];
  return clocks.findLast((clock) => rules.includes(clock.rule) && clock.endedAt === null) ?? null;
}

function clarificationBlocks(read: ReadRequest, now: Date): readonly FactBlock[] {
  const { page, file } = read;
  const zone = page.receivedZone;
  return page.clarifications.map((one) => {
    const pause = file.pauses.find(({ subjectId }) => subjectId === one.id);
    const clock = file.clocks.find(({ subjectId, endedAt }) => subjectId === one.id && endedAt === null);
    return {
      id: one.id,
      title: "Form of Annex III",
      tag: clarificationTag(one),
      facts: [
        ...fact("Grounds", listWords(one.grounds.map(groundWords))),
        ...fact("What exactly", one.note),
        ...fact("Sent", byAt(read, one.askedById, one.askedAt)),
        ...fact("Answer due", clock?.dueAt ? <When at={clock.dueAt} zone={zone} now={now} /> : null),
        ...fact("Our duty", dutyWords(pause)),
        ...fact("Upheld, before a court since", byAt(read, null, one.toCourtAt)),
        ...fact("Its decision", documentLink(page, one.toCourtDocumentId)),
        ...fact(one.toCourtAt ? "Ruled" : "Answered", byAt(read, null, one.answeredAt)),
        ...fact(one.toCourtAt ? "Ruling" : "Answer", documentLink(page, one.answerDocumentId)),
      ],
    };
  });
}

function clarificationTag(one: ReadRequest["page"]["clarifications"][number]): FactBlock["tag"] {
  if (one.answeredAt) return { words: one.toCourtAt ? "Ruled upon" : "Answered", tone: "done" };
  return one.toCourtAt ? { words: "Before a court", tone: "blocked" } : { words: "Waits for an answer", tone: "soon" };
}

function dutyWords(pause: ReadRequest["file"]["pauses"][number] | undefined): string {
  if (!pause) return "Did not stand still for this";
  return pause.toAt === null ? `Stands still. ${pause.words}` : `Stood still until the answer. ${pause.words}`;
}

function wordsOf(table: Readonly<Record<string, string>>, code: string): string {
  return table[code] ?? code;
}
