import { createHash } from "node:crypto";
import { importRequests } from "@/lib/casework/import-requests";
import { canonicalText } from "@/lib/forms/import/import-file";
import { readImportFile } from "@/lib/forms/import/read-import-file";
import { withClient } from "@/lib/platform/database-roles";
import { bareInsert, bareTables, type BareTable, importedRows } from "./bare-insert";
import type { Desk } from "./fill-desk";
import { inventedCsv } from "./invented-csv";
import type { Place } from "./place";
import { type Ratio, ratioOf } from "./ratio";
import type { Figure } from "./results";

/** The desk's requests come in so many files, so that imports and bare inserts can take turns. */
const files = 8;

/**
 * Fills the desk by imports, and after each puts the very same rows into bare tables in one statement. Reading the file
 * is told apart: what is compared begins with rows in memory and ends with a commit.
 */
export async function measureImports(
  place: Place,
  desk: Desk,
  requests: number,
): Promise<{ readonly ratios: readonly Ratio[]; readonly figures: readonly Figure[] }> {
  const size = Math.ceil(requests / files);
  return withClient(place.ownerUrl, async (client) => {
    const tables = await bareTables(client);
    const spent = { reading: Array<number>(), ours: Array<number>(), plain: Array<number>(), indexed: Array<number>() };
    for (let number = 0; number < files; number += 1) {
      const rows = Math.min(size, requests - number * size);
      const bytes = Buffer.from(inventedCsv(desk.periods, number * size, rows, desk.at), "utf8");
      const name = `bench-${number + 1}.csv`;
      const read = await taken(spent.reading, () => readImportFile(bytes, desk.at));
      if (read.rows.length !== rows) throw new Error(`${name}: ${read.problems[0]?.message ?? "rows are missing"}`);
      const sha256 = createHash("sha256").update(bytes).digest("hex");
      const file = { ...read, fileName: name, sha256, textOf: canonicalText };
      const imported = await taken(spent.ours, () => importRequests(desk.clerk, file, {}, desk.at));
      if (!imported.ok || imported.value.added !== rows) throw new Error(`${name} was not imported`);
      const values = await importedRows(client, tables, imported.value.importId ?? "");
      const put = (table: BareTable) => bareInsert(client, tables, table, values);
      await taken(spent.plain, () => put("plain"));
      await taken(spent.indexed, () => put("indexed"));
    }
    await client.query("DROP SCHEMA bench CASCADE");
    // What autovacuum would have done by the time anybody opens the queue.
    await client.query("VACUUM (ANALYZE)");
    const rate = (name: string, samples: readonly number[]) => ({
      name,
      value: Math.round((requests / samples.reduce((sum, one) => sum + one, 0)) * 1000),
      unit: "rows a second",
    });
    return {
      ratios: [
        ratioOf(`import, ${size} rows at a time`, spent.ours, { "the same rows, one bare INSERT": spent.plain }),
        ratioOf("  beside a table with the same indexes", spent.ours, {
          "the same rows, INSERT with indexes": spent.indexed,
        }),
      ],
      figures: [rate("reading an import file", spent.reading), rate("importing", spent.ours)],
    };
  });
}

async function taken<Answer>(samples: number[], work: () => Promise<Answer>): Promise<Answer> {
  const started = performance.now();
  const answer = await work();
  samples.push(performance.now() - started);
  return answer;
}
