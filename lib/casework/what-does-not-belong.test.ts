import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { attachDocument } from "@/lib/casework/attach-document";
import { addNote, assignRequest, identifyTarget } from "@/lib/casework/keep-track";
import { knownInstruments } from "@/lib/casework/list-requests";
import { type Extracted, produce } from "@/lib/casework/produce";
import { prepareRelease } from "@/lib/casework/publish-report";
import { readRecord } from "@/lib/casework/read-record";
import { readRequest } from "@/lib/casework/read-request";
import { receiveRequest } from "@/lib/casework/receive-request";
import { skipRedirect } from "@/lib/casework/redirect-targets";
import { takeInRequest } from "@/lib/casework/take-in-request";
import {
  aDesk,
  aDocument,
  aRequest,
  fileOf,
  noon,
  received,
  target,
  type TestDesk,
} from "@/lib/casework/testing/a-desk";
import { allStated } from "@/lib/casework/testing/statements";
import { walkTo } from "@/lib/casework/testing/a-walk";
import { verifyRecord } from "@/lib/casework/verify-record";
import type { RequestFile } from "@/lib/law/request/file";
import { periodNamed } from "@/lib/law/transparency/period";
import { withClient } from "@/lib/platform/database-roles";
import { systemActor } from "@/lib/store/law-tables";

let desk: TestDesk;
beforeAll(async () => {
  desk = await aDesk();
});
afterAll(() => desk.database.drop());

const asRead = ({ reference, version }: RequestFile) => ({ reference, version });

describe("an id that does not belong there", () => {
  test("names no customer and no owner", async () => {
    const file = await walkTo(desk, await aRequest(desk), "redirecting");
    const reviewer = desk.person("reviewer");
    const targetId = file.targets[0]?.id ?? "";
    expect(await identifyTarget(reviewer, asRead(file), { targetId, customerId: randomUUID() }, noon)).toMatchObject({
      refusal: { code: "customer-not-known" },
    });
    for (const ownerId of [randomUUID(), desk.person("admin").id, desk.person("publisher").id])
      expect(await assignRequest(reviewer, asRead(file), { ownerId }, noon)).toMatchObject({
        refusal: { code: "owner-unknown" },
      });
    expect(await assignRequest(reviewer, asRead(file), { ownerId: reviewer.id }, noon)).toMatchObject({ ok: true });
  });

  test("is no target of which nothing was found, and no file twice", async () => {
    const file = await walkTo(desk, await aRequest(desk), "producing");
    const other = await fileOf(desk, await aRequest(desk, { targets: [target("bob@second.example", ["content"])] }));
    const item = file.targets[0]?.items[0];
    const produced = (extracted: Partial<Extracted>) =>
      produce(
        desk.person("custodian"),
        asRead(file),
        { source: "Mail store", files: [], noData: [], ...extracted },
        noon,
      );
    const noData = [file.targets[0]?.id ?? "", other.targets[0]?.id ?? ""];
    expect(await produced({ noData })).toMatchObject({ refusal: { code: "target-unknown" } });
    const one = {
      documentId: await aDocument(desk, file.reference),
      itemId: item?.id ?? "",
      coversFrom: item?.approvedFrom ?? null,
      coversTo: item?.approvedTo ?? null,
    };
    expect(await produced({ files: [one, one] })).toMatchObject({ refusal: { code: "document-twice" } });
    const backwards = { ...one, coversFrom: "2027-01-01", coversTo: "2019-01-01" };
    expect(await produced({ files: [backwards] })).toMatchObject({ refusal: { code: "beyond-approved" } });
  });

  test("given twice is skipped once", async () => {
    const file = await walkTo(desk, await aRequest(desk), "redirecting");
    const id = file.targets[0]?.id ?? "";
    const skip = { targetIds: [id, id], reason: "legally_barred", note: "Barred by the order" } as const;
    await skipRedirect(desk.person("senior_counsel"), asRead(file), skip, noon);
    expect((await fileOf(desk, file.reference)).targets[0]?.attempts).toHaveLength(1);
  });
});

