import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { approveScope, proposeScope } from "@/lib/casework/approve-scope";
import { deliver } from "@/lib/casework/deliver";
import { recordObjection } from "@/lib/casework/file-challenge";
import { produce } from "@/lib/casework/produce";
import { closeChallenged, narrowScope } from "@/lib/casework/record-ruling";
import { endStay } from "@/lib/casework/record-stay";
import { asOf, day, filed, later, must, purges, rule, stay } from "@/lib/casework/testing/a-challenge";
import { aDesk, aDocument, aRequest, fileOf, noon, target, type TestDesk } from "@/lib/casework/testing/a-desk";
import { actsOf, anOrder, place } from "@/lib/casework/testing/a-notice";
import { withClient } from "@/lib/platform/database-roles";
import { asActor } from "@/lib/store/database";
import { requestsToFollow } from "@/lib/store/secrecy-orders-due";
import { asIfDue, walkTo, wholeScope } from "@/lib/casework/testing/a-walk";

let desk: TestDesk;
beforeAll(async () => {
  desk = await aDesk();
});
afterAll(() => desk.database.drop());

const portal = { channel: "portal", recipient: "Sgt. Example" };
const pressDeliver = async (reference: string, now = noon) => {
  const { file, on } = await asOf(desk, reference);
  return asIfDue(desk, file, () => deliver(desk.person("custodian"), on, portal, now));
};
const at = async (stage: Parameters<typeof walkTo>[2]) => (await walkTo(desk, await aRequest(desk), stage)).reference;

describe("a filing", () => {
  test("scenario 22: the customer files, the court stays, and deliver is blocked until the stay ends", async () => {
    const reference = await at("ready");
    const motion = await filed(desk, reference);
    expect(await stay(desk, reference, motion)).toMatchObject({ ok: true });
    expect(await pressDeliver(reference)).toMatchObject({ ok: false, refusal: { code: "court-stay", until: null } });
    const { on } = await asOf(desk, reference);
    const ended = { challengeId: motion, endedOn: day("2026-11-25"), documentId: null, note: "Lifted" };
    await must(endStay(desk.person("reviewer"), on, ended, later(2)));
    expect(await pressDeliver(reference, later(2))).toMatchObject({ ok: true });
  });

  test("scenario 22: nothing is extracted while a court stays", async () => {
    const reference = await at("producing");
    await stay(desk, reference, await filed(desk, reference));
    const { file, on } = await asOf(desk, reference);
    const noData = file.targets.map((one) => one.id);
    const nothing = { source: "Mail store", noData, files: [] };
    expect(await produce(desk.person("custodian"), on, nothing, noon)).toMatchObject({
      refusal: { code: "court-stay" },
    });
  });

  test("scenario 23: a customer that only complains stops no clock and nothing else", async () => {
    const reference = await at("ready");
    const { file, on } = await asOf(desk, reference);
    const said = { objectedOn: day("2026-11-23"), documentId: null, note: "Asks us to wait" };
    await must(recordObjection(desk.person("reviewer"), on, said, noon));
    const after = await fileOf(desk, reference);
    expect(after.pauses).toEqual([]);
    expect(after.dueAt).toEqual(file.dueAt);
    expect(after.challenges).toMatchObject([{ kind: "objection", party: "customer", stayedAt: null }]);
    expect(await pressDeliver(reference)).toMatchObject({ ok: true });
  });

  test("edge case 10: an objection is on record and can be neither stayed nor ruled upon", async () => {
    const reference = await at("ready");
    const { on } = await asOf(desk, reference);
    const said = { objectedOn: day("2026-11-23"), documentId: null, note: "Asks us to wait" };
    await must(recordObjection(desk.person("reviewer"), on, said, noon));
    const { file } = await asOf(desk, reference);
    expect(await stay(desk, reference, file.challenges[0]?.id ?? "")).toMatchObject({ refusal: { code: "not-apt" } });
    expect(await rule(desk, reference, {})).toMatchObject({ refusal: { code: "not-apt" } });
  });

  test("edge case 11: a motion to quash by itself pauses nothing, and the forum's own rule does", async () => {
    const plain = await at("ready");
    await filed(desk, plain);
    expect((await fileOf(desk, plain)).pauses).toEqual([]);
    expect(await pressDeliver(plain)).toMatchObject({ ok: true });
    const ruled = await at("ready");
    await filed(desk, ruled, { stayRule: "Local rule 7(c): a motion stays the process" });
    expect(await pressDeliver(ruled)).toMatchObject({ refusal: { code: "court-stay" } });
    expect((await fileOf(desk, ruled)).pauses).toMatchObject([{ basis: "court_stay", toAt: null }]);
  });

  test("of our own keeps approval and delivery back until it is decided or dropped; one of secrecy alone does not", async () => {
    const reference = await at("approval");
    await filed(desk, reference, { party: "us" });
    const approve = async () =>
      approveScope(desk.person("senior_counsel"), (await asOf(desk, reference)).on, { note: "" }, later(1));
    expect(await approve()).toMatchObject({ refusal: { code: "own-challenge", kind: "motion_to_quash" } });
    await must(rule(desk, reference, { ruling: "dropped", documentId: null }));
    expect(await approve()).toMatchObject({ ok: true });
    const sealed = await at("ready");
    await place(desk, sealed, await anOrder(desk, sealed));
    const orderId = (await fileOf(desk, sealed)).orders[0]?.id ?? "";
    await filed(desk, sealed, { party: "us", kind: "secrecy_challenge", orderId });
    expect(await pressDeliver(sealed)).toMatchObject({ ok: true });
  });
});

