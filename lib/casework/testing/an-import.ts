import { createHash } from "node:crypto";
import type { FileToImport } from "@/lib/casework/import-requests-file";
import { canonicalText } from "@/lib/forms/import/import-file";
import { readImportFile } from "@/lib/forms/import/read-import-file";
import { bytesOf, importText, type SomeCells } from "@/lib/forms/import/testing/import-text";
import { noon } from "@/lib/casework/testing/a-desk";

/** A file of these bytes, read as the desk, the API and the command line read it. */
export async function anImportOf(bytes: Uint8Array, fileName = "requests.csv"): Promise<FileToImport> {
  const file = await readImportFile(bytes, noon);
  return { ...file, fileName, sha256: createHash("sha256").update(bytes).digest("hex"), textOf: canonicalText };
}

/** A file of such rows; what a row does not say is as in `aRow`, with its own `intake_ref` and `agency_ref`. */
export async function anImport(rows: readonly SomeCells[], fileName?: string): Promise<FileToImport> {
  return anImportOf(bytesOf(importText(rows)), fileName);
}
