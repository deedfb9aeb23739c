import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { amendProcess } from "@/lib/casework/amend-process";
import { proposeScope } from "@/lib/casework/approve-scope";
import { deliver } from "@/lib/casework/deliver";
import { confirmPreservation, reopenRequest } from "@/lib/casework/end-request";
import { recordGovernmentNotice } from "@/lib/casework/record-government-notice";
import { suspendClock } from "@/lib/casework/suspend-clock";
import { asOf, day, filed, later, must, rule } from "@/lib/casework/testing/a-challenge";
import { aDesk, aDocument, aRequest, fileOf, noon, target, type TestDesk } from "@/lib/casework/testing/a-desk";
import { asRole } from "@/lib/casework/testing/a-history";
import { asIfDue, walkTo, wholeScope } from "@/lib/casework/testing/a-walk";

let desk: TestDesk;
beforeAll(async () => {
  desk = await aDesk();
});
afterAll(() => desk.database.drop());

const aBackup = (dueOn: Parameters<typeof aRequest>[1] = {}) =>
  aRequest(desk, {
    instrumentCode: "US_BACKUP",
    dueOn: null,
    targets: [target("alice@first.example", ["content"])],
    ...dueOn,
  });

/** Fourteen days after 23 Nov 2026 are 7 December, a Monday, to its end in New York. */
const opens = new Date("2026-12-08T04:59:59.999Z");
const after = new Date(opens.getTime() + 1);

async function told(reference: string, toldOn = "2026-11-23", now = noon) {
  const documentId = await aDocument(desk, reference);
  const { on } = await asOf(desk, reference);
  const said = { toldOn: day(toldOn), documentId, note: "Told by letter" };
  return recordGovernmentNotice(desk.person("reviewer"), on, said, now);
}

async function pressDeliver(reference: string, now: Date) {
  const { file, on } = await asOf(desk, reference);
  const portal = { channel: "portal", recipient: "Sgt. Example" };
  return asIfDue(desk, file, () => deliver(desk.person("custodian"), on, portal, now));
}

/** A copy of which the customer was told, checked and about to be released. */
async function ready(): Promise<string> {
  const { reference } = await walkTo(desk, await aBackup(), "redirecting");
  await must(told(reference));
  return (await walkTo(desk, reference, "ready")).reference;
}

const gates = async (reference: string) =>
  (await fileOf(desk, reference)).clocks.filter((one) => one.rule === "US_2704_14D");
const categoryOf = async (reference: string) =>
  (await asRole(desk.database.ownerUrl, `SELECT category FROM "LawfulRequest" WHERE reference = $1`, [reference]))[0];

describe("a backup order", () => {
  test("ends with the confirmation of its copy, as before, and lets nothing be proposed", async () => {
    const { reference } = await walkTo(desk, await aBackup(), "redirecting");
    const { file, on } = await asOf(desk, reference);
    const scope = { basis: "It asks for it", items: wholeScope(file) };
    expect(await proposeScope(desk.person("reviewer"), on, scope, noon)).toEqual({
      ok: false,
      refusal: { code: "government-notice-missing" },
    });
    await must(confirmPreservation(desk.person("custodian"), on, { note: "Copied whole" }, noon));
    expect(await fileOf(desk, reference)).toMatchObject({ stage: "closed", targets: [{ outcome: "preserved" }] });
    expect(await categoryOf(reference)).toEqual({ category: "preservation" });
    expect((await fileOf(desk, reference)).notices).toEqual([]);
  });

  test("confirmed and closed, is opened again for the release once the government told the customer", async () => {
    const { reference } = await walkTo(desk, await aBackup(), "redirecting");
    const custodian = desk.person("custodian");
    await must(confirmPreservation(custodian, (await asOf(desk, reference)).on, { note: "Copied whole" }, noon));
    await must(told(reference));
    // The customer is owed our own notice from now on, though the request has ended.
    expect((await fileOf(desk, reference)).notices).toMatchObject([{ state: "owed" }]);
    const reason = { reason: "The copy is to be released" };
    await must(reopenRequest(desk.person("senior_counsel"), (await asOf(desk, reference)).on, reason, noon));
    // Two business days were for the copy, and it was made: its release is due on no day.
    expect(await fileOf(desk, reference)).toMatchObject({ dueAt: null, dueRule: null });
    await walkTo(desk, reference, "ready");
    expect(await pressDeliver(reference, opens)).toMatchObject({ ok: true });
    expect(await fileOf(desk, reference)).toMatchObject({ stage: "delivered", targets: [{ outcome: "content" }] });
    expect(await categoryOf(reference)).toEqual({ category: "criminal" });
  });

  test("is released no sooner than fourteen days after the government’s notice, the last instant included", async () => {
    const reference = await ready();
    expect(await gates(reference)).toMatchObject([{ gate: true, dueAt: opens, endedAt: null }]);
    const closed = { code: "gate-closed", until: opens.toISOString(), clears: false };
    expect(await pressDeliver(reference, noon)).toMatchObject({ refusal: closed });
    expect(await pressDeliver(reference, new Date(opens.getTime() - 1))).toMatchObject({ refusal: closed });
    expect(await pressDeliver(reference, after)).toMatchObject({ ok: true });
  });

  test("is not released while the customer’s own challenge is undecided", async () => {
    const reference = await ready();
    await filed(desk, reference);
    expect(await pressDeliver(reference, after)).toMatchObject({
      refusal: { code: "customer-challenges", kind: "motion_to_quash" },
    });
    await must(rule(desk, reference, { ruling: "denied" }));
    expect(await pressDeliver(reference, after)).toMatchObject({ ok: true });
  });

  test("waits no longer because the authority suspends its request: only a court’s stay moves the gate", async () => {
    const reference = await aBackup({ dueOn: day("2026-12-04") });
    await walkTo(desk, reference, "redirecting");
    await must(told(reference));
    const documentId = await aDocument(desk, reference);
    const said = { since: day("2026-11-23"), documentId, note: "Until we write again" };
    await must(suspendClock(desk.person("reviewer"), (await asOf(desk, reference)).on, said, noon));
    expect(await gates(reference)).toMatchObject([{ dueAt: opens }]);
  });
});

