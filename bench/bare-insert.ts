import { type Client, escapeIdentifier } from "pg";

/** `plain`: the request's columns and nothing else. `indexed`: with the request's indexes as well. No triggers in either. */
export type BareTable = "plain" | "indexed";

export interface BareColumns {
  readonly names: readonly string[];
  readonly types: readonly string[];
}

/** Makes both tables in a schema of their own and says what columns they have. */
export async function bareTables(client: Client): Promise<BareColumns> {
  await client.query(`CREATE SCHEMA bench`);
  await client.query(`CREATE TABLE bench.plain (LIKE "LawfulRequest")`);
  await client.query(`CREATE TABLE bench.indexed (LIKE "LawfulRequest" INCLUDING INDEXES)`);
  const { rows } = await client.query<{ name: string; type: string }>(
    `SELECT attname AS name, format_type(atttypid, NULL) AS type FROM pg_attribute
     WHERE attrelid = 'bench.plain'::regclass AND attnum > 0 AND NOT attisdropped ORDER BY attnum`,
  );
  return { names: rows.map(({ name }) => name), types: rows.map(({ type }) => type) };
}

/** What an import stored, column by column, each value as the database writes it. */
export async function importedRows(
  client: Client,
  { names }: BareColumns,
  importId: string,
): Promise<readonly (readonly (string | null)[])[]> {
  const asText = names.map((name) => `${escapeIdentifier(name)}::text`);
  const { rows } = await client.query<(string | null)[]>({
    text: `SELECT ${asText.join(", ")} FROM "LawfulRequest" WHERE "importId" = $1`,
    values: [importId],
    rowMode: "array",
  });
  return names.map((_, column) => rows.map((row) => row[column] ?? null));
}

/** All rows in one statement and one commit: the least that storing them can be. */
export async function bareInsert(
  client: Client,
  { names, types }: BareColumns,
  table: BareTable,
  values: readonly (readonly (string | null)[])[],
): Promise<void> {
  const column = (place: number) => `v${place}::${types[place] ?? "text"}`;
  await client.query(
    `INSERT INTO bench.${table} SELECT ${names.map((_, place) => column(place)).join(", ")}
     FROM unnest(${names.map((_, place) => `$${place + 1}::text[]`).join(", ")})
       AS t(${names.map((_, place) => `v${place}`).join(", ")})`,
    values.map((one) => [...one]),
  );
}
