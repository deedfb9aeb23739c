import type { RequestCategory } from "@/lib/law/shared/category";
import type { ReportedOutcome } from "@/lib/law/shared/reported-outcome";
import type { AccessFound } from "@/lib/law/transparency/attest";
import type { CountedGroup } from "@/lib/law/transparency/count";
import type { InstantRange } from "@/lib/law/transparency/period";
import type { BesideCounts, SkipCount } from "@/lib/law/transparency/notes";
import { Prisma } from "@/lib/store/client/client";
import type { Tx } from "@/lib/store/database";
import { systemActor } from "@/lib/store/law-tables";

interface GroupRow {
  readonly country: string;
  readonly countryLabel: string;
  readonly category: RequestCategory;
  readonly legalProcess: string;
  readonly product: string;
  readonly outcome: ReportedOutcome;
  readonly requests: bigint;
  readonly accounts: bigint;
}

/**
 * Counts the requests received in a range, grouped as finely as a report can ask: one pass over the index on the
 * instant of receipt, whatever the number of requests. Not counted: duplicates, impersonations that were proven, and the
 * process that followed an emergency (it counts with the emergency). National security never is. A reverse demand names
 * no account, and the one by which it is kept is none: it counts as a request, with no accounts.
 */
export async function countGroups(tx: Tx, { from, to }: InstantRange): Promise<readonly CountedGroup[]> {
  const rows = await tx.$queryRaw<GroupRow[]>`
    SELECT r.country, r."countryLabel", r.category::text AS category, i.label AS "legalProcess", r.product,
           r.outcome::text AS outcome, count(*) AS requests,
           sum(CASE WHEN r."demandKind" = 'reverse' THEN 0 ELSE r.accounts END) AS accounts
    FROM "LawfulRequest" r JOIN "Instrument" i ON i.code = r."instrumentCode"
    WHERE r."receivedAt" >= ${from} AND r."receivedAt" < ${to}
      AND ${counts}
    GROUP BY r.country, r."countryLabel", r.category, i.label, r.product, r.outcome`;
  return rows.map((row) => ({ ...row, requests: Number(row.requests), accounts: Number(row.accounts) }));
}

/** What a report says beside its figures, of the same period. */
export async function countBeside(tx: Tx, { from, to }: InstantRange): Promise<BesideCounts> {
  const [row] = await tx.$queryRaw<Record<"frauds" | "emergencies" | "followed" | "reverse", bigint>[]>`
    SELECT count(*) FILTER (WHERE r.stage = 'fraud') AS frauds,
           count(*) FILTER (WHERE ${answeredEmergency}) AS emergencies,
           count(*) FILTER (WHERE ${answeredEmergency} AND r."laterProcessAt" IS NOT NULL) AS followed,
           count(*) FILTER (WHERE r."demandKind" = 'reverse' AND r.stage <> 'fraud') AS reverse
    FROM "LawfulRequest" r
    WHERE r."receivedAt" >= ${from} AND r."receivedAt" < ${to} AND r.origin <> 'import' AND r."duplicateOfId" IS NULL
      AND r.category <> 'national_security'`;
  return {
    frauds: Number(row?.frauds),
    emergencies: Number(row?.emergencies),
    followed: Number(row?.followed),
    reverse: Number(row?.reverse),
    ...(await countAccess(tx, { from, to })),
    skips: await countSkips(tx, { from, to }),
    directed: await countDirected(tx, { from, to }),
    scopes: await countNarrowed(tx, { from, to }),
  };
}

/** Demands for keys or standing access, imported ones too, and those of them that ended in disclosure all the same. */
async function countAccess(tx: Tx, { from, to }: InstantRange) {
  const [row] = await tx.$queryRaw<{ access: bigint; given: bigint }[]>`
    SELECT count(*) AS access, count(*) FILTER (WHERE writdesk_access_given(r)) AS given FROM "LawfulRequest" r
    WHERE r."receivedAt" >= ${from} AND r."receivedAt" < ${to} AND r."duplicateOfId" IS NULL AND r.stage <> 'fraud'
      AND r.category <> 'national_security' AND writdesk_access_kind(r) IS NOT NULL`;
  return { access: Number(row?.access), accessGiven: Number(row?.given) };
}

