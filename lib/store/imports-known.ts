import type { ReportedOutcome } from "@/lib/law/shared/reported-outcome";
import type { RequestCategory } from "@/lib/law/shared/category";
import type { Tx } from "@/lib/store/database";

export interface AuthorityName {
  readonly name: string;
  readonly country: string;
  readonly countryLabel: string;
}

/** How many values travel in one statement. */
const batch = 10_000;

export type KnownRefs = ReadonlyMap<string, { readonly id: string; readonly digest: string | null }>;

/** Which of these intake references the desk has, as far as the actor may see, and the digest of the row each came from. */
export async function knownRefs(tx: Tx, refs: readonly string[]): Promise<KnownRefs> {
  const known = new Map<string, { readonly id: string; readonly digest: string | null }>();
  for (let at = 0; at < refs.length; at += batch) {
    const some = JSON.stringify(refs.slice(at, at + batch));
    const rows = await tx.$queryRaw<{ ref: string; id: string; digest: string | null }[]>`
      SELECT r."intakeRef" AS ref, r.id, r."intakeDigest" AS digest
      FROM json_array_elements_text(${some}::json) asked(ref) JOIN "LawfulRequest" r ON r."intakeRef" = asked.ref`;
    for (const { ref, id, digest } of rows) known.set(ref, { id, digest });
  }
  return known;
}

/** The instrument each label means: one of the law where there is one, else one of an import the actor may see. */
export async function knownInstruments(tx: Tx, labels: readonly string[]): Promise<Map<string, string>> {
  const known = new Map<string, string>();
  for (let at = 0; at < labels.length; at += batch) {
    const some = JSON.stringify(labels.slice(at, at + batch));
    const rows = await tx.$queryRaw<{ label: string; code: string }[]>`
      SELECT i.label, i.code FROM json_array_elements_text(${some}::json) asked(label)
      JOIN "Instrument" i ON i.label = asked.label
      WHERE i.origin = 'law' OR EXISTS (SELECT 1 FROM "LawfulRequest" r WHERE r."instrumentCode" = i.code) ORDER BY i.origin = 'law'`;
    for (const { label, code } of rows) known.set(label, code);
  }
  return known;
}

/** The authorities the desk keeps under exactly these names. */
export async function knownAuthorities(tx: Tx, names: readonly AuthorityName[]): Promise<Map<string, string>> {
  const known = new Map<string, string>();
  for (let at = 0; at < names.length; at += batch) {
    const some = JSON.stringify(names.slice(at, at + batch));
    const rows = await tx.$queryRaw<(AuthorityName & { id: string })[]>`
      SELECT a.id, a.name, a.country, a."countryLabel"
      FROM json_to_recordset(${some}::json) asked(name text, country text, "countryLabel" text)
      JOIN "Authority" a ON (a.country, a."countryLabel", a.name) = (asked.country, asked."countryLabel", asked.name)`;
    for (const row of rows) known.set(authorityKey(row), row.id);
  }
  return known;
}

/** The ids behind such names, also of authorities that the actor may not see. */
export async function authorityIds(tx: Tx, names: readonly AuthorityName[]): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  for (let at = 0; at < names.length; at += batch) {
    const some = JSON.stringify(names.slice(at, at + batch));
    const rows = await tx.$queryRaw<(AuthorityName & { id: string })[]>`
      SELECT asked.*, writdesk_authority_named(asked.country, asked."countryLabel", asked.name)::text AS id
      FROM json_to_recordset(${some}::json) asked(name text, country text, "countryLabel" text)`;
    for (const row of rows) ids.set(authorityKey(row), row.id);
  }
  return ids;
}

/** One text for what makes an authority one. */
export function authorityKey({ name, country, countryLabel }: AuthorityName): string {
  return JSON.stringify([country, countryLabel, name]);
}

/** What an import brought in and may be compared with a row; work on a request changes none of it but its end. */
export interface ImportedValues extends AuthorityName {
  readonly reference: string;
  readonly agencyReference: string;
  readonly receivedAt: Date;
  readonly channel: string;
  readonly category: RequestCategory;
  readonly legalProcess: string;
  readonly product: string;
  readonly accounts: number;
  readonly version: number;
  readonly outcome: ReportedOutcome;
  readonly decidedAt: Date | null;
}

export async function importedValues(tx: Tx, ids: readonly string[]): Promise<Map<string, ImportedValues>> {
  const values = new Map<string, ImportedValues>();
  for (let at = 0; at < ids.length; at += batch) {
    const some = JSON.stringify(ids.slice(at, at + batch));
    const rows = await tx.$queryRaw<(ImportedValues & { id: string })[]>`
      SELECT r.id, r.reference, r."agencyReference", r."receivedAt", r.channel::text AS channel, r.country,
             r."countryLabel", a.name, r.category::text AS category, i.label AS "legalProcess", r.product, r.accounts,
             r.version, r.outcome::text AS outcome, r."decidedAt"
      FROM json_array_elements_text(${some}::json) asked(id) JOIN "LawfulRequest" r ON r.id = asked.id::uuid
      JOIN "Authority" a ON a.id = r."authorityId" JOIN "Instrument" i ON i.code = r."instrumentCode"`;
    for (const row of rows) values.set(row.id, row);
  }
  return values;
}
