import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readRequest } from "@/lib/casework/read-request";
import { recordRedirect } from "@/lib/casework/record-redirect";
import { type Answer, answerRedirect, sendRedirect, skipRedirect } from "@/lib/casework/redirect-targets";
import { sendMessage } from "@/lib/casework/send-message";
import { asOf, day, later, must } from "@/lib/casework/testing/a-challenge";
import { aDesk, aDocument, aRequest, fileOf, noon, target, type TestDesk } from "@/lib/casework/testing/a-desk";
import { actsOf } from "@/lib/casework/testing/a-notice";
import { walkTo } from "@/lib/casework/testing/a-walk";
import { redirectStanding } from "@/lib/law/redirect/redirect";
import { withClient } from "@/lib/platform/database-roles";
import { systemActor } from "@/lib/store/law-tables";

let desk: TestDesk;
beforeAll(async () => {
  desk = await aDesk();
});
afterAll(() => desk.database.drop());

const aRedirecting = async () => (await walkTo(desk, await aRequest(desk), "redirecting")).reference;
const idsOf = async (reference: string) => (await fileOf(desk, reference)).targets.map(({ id }) => id);
const standing = async (reference: string) => {
  const file = await fileOf(desk, reference);
  return file.targets.map((one) => redirectStanding(file, one));
};

async function write(reference: string, now = noon) {
  const { file, on } = await asOf(desk, reference);
  const targetIds = file.targets.map(({ id }) => id);
  return sendRedirect(desk.person("reviewer"), on, { targetIds, nameCustomer: false }, now);
}

async function answer(reference: string, outcome: Answer["outcome"], change: Partial<Answer> = {}, now = noon) {
  const { on } = await asOf(desk, reference);
  const documentId = outcome === "no_response" ? null : await aDocument(desk, reference, `${outcome}.pdf`);
  const said = { targetIds: await idsOf(reference), outcome, documentId, note: "", ...change };
  return answerRedirect(desk.person("reviewer"), on, said, now);
}

/** The mail server refuses the newest letter for good. */
async function bounce(reference: string) {
  const messageId = await withClient(desk.database.ownerUrl, async (client) => {
    const { rows } = await client.query<{ id: string }>(
      `SELECT m.id FROM "Message" m JOIN "LawfulRequest" r ON r.id = m."requestId"
       WHERE r.reference = $1 AND m.kind = 'redirect' AND m.state = 'ready' ORDER BY m."createdAt" DESC`,
      [reference],
    );
    return rows[0]?.id ?? "";
  });
  const refused = { outcome: "refused_permanently", code: 550, text: "No such user" } as const;
  await sendMessage(systemActor, messageId, { send: () => Promise.resolve(refused), clock: () => noon });
}

async function another(reference: string, change = {}, now = later(1)) {
  const { on } = await asOf(desk, reference);
  const letter = { channel: "courier", recipient: "Legal office", sentOn: day("2026-11-24"), note: "" } as const;
  const sent = { targetIds: await idsOf(reference), letterId: await aDocument(desk, reference), ...letter, ...change };
  return recordRedirect(desk.person("reviewer"), on, sent, now);
}

describe("a letter that the mail server refuses", () => {
  test("leaves the attempt to be made another way, which then waits as any does", async () => {
    const reference = await aRedirecting();
    await must(write(reference));
    await bounce(reference);
    expect(await standing(reference)).toEqual(["bounced"]);
    expect((await actsOf(desk, reference)).at(-1)).toMatchObject({
      act: "try-message",
      data: { unreached: await idsOf(reference) },
    });
    expect(await answer(reference, "no_response")).toMatchObject({ refusal: { code: "no-redirect-waiting" } });
    await must(another(reference));
    expect(await standing(reference)).toEqual(["waiting"]);
    // The clock of the letter that bounced has ended; the one that went another way has its own, from the day it went.
    const clocks = (await fileOf(desk, reference)).clocks.filter(({ rule }) => rule === "REDIRECT_ANSWER");
    expect(clocks.map(({ startedAt, endedAt }) => [startedAt, endedAt])).toEqual([
      [noon, noon],
      [later(1), null],
    ]);
    await must(answer(reference, "refused", {}, later(3)));
    expect(await walkTo(desk, reference, "producing")).toMatchObject({ stage: "producing" });
  });

  test("hides no answer that came before it, and may be skipped by counsel", async () => {
    const reference = await aRedirecting();
    await must(write(reference));
    await must(answer(reference, "refused"));
    await must(write(reference, later(1)));
    await bounce(reference);
    expect(await standing(reference)).toEqual(["failed"]);
    const bare = await aRedirecting();
    await must(write(bare));
    await bounce(bare);
    const skip = { targetIds: await idsOf(bare), reason: "legally_barred" as const, note: "No way is left" };
    await must(skipRedirect(desk.person("senior_counsel"), (await asOf(desk, bare)).on, skip, noon));
    expect(await standing(bare)).toEqual(["skipped"]);
  });
});

