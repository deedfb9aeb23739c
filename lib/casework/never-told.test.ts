import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { agreeNever, proposeNever, reviewNever } from "@/lib/casework/bar-notice";
import { correctAddress, recordAcknowledgement } from "@/lib/casework/hear-from-customer";
import { oweUserNotice } from "@/lib/casework/owe-user-notice";
import { sendMessage } from "@/lib/casework/send-message";
import { sendNotice } from "@/lib/casework/send-notice";
import { day, later, must } from "@/lib/casework/testing/a-challenge";
import { aDesk, aDocument, fileOf, noon, type TestDesk } from "@/lib/casework/testing/a-desk";
import { anOwedNotice, aQueuedNotice, outboxOf } from "@/lib/casework/testing/a-notice";
import { waiveNotice } from "@/lib/casework/waive-notice";
import { noticeStanding } from "@/lib/law/notice/standing";
import { noticeTiming } from "@/lib/law/notice/timing";
import { withClient } from "@/lib/platform/database-roles";
import { systemActor } from "@/lib/store/law-tables";

let desk: TestDesk;
beforeAll(async () => {
  desk = await aDesk();
});
afterAll(() => desk.database.drop());

const on = async (reference: string) => ({ reference, version: (await fileOf(desk, reference)).version });
const clocksOf = async (reference: string) =>
  (await fileOf(desk, reference)).clocks.filter((clock) => clock.endedAt === null).map(({ rule }) => rule);
const noticeOf = async (reference: string, id: string) => {
  const file = await fileOf(desk, reference);
  const notice = file.notices.find((one) => one.id === id);
  if (!notice) throw new Error("No such notice");
  return { file, notice };
};
const kindOf = async (reference: string, id: string, now = noon) => {
  const { file, notice } = await noticeOf(reference, id);
  return [noticeStanding(notice, file, now).kind, noticeTiming(file, notice, now).class];
};
const asOwner = (sql: string, values: readonly unknown[]) =>
  withClient(desk.database.ownerUrl, (client) => client.query(sql, [...values]));
const first = () => desk.person("senior_counsel");
const second = () => desk.person("senior_counsel", 2);
const bar = { source: "18 USC 2511(2)(a)(ii)", note: "The order is under Title III" };

describe("a customer that is never told", () => {
  test("needs a statute and a second senior counsel, and is looked at every year until the bar is over", async () => {
    const { reference, noticeId } = await anOwedNotice(desk);
    await must(proposeNever(first(), await on(reference), { noticeId, ...bar }, noon));
    expect(await kindOf(reference, noticeId)).toEqual(["due", "before"]);
    const agree = async (actor: ReturnType<typeof first>) =>
      agreeNever(actor, await on(reference), { noticeId, note: "It does" }, noon);
    expect(await agree(first())).toMatchObject({ refusal: { code: "same-person", first: "propose-never" } });
    await must(agree(second()));
    expect(await kindOf(reference, noticeId)).toEqual(["waived", "never"]);
    expect(await clocksOf(reference)).toEqual(["NEVER_REVIEW"]);
    const review = async (finding: "stands" | "over") =>
      must(reviewNever(second(), await on(reference), { noticeId, finding, note: "Read anew" }, later(365)));
    await review("stands");
    expect(await clocksOf(reference)).toEqual(["NEVER_REVIEW"]);
    await review("over");
    expect(await kindOf(reference, noticeId, later(365))).toEqual(["due", "same_time"]);
    expect(await clocksOf(reference)).toEqual(["NOTICE_3D"]);
  });

  test("is not what one counsel waives: that is a class of its own, and no clock runs", async () => {
    const { reference, noticeId } = await anOwedNotice(desk);
    const waiver = { noticeId, ground: "nobody_to_tell" as const, reason: "Struck off without a successor" };
    await must(waiveNotice(first(), await on(reference), waiver, noon));
    expect(await kindOf(reference, noticeId)).toEqual(["waived", "not_needed"]);
    expect(await clocksOf(reference)).toEqual([]);
  });

  test("is guarded in the database: a reason and a person for every waiver, two for never", async () => {
    const { noticeId } = await anOwedNotice(desk);
    const waive = (set: string) => asOwner(`UPDATE "Notice" SET state = 'waived', ${set} WHERE id = $1`, [noticeId]);
    const by = `"waivedById" = '${first().id}'`;
    await expect(waive(`waiver = 'x', "waiverGround" = 'other'`)).rejects.toThrow(/waived_with_reason/);
    await expect(waive(`${by}, "waiverGround" = 'other'`)).rejects.toThrow(/waived_with_reason/);
    await expect(waive(`${by}, waiver = 'x', "waiverGround" = 'because'`)).rejects.toThrow(/waived_with_reason/);
    await expect(waive(`${by}, waiver = 'x', "waiverGround" = 'statutory_bar'`)).rejects.toThrow(/second_person_bars/);
    const own = `"barSource" = 'x', "barProposedById" = '${first().id}'`;
    await expect(waive(`${by}, ${own}, waiver = 'x', "waiverGround" = 'statutory_bar'`)).rejects.toThrow(
      /second_person_bars/,
    );
  });
});

