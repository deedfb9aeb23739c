import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { deliver } from "@/lib/casework/deliver";
import { recordWithdrawal } from "@/lib/casework/end-request";
import { purgeExtract } from "@/lib/casework/purge-extract";
import { asOf, later, must, purges } from "@/lib/casework/testing/a-challenge";
import { aDesk, aDocument, aRequest, fileOf, noon, type TestDesk } from "@/lib/casework/testing/a-desk";
import { asRole } from "@/lib/casework/testing/a-history";
import { walkTo } from "@/lib/casework/testing/a-walk";

let desk: TestDesk;
beforeAll(async () => {
  desk = await aDesk();
});
afterAll(() => desk.database.drop());

const portal = { channel: "portal", recipient: "Sgt. Example" };
const at = async (stage: Parameters<typeof walkTo>[2]) => (await walkTo(desk, await aRequest(desk), stage)).reference;

describe("a withdrawal", () => {
  const withdraw = async (reference: string) => {
    const documentId = await aDocument(desk, reference, "withdrawal.pdf");
    const { on } = await asOf(desk, reference);
    await must(recordWithdrawal(desk.person("reviewer"), on, { documentId, note: "It asks the customer" }, noon));
  };

  test("edge case 6: after the redirect and before the check, blocks delivery and has the extract deleted", async () => {
    const reference = await at("checking");
    await withdraw(reference);
    const press = async (who = desk.person("custodian")) =>
      deliver(who, (await asOf(desk, reference)).on, portal, noon);
    expect(await press()).toMatchObject({ refusal: { code: "wrong-stage" } });
    expect(await fileOf(desk, reference)).toMatchObject({
      targets: [{ outcome: "withdrawn" }],
    });
    expect(purges(await fileOf(desk, reference))).toMatchObject([
      { dueAt: new Date("2026-12-01T04:59:59.999Z"), endedAt: null },
    ]);
    const { on } = await asOf(desk, reference);
    const certificate = { certificate: "Shredded on the extraction host", documentId: null };
    await must(purgeExtract(desk.person("custodian"), on, certificate, later(1)));
    expect(purges(await fileOf(desk, reference))).toMatchObject([{ endedAt: later(1) }]);
    const again = await purgeExtract(desk.person("custodian"), (await asOf(desk, reference)).on, certificate, later(1));
    expect(again).toMatchObject({ refusal: { code: "not-apt" } });
  });

  test("edge case 7: after disclosure, changes no outcome and has nothing deleted", async () => {
    const reference = await at("delivered");
    await withdraw(reference);
    expect(await fileOf(desk, reference)).toMatchObject({
      stage: "withdrawn",
      targets: [{ outcome: "content" }],
    });
    expect(purges(await fileOf(desk, reference))).toEqual([]);
    const [row] = await asRole(desk.database.ownerUrl, `SELECT outcome FROM "LawfulRequest" WHERE reference = $1`, [
      reference,
    ]);
    expect(row).toMatchObject({ outcome: "content" });
  });
});