describe("a stay", () => {
  test("with a last day ends by itself, may be extended before that, and ended earlier than it said", async () => {
    const reference = await at("ready");
    const motion = await filed(desk, reference);
    await must(stay(desk, reference, motion, { endsOn: day("2026-11-25") }));
    expect(await pressDeliver(reference, new Date("2026-11-26T04:59:59.999Z"))).toMatchObject({
      refusal: { code: "court-stay", until: "2026-11-26T05:00:00.000Z" },
    });
    await must(stay(desk, reference, motion, { endsOn: day("2026-12-10") }));
    expect((await fileOf(desk, reference)).pauses).toMatchObject([
      { toAt: new Date("2026-11-26T05:00:00.000Z") },
      { fromAt: new Date("2026-11-26T05:00:00.000Z"), toAt: new Date("2026-12-11T05:00:00.000Z") },
    ]);
    const { on } = await asOf(desk, reference);
    const ended = { challengeId: motion, endedOn: day("2026-11-30"), documentId: null, note: "Lifted" };
    await must(endStay(desk.person("reviewer"), on, ended, later(8)));
    expect((await fileOf(desk, reference)).pauses[1]?.toAt).toEqual(new Date("2026-11-30T05:00:00.000Z"));
    expect(await pressDeliver(reference, later(8))).toMatchObject({ ok: true });
  });

  test("ends with the ruling it waited for", async () => {
    const reference = await at("ready");
    await stay(desk, reference, await filed(desk, reference));
    await must(rule(desk, reference, { ruling: "denied" }));
    const { pauses, challenges } = await fileOf(desk, reference);
    expect(pauses).toMatchObject([{ toAt: later(1) }]);
    expect(challenges).toMatchObject([{ ruling: "denied", stayEndsAt: later(1) }]);
    expect(await pressDeliver(reference, later(1))).toMatchObject({ ok: true });
  });
});

