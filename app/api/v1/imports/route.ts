import { createHash } from "node:crypto";
import { z } from "zod";
import { apiAction } from "@/app/api-action";
import { importRequests } from "@/lib/casework/import-requests";
import { previewImport } from "@/lib/casework/preview-import";
import { importAnswer } from "@/lib/forms/import/import-answer";
import { canonicalText, type ImportProblem, largestFile } from "@/lib/forms/import/import-file";
import { readImportFile } from "@/lib/forms/import/read-import-file";
import { allProblems } from "@/lib/forms/import/standing-text";
import { shownFileName } from "@/lib/law/shared/file-name";
import type { Refusal } from "@/lib/law/shared/refusal";
import { granted, refused } from "@/lib/law/shared/result";

export const dynamic = "force-dynamic";

/**
 * Imports a CSV whole, or with `partial=1` the rows that can be. `dry_run=1` stores nothing and answers what would be
 * done. `name` is the file's name, for people who read the record. Every flaw is named in `errors`, row by row.
 */
export const POST = apiAction({
  schema: z.instanceof(Uint8Array),
  deed: "import-requests",
  accepts: { type: "text/csv", bytes: largestFile },
  run: async (actor, bytes, { url }, now) => {
    const said = (name: string) => ["1", "true"].includes(url.searchParams.get(name) ?? "");
    const [dryRun, partial] = [said("dry_run"), said("partial")];
    const read = await readImportFile(bytes, now);
    const file = { ...read, fileName: nameIn(url), sha256: hashOf(bytes), textOf: canonicalText };
    const result = await (dryRun
      ? previewImport(actor, file, { partial })
      : importRequests(actor, file, { partial }, now));
    if (result.ok)
      return granted({ body: wellFormed(importAnswer(read, result.value, { done: true, dryRun })), status: 200 });
    const { refusal } = result;
    if (refusal.code !== "import-refused") return refused<Refusal>(refusal);
    const problems = allProblems(read.problems, refusal.standing.problems);
    const errors = wellFormed(problems.map(pathProblem));
    const flawed = { code: refusal.code, problems: refusal.problems, errors };
    return refused<Refusal>(flawed);
  },
});

function pathProblem({ row, field, message }: ImportProblem) {
  const place = row === 0 ? "file" : `row ${row}`;
  return { path: field === null ? place : `${place}, ${field}`, message };
}

function nameIn(url: URL): string {
  return shownFileName(url.searchParams.get("name") ?? "", "import.csv");
}

function hashOf(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

/** A value cut in the middle of a letter is no text that a kept answer could hold. */
function wellFormed<Value>(value: Value): Value {
  const text = JSON.stringify(value, (_key, one: unknown) =>
    typeof one === "string" ? one.replaceAll(/\p{Surrogate}/gu, "�") : one,
  );
  const same: Value = JSON.parse(text);
  return same;
}
