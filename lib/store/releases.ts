import type { Attested } from "@/lib/law/transparency/attest";
import type { ReportDocument } from "@/lib/law/transparency/report";
import { reportJson } from "@/lib/law/transparency/document";
import type { InstantRange } from "@/lib/law/transparency/period";
import type { Prisma } from "@/lib/store/client/client";
import { publicDatabase, reachable, type Tx } from "@/lib/store/database";

export interface NewRelease {
  readonly id: string;
  readonly label: string;
  readonly version: number;
  readonly range: InstantRange;
  readonly timeZone: string;
  readonly document: ReportDocument;
  readonly correction: string | null;
  readonly attested: Attested;
  readonly preparedById: string;
  readonly preparedAt: Date;
}

export async function insertRelease(tx: Tx, { range, document, attested, ...release }: NewRelease): Promise<void> {
  await tx.release.create({
    data: {
      ...release,
      stated: attested.stated.map(({ id, version, about, text }) => ({ id, version, about, text })),
      leftOut: attested.leftOut.map(({ id, reason }) => ({ id, reason })),
      fromAt: range.from,
      toAt: range.to,
      state: "prepared",
      document: stored(document),
      digest: document.digest,
    },
  });
}

/**
 * Holds the preparing of a period until the transaction ends: the second of two publishers waits, and then finds the
 * version of the first. A lock of its own: that of the period's chain is taken after a release's row, never before.
 */
export async function holdPreparing(tx: Tx, label: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`prepare:${label}`}, 0))`;
}

/** The newest version of a period that is out, or 0; and any that waits for its release. */
export async function versionsOf(tx: Tx, label: string) {
  const rows = await tx.release.findMany({
    where: { label },
    orderBy: { version: "desc" },
    select: { id: true, version: true, state: true },
  });
  return {
    released: rows.find((row) => row.state === "released")?.version ?? 0,
    prepared: rows.filter((row) => row.state === "prepared").map((row) => row.id),
  };
}

/** A release and its row held until the transaction ends; null when there is none. */
export async function holdRelease(tx: Tx, id: string) {
  await tx.$queryRaw`SELECT id FROM "Release" WHERE id = ${id}::uuid FOR UPDATE`;
  return tx.release.findUnique({ where: { id } });
}

/** What was attested with a release, as it was frozen. */
export function attestedIn({ stated, leftOut }: { readonly stated: unknown; readonly leftOut: unknown }): Attested {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- written by this application, checked by the database
  return { stated, leftOut } as Attested;
}

export async function freezeRelease(
  tx: Tx,
  id: string,
  document: ReportDocument,
  releasedById: string,
  releasedAt: Date,
): Promise<void> {
  await tx.release.update({
    where: { id },
    data: { state: "released", document: stored(document), digest: document.digest, releasedById, releasedAt },
  });
}

export async function discardReleases(tx: Tx, ids: readonly string[]): Promise<void> {
  await tx.release.updateMany({ where: { id: { in: [...ids] }, state: "prepared" }, data: { state: "discarded" } });
}

/** Every version of every period, newest period first, for the desk. */
export async function listReleases(tx: Tx) {
  return tx.release.findMany({
    orderBy: [{ fromAt: "desc" }, { version: "desc" }],
    take: 500,
    select: {
      id: true,
      label: true,
      version: true,
      state: true,
      digest: true,
      correction: true,
      preparedById: true,
      preparedAt: true,
      releasedById: true,
      releasedAt: true,
    },
  });
}

/**
 * The newest released versions whose figures an incident may have made wrong: reported after their release, on a request
 * of their period that the actor may see.
 */
export async function releasesInDoubt(tx: Tx): Promise<ReadonlySet<string>> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT r.id FROM "Release" r
    WHERE r.state = 'released'
      AND NOT EXISTS (SELECT 1 FROM "Release" n WHERE n.label = r.label AND n.state = 'released' AND n.version > r.version)
      AND EXISTS (SELECT 1 FROM "Incident" i JOIN "LawfulRequest" q ON q.id = i."requestId"
                  WHERE i."reportedAt" > r."releasedAt" AND q."receivedAt" >= r."fromAt" AND q."receivedAt" < r."toAt")`;
  return new Set(rows.map(({ id }) => id));
}

/** One version with its document, as it is now; null when there is none. */
export async function releaseById(tx: Tx, id: string) {
  return tx.release.findUnique({ where: { id } });
}

export interface PublishedRow {
  readonly label: string;
  readonly version: number;
  /** As it was frozen; whoever prints it parses it first. */
  readonly document: unknown;
  /** What it states never to have happened, as it was frozen. */
  readonly stated: unknown;
  readonly digest: string;
  readonly correction: string | null;
  readonly releasedAt: Date;
}

/**
 * Every released version of one period, newest first. In SQL of our own: the public role may read these columns and no
 * others, and Prisma's queries ask for the id as well.
 */
export async function publishedVersions(label: string): Promise<readonly PublishedRow[]> {
  return reachable(
    () => publicDatabase().$queryRaw<PublishedRow[]>`
      SELECT label, version, document, stated, digest, correction, "releasedAt" FROM "Release"
      WHERE label = ${label} AND state = 'released' ORDER BY version DESC`,
  );
}

/** The newest released version of every period, newest period first. */
export async function publishedReleases(): Promise<readonly PublishedRow[]> {
  return reachable(
    () => publicDatabase().$queryRaw<PublishedRow[]>`
      SELECT label, version, document, stated, digest, correction, "releasedAt" FROM (
        SELECT DISTINCT ON (label) * FROM (
          SELECT label, version, "fromAt", "toAt", document, stated, digest, correction, "releasedAt" FROM "Release"
          WHERE state = 'released') out
        ORDER BY label, version DESC) newest
      ORDER BY "fromAt" DESC, "toAt" DESC, label`,
  );
}

/** As canonical JSON says it, so that what is stored is what was hashed. */
function stored(document: ReportDocument): Prisma.InputJsonObject {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- canonical JSON of a document
  return JSON.parse(reportJson(document)) as Prisma.InputJsonObject;
}
