import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type FoundWrong, reportIncident, settleIncident } from "@/lib/casework/incident";
import { readRequest } from "@/lib/casework/read-request";
import { aDesk, aRequest, fileOf, noon, type TestDesk } from "@/lib/casework/testing/a-desk";
import { on } from "@/lib/casework/testing/an-emergency";
import { actsOf } from "@/lib/casework/testing/a-notice";
import { walkTo } from "@/lib/casework/testing/a-walk";
import { plainDate } from "@/lib/law/shared/plain-date";
import { withClient } from "@/lib/platform/database-roles";

let desk: TestDesk;
beforeAll(async () => {
  desk = await aDesk();
});
afterAll(() => desk.database.drop());

const later = new Date(noon.getTime() + 2 * 3_600_000); // 09:00 in New York
const day = (text: string) => {
  const read = plainDate(text);
  if (!read) throw new Error("No such day");
  return read;
};
const wrong: FoundWrong = {
  kind: "wrong_account",
  what: "The mailbox of bob was sent for that of alice",
  foundOn: day("2026-11-23"),
  foundTime: "08:30",
  concerned: "content.zip",
};

async function report(reference: string, change: Partial<FoundWrong> = {}) {
  return reportIncident(desk.person("custodian"), on(await fileOf(desk, reference)), { ...wrong, ...change }, later);
}

async function delivered(agencyReference: string) {
  return (await walkTo(desk, await aRequest(desk, { agencyReference }), "delivered")).reference;
}

describe("an incident", () => {
  test("edge case 23: a wrong account brings a claw-back letter, the breach clock, an erratum and a notice owed", async () => {
    const reference = await delivered("I1");
    expect(await report(reference)).toMatchObject({ ok: true });
    const file = await fileOf(desk, reference);
    const foundAt = new Date("2026-11-23T13:30:00.000Z");
    expect(file.incidents).toMatchObject([{ kind: "wrong_account", foundAt, settledAt: null }]);
    expect(file.clocks.filter(({ rule }) => rule === "BREACH_72H")).toMatchObject([
      { startedAt: foundAt, dueAt: new Date(foundAt.getTime() + 72 * 3_600_000), subjectId: file.incidents[0]?.id },
    ]);
    expect(file.notices.map(({ state }) => state)).toEqual(["owed"]);
    const read = await readRequest(desk.person("reviewer"), reference, later, "desk");
    const page = read.ok ? read.value.page : null;
    expect(page?.notes[0]?.text).toMatch(/^Erratum: Data of an account that was not asked for\. The mailbox of bob/);
    expect(page?.messages.map(({ kind, recipient }) => [kind, recipient])).toEqual([
      ["claw_back", "records@da.example"],
    ]);
    const [letter] = await lettersOf(reference);
    expect(letter).toMatch(/it held data of an account that your request does not name/);
    expect(letter).toMatch(/This concerns: content\.zip/);
    expect(letter).not.toMatch(/bob|alice|First Example|Second Example/);
  });

  test("is settled by senior counsel once, with what the customer was told; then the clock stops", async () => {
    const reference = await delivered("I2");
    await report(reference, { foundTime: "" });
    const file = await fileOf(desk, reference);
    expect(file.incidents[0]?.foundAt).toEqual(new Date("2026-11-23T05:00:00.000Z"));
    const end = { incidentId: file.incidents[0]?.id ?? "", customerTold: "in_writing" as const, settlement: "Deleted" };
    expect(await settleIncident(desk.person("custodian"), on(file), end, later)).toMatchObject({
      refusal: { code: "wrong-role" },
    });
    const counsel = desk.person("senior_counsel");
    expect(await settleIncident(counsel, on(file), end, later)).toMatchObject({ ok: true });
    const after = await fileOf(desk, reference);
    expect(after.incidents[0]?.settledAt).toEqual(later);
    expect(after.clocks.find(({ rule }) => rule === "BREACH_72H")?.endedAt).toEqual(later);
    expect((await actsOf(desk, reference)).at(-1)?.data).toMatchObject({ customerTold: "in_writing" });
    expect(await settleIncident(counsel, on(after), end, later)).toMatchObject({ refusal: { code: "not-apt" } });
  });

  test("needs something that left, and was found neither before that nor tomorrow", async () => {
    const ready = await walkTo(desk, await aRequest(desk, { agencyReference: "I3" }), "ready");
    expect(await report(ready.reference)).toMatchObject({ refusal: { code: "not-apt" } });
    const reference = await delivered("I4");
    expect(await report(reference, { foundOn: day("2026-11-22") })).toMatchObject({
      refusal: { code: "dates-reversed" },
    });
    expect(await report(reference, { foundOn: day("2026-11-24") })).toMatchObject({
      refusal: { code: "in-the-future" },
    });
    expect(await report(reference, { foundTime: "09:01" })).toMatchObject({ refusal: { code: "in-the-future" } });
  });
});

async function lettersOf(reference: string): Promise<readonly string[]> {
  return withClient(desk.database.ownerUrl, async (client) => {
    const { rows } = await client.query<{ text: string }>(
      `SELECT m.text FROM "Message" m JOIN "LawfulRequest" r ON r.id = m."requestId" WHERE r.reference = $1`,
      [reference],
    );
    return rows.map(({ text }) => text);
  });
}
