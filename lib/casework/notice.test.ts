import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { agreeDeferral, deferNotice, endDeferral } from "@/lib/casework/defer-notice";
import { endSecrecy } from "@/lib/casework/end-secrecy";
import { preserveData } from "@/lib/casework/preserve-data";
import { previewNotice } from "@/lib/casework/preview-notice";
import { previewReport } from "@/lib/casework/preview-report";
import { sendNotice } from "@/lib/casework/send-notice";
import { aDesk, aRequest, fileOf, noon, target, type TestDesk } from "@/lib/casework/testing/a-desk";
import { actsOf, anOrder, anOwedNotice, place } from "@/lib/casework/testing/a-notice";
import { lettersOf } from "@/lib/casework/testing/an-epoc";
import { walkTo } from "@/lib/casework/testing/a-walk";
import { periodNamed } from "@/lib/law/transparency/period";
import { waiveNotice } from "@/lib/casework/waive-notice";
import type { Actor } from "@/lib/law/permission/role";
import { noticeStanding } from "@/lib/law/notice/standing";
import { plainDate } from "@/lib/law/shared/plain-date";
import { withClient } from "@/lib/platform/database-roles";
import { systemActor } from "@/lib/store/law-tables";

let desk: TestDesk;
beforeAll(async () => {
  desk = await aDesk();
});
afterAll(() => desk.database.drop());

const on = async (reference: string) => ({ reference, version: (await fileOf(desk, reference)).version });
const standings = async (reference: string, now = noon) => {
  const file = await fileOf(desk, reference);
  return file.notices.map((notice) => noticeStanding(notice, file, now).kind);
};
const clocksOf = async (reference: string) =>
  (await fileOf(desk, reference)).clocks.filter((clock) => clock.endedAt === null).map(({ rule }) => rule);

async function send(reference: string, noticeId: string, now = noon, contactId: string | null = null) {
  return sendNotice(desk.person("reviewer"), await on(reference), { noticeId, contactId, digest: null }, now);
}

async function propose(
  reference: string,
  noticeId: string,
  actor: Actor = desk.person("reviewer"),
  reviewOn = "2026-12-03",
) {
  const day = plainDate(reviewOn);
  if (!day) throw new Error(reviewOn);
  const deferral = { noticeId, reason: "domestic_violence", note: "The officer told us", reviewOn: day } as const;
  return deferNotice(actor, await on(reference), deferral, noon);
}

async function agree(reference: string, noticeId: string, actor: Actor = desk.person("senior_counsel")) {
  return agreeDeferral(actor, await on(reference), { noticeId, note: "It must wait" }, noon);
}

describe("edge case 24: a notice that could put somebody in danger", () => {
  test("waits once two persons agreed, and comes back due by itself on its day", async () => {
    const { reference, noticeId } = await anOwedNotice(desk);
    expect(await propose(reference, noticeId)).toMatchObject({ ok: true });
    expect(await standings(reference)).toEqual(["due"]);
    expect(await agree(reference, noticeId)).toMatchObject({ ok: true });
    expect(await standings(reference)).toEqual(["deferred"]);
    expect(await clocksOf(reference)).toEqual(["DEFER_END"]);
    expect(await send(reference, noticeId)).toMatchObject({ refusal: { code: "notice-deferred" } });
    const after = new Date("2026-12-04T12:00:00Z");
    await endSecrecy(systemActor, () => after);
    expect(await standings(reference, after)).toEqual(["due"]);
    expect(await clocksOf(reference)).toEqual(["NOTICE_3D"]);
    expect((await actsOf(desk, reference)).at(-1)).toMatchObject({ act: "deferral-over" });
    expect(await send(reference, noticeId, after)).toMatchObject({ ok: true });
    const text = await withClient(desk.database.ownerUrl, (client) =>
      client.query<{ text: string }>(
        `SELECT text FROM "Message" m JOIN "Notice" n ON n."messageId" = m.id WHERE n.id = $1`,
        [noticeId],
      ),
    );
    expect(text.rows[0]?.text).toMatch(/could have put a\s+person in danger/);
  });

  test("is never put off by one person alone, whatever roles they hold", async () => {
    const { reference, noticeId } = await anOwedNotice(desk);
    const both: Actor = { ...desk.person("reviewer"), roles: ["reviewer", "senior_counsel"] };
    await propose(reference, noticeId, both);
    expect(await agree(reference, noticeId, both)).toMatchObject({ refusal: { code: "same-person" } });
    const alone = `UPDATE "Notice" SET "deferAgreedById" = "deferredById" WHERE id = $1`;
    await expect(withClient(desk.database.ownerUrl, (client) => client.query(alone, [noticeId]))).rejects.toThrow(
      /second_person_defers/,
    );
  });

  test("needs a day to look again within the rule, and is proposed once", async () => {
    const { reference, noticeId } = await anOwedNotice(desk);
    const reviewer = desk.person("reviewer");
    expect(await propose(reference, noticeId, reviewer, "2027-03-01")).toMatchObject({
      refusal: { code: "review-too-far" },
    });
    await propose(reference, noticeId);
    expect(await propose(reference, noticeId)).toMatchObject({ refusal: { code: "deferral-proposed" } });
  });

  test("falls due at once when the ground is gone, and may be put off anew", async () => {
    const { reference, noticeId } = await anOwedNotice(desk);
    await propose(reference, noticeId);
    await agree(reference, noticeId);
    const ended = await endDeferral(
      desk.person("reviewer"),
      await on(reference),
      { noticeId, note: "She moved" },
      noon,
    );
    expect(ended).toMatchObject({ ok: true });
    expect(await standings(reference)).toEqual(["due"]);
    expect(await clocksOf(reference)).toEqual(["NOTICE_3D"]);
    expect(await propose(reference, noticeId)).toMatchObject({ ok: true });
  });

  test("does not leave past casework either", async () => {
    const { reference, noticeId } = await anOwedNotice(desk);
    await propose(reference, noticeId);
    await agree(reference, noticeId);
    const queue = `UPDATE "Notice" SET state = 'queued', "approvedAt" = $2 WHERE id = $1`;
    await expect(withClient(desk.database.ownerUrl, (client) => client.query(queue, [noticeId, noon]))).rejects.toThrow(
      /put off/,
    );
  });
});

