import type { Actor } from "@/lib/law/permission/role";
import type { RequestFile } from "@/lib/law/request/file";
import { holdSilenced } from "@/lib/casework/wake-held";
import { startSecrecyClocks } from "@/lib/casework/secrecy-clocks";
import type { Tx } from "@/lib/store/database";
import { insertOrder } from "@/lib/store/secrecy-orders";

/**
 * Secrecy that comes with the instrument, without a document of its own: it names no end, and lasts until somebody
 * records what lifts it. The request's row is held.
 *
 * @param basis the words of the law, or what the instrument itself asks and why
 */
export async function placeBuiltIn(
  tx: Tx,
  actor: Actor,
  file: RequestFile,
  { basis, reviewAt = null }: { readonly basis: string; readonly reviewAt?: Date | null },
  now: Date,
): Promise<string> {
  const order = {
    kind: "built_in",
    basis,
    issuedBy: file.authority.name,
    startsAt: file.receivedAt,
    endsAt: null,
    reviewAt,
    documentId: null,
    extendsId: null,
    issuedOn: null,
    targetIds: [],
  } as const;
  const id = await insertOrder(tx, file.id, order, actor.id, now);
  await startSecrecyClocks(tx, file, id, order, now);
  await holdSilenced(tx, file.id, now);
  return id;
}
