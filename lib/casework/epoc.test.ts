import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { approveScope } from "@/lib/casework/approve-scope";
import { authenticate } from "@/lib/casework/authenticate";
import { deliver } from "@/lib/casework/deliver";
import { recordClearance, recordEnforcingObjection } from "@/lib/casework/hear-enforcing-authority";
import { rejectRequest } from "@/lib/casework/end-request";
import { readEpoc } from "@/lib/casework/read-epoc";
import { aCallBack } from "@/lib/casework/testing/a-check";
import { aDocument, aRequest, fileOf, noon, type TestDesk } from "@/lib/casework/testing/a-desk";
import { actsOf } from "@/lib/casework/testing/a-notice";
import { asIfDue, walkTo } from "@/lib/casework/testing/a-walk";
import {
  aEuropeanDesk,
  anEpoc,
  arrivedAtInBerlin,
  certificate,
  change,
  lettersOf,
  readCertificate,
  take,
} from "@/lib/casework/testing/an-epoc";
import { writeMemo } from "@/lib/casework/write-memo";
import { clockRule } from "@/lib/law/deadline/rule";
import { warningPoints } from "@/lib/law/deadline/warning-points";
import { noticeStanding } from "@/lib/law/notice/standing";

let desk: TestDesk;
beforeAll(async () => {
  desk = await aEuropeanDesk();
});
afterAll(() => desk.database.drop());

const hours = (count: number) => new Date(Date.parse("2026-11-23T09:00:00.000Z") + count * 3_600_000);
const day6 = hours(6 * 24);
/** The end of the tenth day in Berlin. */
const tenth = new Date("2026-12-03T22:59:59.999Z");

const delivered = async (reference: string, at: Date) =>
  asIfDue(desk, await fileOf(desk, reference), () =>
    take(desk, reference, desk.person("custodian"), (actor, on) =>
      deliver(actor, on, { channel: "e-CODEX", recipient: "The registry" }, at),
    ),
  );
const cleared = async (reference: string, at: Date) => {
  const documentId = await aDocument(desk, reference, "cleared.pdf");
  return take(desk, reference, desk.person("reviewer"), (actor, on) =>
    recordClearance(actor, on, { documentId, note: "No ground is raised" }, at),
  );
};
const objected = async (reference: string, at: Date, recordedAt = at) => {
  const documentId = await aDocument(desk, reference, "refusal.pdf");
  const refusal = {
    documentId,
    grounds: ["dual_criminality"] as const,
    note: "No offence there",
    ...arrivedAtInBerlin(at),
  };
  return take(desk, reference, desk.person("reviewer"), (actor, on) =>
    recordEnforcingObjection(actor, on, refusal, recordedAt),
  );
};
const approved = (reference: string) =>
  take(desk, reference, desk.person("senior_counsel"), (actor, on) => approveScope(actor, on, { note: "" }, noon));