describe("the government’s notice to the customer", () => {
  test.each([
    ["of a day to come", "2026-11-24", noon, "in-the-future"],
    ["of a day before the order", "2026-11-22", noon, "dates-reversed"],
  ] as const)("%s is not believed", async (_claim, on, now, code) => {
    expect(await told(await aBackup(), on, now)).toMatchObject({ refusal: { code } });
  });

  test("needs its evidence, and concerns no other instrument", async () => {
    const reference = await aBackup();
    const { on } = await asOf(desk, reference);
    const elsewhere = await aDocument(desk, await aBackup());
    const said = { toldOn: day("2026-11-23"), documentId: elsewhere, note: "x" };
    expect(await recordGovernmentNotice(desk.person("intake"), on, said, noon)).toMatchObject({
      refusal: { code: "writing-missing" },
    });
    expect(await told(await aRequest(desk))).toMatchObject({ refusal: { code: "not-apt" } });
    expect(await told(await aRequest(desk, { instrumentCode: "US_PRES", dueOn: null }))).toMatchObject({
      refusal: { code: "not-apt" },
    });
  });

  test("recorded anew counts the gate anew, and not once a second person has approved", async () => {
    const { reference } = await walkTo(desk, await aBackup(), "redirecting");
    await must(told(reference));
    await must(told(reference, "2026-11-25", later(2)));
    expect((await gates(reference)).map(({ dueAt, endedAt }) => [dueAt, endedAt])).toEqual([
      [opens, later(2)],
      [new Date("2026-12-10T04:59:59.999Z"), null],
    ]);
    await walkTo(desk, reference, "producing");
    expect(await told(reference)).toMatchObject({ refusal: { code: "wrong-stage" } });
  });

  test("does not speak of what later process asks: that waits for a notice of its own", async () => {
    const { reference } = await walkTo(desk, await aBackup(), "redirecting");
    await must(told(reference));
    const { file, on } = await asOf(desk, reference);
    const asked = { service: "", askedFrom: "2026-03-01", askedTo: "2026-06-30" };
    const items = file.targets.map(({ id }) => ({ targetId: id, category: "content" as const, ...asked }));
    const documentId = await aDocument(desk, reference);
    const narrowed = { documentId, receivedOn: day("2026-11-23"), dueOn: null, items, note: "Narrowed" };
    await must(amendProcess(desk.person("reviewer"), on, narrowed, noon));
    await walkTo(desk, reference, "redirecting");
    const scope = { basis: "It asks for it", items: wholeScope(await fileOf(desk, reference)) };
    const propose = async () =>
      proposeScope(desk.person("reviewer"), (await asOf(desk, reference)).on, scope, later(1));
    expect(await propose()).toMatchObject({ refusal: { code: "government-notice-missing" } });
    await must(told(reference, "2026-11-24", later(1)));
    await walkTo(desk, reference, "approval");
  });
});
