import { allStages, type Stage, stageIsOpen } from "@/lib/law/request/stage";
import type { RequestCategory } from "@/lib/law/shared/category";
import type { ReportedOutcome } from "@/lib/law/shared/reported-outcome";
import { Prisma } from "@/lib/store/client/client";
import type { Tx } from "@/lib/store/database";
import { factsOfDeferral } from "@/lib/store/request-file-tracks";
import { orderColumns } from "@/lib/store/secrecy-orders";
import type { Found } from "@/lib/store/queue-search";

/** What narrows the queue; null asks nothing. No stages: none. */
export interface QueueWhere {
  readonly stages: readonly Stage[];
  readonly country: string | null;
  readonly instrument: string | null;
  readonly category: RequestCategory | null;
  readonly outcome: ReportedOutcome | null;
  /** Any of these owns it. */
  readonly ownerIds: readonly string[] | null;
  readonly dueFrom: Date | null;
  readonly dueBefore: Date | null;
  /** With a filing that no court has decided yet; an objection is none. */
  readonly challenged?: boolean;
  readonly found: Found | null;
}

export type QueueSort = "due" | "received";

/** The last row of a page: what comes after it is the next. `at` is null where the row has no due date. */
export interface QueuePlace {
  readonly at: Date | null;
  readonly id: string;
}

/** What decides whether the notices of a request may leave, and by when. */
export const decidesNotices = {
  rulesVersion: true,
  receivedAt: true,
  receivedZone: true,
  secrecyOrders: { select: orderColumns },
  targets: { select: { id: true, customerId: true } },
  clocks: {
    where: { rule: "NOTICE_3D", endedAt: null },
    select: { rule: true, subjectId: true, dueAt: true, endedAt: true },
  },
} as const satisfies Prisma.LawfulRequestSelect;

/** What the queue shows: no account identifiers, no free text, no letters. */
export const queueRow = {
  id: true,
  reference: true,
  stage: true,
  agencyReference: true,
  authority: { select: { name: true } },
  country: true,
  countryLabel: true,
  instrumentCode: true,
  instrument: { select: { label: true } },
  category: true,
  emergency: true,
  accounts: true,
  outcome: true,
  decidedAt: true,
  dueAt: true,
  dueRule: true,
  ownerId: true,
  ...decidesNotices,
  notices: { select: { id: true, customerId: true, state: true, owedSince: true, dueAt: true, ...factsOfDeferral } },
} as const satisfies Prisma.LawfulRequestSelect;

export type QueueRow = Prisma.LawfulRequestGetPayload<{ select: typeof queueRow }>;

