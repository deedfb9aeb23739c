import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { deliver } from "@/lib/casework/deliver";
import { recordObjection } from "@/lib/casework/file-challenge";
import { extendDue } from "@/lib/casework/keep-track";
import { suspendClock } from "@/lib/casework/suspend-clock";
import { day, filed, later, must, stay } from "@/lib/casework/testing/a-challenge";
import { aDesk, aDocument, aRequest, fileOf, noon, type TestDesk } from "@/lib/casework/testing/a-desk";
import { actsOf } from "@/lib/casework/testing/a-notice";
import { asIfDue, walkTo } from "@/lib/casework/testing/a-walk";
import { change, take } from "@/lib/casework/testing/an-epoc";

let desk: TestDesk;
beforeAll(async () => {
  desk = await aDesk();
});
afterAll(() => desk.database.drop());

const reviewer = () => desk.person("reviewer");
const ready = async () => (await walkTo(desk, await aRequest(desk), "ready")).reference;
const press = async (reference: string) =>
  asIfDue(desk, await fileOf(desk, reference), () =>
    take(desk, reference, desk.person("custodian"), (actor, on) =>
      deliver(actor, on, { channel: "portal", recipient: "Sgt. Example" }, noon),
    ),
  );
const objects = (reference: string) =>
  take(desk, reference, reviewer(), (actor, on) =>
    recordObjection(actor, on, { objectedOn: day("2026-11-23"), documentId: null, note: "Asks us to wait" }, noon),
  );

describe("edge case 10: a customer that objects and files nothing", () => {
  test("has it on record, and stays nothing, in casework or in the database", async () => {
    const reference = await ready();
    const before = await fileOf(desk, reference);
    await must(objects(reference));
    const after = await fileOf(desk, reference);
    expect(after).toMatchObject({
      pauses: [],
      dueAt: before.dueAt,
      challenges: [{ kind: "objection", stayedAt: null }],
    });
    expect(after.clocks.map(({ rule, dueAt }) => [rule, dueAt])).toEqual(
      before.clocks.map(({ rule, dueAt }) => [rule, dueAt]),
    );
    expect((await actsOf(desk, reference)).at(-1)).toMatchObject({ act: "record-objection", why: "Asks us to wait" });
    expect(await stay(desk, reference, after.challenges[0]?.id ?? "")).toMatchObject({ refusal: { code: "not-apt" } });
    const past = `UPDATE "Challenge" SET "stayedAt" = $2, "stayDocumentId" = $3 WHERE id = $1`;
    const order = await aDocument(desk, reference);
    await expect(change(desk, past, [after.challenges[0]?.id, noon, order])).rejects.toThrow(/before_no_court/);
    await must(press(reference));
  });

  test("is given time where the authority writes so: the due date moves by its writing, and by nothing else", async () => {
    const reference = await ready();
    await must(objects(reference));
    const { dueAt } = await fileOf(desk, reference);
    const extend = (documentId: string) =>
      take(desk, reference, reviewer(), (actor, on) =>
        extendDue(actor, on, { dueOn: day("2026-12-09"), documentId, note: "Five days for the customer" }, noon),
      );
    const elsewhere = await aDocument(desk, await aRequest(desk));
    expect(await extend(elsewhere)).toMatchObject({ refusal: { code: "writing-missing" } });
    expect((await fileOf(desk, reference)).dueAt).toEqual(dueAt);
    const writing = await aDocument(desk, reference, "extension.pdf");
    await must(extend(writing));
    expect((await fileOf(desk, reference)).dueAt).toEqual(new Date("2026-12-10T04:59:59.999Z"));
    expect((await actsOf(desk, reference)).at(-1)).toMatchObject({
      act: "extend-due",
      why: "Five days for the customer",
      data: { due: "2026-12-09", document: writing, before: dueAt?.toISOString() },
    });
    expect((await fileOf(desk, reference)).pauses).toEqual([]);
  });
});

describe("edge case 11: a customer that files a motion to quash", () => {
  test("holds nothing by the motion, all by the court's stay of it", async () => {
    const reference = await ready();
    const { dueAt } = await fileOf(desk, reference);
    const motion = await filed(desk, reference);
    expect(await fileOf(desk, reference)).toMatchObject({ pauses: [], dueAt });
    await must(stay(desk, reference, motion));
    expect(await press(reference)).toMatchObject({ ok: false, refusal: { code: "court-stay", until: null } });
    expect(await fileOf(desk, reference)).toMatchObject({ pauses: [{ basis: "court_stay", toAt: null }] });
  });

  test("may be waited for where no rule and no court stays: the issuer lets its request rest, in writing", async () => {
    const reference = await ready();
    await filed(desk, reference);
    const documentId = await aDocument(desk, reference, "standstill.pdf");
    const rest = { since: day("2026-11-24"), documentId, note: "Until the motion is decided" };
    await must(take(desk, reference, reviewer(), (actor, on) => suspendClock(actor, on, rest, later(1))));
    const { dueAt, pauses } = await fileOf(desk, reference);
    expect(dueAt).toBeNull();
    expect(pauses).toMatchObject([{ documentId, toAt: null }]);
  });
});
