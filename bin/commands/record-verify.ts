import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { checkpointForm } from "@/lib/forms/checkpoint";
import { operator } from "@/lib/casework/operator";
import { type ArchivesVerified, verifyArchives } from "@/lib/casework/verify-production";
import { verifyRecord } from "@/lib/casework/verify-record";
import { faultText } from "@/lib/forms/fault-text";
import { archiveFaultWords } from "@/lib/law/disclosure/archive";
import { documentDirectory, openDocument } from "@/lib/platform/document-files";
import { environment } from "@/lib/platform/environment";
import { type Command, WrongUsage } from "../command";

export const command: Command = {
  summary: "Read the whole record and check it, link by link",
  usage: "[--checkpoint FILE] [--archives] [--json]",
  help: `--checkpoint FILE  what “record checkpoint” printed earlier: notices entries cut off at the end, too
--archives         hashes every file that was ever delivered again, against its manifest and the record
--json             prints the finding as JSON

Exit code 0: the record holds. 1: it does not; the first bad entry of each chain, and each bad file, is named.`,
  positionals: [],
  options: { checkpoint: { type: "string" }, archives: { type: "boolean" }, json: { type: "boolean" } },
  needs: "database",
  run: async (given) => {
    const file = given.value("checkpoint");
    const kept = file === undefined ? [] : await headsIn(given.path(file));
    const found = await verifyRecord(operator, { kept, onProgress: (entries) => progress(entries) });
    const archives = given.flag("archives") ? await verifyArchives(operator, hashOfKept) : null;
    if (given.flag("json")) console.log(JSON.stringify(archives === null ? found : { ...found, archives }));
    for (const fault of found.faults) console.error(faultText(fault));
    const size = `${found.entries} entries in ${found.chains} chains`;
    console.error(
      found.faults.length === 0
        ? `The record holds: ${size}.`
        : `The record does not hold: ${found.faults.length} faults in ${size}.`,
    );
    if (archives !== null) tellArchives(archives);
    return found.faults.length === 0 && (archives?.findings.length ?? 0) === 0 ? 0 : 1;
  },
};

function tellArchives({ productions, files, findings }: ArchivesVerified): void {
  for (const { reference, path, fault } of findings)
    console.error(`${reference}${path === null ? "" : `, ${path}`}: ${archiveFaultWords[fault]}.`);
  const size = `${files} files of ${productions} productions`;
  console.error(
    findings.length === 0
      ? `What was delivered is unchanged: ${size}.`
      : `What was delivered is not unchanged: ${findings.length} faults in ${size}.`,
  );
}

/** Reads a kept file again; null when it is gone. */
async function hashOfKept(storageKey: string): Promise<string | null> {
  const opened = await openDocument(documentDirectory(environment().documentStore), storageKey);
  if (!opened.ok) return null;
  const hash = createHash("sha256");
  for await (const chunk of opened.value.stream) hash.update(chunk);
  return hash.digest("hex");
}

async function headsIn(path: string) {
  const text = await readFile(path, "utf8").catch((cause: unknown) => {
    throw new WrongUsage(`${path} cannot be read. Is it there, and is it a file?`, { cause });
  });
  const read = checkpointForm.safeParse(jsonIn(text));
  if (!read.success) throw new WrongUsage(`${path} is not a checkpoint that “record checkpoint” printed.`);
  return read.data.heads;
}

/** Nothing where the text is no JSON: then it is no checkpoint either. */
function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function progress(entries: number): void {
  if (process.stderr.isTTY) process.stderr.write(`\r${entries} entries read `);
}
