import type { ReportedOutcome } from "@/lib/law/shared/reported-outcome";
import type { RequestCategory } from "@/lib/law/shared/category";
import type { Stage } from "@/lib/law/request/stage";
import type { Channel } from "@/lib/store/client/client";
import type { Tx } from "@/lib/store/database";

/** A request as an import file tells it. Instants are ISO texts in UTC: rows travel to the database as JSON. */
export interface ImportedRequest {
  readonly id: string;
  readonly reference: string;
  readonly compartment: "general" | "national_security";
  readonly authorityId: string;
  readonly agencyReference: string;
  readonly agencyReferenceKey: string;
  readonly instrumentCode: string;
  readonly rulesVersion: number;
  readonly category: RequestCategory;
  readonly emergency: boolean;
  readonly receivedAt: string;
  readonly receivedZone: string;
  readonly channel: Channel;
  readonly country: string;
  readonly countryLabel: string;
  readonly product: string;
  readonly accounts: number;
  readonly dueAt: string | null;
  readonly dueRule: string | null;
  readonly dueReason: readonly string[];
  readonly stage: Stage;
  readonly outcome: ReportedOutcome;
  readonly decidedAt: string | null;
  readonly importId: string;
  readonly intakeRef: string;
  readonly intakeDigest: string;
  readonly createdAt: string;
  readonly createdById: string;
}

/**
 * Adds requests in one statement. Gives back the ids of those the database would not take because their reference, or
 * their intake reference, is in use, perhaps by a request the actor does not see.
 */
export async function insertImported(tx: Tx, requests: readonly ImportedRequest[]): Promise<ReadonlySet<string>> {
  const rows = JSON.stringify(requests);
  const count = await tx.$executeRaw`
    INSERT INTO "LawfulRequest" (id, reference, compartment, "authorityId", "agencyReference", "agencyReferenceKey",
      "instrumentCode", "rulesVersion", category, emergency, "receivedAt", "receivedZone", channel, country, "countryLabel", product,
      accounts, "dueAt", "dueRule", "dueReason", stage, outcome, "decidedAt", origin, "importId", "intakeRef",
      "intakeDigest", "createdAt", "createdById")
    SELECT id, reference, compartment, "authorityId", "agencyReference", "agencyReferenceKey",
      "instrumentCode", "rulesVersion", category, emergency, "receivedAt", "receivedZone", channel, country, "countryLabel", product,
      accounts, "dueAt", "dueRule", "dueReason", stage, outcome, "decidedAt", 'import', "importId", "intakeRef",
      "intakeDigest", "createdAt", "createdById"
    FROM json_to_recordset(${rows}::json) AS r(id uuid, reference text, compartment "Compartment", "authorityId" uuid,
      "agencyReference" text, "agencyReferenceKey" text, "instrumentCode" text, "rulesVersion" int, category "Category", emergency boolean,
      "receivedAt" timestamptz, "receivedZone" text, channel "Channel", country text, "countryLabel" text, product text,
      accounts int, "dueAt" timestamptz, "dueRule" text, "dueReason" text[], stage "Stage", outcome "ReportedOutcome",
      "decidedAt" timestamptz, "importId" uuid, "intakeRef" text, "intakeDigest" text, "createdAt" timestamptz,
      "createdById" uuid)
    ON CONFLICT DO NOTHING`;
  if (count === requests.length) return new Set();
  const ids = JSON.stringify(requests.map((request) => request.id));
  const missing = await tx.$queryRaw<{ id: string }[]>`
    SELECT asked.id FROM json_array_elements_text(${ids}::json) asked(id)
    WHERE NOT EXISTS (SELECT 1 FROM "LawfulRequest" r WHERE r.id = asked.id::uuid)`;
  return new Set(missing.map(({ id }) => id));
}

export interface ImportedTarget {
  readonly id: string;
  readonly requestId: string;
  readonly position: number;
  readonly identifier: string;
}

export async function insertImportedTargets(tx: Tx, targets: readonly ImportedTarget[]): Promise<void> {
  for (let at = 0; at < targets.length; at += 5000) {
    await tx.$executeRaw`
      INSERT INTO "Target" (id, "requestId", position, identifier)
      SELECT * FROM json_to_recordset(${JSON.stringify(targets.slice(at, at + 5000))}::json)
        AS t(id uuid, "requestId" uuid, position int, identifier text)`;
  }
}

/** Says of requests whose duplicates they are, once all of them are there. */
export async function markImportedDuplicates(
  tx: Tx,
  pairs: readonly { readonly id: string; readonly of: string }[],
): Promise<void> {
  for (let at = 0; at < pairs.length; at += 5000) {
    await tx.$executeRaw`
      UPDATE "LawfulRequest" r SET "duplicateOfId" = p.of
      FROM json_to_recordset(${JSON.stringify(pairs.slice(at, at + 5000))}::json) AS p(id uuid, of uuid)
      WHERE r.id = p.id`;
  }
}

/** Kinds of legal process nobody has described: they compel nothing, and a redirect must be tried first. */
export async function insertImportedInstruments(
  tx: Tx,
  instruments: readonly { readonly code: string; readonly label: string }[],
): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO "Instrument" (code, label, origin)
    SELECT i.code, i.label, 'import'
    FROM json_to_recordset(${JSON.stringify(instruments)}::json) AS i(code text, label text)
    ON CONFLICT DO NOTHING`;
}

export async function insertImportedAuthorities(
  tx: Tx,
  authorities: readonly {
    readonly id: string;
    readonly name: string;
    readonly country: string;
    readonly countryLabel: string;
  }[],
  createdAt: Date,
): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO "Authority" (id, name, country, "countryLabel", domains, "createdAt")
    SELECT a.id, a.name, a.country, a."countryLabel", '{}', ${createdAt}
    FROM json_to_recordset(${JSON.stringify(authorities)}::json)
      AS a(id uuid, name text, country text, "countryLabel" text)
    ON CONFLICT DO NOTHING`;
}
