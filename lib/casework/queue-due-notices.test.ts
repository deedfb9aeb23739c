import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { liftSecrecy } from "@/lib/casework/lift-secrecy";
import { queueDueNotices } from "@/lib/casework/queue-due-notices";
import { releaseMessage } from "@/lib/casework/release-message";
import { sendMessage } from "@/lib/casework/send-message";
import { claimMessage, type Gate, handOverMessage } from "@/lib/casework/send-message-phases";
import { aDesk, aDocument, fileOf, noon, type TestDesk } from "@/lib/casework/testing/a-desk";
import { actsOf, anOrder, aQueuedNotice, outboxOf, place } from "@/lib/casework/testing/a-notice";
import type { RequestFile } from "@/lib/law/request/file";
import { noticeStanding } from "@/lib/law/notice/standing";
import { withClient } from "@/lib/platform/database-roles";
import { systemActor } from "@/lib/store/law-tables";
import { holdRequest, type OutgoingMail } from "@/lib/store/message-gate";

let desk: TestDesk;
beforeAll(async () => {
  desk = await aDesk();
});
afterAll(() => desk.database.drop());

const left: OutgoingMail[] = [];
const send: Gate["send"] = async (mail) => {
  left.push(mail);
  return { outcome: "accepted", response: "250 ok" };
};
const noticeStandings = (file: RequestFile, now: Date) =>
  file.notices.map((notice) => noticeStanding(notice, file, now).kind);
const hours = (count: number) => new Date(noon.getTime() + count * 3_600_000);
const gate: Gate = { send, clock: () => noon, hold: holdRequest, stopwatchMs: () => performance.now() };
const tryAt = (messageId: string, at: Date) => sendMessage(systemActor, messageId, { send, clock: () => at });
const sweepAt = (at: Date) => queueDueNotices(systemActor, () => at);

async function sql(text: string, values: readonly unknown[]): Promise<void> {
  await withClient(desk.database.ownerUrl, (client) => client.query(text, [...values]));
}

describe("a notice under an order", () => {
  test("that was queued is held, waits for the end to the second, and is due anew after the next sweep", async () => {
    const { reference, messageId } = await aQueuedNotice(desk);
    expect(await place(desk, reference, await anOrder(desk, reference, { endsAt: hours(24) }))).toMatchObject({
      ok: true,
    });
    expect(await outboxOf(desk, reference)).toMatchObject({ state: "held", tries: [] });
    const justBefore = new Date(hours(24).getTime() - 1);
    await sweepAt(justBefore);
    expect(await tryAt(messageId, justBefore)).toEqual({ ok: true, value: "nothing-to-do" });
    expect(await sweepAt(hours(24))).toMatchObject({ value: { woken: 1 } });
    expect(await sweepAt(hours(24))).toMatchObject({ value: { woken: 0 } });
    expect(await tryAt(messageId, hours(24))).toEqual({ ok: true, value: "nothing-to-do" });
    expect(left.filter((mail) => mail.messageId.includes(messageId))).toHaveLength(0);
    const file = await fileOf(desk, reference);
    expect(file.notices).toMatchObject([{ state: "owed", approvedAt: null }]);
    expect(noticeStandings(file, hours(24))).toEqual(["due"]);
  });

  test("is held at the gate too, with an entry, should it still be waiting to be sent", async () => {
    const { reference, messageId } = await aQueuedNotice(desk);
    await place(desk, reference, await anOrder(desk, reference));
    await sql(`UPDATE "Message" SET state = 'ready' WHERE id = $1`, [messageId]);
    expect(await tryAt(messageId, noon)).toEqual({ ok: true, value: "held" });
    expect((await actsOf(desk, reference)).at(-1)).toMatchObject({ act: "hold-message", data: { message: messageId } });
    expect(left.some((mail) => mail.messageId.includes(messageId))).toBe(false);
  });

  test("that begins between claim and hand-over is held, though the claim came first", async () => {
    const { reference, messageId } = await aQueuedNotice(desk);
    const claim = await claimMessage(systemActor, messageId, gate);
    if (typeof claim === "string") throw new Error(claim);
    await sql(
      `INSERT INTO "SecrecyOrder" (id, "requestId", kind, basis, "issuedBy", "startsAt", "documentId", "placedById", "placedAt")
       SELECT gen_random_uuid(), id, 'ordered', 'b', 'Court', $2, gen_random_uuid(), $3, $2 FROM "LawfulRequest" WHERE reference = $1`,
      [reference, noon, desk.person("reviewer").id],
    );
    expect(await handOverMessage(systemActor, claim, gate)).toBe("held");
    expect(await outboxOf(desk, reference)).toMatchObject({ state: "held", tries: [{ result: "held" }] });
  });

  test("cannot even be claimed by hand in the database", async () => {
    const { reference, messageId } = await aQueuedNotice(desk);
    await place(desk, reference, await anOrder(desk, reference));
    const claiming = sql(
      `INSERT INTO "MessageAttempt" ("messageId", number, "startedAt", "leaseUntil") VALUES ($1, 1, $2, $2)`,
      [messageId, noon],
    );
    await expect(claiming).rejects.toThrow(/An order forbids this notice/);
  });

  test("is due when the order is lifted, unless another one stands", async () => {
    const { reference, messageId } = await aQueuedNotice(desk);
    await place(desk, reference, await anOrder(desk, reference));
    await place(desk, reference, await anOrder(desk, reference, { issuedBy: "Appeals Court" }));
    const lift = async (place: number) => {
      const file = await fileOf(desk, reference);
      const lifting = {
        orderId: file.orders[place]?.id ?? "",
        liftedAt: null,
        reason: "Vacated",
        documentId: await aDocument(desk, reference),
      };
      return liftSecrecy(desk.person("reviewer"), { reference, version: file.version }, lifting, hours(1));
    };
    expect(await lift(0)).toMatchObject({ ok: true });
    expect(await outboxOf(desk, reference)).toMatchObject({ state: "held" });
    expect(await lift(0)).toMatchObject({ refusal: { code: "order-ended" } });
    expect(await lift(1)).toMatchObject({ ok: true });
    expect(await tryAt(messageId, hours(1))).toEqual({ ok: true, value: "nothing-to-do" });
    expect(noticeStandings(await fileOf(desk, reference), hours(1))).toEqual(["due"]);
  });
});

