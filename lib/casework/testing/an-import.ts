import { createHash } from "node:crypto";
import type { FileToImport } from "@/lib/casework/import-requests-file";
import { canonicalText } from "@/lib/forms/import/import-file";
import { readImportFile } from "@/lib/forms/import/read-import-file";
import { bytesOf, importText, type SomeCells } from "@/lib/forms/import/testing/import-text";
import { type Imported, importRequests } from "@/lib/casework/import-requests";
import { noon, type TestDesk } from "@/lib/casework/testing/a-desk";
import type { Actor } from "@/lib/law/permission/role";
import { withClient } from "@/lib/platform/database-roles";

/** A file of these bytes, read as the desk, the API and the command line read it. */
export async function anImportOf(bytes: Uint8Array, fileName = "requests.csv"): Promise<FileToImport> {
  const file = await readImportFile(bytes, noon);
  return { ...file, fileName, sha256: createHash("sha256").update(bytes).digest("hex"), textOf: canonicalText };
}

/** A file of such rows; what a row does not say is as in `aRow`, with its own `intake_ref` and `agency_ref`. */
export async function anImport(rows: readonly SomeCells[], fileName?: string): Promise<FileToImport> {
  return anImportOf(bytesOf(importText(rows)), fileName);
}

/** Brings a file in, by intake unless somebody else is named. */
export async function importedInto(
  desk: TestDesk,
  file: FileToImport,
  actor: Actor = desk.person("intake"),
  partial = false,
): Promise<Imported> {
  const result = await importRequests(actor, file, { partial }, noon);
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value;
}

/** Codes of an import that took nothing in, by row. */
export async function refusedIn(desk: TestDesk, file: FileToImport, actor: Actor = desk.person("intake")) {
  const result = await importRequests(actor, file, {}, noon);
  if (result.ok || result.refusal.code !== "import-refused") throw new Error(`Not refused: ${JSON.stringify(result)}`);
  return result.refusal.standing.problems.map(({ row, code }) => [row, code]);
}

/** What a statement gives, past every rule. */
export async function rowsOf<Row>(desk: TestDesk, sql: string): Promise<readonly Row[]> {
  return withClient(desk.database.ownerUrl, async (client) => (await client.query(sql)).rows);
}

/** Columns of every request, by its number at intake. */
export const storedOf = (desk: TestDesk, columns: string) =>
  rowsOf<Record<string, unknown>>(desk, `SELECT ${columns} FROM "LawfulRequest" ORDER BY "intakeRef"`);
