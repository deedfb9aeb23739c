import { Prisma } from "@/lib/store/client/client";
import type { Tx } from "@/lib/store/database";

/** What narrows the running clocks; null asks nothing. */
export interface ClocksWhere {
  /** Ids of clock rules, as they are kept. */
  readonly rules: readonly string[] | null;
  /** Only the dates by which answers are due. */
  readonly main: boolean;
  /** What leaves the desk says nothing of the compartment, not even to those who work in it. */
  readonly outsideCompartment?: boolean;
  /** Any of these owns its request; none of them named: nobody does. */
  readonly ownerIds: readonly string[] | null;
}

/** The last clock of a page: what comes after it is the next. `at` is null where it stands still. */
export interface ClockPlace {
  readonly at: Date | null;
  readonly id: string;
}

const listed = {
  id: true,
  rule: true,
  main: true,
  startedAt: true,
  dueAt: true,
  endedAt: true,
  request: {
    select: {
      id: true,
      reference: true,
      rulesVersion: true,
      instrumentCode: true,
      emergency: true,
      receivedAt: true,
      receivedZone: true,
      ownerId: true,
      authority: { select: { name: true } },
    },
  },
} as const satisfies Prisma.ClockSelect;

export type ListedClockRow = Prisma.ClockGetPayload<{ select: typeof listed }>;

/** A page of the running clocks the actor may see, the first to end first; those that stand still come last. */
export async function clockPage(
  tx: Tx,
  where: ClocksWhere,
  { after, take }: { readonly after: ClockPlace | null; readonly take: number },
): Promise<readonly ListedClockRow[]> {
  const stillOnly = after !== null && after.at === null;
  const past = after?.at
    ? Prisma.sql`AND (c."dueAt", c.id) > (${after.at.toISOString()}::timestamptz, ${after.id}::uuid)`
    : Prisma.empty;
  const dated = stillOnly ? [] : await idsInOrder(tx, where, Prisma.sql`c."dueAt" IS NOT NULL ${past}`, take);
  const from = stillOnly ? Prisma.sql`AND c.id > ${after.id}::uuid` : Prisma.empty;
  const left = take - dated.length;
  const still = left > 0 ? await idsInOrder(tx, where, Prisma.sql`c."dueAt" IS NULL ${from}`, left) : [];
  const ids = [...dated, ...still];
  const rows = await tx.clock.findMany({ where: { id: { in: ids } }, select: listed });
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

async function idsInOrder(tx: Tx, where: ClocksWhere, place: Prisma.Sql, take: number): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT c.id FROM "Clock" c JOIN "LawfulRequest" r ON r.id = c."requestId"
    WHERE c."endedAt" IS NULL AND ${place} ${narrowed(where)}
    ORDER BY c."dueAt", c.id LIMIT ${take}`;
  return rows.map(({ id }) => id);
}

function narrowed({ rules, main, ownerIds, outsideCompartment }: ClocksWhere): Prisma.Sql {
  const parts = [
    rules !== null && Prisma.sql`AND c.rule = ANY(${[...rules]}::text[])`,
    main && Prisma.sql`AND c.main`,
    ownerIds !== null && ownedBy(ownerIds),
    outsideCompartment === true && Prisma.sql`AND r.category <> 'national_security'`,
  ].filter((part) => part !== false);
  return parts.length > 0 ? Prisma.join(parts, " ") : Prisma.empty;
}

function ownedBy(ids: readonly string[]): Prisma.Sql {
  if (ids.length === 0) return Prisma.sql`AND r."ownerId" IS NULL`;
  return Prisma.sql`AND r."ownerId" = ANY(${[...ids]}::text[]::uuid[])`;
}

/** What is on the record of some requests about who was told of their clocks, the earliest first. */
export async function warningEntries(tx: Tx, requestIds: readonly string[]) {
  if (requestIds.length === 0) return [];
  const rows = await tx.recordEntry.findMany({
    where: { requestId: { in: [...new Set(requestIds)] }, act: "warn-clock" },
    orderBy: [{ at: "asc" }, { seq: "asc" }],
    select: { act: true, at: true, why: true, data: true },
  });
  return rows.map(({ act, at, why, data }) => ({ act, at: at.toISOString(), why, data: recordOf(data) }));
}

function recordOf(data: unknown): Readonly<Record<string, unknown>> {
  return typeof data === "object" && data !== null ? { ...data } : {};
}
