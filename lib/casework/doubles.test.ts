import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { confirmPreservation, reopenRequest } from "@/lib/casework/end-request";
import { linkRequest } from "@/lib/casework/link-request";
import { mergeDuplicate } from "@/lib/casework/merge-duplicate";
import { partDoubles } from "@/lib/casework/part-doubles";
import { previewReport } from "@/lib/casework/preview-report";
import { readRequest } from "@/lib/casework/read-request";
import { verifyRecord } from "@/lib/casework/verify-record";
import { asOf, day, filed, later, must } from "@/lib/casework/testing/a-challenge";
import { clocksOf } from "@/lib/casework/testing/a-clock-row";
import { european, readCertificate } from "@/lib/casework/testing/an-epoc";
import { aDesk, aDocument, aRequest, fileOf, noon, target, type TestDesk } from "@/lib/casework/testing/a-desk";
import { actsOf, anOrder, place } from "@/lib/casework/testing/a-notice";
import { walkTo } from "@/lib/casework/testing/a-walk";
import { ourReceipt } from "@/lib/law/epoc/enforcing-start";
import { periodNamed } from "@/lib/law/transparency/period";
import { withClient } from "@/lib/platform/database-roles";

let desk: TestDesk;
beforeAll(async () => {
  desk = await aDesk();
});
afterAll(() => desk.database.drop());

const early = new Date("2026-11-20T09:00:00.000Z");
const sql = async (text: string, values: readonly unknown[]) =>
  withClient(desk.database.ownerUrl, async (client) => (await client.query(text, [...values])).rows);

async function merge(double: string, reference: string, validService = true) {
  const { on } = await asOf(desk, double);
  return mergeDuplicate(desk.person("intake"), on, { reference, validService, note: "Same order" }, noon);
}

