import type { Actor } from "@/lib/law/permission/role";
import { itemOpen, nextProcess } from "@/lib/law/request/open-items";
import type { TargetOutcome } from "@/lib/law/request/target-outcome";
import { saidOn } from "@/lib/law/shared/said-day";
import { granted, refused } from "@/lib/law/shared/result";
import {
  askedTargets,
  entryOf,
  keepProcess,
  type LaterProcess,
  newDue,
  notTakenIn,
} from "@/lib/casework/later-process";
import { owePurge } from "@/lib/casework/purge-extract";
import { type StepOn, type Taken, takeStep } from "@/lib/casework/take-step";
import { addItems, openTarget, refuseRedirect, supersedeItems } from "@/lib/store/processes";
import { settleTargets } from "@/lib/store/request-moves";
import { returnProposal } from "@/lib/store/scopes";

/** What may be asked of anew before anything has left: what is open, and what a court or the authority took out. */
const amendable: readonly TargetOutcome[] = ["pending", "challenged", "withdrawn"];

/**
 * Takes in process that replaces the demand: what was asked is frozen and superseded, what was proposed is void, and the
 * request goes back to legal review with what is asked now. It stays one request.
 */
export async function amendProcess(actor: Actor, on: StepOn, later: LaterProcess, now: Date): Promise<Taken> {
  return takeStep(actor, "amend-process", on, now, async (tx, file) => {
    const asked = askedTargets(file, later.items, (target) => amendable.includes(target.outcome));
    const receivedAt = saidOn(file.zone, later.receivedOn, now);
    const refusal = await notTakenIn(tx, file, later, asked, receivedAt, now);
    if (refusal) return refused(refusal);
    const number = nextProcess(file);
    await keepProcess(tx, actor, file, later, "amended", receivedAt, now);
    await supersedeItems(
      tx,
      file.targets.flatMap((target) => target.items.filter((item) => itemOpen(file, item)).map((item) => item.id)),
      number,
    );
    const dropped = file.targets.filter((one) => one.outcome === "pending" && !asked.includes(one)).map(({ id }) => id);
    await settleTargets(tx, dropped, "withdrawn");
    for (const target of asked.filter((one) => one.outcome !== "pending")) await openTarget(tx, target.id, null);
    await addItems(tx, later.items, number);
    const why = `Amended process ${number} took its place`;
    if (file.proposal) await returnProposal(tx, file.proposal.id, why, actor.id, now);
    const purge = await owePurge(tx, file, now);
    const due = await newDue(tx, file, later, receivedAt, { byId: actor.id, at: now });
    return granted({ why: later.note, data: { ...entryOf(number, later), due, dropped, purge } });
  });
}

/**
 * Takes in process that asks for more after the request was answered or had ended: it is open again for that alone. What
 * left before stays told, and in the end each account has one outcome.
 */
export async function supplementProcess(actor: Actor, on: StepOn, later: LaterProcess, now: Date): Promise<Taken> {
  return takeStep(actor, "supplement-process", on, now, async (tx, file) => {
    const asked = askedTargets(file, later.items, (target) => target.outcome !== "account_not_found");
    const receivedAt = saidOn(file.zone, later.receivedOn, now);
    const refusal = await notTakenIn(tx, file, later, asked, receivedAt, now);
    if (refusal) return refused(refusal);
    const number = nextProcess(file);
    await keepProcess(tx, actor, file, later, "supplementary", receivedAt, now);
    for (const target of asked.filter((one) => one.outcome !== "pending")) {
      await openTarget(tx, target.id, target.outcome);
      if (target.attempts.at(-1)?.outcome === "accepted_withdrawn")
        await refuseRedirect(tx, target.id, { documentId: later.documentId, byId: actor.id, at: now });
    }
    await addItems(tx, later.items, number);
    const due = await newDue(tx, file, later, receivedAt, { byId: actor.id, at: now });
    return granted({ why: later.note, data: { ...entryOf(number, later), due } });
  });
}
