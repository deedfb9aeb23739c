import type { Refusal } from "@/lib/law/shared/refusal";
import type { Tx } from "@/lib/store/database";
import { changesOf } from "@/lib/store/parties";

/**
 * Whether somebody changed an authority or a customer after `version` was read, and what they changed. A version is the
 * number of the newest entry about it; 0 where there is none.
 */
export async function changedSince(tx: Tx, id: string, version: number): Promise<Refusal | null> {
  const changes = await changesOf(tx, id);
  const newest = versionOf(changes);
  if (newest === version) return null;
  const read = changes.findIndex(({ seq }) => seq === version);
  const since = changes.slice(0, read === -1 ? changes.length : read).toReversed();
  const entries = since.map(({ actorName, at, act, data }) => ({ by: actorName, at, act, data }));
  return { code: "changed-meanwhile", version: newest, entries };
}

/** The version of an authority or a customer, from its changes, newest first. */
export function versionOf(changes: readonly { readonly seq: number }[]): number {
  return changes[0]?.seq ?? 0;
}
