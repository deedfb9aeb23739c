import type { Actor } from "@/lib/law/permission/role";
import type { RequestFile } from "@/lib/law/request/file";
import { reviewDemanded } from "@/lib/law/challenge/nsl-review";
import { isNationalSecurityLetter } from "@/lib/law/request/national-security-letter";
import { challengeable } from "@/lib/law/secrecy/built-in";
import { anniversaryStart } from "@/lib/law/secrecy/investigation";
import { endClocks, startClock } from "@/lib/casework/run-clocks";
import type { ChallengeFacts } from "@/lib/law/request/track-facts";
import { type ClockEnd, clocksOfRequest } from "@/lib/store/clocks";
import type { Tx } from "@/lib/store/database";
import type { NewOrder } from "@/lib/store/secrecy-orders";

type Timed = Pick<NewOrder, "kind" | "startsAt" | "endsAt">;

/**
 * The clocks of an order that was just recorded: towards the last day its document states; without one, the yearly
 * review, and the question whether to challenge it, which is put at receipt. Of a national security letter the third
 * anniversary as well, at which the FBI looks at it. A bare claim has none.
 */
export async function startSecrecyClocks(
  tx: Tx,
  file: RequestFile,
  subjectId: string,
  { kind, startsAt, endsAt }: Timed,
  now: Date,
): Promise<void> {
  if (kind === "claimed_unsupported") return;
  if (isNationalSecurityLetter(file)) await startClock(tx, file, "NSL_3Y", { ...anniversaryStart(file), subjectId });
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

/** The government’s time to answer a demand for review of a letter’s secrecy. Of another filing there is none. */
export async function endReviewClock(
  tx: Tx,
  file: Pick<RequestFile, "id">,
  challengeId: string,
  end: ClockEnd,
): Promise<void> {
  await endClocks(tx, file, { rule: "NSL_30D", subjectId: challengeId }, end);
}

/** A ruling that was a mistake leaves a demand unanswered: unless the government is in court, it has the days it had. */
export async function restartReviewClock(
  tx: Tx,
  file: RequestFile,
  mistaken: ChallengeFacts,
  subjectId: string,
): Promise<void> {
  if (!reviewDemanded({ ...mistaken, ruling: null })) return;
  const clocks = await clocksOfRequest(tx, file.id);
  const was = clocks.find((one) => one.rule === "NSL_30D" && one.subjectId === mistaken.id);
  if (!was) return;
  const { startedAt: at, since } = was;
  await startClock(tx, file, "NSL_30D", { at, ...(since !== null && { since }), subjectId });
}