const taken = { outcome: "accepted", response: "250 ok" } as const;
const unknownUser = { outcome: "refused_permanently", code: 550, text: "No such user" } as const;
const deliverMail = (messageId: string, answer: typeof taken | typeof unknownUser) =>
  sendMessage(systemActor, messageId, { send: () => Promise.resolve(answer), clock: () => noon });

describe("an answer to a notice", () => {
  test("is recorded once, of what was sent, in words or with a document", async () => {
    const { reference, noticeId, messageId } = await aQueuedNotice(desk);
    const answer = {
      noticeId,
      answeredOn: day("2026-11-25"),
      documentId: null,
      note: "They read it and ask for a copy",
    };
    const record = async (change = {}) =>
      recordAcknowledgement(desk.person("reviewer"), await on(reference), { ...answer, ...change }, later(2));
    expect(await record()).toMatchObject({ refusal: { code: "not-apt" } });
    await deliverMail(messageId, taken);
    expect(await record({ answeredOn: day("2026-11-20") })).toMatchObject({ refusal: { code: "dates-reversed" } });
    expect(await record({ answeredOn: day("2026-12-20") })).toMatchObject({ refusal: { code: "in-the-future" } });
    const elsewhere = await aDocument(desk, (await anOwedNotice(desk)).reference);
    expect(await record({ documentId: elsewhere })).toMatchObject({ refusal: { code: "document-unknown" } });
    await must(record());
    expect(await kindOf(reference, noticeId)).toEqual(["acknowledged", "before"]);
    expect(await record()).toMatchObject({ refusal: { code: "not-apt" } });
    await expect(asOwner(`UPDATE "Notice" SET "ackWords" = 'x' WHERE id = $1`, [noticeId])).rejects.toThrow(/once/);
    const bare = await anOwedNotice(desk);
    await expect(
      asOwner(`UPDATE "Notice" SET "acknowledgedAt" = now() WHERE id = $1`, [bare.noticeId]),
    ).rejects.toThrow(/answered_with_evidence/);
  });
});

test("a user’s address is corrected after the notice bounced, and not before; the notice is due again", async () => {
  const { reference } = await anOwedNotice(desk);
  const targetId = (await fileOf(desk, reference)).targets[0]?.id ?? "";
  const user = { targetId, basis: "law" as const, email: "wrong@home.example", note: "Section 1" };
  await must(oweUserNotice(first(), await on(reference), user, noon));
  const noticeId = (await fileOf(desk, reference)).notices.find((one) => one.user !== null)?.id ?? "";
  const correct = async (email: string) =>
    correctAddress(desk.person("reviewer"), await on(reference), { noticeId, email, note: "By telephone" }, later(1));
  expect(await correct("right@home.example")).toMatchObject({ refusal: { code: "not-apt" } });
  const change = () => asOwner(`UPDATE "Notice" SET "userEmail" = 'x@y.example' WHERE id = $1`, [noticeId]);
  await expect(change()).rejects.toThrow(/until it bounced/);
  const wanted = { noticeId, contactId: null, digest: null };
  await must(sendNotice(desk.person("reviewer"), await on(reference), wanted, noon));
  await deliverMail((await outboxOf(desk, reference)).messageId, unknownUser);
  expect((await kindOf(reference, noticeId))[0]).toBe("bounced");
  expect(await correct("wrong@home.example")).toMatchObject({ refusal: { code: "address-unchanged" } });
  await must(correct("right@home.example"));
  const { notice } = await noticeOf(reference, noticeId);
  expect(notice).toMatchObject({ state: "owed", user: { email: "right@home.example" } });
  await must(sendNotice(desk.person("reviewer"), await on(reference), wanted, later(1)));
  const { rows } = await asOwner(`SELECT recipient FROM "Message" WHERE id = $1`, [
    (await outboxOf(desk, reference)).messageId,
  ]);
  expect(rows).toEqual([{ recipient: "right@home.example" }]);
});
