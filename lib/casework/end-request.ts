import { rejectionLetter } from "@/lib/law/authority/authority-letters";
import { type RejectionReason, rejectionWords } from "@/lib/law/authority/authority-letters-words";
import type { Actor } from "@/lib/law/permission/role";
import type { RequestFile } from "@/lib/law/request/file";
import { takenBack, type TargetOutcome } from "@/lib/law/request/target-outcome";
import { granted, refused } from "@/lib/law/shared/result";
import { keepIfNotKept } from "@/lib/casework/preserve-data";
import { owePurge } from "@/lib/casework/purge-extract";
import { endClocks } from "@/lib/casework/run-clocks";
import { type StepOn, type Taken, takeStep } from "@/lib/casework/take-step";
import type { Tx } from "@/lib/store/database";
import { documentsOf } from "@/lib/store/documents";
import { insertReview } from "@/lib/store/findings";
import { lastDelivery } from "@/lib/store/incidents";
import { readLetterFacts } from "@/lib/store/letter-facts";
import { queueLetter, readLetterhead } from "@/lib/store/messages";
import { settleTargets } from "@/lib/store/request-moves";

/** Closes a delivered request, once every target has its outcome and every notice is settled. */
export async function closeRequest(
  actor: Actor,
  on: StepOn,
  { note }: { readonly note: string },
  now: Date,
): Promise<Taken> {
  return takeStep(actor, "close", on, now, async () => granted({ why: note }));
}

/** Closes a request of which nothing is left to disclose: every account was redirected or does not exist. */
export async function closeAnswered(
  actor: Actor,
  on: StepOn,
  { note }: { readonly note: string },
  now: Date,
): Promise<Taken> {
  return takeStep(actor, "close-answered", on, now, async () => granted({ why: note }));
}

export interface Rejection {
  readonly reason: RejectionReason;
  readonly note: string;
}

/** Rejects, and tells the authority why where it has an address. */
export async function rejectRequest(actor: Actor, on: StepOn, { reason, note }: Rejection, now: Date): Promise<Taken> {
  return takeStep(actor, "reject", on, now, async (tx, file) => {
    await insertReview(tx, file.id, { finding: "rejected", defects: [reason], note, byId: actor.id, at: now });
    await settlePending(tx, file, "rejected");
    await owePurge(tx, file, now);
    const facts = await readLetterFacts(tx, file.id);
    const recipient = facts.authority.email;
    const delivered = (await lastDelivery(tx, file.id)) !== null;
    const letter = rejectionLetter({ ...facts, desk: await readLetterhead(tx), reason, note, delivered });
    if (recipient) await queueLetter(tx, { requestId: file.id, kind: "rejection", recipient, letter, at: now });
    return granted({ why: note || rejectionWords[reason].name, data: { reason, letter: recipient !== null } });
  });
}

export interface Withdrawal {
  /** The authority's own writing. */
  readonly documentId: string;
  readonly note: string;
}

/** Records that the authority withdrew. What was disclosed before stays disclosed. */
export async function recordWithdrawal(
  actor: Actor,
  on: StepOn,
  { documentId, note }: Withdrawal,
  now: Date,
): Promise<Taken> {
  return takeStep(actor, "withdraw", on, now, async (tx, file) => {
    if (!(await documentsOf(tx, file.id, [documentId]))) return refused({ code: "writing-missing" });
    await settlePending(tx, file, "withdrawn");
    const purge = await owePurge(tx, file, now);
    return granted({ why: note, data: { document: documentId, purge } });
  });
}

export interface Preservation {
  readonly note: string;
}

/** Confirms that the data was preserved: a copy is kept from now on, if none was. Nothing is disclosed. */
export async function confirmPreservation(actor: Actor, on: StepOn, { note }: Preservation, now: Date): Promise<Taken> {
  return takeStep(actor, "confirm-preservation", on, now, async (tx, file) => {
    await settlePending(tx, file, "preserved");
    return granted({ why: note, data: await keepIfNotKept(tx, actor, file, note, now) });
  });
}

/** Opens a request again; outcomes by which nothing had left are taken back. Disclosed data stays disclosed. */
export async function reopenRequest(
  actor: Actor,
  on: StepOn,
  { reason }: { readonly reason: string },
  now: Date,
): Promise<Taken> {
  return takeStep(actor, "reopen", on, now, async (tx, file) => {
    const again = file.targets.filter((target) => takenBack(target.outcome));
    await settleTargets(
      tx,
      again.map((target) => target.id),
      "pending",
    );
    // Proven no longer: nobody is told any more that it was.
    await endClocks(tx, file, { rule: "TELL_AGENCY" }, { at: now, byId: actor.id, why: reason });
    return granted({ why: reason, data: { targets: again.map((target) => target.id) } });
  });
}

async function settlePending(tx: Tx, file: RequestFile, outcome: TargetOutcome): Promise<void> {
  const pending = file.targets.filter((target) => target.outcome === "pending");
  await settleTargets(
    tx,
    pending.map((target) => target.id),
    outcome,
  );
}
