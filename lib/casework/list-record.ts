import { permit } from "@/lib/law/permission/may";
import type { Actor } from "@/lib/law/permission/role";
import type { Refusal } from "@/lib/law/shared/refusal";
import { granted, type Result } from "@/lib/law/shared/result";
import { verifyRecord, type Verified } from "@/lib/casework/verify-record";
import { asActor } from "@/lib/store/database";
import { type ListedEntry, newestEntries, type RecordCursor, type RecordFilter } from "@/lib/store/record-pages";

export type { ListedEntry, RecordCursor, RecordFilter } from "@/lib/store/record-pages";

/** A page of the record, newest first, of what this person may see. */
export async function listRecord(
  actor: Actor,
  filter: RecordFilter,
  after: RecordCursor | null,
  limit: number,
): Promise<Result<readonly ListedEntry[], Refusal>> {
  const permission = permit(actor, "read-record");
  if (!permission.ok) return permission;
  return asActor(actor, async (tx) => granted(await newestEntries(tx, filter, after, limit)));
}

/** Checks all of the record that this person may see. */
export async function checkRecord(actor: Actor): Promise<Result<Verified, Refusal>> {
  const permission = permit(actor, "read-record");
  return permission.ok ? granted(await verifyRecord(actor)) : permission;
}
