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
  authorityWalled,
  hiddenAuthority,
  insertAuthority,
  updateAuthority,
} from "@/lib/store/authorities";
import { type Decide, decide } from "@/lib/store/database";
import { holdParties } from "@/lib/store/parties";
import { append, chainFor } from "@/lib/store/record";

export interface KeepAuthority {
  /** Null: a new one. */
  readonly id: string | null;
  /** As of which version it was read (see `changedSince`); 0 for a new one. */
  readonly version: number;
  readonly authority: AuthorityColumns;
  readonly reason: string;
  /** Whether a new one is named in the walled compartment only, and seen there only. */
  readonly walled?: boolean;
}

/** Keeps an authority, with what was changed and why on the record. A domain that imitates another’s is told, not refused. */
export async function keepAuthority(
  actor: Actor,
  { id, version, authority, reason, walled = worksInside(actor) }: KeepAuthority,
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
    const hidden = await hiddenAuthority(tx, authority);
    if ((other && other.id !== id) || (hidden !== null && id !== null))
      return refused<Refusal>({ code: "name-taken", name: authority.name });
    const keptId = id ?? hidden ?? randomUUID();
    const change = changed(before, { ...authority });
    const alike = await lookAlikesOf(tx, keptId, authority);
    if (before !== null && Object.keys(change).length === 0) return granted({ id: keptId, alike });
    const isNew = before === null && hidden === null;
    if (isNew) await insertAuthority(tx, keptId, authority, now);
    const where = chainFor("parties", before === null ? walled : await authorityWalled(tx, keptId));
    const data = { id: keptId, name: authority.name, changed: change };
    await append(tx, where, { act: "keep-authority", actor, at: now, why: reason, data });
    // What only the walled compartment knew is seen from that entry on, and is then as this person described it.
    if (!isNew) await updateAuthority(tx, keptId, authority);
    return granted({ id: keptId, alike });
  });
}

/** Whose only work is the walled compartment. */
function worksInside({ roles }: Actor): boolean {
  return roles.includes("ns_counsel") && !roles.some((role) => role === "intake" || role === "reviewer");
}
