import { createHash, randomBytes } from "node:crypto";
import { mkdir, open, readdir, rename, rm, stat, type FileHandle } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Readable } from "node:stream";
import { granted, refused, type Result } from "@/lib/law/shared/result";
import { documentType, type DocumentType, type TypeRefusal } from "@/lib/platform/document-type";
import { failedWith, syncDirectory } from "@/lib/platform/durable-file";

export interface KeptDocument {
  /** Random; the only way to the file. Names people give never become paths. */
  readonly storageKey: string;
  readonly bytes: number;
  /** Lower-case hexadecimal. */
  readonly sha256: string;
  /** The first bytes, 4,100 at most. */
  readonly head: Uint8Array;
}

export type KeepRefusal =
  | { readonly code: "too-large"; readonly maxBytes: number }
  | { readonly code: "empty" }
  /** The sender stopped in the middle, or fewer bytes came than were announced. */
  | { readonly code: "cut-off"; readonly bytes: number };

export interface Limits {
  readonly maxBytes: number;
  /** What the sender said it would send, if it said so. */
  readonly announcedBytes?: number | undefined;
}

const headBytes = 4_100;

/** The directory DOCUMENT_STORE names. Throws on a kind of store that is not built. */
export function documentDirectory(documentStore: string): string {
  if (!documentStore.startsWith("file:")) throw new TypeError("DOCUMENT_STORE: only file: stores are built so far");
  return documentStore.slice("file:".length).replace(/^\/\/(?=\/)/, "");
}

/**
 * Streams a document to disk, counting and hashing, with memory for one chunk. When it is granted, the bytes and the
 * name survive a power cut; when it is refused, nothing is left. A full or broken disk throws.
 */
export async function keepDocument(
  dir: string,
  stream: AsyncIterable<Uint8Array>,
  limits: Limits,
): Promise<Result<KeptDocument, KeepRefusal>> {
  const storageKey = randomBytes(16).toString("hex");
  const draft = join(dir, "incoming", storageKey);
  await mkdir(dirname(draft), { recursive: true, mode: 0o700 });
  try {
    const written = await writeDraft(draft, stream, limits);
    if (!written.ok) return written;
    const place = pathOf(dir, storageKey);
    await mkdir(dirname(place), { recursive: true, mode: 0o700 });
    await rename(draft, place);
    await syncDirectory(dirname(place));
    await syncDirectory(dir);
    return granted({ storageKey, ...written.value });
  } finally {
    await rm(draft, { force: true });
  }
}

/** The caller reads the stream to its end or destroys it: until then the file is open. */
export async function openDocument(
  dir: string,
  storageKey: string,
): Promise<Result<{ readonly stream: Readable; readonly bytes: number }, { readonly code: "missing" }>> {
  const file = await openKept(dir, storageKey);
  if (file === null) return refused({ code: "missing" });
  const { size } = await file.stat();
  return granted({ stream: file.createReadStream(), bytes: size });
}

/** Reads the whole file again: whether it still is what was kept. */
export async function verifyDocument(
  dir: string,
  storageKey: string,
  kept: { readonly bytes: number; readonly sha256: string },
): Promise<Result<undefined, { readonly code: "missing" | "altered" }>> {
  const opened = await openDocument(dir, storageKey);
  if (!opened.ok) return opened;
  const hash = createHash("sha256");
  for await (const chunk of opened.value.stream) hash.update(chunk);
  const same = opened.value.bytes === kept.bytes && hash.digest("hex") === kept.sha256;
  return same ? granted() : refused({ code: "altered" });
}

/** What a kept document is, by its content. */
export async function recogniseDocument(
  dir: string,
  storageKey: string,
): Promise<Result<DocumentType, TypeRefusal | { readonly code: "missing" }>> {
  const file = await openKept(dir, storageKey);
  if (file === null) return refused({ code: "missing" });
  try {
    const { size } = await file.stat();
    return await documentType({ size, read: (position, length) => readAt(file, position, Math.min(length, size)) });
  } finally {
    await file.close();
  }
}

/** Removes a document that was kept but never recorded. What the record names is never passed to this. */
export async function discardDocument(dir: string, storageKey: string): Promise<void> {
  if (isStorageKey(storageKey)) await rm(pathOf(dir, storageKey), { force: true });
}

/** Removes what uploads left behind when the process was killed in their middle. Run it at start. */
export async function clearIncoming(dir: string, untouchedSince: Date): Promise<number> {
  const incoming = join(dir, "incoming");
  const names = await readdir(incoming).catch(() => []);
  let removed = 0;
  for (const name of names.filter(isStorageKey)) {
    const path = join(incoming, name);
    if ((await stat(path)).mtime >= untouchedSince) continue;
    await rm(path, { force: true });
    removed += 1;
  }
  return removed;
}

async function writeDraft(
  draft: string,
  stream: AsyncIterable<Uint8Array>,
  limits: Limits,
): Promise<Result<Omit<KeptDocument, "storageKey">, KeepRefusal>> {
  const file = await open(draft, "wx", 0o600);
  try {
    const written = await writeAll(file, stream, limits);
    if (written.ok) await file.sync();
    return written;
  } finally {
    await file.close();
  }
}

async function writeAll(
  file: FileHandle,
  stream: AsyncIterable<Uint8Array>,
  { maxBytes, announcedBytes }: Limits,
): Promise<Result<Omit<KeptDocument, "storageKey">, KeepRefusal>> {
  const hash = createHash("sha256");
  let bytes = 0;
  let head = new Uint8Array();
  if (announcedBytes !== undefined && announcedBytes > maxBytes) return refused({ code: "too-large", maxBytes });
  const chunks = stream[Symbol.asyncIterator]();
  for (;;) {
    const next = await nextChunk(chunks);
    if (next === "cut-off") return refused({ code: "cut-off", bytes });
    if (next === null) break;
    bytes += next.length;
    if (bytes > maxBytes) {
      await chunks.return?.();
      return refused({ code: "too-large", maxBytes });
    }
    if (head.length < headBytes)
      head = new Uint8Array(Buffer.concat([head, next.subarray(0, headBytes - head.length)]));
    hash.update(next);
    await file.appendFile(next);
  }
  if (announcedBytes !== undefined && bytes !== announcedBytes) return refused({ code: "cut-off", bytes });
  if (bytes === 0) return refused({ code: "empty" });
  return granted({ bytes, sha256: hash.digest("hex"), head });
}

/** Only the sender's failures become a value; those of the disk happen elsewhere and throw. */
async function nextChunk(chunks: AsyncIterator<Uint8Array>): Promise<Uint8Array | null | "cut-off"> {
  try {
    const next = await chunks.next();
    return next.done === true ? null : next.value;
  } catch {
    return "cut-off";
  }
}

async function openKept(dir: string, storageKey: string): Promise<FileHandle | null> {
  if (!isStorageKey(storageKey)) return null;
  try {
    return await open(pathOf(dir, storageKey), "r");
  } catch (cause) {
    if (failedWith(cause, "ENOENT")) return null;
    throw cause;
  }
}

async function readAt(file: FileHandle, position: number, length: number): Promise<Uint8Array> {
  const { bytesRead, buffer } = await file.read(new Uint8Array(length), 0, length, position);
  return buffer.subarray(0, bytesRead);
}

/** Two letters of the key make the folder, so that no folder holds more than a few thousand files. */
const pathOf = (dir: string, storageKey: string) => join(dir, storageKey.slice(0, 2), storageKey);

const isStorageKey = (text: string) => /^[0-9a-f]{32}$/.test(text);
