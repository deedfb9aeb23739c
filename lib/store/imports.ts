import type { Tx } from "@/lib/store/database";

/** What the desk lists of an import. */
export interface KeptImport {
  readonly id: string;
  readonly fileName: string;
  readonly sha256: string;
  /** Rows under the header. */
  readonly rows: number;
  readonly added: number;
  /** Rows an earlier import had brought in. */
  readonly present: number;
  readonly by: string;
  readonly at: Date;
}

/**
 * Holds the imports until the transaction ends: the second of two waits, and then finds the rows of the first. The same
 * lock under which entries are added to the chain `imports`.
 */
export async function holdImports(tx: Tx): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('imports', 0))`;
}

export async function insertImport(tx: Tx, one: Omit<KeptImport, "by"> & { readonly byId: string }): Promise<void> {
  const { id, fileName, sha256, rows, added, present, byId, at } = one;
  await tx.import.create({ data: { id, fileName, sha256, rows, added, present, byId, at } });
}

/** Imports, newest first, one more than `limit` where there are more. `after` is the id of the last one seen. */
export async function importsPage(tx: Tx, after: string | null, limit: number): Promise<readonly KeptImport[]> {
  const last =
    after === null ? null : await tx.import.findUnique({ where: { id: after }, select: { id: true, at: true } });
  const rows = await tx.import.findMany({
    ...(last && { where: { OR: [{ at: { lt: last.at } }, { at: last.at, id: { lt: last.id } }] } }),
    orderBy: [{ at: "desc" }, { id: "desc" }],
    take: limit + 1,
  });
  return named(tx, rows);
}

/** The imports that brought in a file of exactly these bytes, newest first. */
export async function importsOfFile(tx: Tx, sha256: string): Promise<readonly KeptImport[]> {
  return named(
    tx,
    await tx.import.findMany({ where: { sha256 }, orderBy: [{ at: "desc" }, { id: "desc" }], take: 20 }),
  );
}

async function named(tx: Tx, rows: readonly (Omit<KeptImport, "by"> & { readonly byId: string })[]) {
  const ids = [...new Set(rows.map((row) => row.byId))];
  const people = await tx.user.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } });
  const names = new Map(people.map(({ id, name }) => [id, name]));
  return rows.map(({ byId, ...row }) => ({ ...row, by: names.get(byId) ?? "" }));
}