describe("edge case 2: one order by portal, fax and e-mail", () => {
  test("is merged into one that counts once, from the first valid service", async () => {
    const same = { agencyReference: "EPOC 77", instrumentCode: "EU_EPOC", dueOn: null, receivedZone: "UTC" } as const;
    const portal = await aRequest(desk, { ...same, channel: "portal" });
    const fax = await aRequest(desk, { ...same, agencyReference: "epoc  77", channel: "fax", receivedAt: early });
    const mail = await aRequest(desk, { ...same, channel: "email" });
    expect((await fileOf(desk, portal)).dueAt).toEqual(new Date("2026-12-03T23:59:59.999Z"));
    await must(merge(fax, portal));
    await must(merge(mail, portal));
    expect(await fileOf(desk, portal)).toMatchObject({
      stage: "received",
      receivedAt: early,
      dueAt: new Date("2026-11-30T23:59:59.999Z"),
    });
    const counted = `SELECT reference FROM "LawfulRequest" WHERE "agencyReferenceKey" = 'epoc 77' AND "duplicateOfId" IS NULL`;
    expect(await sql(counted, [])).toEqual([{ reference: portal }]);
    const [double] = await sql(`SELECT stage, "duplicateOfId" FROM "LawfulRequest" WHERE reference = $1`, [fax]);
    expect(double).toEqual({ stage: "merged", duplicateOfId: (await fileOf(desk, portal)).id });
  });

  test("moves the gate of a European order with its due date, to the first valid service", async () => {
    const same = { ...european, agencyReference: "EPOC 78", targets: [target("alice@first.example", ["traffic"])] };
    const [portal, fax] = [await aRequest(desk, same), await aRequest(desk, { ...same, receivedAt: early })];
    await readCertificate(desk, portal);
    await must(merge(fax, portal));
    const { clocks, dueAt } = await fileOf(desk, portal);
    const running = clocks.filter(({ endedAt }) => endedAt === null);
    expect(dueAt).toEqual(new Date("2026-11-30T22:59:59.999Z"));
    expect(running.find(({ gate }) => gate)).toMatchObject({ rule: "EPOC_ENF_10D", startedAt: early, dueAt });
    expect(running.map(({ startedAt }) => startedAt)).toEqual(running.map(() => early));
    const [gate] = (await clocksOf(desk, portal)).filter((one) => one.rule === "EPOC_ENF_10D" && one.endedAt === null);
    expect(gate?.reason.join(" ")).toContain(ourReceipt);
  });

  test("leaves the gate of a European order where the enforcing authority's own receipt is known", async () => {
    const midnight = new Date("2026-11-22T23:00:00Z");
    const same = { ...european, agencyReference: "EPOC 79", targets: [target("alice@first.example", ["traffic"])] };
    const portal = await aRequest(desk, { ...same, receivedAt: midnight });
    const fax = await aRequest(desk, { ...same, receivedAt: early });
    await readCertificate(desk, portal, { enforcingNotifiedOn: day("2026-11-23") });
    await must(merge(fax, portal));
    const { clocks } = await fileOf(desk, portal);
    expect(clocks.filter(({ gate }) => gate)).toMatchObject([{ startedAt: midnight, endedAt: null }]);
  });

  test("is counted once in a report", async () => {
    const period = periodNamed("2026-h2");
    const counted = async () => {
      const report = period && (await previewReport(desk.person("publisher"), period));
      return report?.ok ? report.value.document.totals.requests : null;
    };
    const before = (await counted()) ?? 0;
    const one = await aRequest(desk, { agencyReference: "COUNT 1" });
    const two = await aRequest(desk, { agencyReference: "COUNT 1" });
    expect(await counted()).toBe(before + 2);
    await must(merge(two, one));
    expect(await counted()).toBe(before + 1);
  });

  test("keeps the later receipt where the earlier was no valid service", async () => {
    const [one, two] = [
      await aRequest(desk, { agencyReference: "SERVED 1" }),
      await aRequest(desk, { agencyReference: "SERVED 1", receivedAt: early }),
    ];
    const { receivedAt, dueAt } = await fileOf(desk, one);
    await must(merge(two, one, false));
    expect(await fileOf(desk, one)).toMatchObject({ receivedAt, dueAt });
  });

  test("is known by its document, where the references differ", async () => {
    const one = await aRequest(desk, { agencyReference: "A 1" });
    const two = await aRequest(desk, { agencyReference: "B 2" });
    expect(await merge(two, one)).toMatchObject({ refusal: { code: "not-a-double" } });
    for (const reference of [one, two]) {
      const id = await aDocument(desk, reference, "order.pdf", "c".repeat(64));
      await sql(`UPDATE "Document" SET kind = 'original' WHERE id = $1`, [id]);
    }
    await must(merge(two, one));
  });

  test("loses nothing: a double that alone carries an order or a filing is not merged", async () => {
    const one = await aRequest(desk, { agencyReference: "CARRY 1" });
    const two = await aRequest(desk, { agencyReference: "CARRY 1" });
    await place(desk, two, await anOrder(desk, two));
    await filed(desk, two);
    expect(await merge(two, one)).toMatchObject({
      refusal: { code: "double-carries", what: ["a secrecy order", "an undecided filing"] },
    });
  });

  test("merged by mistake is parted again by senior counsel: it counts, and its customer is owed a notice", async () => {
    const one = await aRequest(desk, { agencyReference: "PART 1" });
    const two = await aRequest(desk, { agencyReference: "PART 1" });
    await walkTo(desk, two, "redirecting");
    await must(merge(two, one));
    expect(await fileOf(desk, two)).toMatchObject({ stage: "merged", notices: [{ state: "waived" }] });
    const note = { note: "Two orders of one number" };
    const part = async (who: Parameters<typeof partDoubles>[0]) =>
      partDoubles(who, (await asOf(desk, two)).on, note, noon);
    expect(await part(desk.person("reviewer"))).toMatchObject({ refusal: { code: "wrong-role" } });
    await must(part(desk.person("senior_counsel")));
    const file = await fileOf(desk, two);
    expect(file).toMatchObject({ stage: "legal_review", notices: [{ state: "owed" }] });
    expect(file.clocks.filter(({ rule, endedAt }) => rule === "NOTICE_3D" && endedAt === null)).toHaveLength(1);
    const [row] = await sql(`SELECT "duplicateOfId" FROM "LawfulRequest" WHERE reference = $1`, [two]);
    expect(row).toEqual({ duplicateOfId: null });
    await walkTo(desk, two, "delivered");
  });

  test("is never merged with itself, with another double, or in a ring", async () => {
    const [one, two, three] = [
      await aRequest(desk, { agencyReference: "RING 1" }),
      await aRequest(desk, { agencyReference: "RING 1" }),
      await aRequest(desk, { agencyReference: "RING 1" }),
    ];
    expect(await merge(one, one)).toMatchObject({ refusal: { code: "other-request-unknown" } });
    await must(merge(two, one));
    expect(await merge(three, two)).toMatchObject({ refusal: { code: "double-does-not-count" } });
    expect(await merge(one, two)).toMatchObject({ refusal: { code: "double-does-not-count" } });
    await expect(
      sql(`UPDATE "LawfulRequest" SET stage = 'merged', version = version + 1 WHERE reference = $1`, [one]),
    ).rejects.toThrow(/merged with a request that counts/);
    const { on } = await asOf(desk, two);
    expect(await reopenRequest(desk.person("senior_counsel"), on, { reason: "Not the same" }, noon)).toMatchObject({
      refusal: { code: "wrong-stage" },
    });
  });
});

