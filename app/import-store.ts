import { discardUpload, openUpload } from "@/app/document-store";
import { keepImportFile, type KeptImportFile } from "@/lib/casework/preview-import-file";
import { largestFile } from "@/lib/forms/import/import-file";
import { refusalText } from "@/lib/forms/refusal-text";
import type { Actor } from "@/lib/law/permission/role";
import { granted, refused, type Result } from "@/lib/law/shared/result";
import { documentDirectory, keepDocument } from "@/lib/platform/document-files";
import { environment } from "@/lib/platform/environment";

export interface ImportArrived {
  readonly id: string;
  readonly bytes: number;
  readonly sha256: string;
}

export interface NotKept {
  readonly status: 400 | 409 | 413 | 422;
  readonly code: keyof typeof notKeptText | "wrong-role";
  readonly detail: string;
}

/**
 * Keeps an import file as it streams in, whatever its bytes are: what is wrong with them is said on its page, row by
 * row. A refused one leaves nothing behind.
 */
export async function keepImport(
  actor: Actor,
  name: string,
  stream: AsyncIterable<Uint8Array>,
  announcedBytes: number | undefined,
  now: Date,
): Promise<Result<ImportArrived, NotKept>> {
  const directory = documentDirectory(environment().documentStore);
  const kept = await keepDocument(directory, stream, { maxBytes: largestFile, announcedBytes });
  if (!kept.ok) {
    const { code } = kept.refusal;
    const status = { "too-large": 413, "cut-off": 400, empty: 422 } as const;
    return refused({ status: status[code], code, detail: notKeptText[code] });
  }
  const { storageKey, bytes, sha256 } = kept.value;
  let id: string | null = null;
  try {
    const written = await keepImportFile(actor, { name, storageKey, bytes, sha256 }, now);
    if (!written.ok) return refused({ status: 409, code: "wrong-role", detail: refusalText(written.refusal) });
    id = written.value;
    return granted({ id, bytes, sha256 });
  } finally {
    if (id === null) await discardUpload(storageKey);
  }
}

/** Why a file was not kept, in the words of the page. */
export const notKeptText = {
  "too-large": "The file is larger than 64 MiB. Split it by period and import the parts.",
  "cut-off": "Only part of the file arrived. Choose it again.",
  empty: "The file is empty.",
  "no-file": "No file was chosen. Choose one.",
} as const;

/** The bytes of a kept import file; null when they are gone. */
export async function bytesOfImport({ storageKey }: KeptImportFile): Promise<Uint8Array | null> {
  const opened = await openUpload(storageKey);
  if (opened === null) return null;
  const parts: Uint8Array[] = [];
  for await (const part of opened.stream) if (part instanceof Uint8Array) parts.push(part);
  return Buffer.concat(parts);
}