/** A page of the queue, at most `take` rows: due first, or newest first. Those without a due date come after the others. */
export async function queuePage(
  tx: Tx,
  where: QueueWhere,
  { sort, after, take }: { readonly sort: QueueSort; readonly after: QueuePlace | null; readonly take: number },
): Promise<readonly QueueRow[]> {
  const ids = sort === "due" ? await idsByDue(tx, where, after, take) : await idsByReceipt(tx, where, after, take);
  const rows = await tx.lawfulRequest.findMany({ where: { id: { in: ids } }, select: queueRow });
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** How many there are, counted no further than `most`. */
export async function countUpTo(tx: Tx, where: QueueWhere, most: number): Promise<number> {
  // Row-level security hides from the planner how few requests are open; in this order it takes the index all the same.
  const order = where.stages.every(stageIsOpen) ? Prisma.sql`ORDER BY r."dueAt", r.id` : Prisma.empty;
  const [row] = await tx.$queryRaw<{ seen: bigint }[]>`
    SELECT count(*) AS seen FROM (SELECT 1 FROM "LawfulRequest" r
      WHERE ${atStages(where.stages)} ${narrowed(where)} ${order} LIMIT ${most}) counted`;
  return Number(row?.seen ?? 0);
}

async function idsByDue(tx: Tx, where: QueueWhere, after: QueuePlace | null, take: number): Promise<string[]> {
  const undatedOnly = after !== null && after.at === null;
  const place = after?.at
    ? Prisma.sql`r."dueAt" IS NOT NULL AND (r."dueAt", r.id) > (${instant(after.at)}, ${after.id}::uuid)`
    : Prisma.sql`r."dueAt" IS NOT NULL`;
  const dated = undatedOnly ? [] : await idsInOrder(tx, where, place, take);
  if (dated.length >= take || where.dueFrom !== null || where.dueBefore !== null) return dated;
  const from = undatedOnly ? Prisma.sql`AND r.id > ${after.id}::uuid` : Prisma.empty;
  const undated = await idsInOrder(tx, where, Prisma.sql`r."dueAt" IS NULL ${from}`, take - dated.length);
  return [...dated, ...undated];
}

async function idsInOrder(tx: Tx, where: QueueWhere, place: Prisma.Sql, take: number): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT r.id FROM "LawfulRequest" r WHERE ${place} AND ${atStages(where.stages)} ${narrowed(where)}
    ORDER BY r."dueAt", r.id LIMIT ${take}`;
  return rows.map(({ id }) => id);
}

/**
 * Written out and not bound: only then can the database see that the stages are open ones, and walk the index that holds
 * no others. Our own words, never the reader's.
 */
function atStages(stages: readonly Stage[]): Prisma.Sql {
  const known = allStages.filter((stage) => stages.includes(stage));
  return known.length === 0
    ? Prisma.sql`false`
    : Prisma.raw(`r.stage IN (${known.map((stage) => `'${stage}'`).join(", ")})`);
}

async function idsByReceipt(tx: Tx, where: QueueWhere, after: QueuePlace | null, take: number): Promise<string[]> {
  const place = after?.at
    ? Prisma.sql`AND (r."receivedAt", r.id) < (${instant(after.at)}, ${after.id}::uuid)`
    : Prisma.empty;
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT r.id FROM "LawfulRequest" r
    WHERE ${atStages(where.stages)} ${place} ${narrowed(where)}
    ORDER BY r."receivedAt" DESC, r.id DESC LIMIT ${take}`;
  return rows.map(({ id }) => id);
}

function narrowed(where: QueueWhere): Prisma.Sql {
  const { country, instrument, category, outcome, ownerIds, dueFrom, dueBefore, challenged, found } = where;
  const parts = [
    country !== null && Prisma.sql`AND r.country = ${country}`,
    instrument !== null && Prisma.sql`AND r."instrumentCode" = ${instrument}`,
    category !== null && Prisma.sql`AND r.category = ${category}::"Category"`,
    outcome !== null && Prisma.sql`AND r.outcome = ${outcome}::"ReportedOutcome"`,
    ownerIds !== null && Prisma.sql`AND r."ownerId" = ANY(${[...ownerIds]}::text[]::uuid[])`,
    dueFrom !== null && Prisma.sql`AND r."dueAt" >= ${instant(dueFrom)}`,
    dueBefore !== null && Prisma.sql`AND r."dueAt" < ${instant(dueBefore)}`,
    challenged === true &&
      Prisma.sql`AND EXISTS (SELECT 1 FROM "Challenge" c WHERE c."requestId" = r.id AND c.ruling IS NULL AND c.kind <> 'objection')`,
    found !== null && foundIn(found),
  ].filter((part) => part !== false);
  return parts.length > 0 ? Prisma.join(parts, " ") : Prisma.empty;
}

function foundIn({ reference, referenceKey, authorityIds, requestIds }: Found): Prisma.Sql {
  return Prisma.sql`AND (r.reference = ${reference ?? ""}
    OR r."authorityId" = ANY(${[...authorityIds]}::text[]::uuid[]) OR r.id = ANY(${[...requestIds]}::text[]::uuid[])
    OR (${referenceKey} <> '' AND strpos(r."agencyReferenceKey", ${referenceKey}) > 0))`;
}

/** As text with its zone: a bare `Date` would be read on the clock of the database's session. */
function instant(at: Date): Prisma.Sql {
  return Prisma.sql`${at.toISOString()}::timestamptz`;
}
