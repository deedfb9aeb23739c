import type { Actor } from "@/lib/law/permission/role";
import type { RequestFile } from "@/lib/law/request/file";
import { challengeable } from "@/lib/law/secrecy/built-in";
import { endClocks, startClock } from "@/lib/casework/run-clocks";
import type { Tx } from "@/lib/store/database";
import type { NewOrder } from "@/lib/store/secrecy-orders";

type Timed = Pick<NewOrder, "kind" | "startsAt" | "endsAt">;

/**
 * The clocks of an order that was just recorded: towards the last day its document states; without one, the yearly
 * review, and the question whether to challenge it, which is put at receipt. A bare claim has none.
 */
export async function startSecrecyClocks(
  tx: Tx,
  file: RequestFile,
  subjectId: string,
  { kind, startsAt, endsAt }: Timed,
  now: Date,
): Promise<void> {
  if (kind === "claimed_unsupported") return;
  if (endsAt !== null) {
    // Kept is the first instant that is free again; the last day is the one before it.
    await startClock(tx, file, "SECRECY_END", { at: new Date(endsAt.getTime() - 1), subjectId });
    return;
  }
  await startClock(tx, file, "SECRECY_REVIEW", { at: startsAt, subjectId });
  if (challengeable(kind, file.instrument)) await startClock(tx, file, "SECRECY_CHALLENGE", { at: now, subjectId });
}

/** An order that was lifted, prolonged or has ended needs no clock any more. */
export async function endSecrecyClocks(
  tx: Tx,
  actor: Actor,
  file: RequestFile,
  subjectId: string,
  { at, why }: { readonly at: Date; readonly why: string },
): Promise<void> {
  await endClocks(tx, file, { subjectId }, { at, byId: actor.id, why });
}