describe("a second letter", () => {
  test("that never arrived gives the authority no more time than the first did", async () => {
    const reference = (await walkTo(desk, await aRequest(desk, { dueOn: day("2026-12-18") }), "redirecting")).reference;
    await must(another(reference, { sentOn: day("2026-11-23") }, noon));
    await must(write(reference, later(2)));
    const week = new Date("2026-12-01T04:59:59.999Z");
    expect(await answer(reference, "no_response", {}, week)).toMatchObject({ refusal: { code: "still-awaited" } });
    await bounce(reference);
    await must(answer(reference, "no_response", {}, week));
  });

  test("is waited for as the first was: silence counts once both have had their time", async () => {
    const reference = (await walkTo(desk, await aRequest(desk, { dueOn: day("2026-12-18") }), "redirecting")).reference;
    await must(write(reference));
    await must(another(reference, { sentOn: day("2026-11-25") }, later(2)));
    const week = new Date("2026-12-01T04:59:59.999Z");
    expect(await answer(reference, "no_response", {}, week)).toMatchObject({ refusal: { code: "still-awaited" } });
    await must(answer(reference, "no_response", {}, later(10)));
    expect(await standing(reference)).toEqual(["failed"]);
    const clocks = (await fileOf(desk, reference)).clocks.filter(({ rule }) => rule.startsWith("REDIRECT_"));
    expect(clocks.map(({ endedAt }) => endedAt)).toEqual(Array.from({ length: 4 }, () => later(10)));
  });

  test("may follow one that waits, and each stays in the ledger", async () => {
    const reference = await aRedirecting();
    await must(write(reference));
    await must(write(reference, later(2)));
    await must(answer(reference, "accepted_withdrawn", {}, later(3)));
    const read = await readRequest(desk.person("auditor"), reference, later(3), "desk");
    const attempts = read.ok ? (read.value.page.targets[0]?.attempts ?? []) : [];
    expect(attempts.map(({ outcome, sentAt }) => [outcome, sentAt])).toEqual([
      ["waiting", noon],
      ["accepted_withdrawn", later(2)],
    ]);
  });

  test("sent another way names one customer, is attached, and is not dated before receipt or ahead", async () => {
    const targets = [target("alice@first.example", ["content"]), target("bob@second.example", ["content"])];
    const { reference } = await walkTo(desk, await aRequest(desk, { targets }), "redirecting");
    expect(await another(reference)).toMatchObject({ refusal: { code: "one-customer-a-letter" } });
    const one = { targetIds: (await idsOf(reference)).slice(0, 1) };
    const elsewhere = await aDocument(desk, await aRequest(desk));
    expect(await another(reference, { ...one, letterId: elsewhere })).toMatchObject({
      refusal: { code: "document-unknown" },
    });
    const dated = (sentOn: string) => another(reference, { ...one, sentOn: day(sentOn) });
    expect(await dated("2026-11-30")).toMatchObject({ refusal: { code: "in-the-future" } });
    expect(await dated("2026-01-01")).toMatchObject({ refusal: { code: "dates-reversed" } });
    await must(another(reference, one));
    expect(await standing(reference)).toEqual(["waiting", "open"]);
  });
});

describe("an answer", () => {
  test("after a suspension stands beside it, and neither is changed afterwards", async () => {
    const reference = await aRedirecting();
    await must(write(reference));
    await must(answer(reference, "accepted_suspended", { note: "Asks the customer first" }, later(2)));
    await must(answer(reference, "refused", { note: "Goes on" }, later(9)));
    const read = await readRequest(desk.person("auditor"), reference, later(9), "desk");
    const answers = read.ok ? (read.value.page.targets[0]?.attempts[0]?.answers ?? []) : [];
    expect(answers.map(({ outcome, note, at }) => [outcome, note, at])).toEqual([
      ["accepted_suspended", "Asks the customer first", later(2)],
      ["refused", "Goes on", later(9)],
    ]);
    const asOwner = (sql: string) => withClient(desk.database.ownerUrl, (client) => client.query(sql));
    const own = `"attemptId" IN (SELECT a.id FROM "RedirectAttempt" a JOIN "Target" t ON t.id = a."targetId" JOIN "LawfulRequest" r ON r.id = t."requestId" WHERE r.reference = '${reference}')`;
    await expect(asOwner(`UPDATE "RedirectAnswer" SET note = 'x' WHERE ${own}`)).rejects.toThrow(/never changed/);
    const attempt = own.replace('"attemptId"', "id");
    const turn = (to: string) => asOwner(`UPDATE "RedirectAttempt" SET outcome = '${to}' WHERE ${attempt}`);
    await expect(turn("accepted_withdrawn")).rejects.toThrow(/answered once/);
    await expect(turn("bounced")).rejects.toThrow(/mail server refused/);
    await expect(turn("customer_directed")).rejects.toThrow(/ledger first/);
  });
});

describe("a customer that asks us to disclose", () => {
  test("does so in its own writing; what leaves counts by what it was, and is told beside", async () => {
    const reference = await aRedirecting();
    await must(write(reference));
    await must(answer(reference, "refused"));
    expect(await answer(reference, "customer_directed", { documentId: null })).toMatchObject({
      refusal: { code: "writing-missing" },
    });
    await must(answer(reference, "customer_directed"));
    expect(await standing(reference)).toEqual(["directed"]);
    const delivered = await walkTo(desk, reference, "delivered");
    expect(delivered.targets.map(({ outcome }) => outcome)).toEqual(["customer_directed"]);
    const { rows } = await withClient(desk.database.ownerUrl, (client) =>
      client.query(`SELECT outcome FROM "LawfulRequest" WHERE id = $1`, [delivered.id]),
    );
    expect(rows).toEqual([{ outcome: "content" }]);
  });

  test("is no outcome of an account whose customer asked for nothing, in the database", async () => {
    const { id } = await walkTo(desk, await aRequest(desk), "ready");
    const turn = withClient(desk.database.ownerUrl, (client) =>
      client.query(`UPDATE "Target" SET outcome = 'customer_directed' WHERE "requestId" = $1`, [id]),
    );
    await expect(turn).rejects.toThrow(/did not ask/);
  });
});