test("scenario 21: one order, two customers: two notices leave, neither names the other; it counts once, for two accounts", async () => {
  const counted = async () => {
    const period = periodNamed("2026-h2");
    const report = period && (await previewReport(desk.person("publisher"), period));
    if (!report?.ok) throw new Error("No report");
    const { requests, accounts } = report.value.document.totals;
    return { requests, accounts };
  };
  const before = await counted();
  const targets = desk.customers.map(({ account }) => target(account, ["content"]));
  const reference = await aRequest(desk, { targets });
  const { notices } = await walkTo(desk, reference, "redirecting");
  expect(notices).toHaveLength(2);
  for (const { id } of notices) expect(await send(reference, id)).toMatchObject({ ok: true });
  const letters = await lettersOf(desk, reference);
  expect(letters.map(({ recipient }) => recipient).toSorted()).toEqual(["legal@first.example", "legal@second.example"]);
  for (const { recipient, text } of letters) {
    const first = recipient.includes("first");
    expect(text).toContain(first ? "First Example Ltd" : "Second Example GmbH");
    expect(text).not.toMatch(first ? /Second|bob@/ : /First|alice@/);
  }
  expect(await counted()).toEqual({ requests: before.requests + 1, accounts: before.accounts + 2 });
});

describe("edge case 9: a gag on the warrant, not on the letter before it", () => {
  test("a preservation letter owes no notice at all", async () => {
    const reference = await aRequest(desk, { instrumentCode: "US_PRES", dueOn: null });
    await preserveData(desk.person("custodian"), await on(reference), { snapshot: "Snapshot" }, noon);
    expect((await walkTo(desk, reference, "redirecting")).notices).toEqual([]);
  });

  test("each request is treated by its own secrecy, and whoever tells of one is warned that it may reveal the other", async () => {
    const account = desk.customers[1]?.account ?? "";
    const gagged = await aRequest(desk, { targets: [target(account, ["content"])], agencyReference: "GJ 26/900" });
    const open = await aRequest(desk, { targets: [target(account, ["subscriber"])], agencyReference: "GJ 26/901" });
    const { notices } = await walkTo(desk, open, "redirecting");
    const wanted = { reference: open, noticeId: notices[0]?.id ?? "", contactId: null };
    const preview = () => previewNotice(desk.person("reviewer"), wanted, noon);
    expect(await preview()).toMatchObject({ value: { mayReveal: false } });
    await place(desk, gagged, await anOrder(desk, gagged));
    expect(await preview()).toMatchObject({ value: { mayReveal: true } });
    expect(await send(open, notices[0]?.id ?? "")).toMatchObject({ ok: true });
    expect((await actsOf(desk, open)).at(-1)).toMatchObject({ act: "send-notice", data: { mayReveal: true } });
  });
});

test("a notice that counsel waives has no clock any more: what need not be sent is not what may never be", async () => {
  const { reference, noticeId } = await anOwedNotice(desk);
  expect(await clocksOf(reference)).toEqual(["NOTICE_3D"]);
  const waiver = { noticeId, ground: "customer_knows" as const, reason: "The customer asked us itself" };
  expect(await waiveNotice(desk.person("senior_counsel"), await on(reference), waiver, noon)).toMatchObject({
    ok: true,
  });
  expect(await clocksOf(reference)).toEqual([]);
});