describe("two requests that have to do with each other", () => {
  test("edge case 12: the process that follows an emergency is linked, and shown on both", async () => {
    const emergency = await aRequest(desk, { instrumentCode: "US_EMERG", emergency: true, dueOn: null });
    const process = await aRequest(desk, { agencyReference: "GJ 26/200" });
    const link = { reference: process.toLowerCase(), kind: "later_process" as const, note: "" };
    const { on } = await asOf(desk, emergency);
    await must(linkRequest(desk.person("reviewer"), on, link, noon));
    expect((await fileOf(desk, emergency)).links).toMatchObject([{ kind: "later_process", outgoing: true }]);
    expect((await fileOf(desk, process)).links).toMatchObject([{ reference: emergency, outgoing: false }]);
    expect(await linkRequest(desk.person("reviewer"), (await asOf(desk, emergency)).on, link, noon)).toMatchObject({
      refusal: { code: "link-known" },
    });
  });

  test("edge case 12: counts once, with the emergency that was answered; nothing else leaves the figures by a link", async () => {
    const period = periodNamed("2026-h2");
    const counted = async () => {
      const report = period && (await previewReport(desk.person("publisher"), period));
      return report?.ok ? report.value.document.totals.requests : null;
    };
    const asked = { instrumentCode: "US_EMERG", emergency: true, dueOn: null } as const;
    const emergency = await aRequest(desk, { ...asked, agencyReference: "DANGER 1" });
    const process = await aRequest(desk, { agencyReference: "DANGER 2" });
    const tie = async (reference: string, other: string) => {
      const link = { reference: other, kind: "later_process" as const, note: "" };
      return linkRequest(desk.person("reviewer"), (await asOf(desk, reference)).on, link, noon);
    };
    const before = (await counted()) ?? 0;
    expect(await tie(process, emergency)).toMatchObject({ refusal: { code: "not-an-emergency" } });
    await must(tie(emergency, process));
    expect(await counted()).toBe(before);
    await walkTo(desk, emergency, "delivered");
    expect(await counted()).toBe(before - 1);
  });

  test("are linked by nobody who may not see both, and the record of one names the other by no reference", async () => {
    const one = await aRequest(desk, { agencyReference: "SEEN 1" });
    const two = await aRequest(desk, { agencyReference: "SEEN 2" });
    const recused = desk.person("reviewer", 2);
    const hidden = (await fileOf(desk, two)).id;
    await sql(
      `INSERT INTO "Recusal" (id, "requestId", "userId", reason, "byId", at) VALUES (gen_random_uuid(), $1, $2, 'x', $2, now())`,
      [hidden, recused.id],
    );
    const link = { reference: two, kind: "related" as const, note: "" };
    const { on } = await asOf(desk, one);
    const unknown = { refusal: { code: "other-request-unknown" } };
    expect(await linkRequest(recused, on, link, noon)).toMatchObject(unknown);
    expect(await linkRequest(recused, on, { ...link, reference: "WD-00000-00000" }, noon)).toMatchObject(unknown);
    await must(linkRequest(desk.person("reviewer"), on, link, noon));
    expect(JSON.stringify(await actsOf(desk, one))).not.toContain(two);
    const read = await readRequest(recused, one, noon, "desk");
    if (!read.ok) throw new Error(read.refusal.code);
    expect(read.value.file.links).toEqual([]);
    expect(read.value.related.map((other) => other.reference)).not.toContain(two);
  });

  test("edge case 3: a preservation letter that has closed is still beside a later warrant while its copy is kept", async () => {
    const account = "kept@first.example";
    const asked = { targets: [target(account, ["content"])] };
    const letter = { ...asked, instrumentCode: "US_PRES" as const, agencyReference: "PRES 1", dueOn: null };
    const kept = await walkTo(desk, await aRequest(desk, letter), "redirecting");
    const custodian = desk.person("custodian");
    await must(
      confirmPreservation(custodian, { reference: kept.reference, version: kept.version }, { note: "Copied" }, noon),
    );
    const warrant = await aRequest(desk, { ...asked, agencyReference: "WARRANT 2" });
    const beside = async () => {
      const read = await readRequest(desk.person("reviewer"), warrant, later(1), "desk");
      return read.ok ? read.value.related : [];
    };
    expect(await beside()).toMatchObject([{ reference: kept.reference, how: "overlap", stage: "closed" }]);
    expect((await beside())[0]?.preservedUntil).not.toBeNull();
    await sql(
      `UPDATE "Preservation" SET state = 'released', "endedAt" = now() WHERE "requestId" = (SELECT id FROM "LawfulRequest" WHERE reference = $1)`,
      [kept.reference],
    );
    expect(await beside()).toEqual([]);
  });
});

test("the record of every merged and linked request replays to what is stored", async () => {
  expect(await verifyRecord(desk.person("auditor"))).toMatchObject({ faults: [] });
});
