import type { Absence } from "@/lib/law/permission/cover";
import type { Tx } from "@/lib/store/database";

export interface CoverRow extends Absence {
  readonly id: string;
  readonly byId: string;
}

const columns = { id: true, userId: true, coverId: true, fromOn: true, toOn: true, byId: true } as const;

/** Absences that have not ended before a day, the earliest first. */
export async function coversFrom(tx: Tx, day: string): Promise<readonly CoverRow[]> {
  return tx.cover.findMany({
    where: { toOn: { gte: day } },
    orderBy: [{ fromOn: "asc" }, { id: "asc" }],
    select: columns,
  });
}

export async function coverById(tx: Tx, id: string): Promise<CoverRow | null> {
  return tx.cover.findUnique({ where: { id }, select: columns });
}

export async function insertCover(tx: Tx, cover: CoverRow, at: Date): Promise<void> {
  await tx.cover.create({ data: { ...cover, at } });
}

/** Ends an absence with a day; one before its first day undoes it. */
export async function endCoverRow(tx: Tx, id: string, toOn: string): Promise<void> {
  await tx.cover.update({ where: { id }, data: { toOn } });
}

/** Holds the absences until the transaction ends, so that days found free are still free when they are taken. */
export async function holdCovers(tx: Tx): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('covers', 0))`;
}
