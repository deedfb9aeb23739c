import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { amendProcess } from "@/lib/casework/amend-process";
import { preserveData } from "@/lib/casework/preserve-data";
import { findDeficient } from "@/lib/casework/review-request";
import { day } from "@/lib/casework/testing/a-challenge";
import { aDocument, aRequest, fileOf, noon, type TestDesk } from "@/lib/casework/testing/a-desk";
import { walkTo } from "@/lib/casework/testing/a-walk";
import { aEuropeanDesk, anEpoc, take } from "@/lib/casework/testing/an-epoc";

let desk: TestDesk;
beforeAll(async () => {
  desk = await aEuropeanDesk();
});
afterAll(() => desk.database.drop());

/** The day after receipt. */
const nextDay = new Date("2026-11-24T12:00:00.000Z");
const waits = async (reference: string) =>
  (await fileOf(desk, reference)).clocks.filter(({ rule, endedAt }) => rule === "EPOC_PRESERVE" && endedAt === null);
/** Takes in process of 24 Nov that replaces the demand for traffic data. */
async function amended(reference: string, category: "traffic" | "content") {
  const { targets } = await fileOf(desk, reference);
  const days = { askedFrom: "2026-01-01", askedTo: "2026-06-30" };
  const item = { targetId: targets[0]?.id ?? "", category, service: "", ...days };
  const documentId = await aDocument(desk, reference, "process-2.pdf");
  const later = { documentId, receivedOn: day("2026-11-24"), dueOn: null, items: [item], note: "Amended" };
  const taken = await take(desk, reference, desk.person("reviewer"), (actor, on) =>
    amendProcess(actor, on, later, nextDay),
  );
  expect(taken).toMatchObject({ ok: true });
}

const preserved = (reference: string, at = noon) =>
  take(desk, reference, desk.person("custodian"), (actor, on) => preserveData(actor, on, { snapshot: "Copy" }, at));

describe("process that amends a European Production Order", () => {
  test("after the data was preserved has nothing preserved anew, unless it asks for more", async () => {
    const reference = await anEpoc(desk);
    await preserved(reference);
    await walkTo(desk, reference, "legal_review");
    await amended(reference, "traffic");
    expect(await waits(reference)).toEqual([]);
    expect(await preserved(reference, nextDay)).toMatchObject({ refusal: { code: "preservation-running" } });

    await amended(reference, "content");
    expect(await waits(reference)).toMatchObject([{ startedAt: nextDay }]);
    expect((await preserved(reference, nextDay)).ok).toBe(true);
    expect(await waits(reference)).toEqual([]);
  });

  test("gives no more time for a copy that was to be made of the same", async () => {
    const reference = await anEpoc(desk);
    const { receivedAt } = await fileOf(desk, reference);
    await walkTo(desk, reference, "legal_review");
    await amended(reference, "traffic");
    expect(await waits(reference)).toMatchObject([{ startedAt: receivedAt }]);
  });
});

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
