import { afterAll, beforeAll, expect, test } from "vitest";
import { withClient } from "@/lib/platform/database-roles";
import { freshDatabase, type TestDatabase } from "@/lib/platform/testing/test-database";

let database: TestDatabase;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.drop());

/** A policy as PostgreSQL writes it back, without blanks, brackets and the name of the table. */
function bare(sql: string): string {
  return sql.replaceAll(/\s|[()]|\br\.|::"Compartment"|::text|::uuid\[\]/g, "");
}

test("the requests among which the desk searches are those that row-level security shows", async () => {
  const [row] = await withClient(database.ownerUrl, async (client) => {
    const { rows } = await client.query<{ policy: string; view: string }>(
      `SELECT pg_get_expr(polqual, polrelid) AS policy, pg_get_viewdef('writdesk_seen_requests'::regclass) AS view
       FROM pg_policy WHERE polrelid = '"LawfulRequest"'::regclass AND polname = 'seen'`,
    );
    return rows;
  });
  const searched = (row?.view ?? "").split("WHERE")[1]?.replace(/;\s*$/, "") ?? "";
  expect(bare(row?.policy ?? "")).not.toBe("");
  expect(bare(searched)).toBe(bare(row?.policy ?? ""));
});

test.each(["requests", "accounts", "documents", "notes", "customers", "authorities"])("%s are found", async (kind) => {
  const found = await withClient(database.appUrl, async (client) => {
    const { rows } = await client.query(`SELECT * FROM writdesk_find_${kind}('{abc}', 'abc', NULL, 5)`);
    return rows;
  });
  expect(found).toEqual([]);
});

test.each([
  [
    `"LawfulRequest" WHERE writdesk_letters(writdesk_references(reference, "agencyReferenceKey", "intakeRef")) LIKE '%abcdef%'`,
    "LawfulRequest_references_idx",
  ],
  [`"LawfulRequest" WHERE "agencyReferenceKey" = 'abcdef'`, "LawfulRequest_theirs_idx"],
  [`"Target" WHERE writdesk_letters(writdesk_plain(identifier)) LIKE '%abcdef%'`, "Target_words_idx"],
  [`"Document" WHERE writdesk_letters(writdesk_plain(name)) LIKE '%abcdef%'`, "Document_words_idx"],
  [`"Customer" WHERE writdesk_letters(writdesk_plain(name)) LIKE '%abcdef%'`, "Customer_words_idx"],
  [
    `"Authority" WHERE writdesk_letters(writdesk_authority_words(name, email, domains)) LIKE '%abcdef%'`,
    "Authority_words_idx",
  ],
  [`"Note" WHERE to_tsvector('simple', writdesk_plain(text)) @@ to_tsquery('simple', 'abcdef:*')`, "Note_words_idx"],
])("%s is read along %s", async (from, index) => {
  const plan = await withClient(database.ownerUrl, async (client) => {
    await client.query("SET enable_seqscan = off; SET enable_indexscan = off");
    const { rows } = await client.query<{ "QUERY PLAN": string }>(`EXPLAIN SELECT id FROM ${from}`);
    return rows.map((row) => row["QUERY PLAN"]).join("\n");
  });
  expect(plan).toContain(index);
});

test("letters that the database’s locale does not know are found, too", async () => {
  const found = await withClient(database.ownerUrl, async (client) => {
    await client.query(
      `INSERT INTO "Customer" (id, name, class, "ourRole", "createdAt") VALUES (gen_random_uuid(), 'Городской архив', 'enterprise', 'processor', now())`,
    );
    await client.query("SET enable_seqscan = off");
    const like = `writdesk_letters(writdesk_plain(name)) LIKE '%' || writdesk_letters(writdesk_plain('АРХИВ')) || '%'`;
    const { rows } = await client.query<{ name: string }>(`SELECT name FROM "Customer" WHERE ${like}`);
    return rows.map(({ name }) => name);
  });
  expect(found).toEqual(["Городской архив"]);
});
