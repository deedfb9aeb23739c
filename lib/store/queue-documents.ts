import type { Tx } from "@/lib/store/database";

/** The id of a request the actor may see. */
export async function requestIdOf(tx: Tx, reference: string): Promise<string | null> {
  const row = await tx.lawfulRequest.findUnique({ where: { reference }, select: { id: true } });
  return row?.id ?? null;
}

/** A document with these bytes: on this request if there is one, else on any the actor may see or among their own. */
export async function documentWithHash(tx: Tx, sha256: string, requestId: string | null) {
  const select = { name: true, request: { select: { reference: true } } } as const;
  const here = requestId === null ? null : await tx.document.findFirst({ where: { sha256, requestId }, select });
  const found = here ?? (await tx.document.findFirst({ where: { sha256 }, orderBy: { addedAt: "desc" }, select }));
  return found && { name: found.name, reference: found.request?.reference ?? null };
}

/** What the actor has added and no request has taken yet, newest first. */
export async function ownUnbound(tx: Tx, addedById: string, take: number) {
  const rows = await tx.document.findMany({
    where: { requestId: null, addedById },
    orderBy: { addedAt: "desc" },
    take,
    select: { id: true, kind: true, name: true, bytes: true, sha256: true, addedAt: true },
  });
  return rows.map((row) => ({ ...row, bytes: Number(row.bytes) }));
}
