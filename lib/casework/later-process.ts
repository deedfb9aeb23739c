import type { Actor } from "@/lib/law/permission/role";
import { scopeAsItStood } from "@/lib/law/process/scope-before";
import type { EntryData } from "@/lib/law/record/entry";
import type { RequestFile, TargetFacts } from "@/lib/law/request/file";
import { asksMore } from "@/lib/law/process/asks-more";
import { nextProcess } from "@/lib/law/request/open-items";
import { dayIn, type PlainDate } from "@/lib/law/shared/plain-date";
import type { Refusal } from "@/lib/law/shared/refusal";
import { dueClock } from "@/lib/law/request/due-clock";
import { replaceDue, startBeside } from "@/lib/casework/run-clocks";
import type { Tx } from "@/lib/store/database";
import { documentsOf } from "@/lib/store/documents";
import { type AskedItem, insertProcess } from "@/lib/store/processes";

/** What intake reads off an instrument that came after the first. */
export interface LaterProcess {
  readonly documentId: string;
  readonly receivedOn: PlainDate;
  /** The date it states; null: the clock of its kind, or else the date that stood. */
  readonly dueOn: PlainDate | null;
  readonly items: readonly AskedItem[];
  readonly note: string;
}

/** The targets that the later process names, among those it may name. */
export function askedTargets(
  file: RequestFile,
  items: readonly AskedItem[],
  mayBeAsked: (target: TargetFacts) => boolean,
): readonly TargetFacts[] {
  const named = new Set(items.map((item) => item.targetId));
  return file.targets.filter((target) => named.has(target.id) && mayBeAsked(target));
}

/** Why the later process cannot be taken in as it is told; null when it can. */
export async function notTakenIn(
  tx: Tx,
  file: RequestFile,
  { documentId, items, receivedOn }: LaterProcess,
  asked: readonly TargetFacts[],
  receivedAt: Date,
  now: Date,
): Promise<Refusal | null> {
  if (!(await documentsOf(tx, file.id, [documentId]))) return { code: "document-unknown" };
  if (asked.length === 0 || asked.length < new Set(items.map((item) => item.targetId)).size)
    return { code: "target-unknown" };
  if (receivedAt > now) return { code: "in-the-future" };
  return receivedOn < dayIn(file.zone, file.receivedAt) ? { code: "dates-reversed" } : null;
}

/** Keeps the later process with the scope as it stood until now. */
export async function keepProcess(
  tx: Tx,
  actor: Actor,
  file: RequestFile,
  { documentId, note }: LaterProcess,
  kind: "amended" | "supplementary",
  receivedAt: Date,
  at: Date,
): Promise<void> {
  const scopeBefore = scopeAsItStood(file);
  const said = { number: nextProcess(file), kind, documentId, receivedAt, note, scopeBefore };
  await insertProcess(tx, file.id, { ...said, byId: actor.id, at });
}

/** The due date becomes that of the later instrument; one that states none and whose kind has no clock changes none. */
export async function newDue(
  tx: Tx,
  file: RequestFile,
  { dueOn, items }: LaterProcess,
  receivedAt: Date,
  by: { readonly byId: string; readonly at: Date },
): Promise<string | null> {
  const due = dueClock(file.rules, { instrumentCode: file.instrumentCode, emergency: file.emergency, dueOn });
  if (due === null) return null;
  const end = { ...by, why: "Later process takes its place" };
  const { at } = await replaceDue(tx, file, due, { startedAt: receivedAt, end });
  await startBeside(tx, file, due, receivedAt, { end, asksMore: asksMore(file, items) });
  return at && dayIn(file.zone, at);
}

export function entryOf(number: number, { documentId, items, receivedOn }: LaterProcess): EntryData {
  return { process: number, document: documentId, receivedOn, asked: items.length };
}
