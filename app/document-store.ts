import { createHash } from "node:crypto";
import type { Readable } from "node:stream";
import { granted, refused, type Result } from "@/lib/law/shared/result";
import {
  discardDocument,
  documentDirectory,
  keepDocument,
  type KeepRefusal,
  type Limits,
  openDocument,
  recogniseDocument,
} from "@/lib/platform/document-files";
import { documentKinds, type TypeRefusal } from "@/lib/platform/document-type";
import { typeWarningText } from "@/lib/platform/document-type-words";
import { environment } from "@/lib/platform/environment";

export interface KeptUpload {
  readonly storageKey: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly contentType: string;
  /** What the sender should know of it; null when there is nothing to say. */
  readonly warning: string | null;
}

const directory = () => documentDirectory(environment().documentStore);

/** Streams an upload into this installation's store and says what it is by its bytes. A refused one leaves nothing. */
export async function keepUpload(
  stream: AsyncIterable<Uint8Array>,
  limits: Limits,
): Promise<Result<KeptUpload, KeepRefusal | Exclude<TypeRefusal, { code: "empty" }>>> {
  const kept = await keepDocument(directory(), stream, limits);
  if (!kept.ok) return kept;
  const { storageKey, bytes, sha256 } = kept.value;
  const type = await recogniseDocument(directory(), storageKey);
  if (type.ok) {
    const { contentType } = documentKinds[type.value.kind];
    return granted({ storageKey, bytes, sha256, contentType, warning: typeWarningText(type.value) });
  }
  await discardUpload(storageKey);
  if (type.refusal.code === "missing") throw new Error("An upload was gone as soon as it was kept");
  return refused(type.refusal);
}

/** Takes away an upload that nothing on record names. */
export async function discardUpload(storageKey: string): Promise<void> {
  await discardDocument(directory(), storageKey);
}

/** Reads a kept file again and gives its SHA-256 in hex; null when it is gone. */
export async function hashOfDocument(storageKey: string): Promise<string | null> {
  const opened = await openDocument(directory(), storageKey);
  if (!opened.ok) return null;
  const hash = createHash("sha256");
  for await (const chunk of opened.value.stream) hash.update(chunk);
  return hash.digest("hex");
}

/** The caller reads the stream to its end or destroys it; null when the file is gone. */
export async function openUpload(
  storageKey: string,
): Promise<{ readonly stream: Readable; readonly bytes: number } | null> {
  const opened = await openDocument(directory(), storageKey);
  return opened.ok ? opened.value : null;
}