describe("who may not read requests", () => {
  test("learns nothing from a step, not even that somebody moved it", async () => {
    const reference = await aRequest(desk);
    const stale = { reference, version: 99 };
    for (const actor of [desk.person("publisher"), desk.person("admin")]) {
      const nothing = { refusal: { code: "not-found" } };
      expect(await assignRequest(actor, stale, { ownerId: null }, noon)).toMatchObject(nothing);
      expect(await addNote(actor, stale, { text: "Seen?" }, noon)).toMatchObject(nothing);
    }
  });

  test("is not shown that an import of the walled compartment brought a kind of process", async () => {
    const reference = await aRequest(desk);
    await withClient(desk.database.ownerUrl, async (client) => {
      await client.query(`INSERT INTO "Instrument" VALUES ('IMP_WALLED', 'Walled letter', 'import')`);
      await client.query(`ALTER TABLE "LawfulRequest" DISABLE TRIGGER written_once`);
      await client.query(
        `UPDATE "LawfulRequest" SET compartment = 'national_security', "instrumentCode" = 'IMP_WALLED' WHERE reference = $1`,
        [reference],
      );
      await client.query(`ALTER TABLE "LawfulRequest" ENABLE TRIGGER written_once`);
    });
    const labels = async (role: "reviewer" | "ns_counsel") =>
      (await knownInstruments(desk.person(role))).map(({ label }) => label);
    expect(await labels("reviewer")).not.toContain("Walled letter");
    expect(await labels("reviewer")).toContain("US search warrant");
    expect(await labels("ns_counsel")).toContain("Walled letter");
  });

  test("cannot record one either: national-security counsel takes in no open demand", async () => {
    const refusal = { refusal: { code: "wrong-role", needs: ["intake", "reviewer"] } };
    expect(await receiveRequest(desk.person("ns_counsel"), received(desk), noon)).toMatchObject(refusal);
    const { authorityId, targets: _, ...plain } = received(desk);
    const taken = {
      ...plain,
      authority: { kind: "known", id: authorityId },
      secrecy: { kind: "none" },
      targets: [],
    } as const;
    expect(await takeInRequest(desk.person("ns_counsel"), taken, noon)).toMatchObject(refusal);
  });
});

describe("many at once", () => {
  test("leave one chain without a gap: openings, notes, files and steps on one request", async () => {
    const file = await walkTo(desk, await aRequest(desk), "redirecting");
    const { reference } = file;
    const five = <Value>(work: (place: number) => Promise<Value>) => Array.from({ length: 5 }, (_, n) => work(n));
    const document = { kind: "other", contentType: "application/pdf", bytes: 1, sha256: "b".repeat(64) } as const;
    const done = await Promise.all([
      ...five(() => readRequest(desk.person("auditor"), reference, noon, "api")),
      ...five(() => readRecord(desk.person("auditor"), reference, 0, noon)),
      ...five(() => addNote(desk.person("reviewer"), { reference }, { text: "A note" }, noon)),
      ...five((n) =>
        attachDocument(
          desk.person("custodian"),
          { ...document, reference, name: `${n}.pdf`, storageKey: randomUUID() },
          noon,
        ),
      ),
    ]);
    expect(done.every((one) => one.ok)).toBe(true);
    const steps = await Promise.all(
      five(() => assignRequest(desk.person("reviewer"), asRead(file), { ownerId: null }, noon)),
    );
    expect(steps.filter((one) => one.ok)).toHaveLength(1);
    expect((await verifyRecord(systemActor)).faults).toEqual([]);
  });

  test("record the same instrument: every one after the first is told of those before it", async () => {
    const same = received(desk, { agencyReference: "TWICE 1" });
    const all = await Promise.all(Array.from({ length: 4 }, () => receiveRequest(desk.person("intake"), same, noon)));
    const told = all.map((one) => (one.ok ? one.value.alike.length : -1));
    expect(told.toSorted((one, other) => one - other)).toEqual([0, 1, 2, 3]);
  });

  test("prepare a report: each finds the one before, and the last waits for its release", async () => {
    const period = periodNamed("2025-h1");
    if (!period) throw new Error("2025-h1 is a period");
    const preparing = Array.from({ length: 6 }, () =>
      prepareRelease(
        desk.person("publisher"),
        { period, timeZone: "UTC", correction: null, statements: allStated },
        noon,
      ),
    );
    expect((await Promise.all(preparing)).every((one) => one.ok)).toBe(true);
  });
});
