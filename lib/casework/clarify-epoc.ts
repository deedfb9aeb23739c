import {
  type AnnexThreeGroundCode,
  type ClarificationOutcome,
  effectOf,
  outcomeRefused,
} from "@/lib/law/epoc/annex-three";
import { annexThreeLetter } from "@/lib/law/epoc/annex-three-letter";
import type { ProcessorReason } from "@/lib/law/epoc/certificate";
import type { Actor } from "@/lib/law/permission/role";
import { copyKept } from "@/lib/law/preservation/preservation";
import type { RequestFile } from "@/lib/law/request/file";
import { clockIn } from "@/lib/law/request/rule-set";
import { type Arrival, arrivedAt } from "@/lib/law/shared/arrival";
import { dayIn } from "@/lib/law/shared/plain-date";
import type { Refusal } from "@/lib/law/shared/refusal";
import { granted, refused } from "@/lib/law/shared/result";
import { count, countingOf } from "@/lib/casework/count-clocks";
import { endClocks, pauseClocks, resumeClocks, startClock } from "@/lib/casework/run-clocks";
import { type StepOn, type Taken, takeStep } from "@/lib/casework/take-step";
import type { Tx } from "@/lib/store/database";
import { documentsOf } from "@/lib/store/documents";
import { answerClarification, clarificationToCourt, insertClarification, keepProcessorReason } from "@/lib/store/epoc";
import { readLetterFacts } from "@/lib/store/letter-facts";
import { queueLetter, readLetterhead } from "@/lib/store/messages";

export interface AskedClarification {
  readonly grounds: readonly AnnexThreeGroundCode[];
  readonly note: string;
}

/** Sends the form of Annex III, and stops what the Regulation itself stops for its grounds. */
export async function askClarification(
  actor: Actor,
  on: StepOn,
  { grounds, note }: AskedClarification,
  now: Date,
): Promise<Taken> {
  return takeStep(actor, "ask-clarification", on, now, async (tx, file) => {
    const { suspends, fiveDays, withinTenDays, basis } = effectOf(grounds);
    const late = withinTenDays ? await tooLate(tx, file, now) : null;
    if (late !== null) return refused(late);
    const facts = await readLetterFacts(tx, file.id);
    const recipient = facts.authority.email;
    if (recipient === null) return refused({ code: "authority-address-missing" });
    const id = await insertClarification(tx, file.id, { grounds, note, byId: actor.id, at: now });
    const objected = { at: now, byId: actor.id, why: "The reasoned objection was sent" };
    if (withinTenDays) await endClocks(tx, file, { rule: "EPOC_OBJ_10D" }, objected);
    const dueAt = fiveDays ? await startClock(tx, file, "EPOC_CLARIFY_5D", { at: now, subjectId: id }) : null;
    const answerBy = dueAt && dayIn(file.zone, dueAt);
    if (suspends) {
      const words = `Annex III form sent; ${basis.join("; ")}`;
      await pauseClocks(tx, file, {
        basis: "clarification",
        words,
        documentId: null,
        subjectId: id,
        at: now,
        byId: actor.id,
      });
    }
    const letter = annexThreeLetter({
      ...facts,
      desk: await readLetterhead(tx),
      grounds,
      note,
      answerBy,
      kept: copyKept(file),
    });
    await queueLetter(tx, { requestId: file.id, kind: "clarification", recipient, letter, at: now });
    return granted({ why: note, data: { clarification: id, grounds: [...grounds], suspends, answerBy } });
  });
}

/** Whether the ten days for a reasoned objection are over, by their clock; counted anew for a request that has none. */
async function tooLate(tx: Tx, file: RequestFile, now: Date): Promise<Refusal | null> {
  const kept = file.clocks.findLast(({ rule }) => rule === "EPOC_OBJ_10D");
  const rule = clockIn(file.rules, "EPOC_OBJ_10D");
  const clock = { id: "EPOC_OBJ_10D", rule, stated: null, startedAt: file.receivedAt };
  const until = kept?.dueAt ?? (await count(tx, await countingOf(tx, file), clock)).at;
  return until !== null && now > until
    ? { code: "reasoned-objection-late", until: until.toISOString(), zone: file.zone }
    : null;
}

export interface ReceivedClarification extends Arrival {
  readonly clarificationId: string;
  /** The issuing authority's own writing. */
  readonly documentId: string;
  /** The reason of Article 5(6) that it now gives; `none`: it says nothing of it. */
  readonly processorReason: ProcessorReason | "none";
  /** What came of the question. */
  readonly outcome: ClarificationOutcome;
  readonly note: string;
}

/**
 * Records the issuing authority's answer; what stood still for it runs on from when it reached us. Where it upholds its
 * order over our reasoned objection, all stands still until the court that then reviews it has ruled.
 */
export async function receiveClarification(
  actor: Actor,
  on: StepOn,
  { clarificationId, documentId, processorReason, outcome, note, ...arrival }: ReceivedClarification,
  now: Date,
): Promise<Taken> {
  return takeStep(actor, "receive-clarification", on, now, async (tx, file) => {
    const asked = file.clarifications.find((one) => one.id === clarificationId && one.answeredAt === null);
    if (!asked) return refused({ code: "clarification-unknown" });
    if (!(await documentsOf(tx, file.id, [documentId]))) return refused({ code: "writing-missing" });
    const refusal = outcomeRefused(asked, outcome, file.zone);
    if (refusal) return refused(refusal);
    const arrived = arrivedAt(file.zone, arrival, { notBefore: asked.toCourtAt ?? asked.askedAt, now });
    if (!arrived.ok) return arrived;
    const at = arrived.value;
    const end = { at, byId: actor.id, why: "The issuing authority answered" };
    await endClocks(tx, file, { rule: "EPOC_CLARIFY_5D", subjectId: asked.id }, end);
    if (outcome === "upheld") await clarificationToCourt(tx, asked.id, documentId, at);
    else await settled(tx, file, asked.id, { documentId, at });
    if (processorReason !== "none") {
      const process = file.epoc?.process ?? 1;
      await keepProcessorReason(tx, { requestId: file.id, process }, processorReason);
    }
    const data = {
      clarification: asked.id,
      document: documentId,
      arrivedAt: at.toISOString(),
      processorReason,
      outcome,
    };
    return granted({ why: note, data });
  });
}

/** The question is answered, and what stood still for it runs on. */
async function settled(
  tx: Tx,
  file: RequestFile,
  id: string,
  { documentId, at }: { readonly documentId: string; readonly at: Date },
): Promise<void> {
  await answerClarification(tx, id, documentId, at);
  const pause = file.pauses.find((one) => one.subjectId === id && one.toAt === null);
  if (pause) await resumeClocks(tx, file, pause.id, at);
}
