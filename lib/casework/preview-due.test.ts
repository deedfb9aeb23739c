import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readRecorded } from "@/lib/casework/preview-due";
import { aDesk, aRequest, noon, type TestDesk } from "@/lib/casework/testing/a-desk";
import { plainDate } from "@/lib/law/shared/plain-date";
import { actsOf } from "@/lib/casework/testing/a-notice";

let desk: TestDesk;
beforeAll(async () => {
  desk = await aDesk();
});
afterAll(() => desk.database.drop());

const acts = async (reference: string) => (await actsOf(desk, reference)).map(({ act }) => act);

describe("the receipt of a request just recorded", () => {
  test("shows what it was recorded with and those alike, and its opening is on the record", async () => {
    const before = await aRequest(desk, { agencyReference: "Twice" });
    const reference = await aRequest(desk, { agencyReference: "Twice" });
    const recorded = await readRecorded(desk.person("intake"), reference, noon);
    expect(recorded).toMatchObject({ agencyReference: "Twice", alike: [{ reference: before }] });
    expect((await actsOf(desk, reference)).at(-1)).toMatchObject({
      act: "open",
      data: { from: "desk", part: "receipt" },
    });
    expect(await acts(before)).toEqual(["receive"]);
  });

  test("says of a due date that was over before the receipt that somebody must look", async () => {
    const receipt = async (day: string) => {
      const reference = await aRequest(desk, { dueOn: plainDate(day) });
      return (await readRecorded(desk.person("intake"), reference, noon))?.dueReason.join(" ");
    };
    expect(await receipt("2026-11-22")).toContain("over before it was received");
    expect(await receipt("2026-11-23")).not.toContain("over before");
  });

  test.each(["auditor", "admin", "custodian"] as const)("is not there for %s, and nothing is written", async (role) => {
    const reference = await aRequest(desk);
    expect(await readRecorded(desk.person(role), reference, noon)).toBeNull();
    expect(await acts(reference)).toEqual(["receive"]);
  });
});
