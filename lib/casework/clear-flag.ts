import { changedSince } from "@/lib/casework/changed-since";
import { permit } from "@/lib/law/permission/may";
import type { Actor } from "@/lib/law/permission/role";
import type { Refusal } from "@/lib/law/shared/refusal";
import { granted, refused, type Result } from "@/lib/law/shared/result";
import { authorityById } from "@/lib/store/authorities";
import { decide } from "@/lib/store/database";
import { clearFlagOf } from "@/lib/store/emergency";
import { holdParties } from "@/lib/store/parties";
import { append } from "@/lib/store/record";

export interface ClearFlag {
  readonly id: string;
  /** As of which version the authority was read (see `changedSince`). */
  readonly version: number;
  readonly reason: string;
}

/** Counsel takes the flag off an authority, with a reason for the record; its emergencies are believed again as before. */
export async function clearFlag(
  actor: Actor,
  { id, version, reason }: ClearFlag,
  now: Date,
): Promise<Result<{ readonly id: string }, Refusal>> {
  const permission = permit(actor, "clear-flag");
  if (!permission.ok) return permission;
  return decide(actor, async (tx) => {
    await holdParties(tx);
    const authority = await authorityById(tx, id);
    if (!authority) return refused<Refusal>({ code: "not-found" });
    const meanwhile = await changedSince(tx, id, version);
    if (meanwhile) return refused(meanwhile);
    if (!(await clearFlagOf(tx, id))) return refused<Refusal>({ code: "not-apt" });
    const data = { id, name: authority.name, changed: { flag: { from: "Flagged", to: null } } };
    await append(tx, { name: "parties" }, { act: "clear-flag", actor, at: now, why: reason, data });
    return granted({ id });
  });
}
