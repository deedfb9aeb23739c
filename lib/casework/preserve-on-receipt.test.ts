import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { preserveData } from "@/lib/casework/preserve-data";
import { findDeficient } from "@/lib/casework/review-request";
import { aRequest, fileOf, noon, type TestDesk } from "@/lib/casework/testing/a-desk";
import { walkTo } from "@/lib/casework/testing/a-walk";
import { aEuropeanDesk, anEpoc, take } from "@/lib/casework/testing/an-epoc";

let desk: TestDesk;
beforeAll(async () => {
  desk = await aEuropeanDesk();
});
afterAll(() => desk.database.drop());

const waits = async (reference: string) =>
  (await fileOf(desk, reference)).clocks.filter(({ rule, endedAt }) => rule === "EPOC_PRESERVE" && endedAt === null);
describe("a European Production Order", () => {
  test("has its data preserved first, until a copy is kept", async () => {
    const reference = await anEpoc(desk);
    const { receivedAt } = await fileOf(desk, reference);
    expect(await waits(reference)).toMatchObject([{ startedAt: receivedAt }]);
    await take(desk, reference, desk.person("custodian"), (actor, on) =>
      preserveData(actor, on, { snapshot: "Snapshot 4" }, noon),
    );
    expect(await waits(reference)).toEqual([]);
  });

  test.each([
    ["no_identifier", 0],
    ["unsigned", 1],
  ] as const)("sent back as %s leaves %d copies to make", async (defect, left) => {
    const reference = await anEpoc(desk);
    await walkTo(desk, reference, "legal_review");
    await take(desk, reference, desk.person("reviewer"), (actor, on) =>
      findDeficient(actor, on, { defects: [defect], note: "" }, noon),
    );
    expect(await waits(reference)).toHaveLength(left);
  });
});

test("another instrument asks for no copy on receipt", async () => {
  expect(await waits(await aRequest(desk, { instrumentCode: "EU_NATIONAL" }))).toEqual([]);
});
