import { replaceDue } from "@/lib/casework/run-clocks";
import { extensionClock } from "@/lib/law/request/due-clock";
import { may } from "@/lib/law/permission/may";
import type { Actor } from "@/lib/law/permission/role";
import { boundToCustomer, attemptOwed } from "@/lib/law/redirect/redirect";
import { endOfDay, type PlainDate } from "@/lib/law/shared/plain-date";
import type { RequestFile } from "@/lib/law/request/file";
import type { Refusal } from "@/lib/law/shared/refusal";
import { granted, refused } from "@/lib/law/shared/result";
import { mayTake } from "@/lib/law/step/open-steps";
import { followNotices } from "@/lib/casework/follow-notices";
import { type StepOn, type Taken, takeStep } from "@/lib/casework/take-step";
import { customerById } from "@/lib/store/customers";
import { decide } from "@/lib/store/database";
import { documentsOf } from "@/lib/store/documents";
import { insertNote } from "@/lib/store/findings";
import { oweNotices } from "@/lib/store/notices";
import { holdRequestFile, readRequestFile } from "@/lib/store/request-file";
import { recordOn } from "@/lib/store/request-moves";
import { possibleOwners } from "@/lib/store/request-views";
import { setOwner } from "@/lib/store/requests";
import { identifyTarget as writeTarget } from "@/lib/store/targets";

export interface Identified {
  readonly targetId: string;
  /** Whose account it is; null: there is no such account. */
  readonly customerId: string | null;
}

/** Says whose account a target is. Past legal review the customer is owed a notice from now on. */
export async function identifyTarget(
  actor: Actor,
  on: StepOn,
  { targetId, customerId }: Identified,
  now: Date,
): Promise<Taken> {
  return takeStep(actor, "identify-target", on, now, async (tx, file) => {
    const target = file.targets.find((one) => one.id === targetId);
    if (!target) return refused({ code: "target-unknown" });
    if (target.outcome !== "pending") return refused({ code: "target-settled", target: target.identifier });
    if (customerId !== null && customerId !== target.customerId && boundToCustomer(target))
      return refused({ code: "redirect-already-open", target: target.identifier });
    const decided = scopeApproved(file);
    if (decided && customerId === null)
      return refused({ code: "scope-approved", target: target.identifier, because: "no-account" });
    if (customerId !== null && !(await customerById(tx, customerId)))
      return refused({ code: "customer-not-known", name: customerId, place: file.targets.indexOf(target) });
    await writeTarget(tx, target, customerId);
    const written = await readRequestFile(tx, file.reference);
    const found = written?.targets.find((one) => one.id === targetId);
    // Found too late: the scope was approved without the attempt that this customer is owed.
    if (decided && written && found && attemptOwed(written, found))
      return refused({ code: "scope-approved", target: target.identifier, because: "redirect" });
    const reviewed = file.stage !== "received" && file.stage !== "legal_review" && file.stage !== "deficient";
    if (written && reviewed) {
      await oweNotices(tx, written, now);
      await followNotices(tx, actor, file.reference, now);
    }
    return granted({
      why: customerId ? "The customer was found" : "There is no such account",
      data: { target: targetId, customer: customerId },
    });
  });
}

/** Whether the stage stands on an approved scope: what it says of the targets is then no longer changed under it. */
function scopeApproved({ stage }: RequestFile): boolean {
  return stage === "producing" || stage === "checking" || stage === "ready";
}

export interface Extension {
  readonly dueOn: PlainDate;
  /** The authority's own writing. */
  readonly documentId: string;
  readonly note: string;
}

export async function extendDue(
  actor: Actor,
  on: StepOn,
  { dueOn, documentId, note }: Extension,
  now: Date,
): Promise<Taken> {
  return takeStep(actor, "extend-due", on, now, async (tx, file) => {
    if (!(await documentsOf(tx, file.id, [documentId]))) return refused({ code: "writing-missing" });
    if (endOfDay(file.zone, dueOn) < file.receivedAt) return refused({ code: "dates-reversed" });
    const end = { at: now, byId: actor.id, why: "The authority extended it in writing" };
    await replaceDue(tx, file, extensionClock(file.rules, file.instrument, dueOn), { startedAt: now, end });
    return granted({
      why: note,
      data: { due: dueOn, document: documentId, before: file.dueAt?.toISOString() ?? null },
    });
  });
}

export async function assignRequest(
  actor: Actor,
  on: StepOn,
  { ownerId }: { readonly ownerId: string | null },
  now: Date,
): Promise<Taken> {
  return takeStep(actor, "assign", on, now, async (tx, file) => {
    const possible = (await possibleOwners(tx)).filter(({ id }) => !file.recusals.some((one) => one.userId === id));
    if (ownerId !== null && !possible.some((person) => person.id === ownerId))
      return refused({ code: "owner-unknown" });
    await setOwner(tx, file.id, ownerId);
    return granted({ why: "", data: { owner: ownerId } });
  });
}

/** Adds a note. It moves nothing, so it needs no version and disturbs nobody who is about to take a step. */
export async function addNote(
  actor: Actor,
  on: Pick<StepOn, "reference">,
  { text }: { readonly text: string },
  now: Date,
): Promise<Taken> {
  if (!may(actor, "read-requests")) return refused({ code: "not-found" });
  return decide(actor, async (tx) => {
    const file = await holdRequestFile(tx, on.reference);
    if (!file) return refused<Refusal>({ code: "not-found" });
    const refusal = mayTake("note", { actor, file, now });
    if (refusal) return refused(refusal);
    await insertNote(tx, file.id, text, actor.id, now);
    await recordOn(tx, file.id, { act: "note", actor, at: now, why: "", data: { characters: text.length } });
    return granted({ reference: file.reference, version: file.version });
  });
}
