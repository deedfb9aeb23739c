import { createHash } from "node:crypto";
import { mkdtemp, readdir, rm, truncate, utimes, writeFile, mkdir } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import {
  clearIncoming,
  discardDocument,
  documentDirectory,
  keepDocument,
  openDocument,
  recogniseDocument,
  verifyDocument,
} from "@/lib/platform/document-files";

let dir: string;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), "writdesk-documents-"));
});
afterEach(() => rm(dir, { recursive: true }));

async function* chunks(...parts: readonly (string | Error)[]): AsyncGenerator<Uint8Array> {
  for (const part of parts) {
    if (part instanceof Error) throw part;
    yield await Promise.resolve(Buffer.from(part));
  }
}

const limits = { maxBytes: 1_000 };

async function filesLeft(): Promise<readonly string[]> {
  const all = await readdir(dir, { recursive: true, withFileTypes: true });
  return all.filter((entry) => entry.isFile()).map(({ name }) => name);
}

async function kept(...parts: readonly string[]) {
  const result = await keepDocument(dir, chunks(...parts), limits);
  if (!result.ok) throw new Error(result.refusal.code);
  return result.value;
}

describe("keeping a document", () => {
  test("counts and hashes what came, and gives it back", async () => {
    const document = await kept("%PDF-1.7 ", "rest");
    expect(document).toMatchObject({ bytes: 13, sha256: createHash("sha256").update("%PDF-1.7 rest").digest("hex") });
    expect(Buffer.from(document.head).toString()).toBe("%PDF-1.7 rest");
    expect(document.storageKey).toMatch(/^[0-9a-f]{32}$/);
    const opened = await openDocument(dir, document.storageKey);
    expect(opened.ok && (await opened.value.stream.toArray()).join("")).toBe("%PDF-1.7 rest");
    expect(await filesLeft()).toEqual([document.storageKey]);
  });

  test("gives no more than 4,100 bytes as the head", async () => {
    const result = await keepDocument(dir, chunks("a".repeat(3_000), "b".repeat(3_000)), { maxBytes: 10_000 });
    expect(result.ok && result.value.head.length).toBe(4_100);
  });

  test.each([
    ["one byte too many", chunks("a".repeat(600), "b".repeat(401)), {}, { code: "too-large", maxBytes: 1_000 }],
    ["more announced than allowed", chunks("a"), { announcedBytes: 1_001 }, { code: "too-large", maxBytes: 1_000 }],
    ["nothing", chunks(), {}, { code: "empty" }],
    ["a sender who stops", chunks("abc", new Error("aborted")), {}, { code: "cut-off", bytes: 3 }],
    ["less than was announced", chunks("abc"), { announcedBytes: 4 }, { code: "cut-off", bytes: 3 }],
    ["more than was announced", chunks("abcde"), { announcedBytes: 4 }, { code: "cut-off", bytes: 5 }],
  ])("is refused for %s, and leaves nothing", async (_what, stream, announced, refusal) => {
    expect(await keepDocument(dir, stream, { ...limits, ...announced })).toEqual({ ok: false, refusal });
    expect(await filesLeft()).toEqual([]);
  });

  test("takes a document of exactly the size allowed", async () => {
    expect((await keepDocument(dir, chunks("a".repeat(1_000)), limits)).ok).toBe(true);
  });

  test("is refused when the connection drops, and leaves nothing", async () => {
    const stream = Readable.from(chunks("abc", "def"));
    stream.once("data", () => stream.destroy());
    expect(await keepDocument(dir, stream, limits)).toMatchObject({ ok: false });
    expect(await filesLeft()).toEqual([]);
  });

  test("throws when the disk fails, which is no fault of the sender's", async () => {
    await writeFile(join(dir, "incoming"), "in the way");
    await expect(keepDocument(dir, chunks("abc"), limits)).rejects.toThrow("EEXIST");
  });
});

describe("a kept document", () => {
  test("is verified against its size and hash", async () => {
    const document = await kept("the order");
    expect(await verifyDocument(dir, document.storageKey, document)).toEqual({ ok: true, value: undefined });
    const path = join(dir, document.storageKey.slice(0, 2), document.storageKey);
    await writeFile(path, "THE order");
    expect(await verifyDocument(dir, document.storageKey, document)).toMatchObject({ refusal: { code: "altered" } });
    await truncate(path, 3);
    expect(await verifyDocument(dir, document.storageKey, document)).toMatchObject({ refusal: { code: "altered" } });
    await discardDocument(dir, document.storageKey);
    expect(await verifyDocument(dir, document.storageKey, document)).toMatchObject({ refusal: { code: "missing" } });
  });

  test.each(["../../etc/passwd", "incoming/x", "", `${"a".repeat(32)}/..`])("is never a path: %j", async (key) => {
    expect(await openDocument(dir, key)).toEqual({ ok: false, refusal: { code: "missing" } });
    await expect(discardDocument(dir, key)).resolves.toBeUndefined();
  });

  test("is recognised by its content", async () => {
    const pdf = await kept("%PDF-1.7\n1 0 obj\n%%EOF\n");
    expect(await recogniseDocument(dir, pdf.storageKey)).toEqual({ ok: true, value: { kind: "pdf", warnings: [] } });
    const page = await kept("<html><script>alert(1)</script></html>");
    expect(await recogniseDocument(dir, page.storageKey)).toMatchObject({ refusal: { code: "markup", what: "HTML" } });
  });
});

test("what a killed upload left is cleared, what is on its way is not", async () => {
  await mkdir(join(dir, "incoming"));
  const [old, fresh] = ["a".repeat(32), "b".repeat(32)];
  for (const name of [old, fresh]) await writeFile(join(dir, "incoming", name), "half");
  await utimes(join(dir, "incoming", old), 1, 1);
  expect(await clearIncoming(dir, new Date(Date.now() - 60_000))).toBe(1);
  expect(await filesLeft()).toEqual([fresh]);
});

test("the store's directory is read from its setting", () => {
  expect(documentDirectory("file:.data/documents")).toBe(".data/documents");
  expect(documentDirectory("file:///srv/documents")).toBe("/srv/documents");
  expect(() => documentDirectory("s3://bucket")).toThrow("only file:");
});