describe("a sender that died between the final dot and the answer", () => {
  async function dead() {
    const queued = await aQueuedNotice(desk);
    const claim = await claimMessage(systemActor, queued.messageId, gate);
    if (typeof claim === "string") throw new Error(claim);
    await send(claim.message.mail); // the dot has left; nobody lives to write it down
    return queued;
  }
  const leaseOver = (messageId: string) =>
    sql(`UPDATE "MessageAttempt" SET "leaseUntil" = clock_timestamp() WHERE "messageId" = $1`, [messageId]);

  test("leaves the message alone while its lease runs", async () => {
    const { reference, messageId } = await dead();
    expect(await sweepAt(hours(48))).toMatchObject({ value: { abandoned: 0 } });
    expect(await tryAt(messageId, noon)).toEqual({ ok: true, value: "nothing-to-do" });
    expect(await outboxOf(desk, reference)).toMatchObject({ state: "claimed" });
  });

  test("leaves it unconfirmed after that, never sent again by itself, and says so on the record", async () => {
    const { reference, messageId } = await dead();
    await leaseOver(messageId);
    await Promise.all([sweepAt(noon), sweepAt(noon)]);
    expect(await outboxOf(desk, reference)).toMatchObject({
      state: "unconfirmed",
      notice: "unconfirmed",
      tries: [{ result: "unknown" }],
    });
    expect((await actsOf(desk, reference)).filter(({ act }) => act === "try-message")).toHaveLength(1);
    await sweepAt(hours(48));
    expect(await tryAt(messageId, hours(48))).toEqual({ ok: true, value: "nothing-to-do" });
    expect(left.filter((mail) => mail.messageId.includes(messageId))).toHaveLength(1);
  });

  test("is not released while an order forbids it, and is after that", async () => {
    const { reference, messageId } = await dead();
    await leaseOver(messageId);
    await sweepAt(noon);
    await place(desk, reference, await anOrder(desk, reference, { endsAt: hours(1) }));
    const release = (at: Date) =>
      releaseMessage(desk.person("reviewer"), { reference, messageId, why: "Nothing came" }, at);
    expect(await release(noon)).toMatchObject({ refusal: { code: "secrecy-in-force" } });
    expect(await release(hours(1))).toMatchObject({ ok: true });
    expect(await tryAt(messageId, hours(1))).toEqual({ ok: true, value: "accepted" });
  });
});
