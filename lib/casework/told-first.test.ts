import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { agreeDeferral, deferNotice } from "@/lib/casework/defer-notice";
import { deliver } from "@/lib/casework/deliver";
import { sendNotice } from "@/lib/casework/send-notice";
import { extendDue } from "@/lib/casework/keep-track";
import { releaseMessage } from "@/lib/casework/release-message";
import { sendMessage } from "@/lib/casework/send-message";
import { day, must } from "@/lib/casework/testing/a-challenge";
import { clocksOf } from "@/lib/casework/testing/a-clock-row";
import { aDesk, aDocument, aRequest, fileOf, noon, type TestDesk } from "@/lib/casework/testing/a-desk";
import { anOrder, aQueuedNotice, place } from "@/lib/casework/testing/a-notice";
import { change } from "@/lib/casework/testing/an-epoc";
import { walkTo } from "@/lib/casework/testing/a-walk";
import { waiveNotice } from "@/lib/casework/waive-notice";
import { plainDate } from "@/lib/law/shared/plain-date";
import { systemActor } from "@/lib/store/law-tables";

let desk: TestDesk;
beforeAll(async () => {
  desk = await aDesk();
});
afterAll(() => desk.database.drop());

const on = async (reference: string) => ({ reference, version: (await fileOf(desk, reference)).version });
const press = async (reference: string, now = noon) =>
  deliver(desk.person("custodian"), await on(reference), { channel: "portal", recipient: "Sgt. Example" }, now);

/** A warrant that is ready to be delivered while its customer knows of nothing. */
async function ready(dueOn = "2026-12-04") {
  const { reference, notices } = await walkTo(desk, await aRequest(desk, { dueOn: plainDate(dueOn) }), "ready");
  return { reference, noticeId: notices[0]?.id ?? "" };
}

describe("nothing leaves before its customer was told", () => {
  const untold = { refusal: { code: "customer-not-told", customers: ["First Example Ltd"] } };

  test("while there is time to object, and then not before that time is over", async () => {
    const { reference, noticeId } = await ready();
    expect(await press(reference)).toMatchObject(untold);
    const letter = { noticeId, contactId: null, digest: null };
    await sendNotice(desk.person("reviewer"), await on(reference), letter, noon);
    expect(await press(reference)).toMatchObject({ refusal: { code: "objection-window", until: "2026-11-30" } });
    expect(await press(reference, new Date("2026-12-01T12:00:00Z"))).toMatchObject({ ok: true });
  });

  test("by a gate that says what cut it short, moves with the due date, and holds in the database", async () => {
    const { reference, noticeId } = await ready("2026-11-28");
    await sendNotice(desk.person("reviewer"), await on(reference), { noticeId, contactId: null, digest: null }, noon);
    const window = async () => (await clocksOf(desk, reference)).find(({ rule }) => rule === "OBJECTION_WINDOW");
    expect(await window()).toMatchObject({ dueAt: new Date("2026-11-28T04:59:59.999Z"), endedAt: null });
    expect((await window())?.reason.at(-2)).toBe(
      "Cut short to 27 Nov 2026, 23:59 by the day the answer is due (28 Nov 2026, 23:59, New York time), with 1 day kept free before it.",
    );
    const { production, clocks } = await fileOf(desk, reference);
    expect(clocks.find(({ rule }) => rule === "OBJECTION_WINDOW")).toMatchObject({ gate: true, subjectId: noticeId });
    const past = `UPDATE "Production" SET "deliveredAt" = '2026-11-26', channel = 'portal', recipient = 'S' WHERE id = $1`;
    await expect(change(desk, past, [production?.id])).rejects.toThrow(/gate is still closed/);
    const extension = { dueOn: day("2026-12-10"), documentId: await aDocument(desk, reference), note: "Granted" };
    await must(extendDue(desk.person("reviewer"), await on(reference), extension, noon));
    expect((await window())?.dueAt).toEqual(new Date("2026-12-01T04:59:59.999Z"));
    await must(press(reference, new Date("2026-12-01T12:00:00Z")));
    expect((await window())?.endedAt).toEqual(new Date("2026-12-01T12:00:00Z"));
  });

  test("by no letter that never arrived; one that is sent once more gives all of the time anew", async () => {
    const { reference, messageId } = await aQueuedNotice(desk);
    const open = async () =>
      (await fileOf(desk, reference)).clocks.filter(
        ({ rule, endedAt }) => rule === "OBJECTION_WINDOW" && endedAt === null,
      );
    const send = (outcome: "unknown" | "refused_permanently", at: Date) =>
      sendMessage(systemActor, messageId, {
        send: () =>
          Promise.resolve(outcome === "unknown" ? { outcome, why: "dropped" } : { outcome, code: 550, text: "No" }),
        clock: () => at,
      });
    await send("unknown", noon);
    expect(await open()).toMatchObject([{ startedAt: noon }]);
    const later = new Date("2026-11-25T12:00:00Z");
    await releaseMessage(desk.person("reviewer"), { reference, messageId, why: "Nobody has it" }, later);
    expect(await open()).toMatchObject([{ startedAt: later, dueAt: new Date("2026-12-03T04:59:59.999Z") }]);
    await send("refused_permanently", later);
    expect(await open()).toEqual([]);
  });

  test("but where the answer is due before anybody could object, it is told at the same time", async () => {
    const { reference } = await ready("2026-11-24");
    expect(await press(reference)).toMatchObject({ ok: true });
    expect((await fileOf(desk, reference)).notices).toMatchObject([{ state: "owed" }]);
  });

  test("nor where an order forbids telling, counsel waived it, or two persons put it off", async () => {
    const secret = await ready();
    await place(desk, secret.reference, await anOrder(desk, secret.reference));
    expect(await press(secret.reference)).toMatchObject({ ok: true });

    const waived = await ready();
    const waiver = { noticeId: waived.noticeId, ground: "customer_knows" as const, reason: "It asked us itself" };
    await waiveNotice(desk.person("senior_counsel"), await on(waived.reference), waiver, noon);
    expect(await press(waived.reference)).toMatchObject({ ok: true });

    const { reference, noticeId } = await ready();
    const reviewOn = plainDate("2026-12-03");
    if (!reviewOn) throw new Error("No such day");
    const deferral = { noticeId, reason: "child_safety", note: "Known", reviewOn } as const;
    await deferNotice(desk.person("reviewer"), await on(reference), deferral, noon);
    expect(await press(reference)).toMatchObject(untold);
    const agreed = { noticeId, note: "It must wait" };
    await agreeDeferral(desk.person("senior_counsel"), await on(reference), agreed, noon);
    expect(await press(reference)).toMatchObject({ ok: true });
  });

  test("and an emergency waits for nobody", async () => {
    const emergency = { instrumentCode: "US_EMERG", emergency: true, dueOn: null } as const;
    const { reference } = await walkTo(desk, await aRequest(desk, emergency), "ready");
    expect(await press(reference)).toMatchObject({ ok: true });
  });
});
