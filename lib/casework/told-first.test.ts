import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { agreeDeferral, deferNotice } from "@/lib/casework/defer-notice";
import { deliver } from "@/lib/casework/deliver";
import { sendNotice } from "@/lib/casework/send-notice";
import { aDesk, aRequest, fileOf, noon, type TestDesk } from "@/lib/casework/testing/a-desk";
import { anOrder, place } from "@/lib/casework/testing/a-notice";
import { walkTo } from "@/lib/casework/testing/a-walk";
import { waiveNotice } from "@/lib/casework/waive-notice";
import { plainDate } from "@/lib/law/shared/plain-date";

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
    const waiver = { noticeId: waived.noticeId, reason: "It asked us itself" };
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
