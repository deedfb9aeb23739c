import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type FoundWrong, reportIncident, settleIncident, tellInjured } from "@/lib/casework/incident";
import { readRequest } from "@/lib/casework/read-request";
import { aDesk, aDocument, aRequest, fileOf, noon, type TestDesk } from "@/lib/casework/testing/a-desk";
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
    await tell(reference, desk.customers[1]?.id ?? "");
    expect(await settleIncident(desk.person("custodian"), on(await fileOf(desk, reference)), end, later)).toMatchObject(
      {
        refusal: { code: "wrong-role" },
      },
    );
    const counsel = desk.person("senior_counsel");
    const told = on(await fileOf(desk, reference));
    expect(await settleIncident(counsel, told, end, later)).toMatchObject({ ok: true });
    const after = await fileOf(desk, reference);
    expect(after.incidents[0]?.settledAt).toEqual(later);
    expect(after.clocks.find(({ rule }) => rule === "BREACH_72H")?.endedAt).toEqual(later);
    expect((await actsOf(desk, reference)).at(-1)?.data).toMatchObject({ customerTold: "in_writing" });
    expect(await settleIncident(counsel, on(after), end, later)).toMatchObject({ refusal: { code: "not-apt" } });
  });

  test("edge case 23: tells the customer whose data it was, whom the request never named, before anybody says so", async () => {
    const bob = desk.customers[1]?.id ?? "";
    const reference = await delivered("I5");
    await report(reference, { customerId: bob });
    const read = await readRequest(desk.person("reviewer"), reference, later, "desk");
    expect(read.ok && read.value.page.incidents).toMatchObject([{ customer: { name: "Second Example GmbH" } }]);
    const settle = async (customerTold: "in_writing" | "held_by_law" | "not_concerned") => {
      const file = await fileOf(desk, reference);
      const end = { incidentId: file.incidents[0]?.id ?? "", customerTold, settlement: "Deleted" };
      return settleIncident(desk.person("senior_counsel"), on(file), end, later);
    };
    expect(await settle("in_writing")).toMatchObject({ refusal: { code: "injured-untold" } });
    expect(await settle("not_concerned")).toMatchObject({ refusal: { code: "injured-untold" } });
    expect(await settle("held_by_law")).toMatchObject({ refusal: { code: "no-order-holds" } });
    expect(await tell(reference, desk.customers[0]?.id ?? "")).toMatchObject({ refusal: { code: "not-apt" } });
    expect(await tell(reference, bob, "One mailbox, alice@first.example too")).toMatchObject({
      refusal: { code: "names-another-customer", found: "alice@first.example" },
    });
    expect(await tell(reference, bob)).toMatchObject({ ok: true });
    const letter = (await lettersOf(reference)).at(-1);
    expect(letter).toMatch(/To Second Example GmbH:[^]*Data of yours was disclosed[^]*One mailbox of October/);
    expect(letter).not.toMatch(/alice|First Example|District Attorney/);
    expect(await settle("in_writing")).toMatchObject({ ok: true });
  });

  test("is not told of while an order forbids it, and is settled so", async () => {
    const reference = await delivered("I6");
    await report(reference, { customerId: desk.customers[1]?.id ?? "" });
    const order = await aDocument(desk, reference, "order.pdf");
    await withClient(desk.database.ownerUrl, (client) =>
      client.query(
        `INSERT INTO "SecrecyOrder" (id, "requestId", kind, basis, "issuedBy", "startsAt", "documentId", "placedById", "placedAt")
         SELECT gen_random_uuid(), id, 'ordered', '18 USC 2705(b)', $2, $3, $4, $5, $3 FROM "LawfulRequest" WHERE reference = $1`,
        [reference, "A court", noon, order, desk.person("intake").id],
      ),
    );
    expect(await tell(reference, desk.customers[1]?.id ?? "")).toMatchObject({ refusal: { code: "secrecy-in-force" } });
    const file = await fileOf(desk, reference);
    const end = { incidentId: file.incidents[0]?.id ?? "", customerTold: "held_by_law", settlement: "Waits" } as const;
    expect(await settleIncident(desk.person("senior_counsel"), on(file), end, later)).toMatchObject({ ok: true });
  });

  test("of a wrong recipient is written to whoever got it, never to the authority", async () => {
    const reference = await delivered("I7");
    const recipientEmail = "stranger@elsewhere.example";
    await report(reference, { kind: "wrong_recipient", recipientEmail });
    const read = await readRequest(desk.person("reviewer"), reference, later, "desk");
    expect(read.ok && read.value.page.messages.map(({ recipient }) => recipient)).toEqual([recipientEmail]);
    const [letter] = await lettersOf(reference);
    expect(letter).toMatch(/To whoever received it:[^]*not meant for you/);
    expect(letter).not.toMatch(/District Attorney|GJ|alice|First Example/);
    const unknown = await delivered("I8");
    await report(unknown, { kind: "wrong_recipient" });
    expect(await lettersOf(unknown)).toEqual([]);
    expect((await actsOf(desk, unknown)).at(-1)?.data).toMatchObject({ letter: false });
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

async function tell(reference: string, customerId: string, what = "One mailbox of October") {
  const file = await fileOf(desk, reference);
  const told = { incidentId: file.incidents[0]?.id ?? "", customerId, what };
  return tellInjured(desk.person("reviewer"), on(file), told, later);
}

async function lettersOf(reference: string): Promise<readonly string[]> {
  return withClient(desk.database.ownerUrl, async (client) => {
    const { rows } = await client.query<{ text: string }>(
      `SELECT m.text FROM "Message" m JOIN "LawfulRequest" r ON r.id = m."requestId" WHERE r.reference = $1`,
      [reference],
    );
    return rows.map(({ text }) => text);
  });
}
