import { createHash } from "node:crypto";
import { open } from "node:fs/promises";
import { basename } from "node:path";
import { type ImportProgress, importRequests } from "@/lib/casework/import-requests";
import { standingIn } from "@/lib/casework/import-requests-standing";
import { readPeople } from "@/lib/casework/keep-person";
import { operator } from "@/lib/casework/operator";
import { previewImport } from "@/lib/casework/preview-import";
import { canonicalText, largestFile } from "@/lib/forms/import/import-file";
import { importAnswer } from "@/lib/forms/import/import-answer";
import { readImportFile } from "@/lib/forms/import/read-import-file";
import { refusalText } from "@/lib/forms/refusal-text";
import type { Actor } from "@/lib/law/permission/role";
import { now } from "@/lib/platform/clock";
import { type Command, WrongUsage } from "../command";
import { importWords } from "../import-words";

export const command: Command = {
  summary: "Import requests from a CSV file, all rows or none",
  usage: "FILE [--dry-run] [--partial] [--as EMAIL] [--json]",
  help: `--dry-run   reads and checks everything, stores nothing
--partial   imports the rows that can be imported and lists the others
--as EMAIL  on whose behalf; national-security rows need somebody with that role
--json      prints what happened as JSON on standard output

A row with an outcome enters closed, as history; one without enters the queue. Importing a file again adds nothing.
Exit code 0: done. 1: refused, nothing was imported. 2: wrong usage.`,
  positionals: ["FILE"],
  options: {
    "dry-run": { type: "boolean" },
    partial: { type: "boolean" },
    as: { type: "string" },
    json: { type: "boolean" },
  },
  needs: "database",
  run: async (given) => {
    const path = given.path(given.positional("FILE"));
    const bytes = await bytesIn(path);
    const actor = await actorFor(given.value("as"));
    const [dryRun, partial, at] = [given.flag("dry-run"), given.flag("partial"), now()];
    const [fileName, read] = [basename(path), await readImportFile(bytes, at)];
    const file = { ...read, fileName, sha256: hashOf(bytes), textOf: canonicalText };
    const result = await (dryRun
      ? previewImport(actor, file, { partial })
      : importRequests(actor, file, { partial, onProgress: tell }, at));
    if (process.stderr.isTTY) process.stderr.write("\r\u001b[K");
    const standing = standingIn(result);
    if (standing === null) throw new Error(result.ok ? "" : refusalText(result.refusal)); // such as a missing role
    const answer = importAnswer(read, standing, { done: result.ok, dryRun });
    const refusal = result.ok ? null : refusalText(result.refusal);
    if (given.flag("json")) console.log(JSON.stringify(answer));
    else for (const line of importWords(fileName, answer, { refusal, live: standing.live })) console.error(line);
    return result.ok ? 0 : 1;
  },
};

/** The operator records what was served, as intake does, and is no counsel; a person has the rights of their roles. */
async function actorFor(email: string | undefined): Promise<Actor> {
  if (email === undefined) return { ...operator, roles: ["intake"] };
  const people = await readPeople(operator);
  const person = people.ok ? people.value.find((one) => one.email === email.trim().toLowerCase()) : undefined;
  if (!person || person.disabledAt !== null) throw new Error(`Nobody who may sign in has the address ${email}.`);
  return person;
}

async function bytesIn(path: string): Promise<Uint8Array> {
  try {
    await using file = await open(path);
    const { size } = await file.stat();
    if (size > largestFile) throw new Error("The file is larger than 64 MiB. Split it by period and import the parts.");
    return await file.readFile();
  } catch (cause) {
    if (cause instanceof Error && "code" in cause) throw new WrongUsage(`${path} cannot be read: ${cause.message}`);
    throw cause;
  }
}

function hashOf(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

let told = 0;

/** A line that is written over at a terminal; elsewhere one line every tenth of the way. */
function tell({ phase, done, of }: ImportProgress): void {
  const words = { waiting: "Waiting for another import…", weighing: "Comparing with what is here…", storing: "" }[
    phase
  ];
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${words || `${done} of ${of} rows stored`}`);
  else if (phase === "storing" && of >= 10_000 && done - told >= of / 10) {
    told = done;
    console.error(`${done} of ${of} rows stored`);
  }
}