describe("the enforcing authority", () => {
  test("scenario 15: six days in, nothing leaves without clearance; after it, it does", async () => {
    const reference = await anEpoc(desk);
    await readCertificate(desk, reference);
    await walkTo(desk, reference, "ready");
    const refusal = { code: "gate-closed", gate: clockRule("EPOC_ENF_10D").words, until: tenth.toISOString() };
    expect(await delivered(reference, day6)).toMatchObject({ ok: false, refusal });
    expect((await cleared(reference, day6)).ok).toBe(true);
    expect((await delivered(reference, day6)).ok).toBe(true);
  });

  test("scenario 15: without clearance the gate opens when day 10 is over, with the due date itself", async () => {
    const reference = await anEpoc(desk);
    await readCertificate(desk, reference);
    const file = await walkTo(desk, reference, "ready");
    expect(file.dueAt).toEqual(tenth);
    expect((await delivered(reference, new Date(tenth.getTime() - 1))).ok).toBe(false);
    expect((await delivered(reference, tenth)).ok).toBe(true);
  });

  test("holds nothing of what it is not notified of", async () => {
    const reference = await anEpoc(desk);
    await readCertificate(desk, reference, { enforcingNotified: false });
    const { clocks } = await walkTo(desk, reference, "delivered");
    expect(clocks.filter(({ rule }) => rule.startsWith("EPOC_ENF_"))).toEqual([]);
  });

  test("that refuses leaves only the rejection open, and tells nobody of data that never left", async () => {
    const reference = await anEpoc(desk);
    await readCertificate(desk, reference);
    await walkTo(desk, reference, "ready");
    expect((await objected(reference, day6)).ok).toBe(true);
    expect(await delivered(reference, tenth)).toMatchObject({ refusal: { code: "enforcing-refused" } });
    expect((await lettersOf(desk, reference)).map((letter) => letter.kind)).toEqual([]);
    const rejected = await take(desk, reference, desk.person("senior_counsel"), (actor, on) =>
      rejectRequest(actor, on, { reason: "enforcing_refusal", note: "" }, day6),
    );
    expect(rejected.ok).toBe(true);
  });

  test("edge 20: an objection after an eight-hour production is told to the issuer, and the restriction recorded", async () => {
    const reference = await anEpoc(desk, { emergency: true });
    await readCertificate(desk, reference, { emergency: true });
    const file = await walkTo(desk, reference, "delivered");
    const enforcing = file.clocks.filter(({ rule }) => rule.startsWith("EPOC_ENF_"));
    expect(enforcing).toMatchObject([{ rule: "EPOC_ENF_96H", gate: false, dueAt: hours(96) }]);
    expect((await objected(reference, hours(50))).ok).toBe(true);
    const letters = await lettersOf(desk, reference);
    expect(letters).toMatchObject([{ kind: "claw_back", recipient: "records@da.example" }]);
    expect(letters[0]?.text).toMatch(/delete it or\s+restrict its use/);
    const act = (await actsOf(desk, reference)).at(-1);
    expect(act?.data).toMatchObject({ restricted: true, inTime: true, grounds: ["dual_criminality"], letter: true });
    const { clocks } = await fileOf(desk, reference);
    expect(clocks.find(({ rule }) => rule === "EPOC_ENF_96H")?.endedAt).toEqual(hours(50));
  });
});

test("edge 20: an objection after the ninety-six hours is recorded as late, and restricts nothing that was sent", async () => {
  const reference = await anEpoc(desk, { emergency: true });
  await readCertificate(desk, reference, { emergency: true });
  await walkTo(desk, reference, "delivered");
  expect((await objected(reference, hours(97))).ok).toBe(true);
  expect((await actsOf(desk, reference)).at(-1)?.data).toMatchObject({ restricted: false, inTime: false });
  expect(await lettersOf(desk, reference)).toEqual([]);
});

test("edge 20: an objection of hour 95 is in time, though it is recorded two hours later", async () => {
  const reference = await anEpoc(desk, { emergency: true });
  await readCertificate(desk, reference, { emergency: true });
  await walkTo(desk, reference, "delivered");
  expect(await objected(reference, hours(98), hours(97))).toMatchObject({ refusal: { code: "in-the-future" } });
  expect(await objected(reference, hours(-1), hours(97))).toMatchObject({ refusal: { code: "dates-reversed" } });
  expect((await objected(reference, hours(95), hours(97))).ok).toBe(true);
  expect((await actsOf(desk, reference)).at(-1)?.data).toMatchObject({ restricted: true, inTime: true });
  expect((await fileOf(desk, reference)).epoc?.objectedAt).toEqual(hours(95));
  expect(await lettersOf(desk, reference)).toHaveLength(1);
});

