import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { closeRequest } from "@/lib/casework/end-request";
import { purgeExtract } from "@/lib/casework/purge-extract";
import { type Receipt, recordReceipt } from "@/lib/casework/record-receipt";
import { asOf, day, later, must } from "@/lib/casework/testing/a-challenge";
import { clocksOf } from "@/lib/casework/testing/a-clock-row";
import { aDesk, aDocument, aRequest, fileOf, noon, type TestDesk } from "@/lib/casework/testing/a-desk";
import { walkTo } from "@/lib/casework/testing/a-walk";
import { change } from "@/lib/casework/testing/an-epoc";
import { waiveNotice } from "@/lib/casework/waive-notice";

let desk: TestDesk;
beforeAll(async () => {
  desk = await aDesk();
});
afterAll(() => desk.database.drop());

/** A request whose production has left, with nobody left to tell. */
async function delivered(): Promise<string> {
  const { reference, notices } = await walkTo(desk, await aRequest(desk), "delivered");
  const waiver = { noticeId: notices[0]?.id ?? "", ground: "customer_knows" as const, reason: "It knows" };
  await must(waiveNotice(desk.person("senior_counsel"), (await asOf(desk, reference)).on, waiver, noon));
  return reference;
}
const close = async (reference: string, at: Date) =>
  closeRequest(desk.person("reviewer"), (await asOf(desk, reference)).on, { note: "Done" }, at);
const receive = async (reference: string, said: Partial<Receipt> = {}, at = later(2)) => {
  const receipt = { receivedOn: day("2026-11-24"), documentId: null, words: "Sgt. Example, by telephone", ...said };
  return recordReceipt(desk.person("custodian"), (await asOf(desk, reference)).on, receipt, at);
};
const clock = async (reference: string, rule: string) =>
  (await clocksOf(desk, reference)).filter((one) => one.rule === rule);

describe("a delivered request", () => {
  test("is closed once the authority received what was delivered, and keeps it for ninety days from then", async () => {
    const reference = await delivered();
    expect(await close(reference, later(2))).toMatchObject({ refusal: { code: "still-awaited" } });
    await must(receive(reference));
    expect(await clock(reference, "RECEIPT_WAIT")).toMatchObject([{ endedAt: later(2) }]);
    expect(await clock(reference, "PRODUCTION_KEEP_90D")).toMatchObject([
      { dueAt: new Date("2027-02-23T04:59:59.999Z"), endedAt: null },
    ]);
    await must(close(reference, later(2)));
    expect(await receive(reference)).toMatchObject({ refusal: { code: "not-apt" } });
  });

  test("may be closed without a receipt after a fortnight, and says from when the production is kept then", async () => {
    const reference = await delivered();
    expect(await clock(reference, "RECEIPT_WAIT")).toMatchObject([{ dueAt: new Date("2026-12-08T04:59:59.999Z") }]);
    await must(close(reference, new Date("2026-12-08T04:59:59.999Z")));
    const [kept] = await clock(reference, "PRODUCTION_KEEP_90D");
    expect(kept?.reason.join(" ")).toContain("the day on which we stopped waiting for a receipt");
    await must(receive(reference, {}, later(20)));
    const running = (await clock(reference, "PRODUCTION_KEEP_90D")).filter(({ endedAt }) => endedAt === null);
    expect(running).toMatchObject([{ dueAt: new Date("2027-02-23T04:59:59.999Z") }]);
  });

  test("is received by a document or by somebody's words, not before it left, and not tomorrow", async () => {
    const reference = await delivered();
    expect(await receive(reference, { words: "" })).toMatchObject({ refusal: { code: "receipt-unproven" } });
    expect(await receive(reference, { receivedOn: day("2026-11-22") })).toMatchObject({
      refusal: { code: "dates-reversed" },
    });
    expect(await receive(reference, { receivedOn: day("2026-11-26") })).toMatchObject({
      refusal: { code: "in-the-future" },
    });
    const elsewhere = await aDocument(desk, await aRequest(desk));
    expect(await receive(reference, { documentId: elsewhere })).toMatchObject({
      refusal: { code: "document-unknown" },
    });
    await must(receive(reference, { documentId: await aDocument(desk, reference), words: "" }));
    const id = (await fileOf(desk, reference)).production?.id;
    const changed = change(desk, `UPDATE "Production" SET "receiptWords" = 'x', "receiptAt" = now() WHERE id = $1`, [
      id,
    ]);
    await expect(changed).rejects.toThrow(/written once/);
  });

  test("has its production deleted, with a certificate, once it was kept for long enough and not before", async () => {
    const reference = await delivered();
    await must(receive(reference));
    const purge = async (at: Date) =>
      purgeExtract(
        desk.person("custodian"),
        (await asOf(desk, reference)).on,
        { certificate: "Shredded", documentId: null },
        at,
      );
    expect(await purge(later(60))).toMatchObject({ refusal: { code: "not-apt" } });
    await must(purge(later(100)));
    expect(await clock(reference, "PRODUCTION_KEEP_90D")).toMatchObject([{ endedAt: later(100) }]);
  });
});
