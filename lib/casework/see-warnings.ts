import { permit } from "@/lib/law/permission/may";
import type { Actor } from "@/lib/law/permission/role";
import type { Refusal } from "@/lib/law/shared/refusal";
import { granted, type Result } from "@/lib/law/shared/result";
import { markSeen, unseenAmong, warningsFor } from "@/lib/store/clock-warnings";
import { asActor, decide } from "@/lib/store/database";
import { recordOn } from "@/lib/store/request-moves";

/** What a person was told of a clock and has not said that they saw. */
export interface UnseenWarning {
  readonly clockId: string;
  readonly reference: string;
  readonly words: string;
  /** The clock's time is over. */
  readonly expired: boolean;
  /** The moment it tells of. */
  readonly at: Date;
  /** Null while it stands still. */
  readonly dueAt: Date | null;
  readonly zone: string;
}

/** A person's own warnings that they have not seen, the newest first: of everything, or of one request. */
export async function readWarnings(actor: Actor, requestId?: string): Promise<readonly UnseenWarning[]> {
  if (!permit(actor, "read-requests").ok) return [];
  return asActor(actor, async (tx) =>
    (await warningsFor(tx, actor.id, requestId)).map(({ clockId, words, expired, at, clock }) => {
      const { dueAt, request } = clock;
      return { clockId, words, expired, at, dueAt, reference: request.reference, zone: request.receivedZone };
    }),
  );
}

/**
 * A person says that they saw what they were told of some clocks; it goes on each request's record. Of what they were
 * not told, or have seen before, nothing is written.
 */
export async function seeWarnings(
  actor: Actor,
  { clockIds }: { readonly clockIds: readonly string[] },
  now: Date,
): Promise<Result<{ readonly seen: number }, Refusal>> {
  const permission = permit(actor, "read-requests");
  if (!permission.ok) return permission;
  return decide(actor, async (tx): Promise<Result<{ readonly seen: number }, Refusal>> => {
    const unseen = await unseenAmong(tx, actor.id, clockIds);
    for (const { requestId, clockId, clock } of unseen) {
      await markSeen(tx, actor.id, clockId, now);
      const data = { clock: clockId, rule: clock.rule };
      await recordOn(tx, requestId, { act: "see-warning", actor, at: now, why: "", data });
    }
    return granted({ seen: unseen.length });
  });
}