describe("the certificate", () => {
  test("scenario 16: eight hours run through a weekend, and warn when three quarters have gone", async () => {
    const receivedAt = new Date("2026-11-20T18:00:00.000Z"); // a Friday, 19:00 in Berlin
    const reference = await anEpoc(desk, { emergency: true, receivedAt });
    const { dueAt } = await fileOf(desk, reference);
    expect(dueAt).toEqual(new Date("2026-11-21T02:00:00.000Z"));
    const warned = warningPoints(clockRule("EPOC_8H"), receivedAt, dueAt ?? noon, []);
    expect(warned).toContainEqual({ at: new Date("2026-11-21T00:00:00.000Z"), words: "75 % of the time has gone" });
  });

  test("is read before anything is approved", async () => {
    const reference = await anEpoc(desk);
    await walkTo(desk, reference, "approval");
    expect(await approved(reference)).toMatchObject({ refusal: { code: "certificate-unread" } });
    await readCertificate(desk, reference);
    expect((await approved(reference)).ok).toBe(true);
  });

  test("scenario 18: read as to a processor with no box ticked, and produced, leaves the customer's notice due", async () => {
    const reference = await anEpoc(desk);
    await readCertificate(desk, reference, { enforcingNotified: false, refrain: false });
    const file = await walkTo(desk, reference, "delivered");
    expect(file.epoc?.refrain).toBe(false);
    expect(file.notices.map((one) => noticeStanding(one, file, noon).kind)).toEqual(["due"]);
  });

  test("scenario 18: read with the box ticked, it holds the customer's notice, until it is read without", async () => {
    const reference = await anEpoc(desk);
    await readCertificate(desk, reference, { refrain: true, refrainReason: "The suspect runs the customer" });
    const told = await walkTo(desk, reference, "redirecting");
    expect(told.notices.map((one) => noticeStanding(one, told, noon).kind)).toEqual(["held"]);
    await readCertificate(desk, reference, { refrain: false });
    const anew = await fileOf(desk, reference);
    expect(anew.notices.map((one) => noticeStanding(one, anew, noon).kind)).toEqual(["due"]);
    const running = anew.clocks.filter((one) => one.endedAt === null).map(({ rule }) => rule);
    expect(running).not.toContain("SECRECY_REVIEW");
    expect(running).toContain("NOTICE_3D");
  });

  test("asks us to refrain only with its justification", async () => {
    const reference = await anEpoc(desk);
    const read = (refrainReason: string) =>
      take(desk, reference, desk.person("reviewer"), (actor, on) =>
        readEpoc(actor, on, { ...certificate, refrain: true, refrainReason }, noon),
      );
    expect(await read("")).toMatchObject({ refusal: { code: "reason-missing" } });
    expect((await read("The suspect runs the customer")).ok).toBe(true);
    expect((await fileOf(desk, reference)).epoc?.refrain).toBe(true);
  });

  test("that turns out to be an emergency runs by the hour, if the requester was checked as an emergency needs", async () => {
    const reference = await anEpoc(desk);
    await walkTo(desk, reference, "legal_review");
    await readCertificate(desk, reference, { emergency: true });
    expect(await fileOf(desk, reference)).toMatchObject({ emergency: true, dueAt: hours(8) });
    await readCertificate(desk, reference, { emergency: false });
    const { clocks, dueAt, emergency } = await fileOf(desk, reference);
    expect({ dueAt, emergency }).toEqual({ dueAt: tenth, emergency: false });
    const enforcing = clocks.filter(({ rule, endedAt }) => rule.startsWith("EPOC_ENF_") && endedAt === null);
    expect(enforcing).toMatchObject([{ rule: "EPOC_ENF_10D", gate: true }]);
  });

  test("that turns out to be an emergency needs the requester checked as in one", async () => {
    const reference = await anEpoc(desk);
    const known = { ...aCallBack("Europe/Berlin"), checks: ["known_officer"] } as const;
    await take(desk, reference, desk.person("intake"), (actor, on) => authenticate(actor, on, known, noon));
    await expect(readCertificate(desk, reference, { emergency: true })).rejects.toThrow(/weak-authentication/);
  });

  test("concerns no other instrument", async () => {
    const reference = await aRequest(desk);
    const read = take(desk, reference, desk.person("reviewer"), (actor, on) => readEpoc(actor, on, certificate, noon));
    expect(await read).toMatchObject({ refusal: { code: "not-apt" } });
  });

  test("edge 19: a public authority of another State is out of reach, until its State or counsel's memo says otherwise", async () => {
    const customer = desk.customers[1];
    const set = (country: string | null) =>
      change(desk, `UPDATE "Customer" SET class = 'public_sector', country = $2 WHERE id = $1`, [
        customer?.id,
        country,
      ]);
    const reference = await anEpoc(desk, {
      targets: [{ identifier: customer?.account ?? "", customerId: null, items: [subscriber] }],
    });
    await readCertificate(desk, reference);
    for (const country of [null, "FR"]) {
      await set(country);
      await expect(walkTo(desk, reference, "approval")).rejects.toThrow(/another-state/);
    }
    const memo = { kind: "public_sector", conclusion: "proceed", text: "Article 5(8) does not reach it" } as const;
    await take(desk, reference, desk.person("senior_counsel"), (actor, on) => writeMemo(actor, on, memo, noon));
    await walkTo(desk, reference, "approval");
    await set("DE");
    await walkTo(desk, reference, "producing");
  });
});

const subscriber = { category: "subscriber", service: "", askedFrom: null, askedTo: null } as const;
