import type { Actor } from "@/lib/law/permission/role";
import { type DefectCode, defectWords } from "@/lib/law/authority/authority-letters-words";
import { deficiencyLetter } from "@/lib/law/authority/authority-letters";
import { comityToCheck, regionsAsked } from "@/lib/law/conflict/comity";
import { granted, refused } from "@/lib/law/shared/result";
import { followNotices } from "@/lib/casework/follow-notices";
import { endClocks, startClock, startToDay } from "@/lib/casework/run-clocks";
import { type StepOn, type Taken, takeStep } from "@/lib/casework/take-step";
import { documentsOf } from "@/lib/store/documents";
import { insertReview } from "@/lib/store/findings";
import { lastDelivery } from "@/lib/store/incidents";
import { readLetterFacts } from "@/lib/store/letter-facts";
import { queueLetter, readLetterhead } from "@/lib/store/messages";
import { oweNotices } from "@/lib/store/notices";
import { settleTargets } from "@/lib/store/request-moves";

/**
 * Finds the instrument valid: from here a redirect is owed to the customer, and a notice. Where the data lies goes on the
 * record; content of a customer abroad starts the clock of a comity motion.
 */
export async function reviewRequest(
  actor: Actor,
  on: StepOn,
  { note }: { readonly note: string },
  now: Date,
): Promise<Taken> {
  return takeStep(actor, "review", on, now, async (tx, file) => {
    await insertReview(tx, file.id, { finding: "valid", defects: [], note, byId: actor.id, at: now });
    await oweNotices(tx, file, now);
    await followNotices(tx, actor, file.reference, now);
    const comity = comityToCheck(file) && file.clocks.every((one) => one.rule !== "US_2703H_14D");
    if (comity) await startClock(tx, file, "US_2703H_14D", { at: file.receivedAt });
    return granted({ why: note, data: { regions: [...regionsAsked(file)], comity } });
  });
}

export interface Deficiency {
  readonly defects: readonly [DefectCode, ...DefectCode[]];
  readonly note: string;
}

/** Sends the instrument back with the list of its defects; the letter leaves at once where the authority has an address. */
export async function findDeficient(
  actor: Actor,
  on: StepOn,
  { defects, note }: Deficiency,
  now: Date,
): Promise<Taken> {
  return takeStep(actor, "find-deficient", on, now, async (tx, file) => {
    await insertReview(tx, file.id, { finding: "deficient", defects, note, byId: actor.id, at: now });
    // What names no account that we can find, nobody can preserve.
    const why = "It names no account that we can find";
    if (defects.includes("no_identifier"))
      await endClocks(tx, file, { rule: "EPOC_PRESERVE" }, { at: now, byId: actor.id, why });
    const facts = await readLetterFacts(tx, file.id);
    const desk = await readLetterhead(tx);
    const answerBy = await startToDay(tx, file, "MEND_DEFECTS", { at: now });
    const delivered = (await lastDelivery(tx, file.id)) !== null;
    const letter = deficiencyLetter({ ...facts, desk, defects, note, answerBy, delivered });
    const recipient = facts.authority.email;
    if (recipient) await queueLetter(tx, { requestId: file.id, kind: "deficiency", recipient, letter, at: now });
    return granted({
      why: note || defects.map((code) => defectWords[code].name).join(", "),
      data: { defects: [...defects], answerBy, letter: recipient !== null },
    });
  });
}

export interface Amendment {
  readonly documentId: string;
  readonly note: string;
}

export async function receiveAmendment(
  actor: Actor,
  on: StepOn,
  { documentId, note }: Amendment,
  now: Date,
): Promise<Taken> {
  return takeStep(actor, "receive-amendment", on, now, async (tx, file) => {
    if (!(await documentsOf(tx, file.id, [documentId]))) return refused({ code: "document-unknown" });
    return granted({ why: note, data: { document: documentId } });
  });
}

export async function closeUnanswered(
  actor: Actor,
  on: StepOn,
  { note }: { readonly note: string },
  now: Date,
): Promise<Taken> {
  return takeStep(actor, "close-unanswered", on, now, async (tx, file) => {
    const pending = file.targets.filter((target) => target.outcome === "pending");
    await settleTargets(
      tx,
      pending.map((target) => target.id),
      "lapsed",
    );
    return granted({ why: note });
  });
}
