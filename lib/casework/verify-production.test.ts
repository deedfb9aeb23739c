import { createHash, randomUUID } from "node:crypto";
import { mkdtemp, readdir, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { afterAll, beforeAll, expect, test } from "vitest";
import { passCheck } from "@/lib/casework/check-production";
import { deliver } from "@/lib/casework/deliver";
import { produce } from "@/lib/casework/produce";
import { must } from "@/lib/casework/testing/a-challenge";
import { aDesk, aRequest, fileOf, noon, type TestDesk } from "@/lib/casework/testing/a-desk";
import { asRole } from "@/lib/casework/testing/a-history";
import { actsOf } from "@/lib/casework/testing/a-notice";
import { asIfDue, walkTo } from "@/lib/casework/testing/a-walk";
import { verifyArchives, verifyProduction } from "@/lib/casework/verify-production";
import { keepDocument, openDocument } from "@/lib/platform/document-files";
import { asActor } from "@/lib/store/database";
import { insertDocument } from "@/lib/store/documents";
import { systemActor } from "@/lib/store/law-tables";

let desk: TestDesk;
let store: string;
beforeAll(async () => {
  desk = await aDesk();
  store = await mkdtemp(join(tmpdir(), "archive-"));
});
afterAll(() => desk.database.drop());

const custodian = (which: number) => desk.person("custodian", which);

/** Hashes what lies in the store, as the desk does. */
async function hashOf(storageKey: string): Promise<string | null> {
  const opened = await openDocument(store, storageKey);
  if (!opened.ok) return null;
  const hash = createHash("sha256");
  for await (const chunk of opened.value.stream) hash.update(chunk);
  return hash.digest("hex");
}

/** Bytes on disk, and their row. */
async function anExtract(requestId: string, name: string, content: string): Promise<string> {
  const kept = await keepDocument(store, Readable.from([Buffer.from(content)]), { maxBytes: 10_000 });
  if (!kept.ok) throw new Error(kept.refusal.code);
  const { bytes, sha256, storageKey } = kept.value;
  const id = randomUUID();
  const document = { id, kind: "other", name, contentType: "application/zip", bytes, sha256, storageKey } as const;
  await asActor(custodian(1), (tx) => insertDocument(tx, document, requestId, custodian(1).id, noon));
  return id;
}

/** A request whose two items were delivered as files with bytes of their own. */
async function delivered(): Promise<string> {
  const file = await walkTo(desk, await aRequest(desk), "producing");
  const on = async () => ({ reference: file.reference, version: (await fileOf(desk, file.reference)).version });
  const files = [];
  for (const item of file.targets.flatMap(({ items }) => items)) {
    const documentId = await anExtract(file.id, `${item.category}.zip`, `What was asked of ${item.id}`);
    files.push({ documentId, itemId: item.id, coversFrom: item.approvedFrom, coversTo: item.approvedTo });
  }
  await must(produce(custodian(1), await on(), { source: "Mail store", noData: [], files }, noon));
  await must(passCheck(custodian(2), await on(), { note: "Hashes agree" }, noon, hashOf));
  const to = { channel: "portal", recipient: "Sgt. Example" };
  await must(
    asIfDue(desk, await fileOf(desk, file.reference), async () => deliver(custodian(1), await on(), to, noon)),
  );
  return file.reference;
}

const verify = (reference: string) => verifyProduction(desk.person("auditor"), reference, noon, hashOf);

test("scenario 25: what an auditor hashes again equals manifest and disclosure record; one altered byte is found", async () => {
  const reference = await delivered();
  expect(await verify(reference)).toEqual({ ok: true, value: { productions: 1, files: 2, findings: [] } });
  expect(await verifyArchives(systemActor, hashOf)).toMatchObject({ productions: 1, findings: [] });

  const names = await readdir(store, { recursive: true, withFileTypes: true });
  const [altered] = names.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const bytes = await readFile(altered ?? "");
  await writeFile(altered ?? "", Buffer.concat([Buffer.from([(bytes[0] ?? 0) ^ 1]), bytes.subarray(1)]));
  const found = await verify(reference);
  expect(found).toMatchObject({
    value: { findings: [{ reference, path: expect.stringMatching(/^1\//), fault: "altered" }] },
  });
  const acts = (await actsOf(desk, reference)).filter(({ act }) => act === "verify-production");
  expect(acts.map(({ data }) => data["faults"])).toEqual([[], [expect.stringContaining("altered")]]);
});

test("a manifest that was changed, or that the record does not know, is found as well", async () => {
  const reference = await delivered();
  const change = (what: string) =>
    asRole(
      desk.database.ownerUrl,
      `SET session_replication_role = replica; UPDATE "Production" SET ${what} WHERE "requestId" = (SELECT id FROM "LawfulRequest" WHERE reference = '${reference}')`,
    );
  await change(`manifest = jsonb_set(manifest, '{source}', '"Another store"')`);
  expect(await verify(reference)).toMatchObject({ value: { findings: [{ path: null, fault: "manifest-altered" }] } });
  await change(`"manifestHash" = repeat('c', 64)`);
  expect(await verify(reference)).toMatchObject({
    value: { findings: [{ fault: "manifest-altered" }, { fault: "record-differs" }] },
  });
});

test("is for those who read the record, of requests they see", async () => {
  const reference = await delivered();
  for (const role of ["custodian", "admin", "publisher"] as const)
    expect(await verifyProduction(desk.person(role), reference, noon, hashOf)).toMatchObject({
      refusal: { code: "wrong-role" },
    });
  expect(await verify("WD-00000-00000")).toMatchObject({ refusal: { code: "not-found" } });
});
