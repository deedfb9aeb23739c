import { randomUUID } from "node:crypto";
import { changedSince } from "@/lib/casework/changed-since";
import { lookAlikesOf } from "@/lib/casework/look-alikes";
import { changed } from "@/lib/law/record/changed";
import type { LookAlike } from "@/lib/law/authority/look-alike";
import { permit } from "@/lib/law/permission/may";
import type { Actor } from "@/lib/law/permission/role";
import type { Refusal } from "@/lib/law/shared/refusal";
import { granted, refused, type Result } from "@/lib/law/shared/result";
import {
  authorityById,
  type AuthorityColumns,
  authorityNamed,
  insertAuthority,
  updateAuthority,
} from "@/lib/store/authorities";
import { type Decide, decide } from "@/lib/store/database";
import { holdParties } from "@/lib/store/parties";
import { append } from "@/lib/store/record";

export interface KeepAuthority {
  /** Null: a new one. */
  readonly id: string | null;
  /** As of which version it was read (see `changedSince`); 0 for a new one. */
  readonly version: number;
  readonly authority: AuthorityColumns;
  readonly reason: string;
}

/** Keeps an authority, with what was changed and why on the record. A domain that imitates another’s is told, not refused. */
export async function keepAuthority(
  actor: Actor,
  { id, version, authority, reason }: KeepAuthority,
  now: Date,
  deciding: Decide = decide,
): Promise<Result<{ readonly id: string; readonly alike: readonly LookAlike[] }, Refusal>> {
  const permission = permit(actor, "keep-parties");
  if (!permission.ok) return permission;
  return deciding(actor, async (tx) => {
    await holdParties(tx);
    const before = id === null ? null : await authorityById(tx, id);
    if (id !== null && before === null) return refused<Refusal>({ code: "not-found" });
    const meanwhile = id === null ? null : await changedSince(tx, id, version);
    if (meanwhile) return refused(meanwhile);
    const other = await authorityNamed(tx, authority);
    if (other && other.id !== id) return refused<Refusal>({ code: "name-taken", name: authority.name });
    const keptId = id ?? randomUUID();
    const change = changed(before, { ...authority });
    const alike = await lookAlikesOf(tx, keptId, authority);
    if (before !== null && Object.keys(change).length === 0) return granted({ id: keptId, alike });
    await (before === null ? insertAuthority(tx, keptId, authority, now) : updateAuthority(tx, keptId, authority));
    const data = { id: keptId, name: authority.name, changed: change };
    await append(tx, { name: "parties" }, { act: "keep-authority", actor, at: now, why: reason, data });
    return granted({ id: keptId, alike });
  });
}