/** Requests of which a scope stands approved, and those of them in which an item was withheld or approved in part. */
async function countNarrowed(tx: Tx, { from, to }: InstantRange) {
  const [row] = await tx.$queryRaw<{ approved: bigint; narrowed: bigint }[]>`
    SELECT count(*) AS approved, count(*) FILTER (WHERE EXISTS (
      SELECT 1 FROM "Target" t JOIN "DemandItem" d ON d."targetId" = t.id
      WHERE t."requestId" = r.id AND d."supersededBy" IS NULL AND (d.approved IS FALSE OR (d.approved AND NOT (
        writdesk_within(d."askedFrom", d."askedTo", d."approvedFrom", d."approvedTo")
        AND writdesk_services_within(d.service, coalesce(d."approvedService", d.service))
        AND (d."approvedFields" = '{}' OR writdesk_fields_within(d.fields, d."approvedFields"))))))) AS narrowed
    FROM "LawfulRequest" r
    WHERE r."receivedAt" >= ${from} AND r."receivedAt" < ${to} AND ${counts} AND EXISTS (
      SELECT 1 FROM "ScopeApproval" a WHERE a."requestId" = r.id AND a."approvedAt" IS NOT NULL AND a."returnedAt" IS NULL)`;
  return { approved: Number(row?.approved), narrowed: Number(row?.narrowed) };
}

/** Accounts of which something left because the customer asked for it. */
async function countDirected(tx: Tx, { from, to }: InstantRange): Promise<number> {
  const [row] = await tx.$queryRaw<{ accounts: bigint }[]>`
    SELECT count(*) AS accounts FROM "Target" t JOIN "LawfulRequest" r ON r.id = t."requestId"
    WHERE r."receivedAt" >= ${from} AND r."receivedAt" < ${to} AND ${counts}
      AND (t.outcome = 'customer_directed' OR t."outcomeBefore" = 'customer_directed')`;
  return Number(row?.accounts);
}

/** Accounts whose newest attempt is a skip, by its reason. */
async function countSkips(tx: Tx, { from, to }: InstantRange): Promise<readonly SkipCount[]> {
  const rows = await tx.$queryRaw<{ reason: string; accounts: bigint }[]>`
    SELECT a."skipReason" AS reason, count(*) AS accounts
    FROM "RedirectAttempt" a JOIN "Target" t ON t.id = a."targetId" JOIN "LawfulRequest" r ON r.id = t."requestId"
    WHERE r."receivedAt" >= ${from} AND r."receivedAt" < ${to} AND ${counts} AND a.outcome = 'skipped'
      AND NOT EXISTS (SELECT 1 FROM "RedirectAttempt" later WHERE later."targetId" = t.id AND later.position > a.position)
    GROUP BY 1 ORDER BY 2 DESC, 1`;
  return rows.map(({ reason, accounts }) => ({ reason, accounts: Number(accounts) }));
}

/**
 * What stands against a statement that neither keys nor standing access were ever given: of all requests of all time,
 * whoever asks, and none of the national-security compartment. `before`: what arrived later may still wait for its
 * rejection.
 */
export async function accessFound(tx: Tx, before: Date): Promise<readonly AccessFound[]> {
  return tx.$queryRaw<AccessFound[]>`SELECT kind, half, given FROM writdesk_access_found(${before})`;
}

/**
 * Counts as the desk and not as the person: whoever is kept from a request still publishes figures that are true. What
 * `work` gives must name nobody.
 */
export async function ofTheWholeDesk<Value>(tx: Tx, work: () => Promise<Value>): Promise<Value> {
  const [was] = await tx.$queryRaw<{ actor: string }[]>`SELECT current_setting('writdesk.actor', true) AS actor`;
  await tx.$executeRaw`SELECT set_config('writdesk.actor', ${systemActor.id}, true)`;
  const value = await work();
  await tx.$executeRaw`SELECT set_config('writdesk.actor', ${was?.actor ?? ""}, true)`;
  return value;
}

const counts = Prisma.sql`r."duplicateOfId" IS NULL AND r.category <> 'national_security' AND r.stage <> 'fraud'
  AND NOT EXISTS (
    SELECT 1 FROM "RequestLink" l JOIN "LawfulRequest" e ON e.id = l."fromId"
    WHERE l."toId" = r.id AND l.kind = 'later_process' AND e.emergency AND e.category = 'emergency'
      AND e.outcome IN ('content', 'non_content') AND e.stage <> 'fraud' AND e."duplicateOfId" IS NULL)`;

const answeredEmergency = Prisma.sql`(r.emergency AND r.category = 'emergency' AND r.outcome IN ('content', 'non_content')
  AND r.stage <> 'fraud')`;