describe("a ruling", () => {
  test("needs the court's order, and comes once", async () => {
    const reference = await at("ready");
    await filed(desk, reference);
    expect(await rule(desk, reference, { documentId: null })).toMatchObject({
      refusal: { code: "court-order-missing" },
    });
    await must(rule(desk, reference, {}));
    expect(await rule(desk, reference, {})).toMatchObject({ refusal: { code: "not-apt" } });
  });

  test("that grants the whole leaves nothing to disclose; the extract must go, and the request ends", async () => {
    const reference = await at("ready");
    await filed(desk, reference);
    await must(rule(desk, reference, { ruling: "granted" }));
    expect(await fileOf(desk, reference)).toMatchObject({ targets: [{ outcome: "challenged" }] });
    expect(purges(await fileOf(desk, reference))).toMatchObject([{ endedAt: null }]);
    expect(await pressDeliver(reference, later(1))).toMatchObject({ ok: false });
    await must(
      closeChallenged(desk.person("reviewer"), (await asOf(desk, reference)).on, { note: "Quashed" }, later(1)),
    );
    expect(await fileOf(desk, reference)).toMatchObject({ stage: "rejected", targets: [{ outcome: "challenged" }] });
  });

  test("that grants a part voids the scope: nothing leaves until it is narrowed and approved anew", async () => {
    const reference = await at("ready");
    await filed(desk, reference);
    await must(rule(desk, reference, { ruling: "partial" }));
    expect(await pressDeliver(reference, later(1))).toMatchObject({ refusal: { code: "scope-not-narrowed" } });
    const back = { reason: "Content is struck out" };
    await must(narrowScope(desk.person("reviewer"), (await asOf(desk, reference)).on, back, later(1)));
    const { file, on } = await asOf(desk, reference);
    expect(file).toMatchObject({ stage: "redirecting", proposal: null });
    const items = wholeScope(file).map((row, place) =>
      place === 0
        ? { ...row, approved: false, approvedFrom: null, approvedTo: null, withheld: "court_narrowed" as const }
        : row,
    );
    await must(proposeScope(desk.person("reviewer"), on, { basis: "As the court said", items }, later(2)));
    const note = { note: "" };
    await must(approveScope(desk.person("senior_counsel"), (await asOf(desk, reference)).on, note, later(2)));
    expect((await fileOf(desk, reference)).targets[0]?.items[0]).toMatchObject({ withheld: "court_narrowed" });
  });

  test("on one secrecy order lifts that order alone, on the day of the ruling", async () => {
    const reference = await at("redirecting");
    await place(desk, reference, await anOrder(desk, reference));
    await place(desk, reference, await anOrder(desk, reference));
    const orders = (await fileOf(desk, reference)).orders.map((one) => one.id);
    await filed(desk, reference, { party: "us", kind: "secrecy_challenge", orderId: orders[0] ?? "" });
    await must(rule(desk, reference, { ruling: "granted" }));
    const after = await fileOf(desk, reference);
    expect(after.orders.map((one) => one.liftedAt)).toEqual([later(1), null]);
    expect(after.targets).toMatchObject([{ outcome: "pending" }]);
    const left = after.clocks.filter(({ rule: id, endedAt }) => id.startsWith("SECRECY_") && endedAt === null);
    expect([...new Set(left.map(({ subjectId }) => subjectId))]).toEqual(after.orders.slice(1).map(({ id }) => id));
  });

  test("on the last secrecy order ends its clock and lets the notice fall due; time finds nothing left to do", async () => {
    const reference = await at("redirecting");
    await place(desk, reference, await anOrder(desk, reference, { endsAt: later(30) }));
    const order = (await fileOf(desk, reference)).orders[0]?.id ?? "";
    await filed(desk, reference, { party: "us", kind: "secrecy_challenge", orderId: order });
    await must(rule(desk, reference, { ruling: "granted" }));
    const running = (await fileOf(desk, reference)).clocks.filter(({ endedAt }) => endedAt === null);
    expect(running.map((one) => one.rule)).toContain("NOTICE_3D");
    expect(running.filter(({ subjectId }) => subjectId === order)).toEqual([]);
    const yearsLater = later(2000);
    const left = await asActor(desk.person("auditor"), (tx) => requestsToFollow(tx, yearsLater, 200));
    expect(left).not.toContain(reference);
  });

  test("denied may be appealed, and our appeal keeps delivery back", async () => {
    const reference = await at("ready");
    const first = await filed(desk, reference, { party: "us" });
    await must(rule(desk, reference, { ruling: "denied" }));
    await filed(desk, reference, { party: "us", kind: "appeal", appealOfId: first, forum: "Court of Appeals" });
    expect(await pressDeliver(reference, later(1))).toMatchObject({
      refusal: { code: "own-challenge", kind: "appeal" },
    });
  });
});

test("edge case 16: where the data lies is logged and is no defect; a customer abroad calls for a comity check", async () => {
  await withClient(desk.database.ownerUrl, (client) =>
    client.query(`UPDATE "Tenancy" SET region = 'uk-south' WHERE "customerId" = $1`, [desk.customers[0]?.id]),
  );
  const home = await at("redirecting");
  expect((await actsOf(desk, home)).find(({ act }) => act === "review")?.data).toMatchObject({
    regions: ["uk-south"],
    comity: false,
  });
  await withClient(desk.database.ownerUrl, (client) =>
    client.query(`UPDATE "Customer" SET country = 'GB' WHERE id = $1`, [desk.customers[0]?.id]),
  );
  const abroad = await at("redirecting");
  const comity = async () => (await fileOf(desk, abroad)).clocks.filter((clock) => clock.rule === "US_2703H_14D");
  expect(await comity()).toMatchObject([{ dueAt: new Date("2026-12-08T04:59:59.999Z"), endedAt: null }]);
  await filed(desk, abroad, { party: "us", kind: "comity_motion" });
  expect(await comity()).toMatchObject([{ endedAt: noon }]);
});

test("a filing is recorded with a document of this request, and about an order of this request only", async () => {
  const reference = await at("redirecting");
  const other = await aRequest(desk, { targets: [target("bob@second.example", ["content"])] });
  const documentId = await aDocument(desk, other);
  await expect(filed(desk, reference, { documentId })).rejects.toThrow(/document-unknown/);
  await expect(filed(desk, reference, { kind: "secrecy_challenge" })).rejects.toThrow(/challenge-about-no-order/);
  const orderId = documentId;
  await expect(filed(desk, reference, { kind: "secrecy_challenge", orderId })).rejects.toThrow(/order-unknown/);
  await expect(filed(desk, reference, { filedOn: day("2026-11-24") })).rejects.toThrow(/in-the-future/);
});
