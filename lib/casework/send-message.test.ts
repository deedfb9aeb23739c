import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { startMisbehavingSmtp, type MisbehavingSmtp, type SmtpMode } from "@/e2e/doubles/misbehaving-smtp";
import { readRequest } from "@/lib/casework/read-request";
import { confirmMessage, releaseMessage } from "@/lib/casework/release-message";
import { sendMessage } from "@/lib/casework/send-message";
import { claimMessage, type Gate, handOverMessage } from "@/lib/casework/send-message-phases";
import { aDesk, aRequest, noon, type TestDesk } from "@/lib/casework/testing/a-desk";
import { actsOf, anOrder, aQueuedNotice, outboxOf, place } from "@/lib/casework/testing/a-notice";
import { withClient } from "@/lib/platform/database-roles";
import { sendMail } from "@/lib/platform/mail";
import { systemActor } from "@/lib/store/law-tables";
import { holdRequest, type OutgoingMail } from "@/lib/store/message-gate";

let desk: TestDesk;
let smtp: MisbehavingSmtp;
beforeAll(async () => {
  desk = await aDesk();
  smtp = await startMisbehavingSmtp({ slowMs: 50 });
});
afterEach(() => {
  smtp.forget();
  smtp.misbehave("accept");
});
afterAll(async () => {
  await smtp.stop();
  await desk.database.drop();
});

const send = (mail: OutgoingMail) => sendMail(mail, { smtpUrl: smtp.url, keptIn: ".test/never", timeoutMs: 500 });
const clock = () => noon;
const gate: Gate = { send, clock, hold: holdRequest, stopwatchMs: () => performance.now() };
const tryOnce = (messageId: string) => sendMessage(systemActor, messageId, { send, clock });

describe("one try", () => {
  const unknown = { state: "unconfirmed", notice: "unconfirmed", tries: [{ number: 1, result: "unknown" }] };
  const again = { state: "ready", notice: "queued", tries: [{ number: 1, result: "refused_temporarily" }] };
  const bounced = { state: "refused_permanently", notice: "bounced", tries: [{ result: "refused_permanently" }] };
  const taken = { state: "accepted", notice: "sent", tries: [{ number: 1, result: "accepted" }] };
  test.each([
    ["accept", taken],
    ["slow accept", taken],
    ["4xx at sign-on", again],
    ["4xx at recipient", again],
    ["4xx after the dot", again],
    ["hangs before its greeting", again],
    ["drops at sender", again],
    ["5xx at recipient", bounced],
    ["5xx after the dot", bounced],
    ["hangs after the dot", unknown],
    ["drops after the dot, kept", unknown],
    ["drops after the dot, lost", unknown],
    ["garbage after the dot", unknown],
  ] as const satisfies readonly (readonly [SmtpMode, object])[])(
    "at a server that %s ends as it must",
    async (mode, expected) => {
      const { reference, messageId } = await aQueuedNotice(desk);
      smtp.misbehave(mode);
      await tryOnce(messageId);
      const outbox = await outboxOf(desk, reference);
      expect(outbox).toMatchObject(expected);
      const entry = (await actsOf(desk, reference)).at(-1);
      expect(entry).toMatchObject({
        act: "try-message",
        data: { message: messageId, try: 1, result: outbox.tries[0]?.result },
      });
    },
  );

  test("is tried again a minute later when it was refused for now", async () => {
    const { reference, messageId } = await aQueuedNotice(desk);
    smtp.misbehave("4xx after the dot");
    await tryOnce(messageId);
    expect((await outboxOf(desk, reference)).retryAt).toEqual(new Date(noon.getTime() + 60_000));
    const seconds = await withClient(desk.database.ownerUrl, async (client) => {
      const { rows } = await client.query<{ seconds: number }>(
        `SELECT extract(epoch FROM run_at - now())::float AS seconds FROM graphile_worker.jobs WHERE key = $1`,
        [`message:${messageId}`],
      );
      return rows[0]?.seconds ?? 0;
    });
    expect(Math.abs(seconds - 60)).toBeLessThan(5);
    smtp.misbehave("accept");
    await tryOnce(messageId);
    expect(await outboxOf(desk, reference)).toMatchObject({
      state: "accepted",
      notice: "sent",
      tries: [{}, { number: 2 }],
    });
  });

  test("is made by one of two workers, not by both", async () => {
    const { reference, messageId } = await aQueuedNotice(desk);
    smtp.misbehave("slow accept");
    await Promise.all([tryOnce(messageId), tryOnce(messageId), tryOnce(messageId)]);
    expect(smtp.accepted).toHaveLength(1);
    expect((await outboxOf(desk, reference)).tries).toHaveLength(1);
  });

  test("is not begun when too little of its lease is left", async () => {
    const { reference, messageId } = await aQueuedNotice(desk);
    const before = smtp.connections();
    let elapsed = 0;
    const slow: Gate = { ...gate, stopwatchMs: () => (elapsed += 9_000) };
    const claim = await claimMessage(systemActor, messageId, slow);
    if (typeof claim === "string") throw new Error(claim);
    expect(await handOverMessage(systemActor, claim, slow)).toBe("given_up");
    expect(smtp.connections()).toBe(before);
    expect(await outboxOf(desk, reference)).toMatchObject({ state: "ready", tries: [{ result: "given_up" }] });
  });

  test("keeps its result when the database goes away between the answer and the commit", async () => {
    const { reference, messageId } = await aQueuedNotice(desk);
    const claim = await claimMessage(systemActor, messageId, gate);
    if (typeof claim === "string") throw new Error(claim);
    const cutting: Gate = {
      ...gate,
      send: async (mail) => {
        const result = await send(mail);
        await withClient(desk.database.ownerUrl, (client) =>
          client.query(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()",
          ),
        );
        return result;
      },
    };
    expect(await handOverMessage(systemActor, claim, cutting)).toBe("accepted");
    expect(await outboxOf(desk, reference)).toMatchObject({ state: "accepted", notice: "sent" });
  });
});

describe("a message whose outcome is unknown", () => {
  const lost = async () => {
    const queued = await aQueuedNotice(desk);
    smtp.misbehave("drops after the dot, kept");
    await tryOnce(queued.messageId);
    smtp.misbehave("accept");
    return queued;
  };

  test("is not sent again by itself", async () => {
    const { messageId } = await lost();
    expect(await tryOnce(messageId)).toEqual({ ok: true, value: "nothing-to-do" });
    expect(smtp.accepted).toHaveLength(1);
  });

  test("goes out once more when a reviewer releases it: same Message-ID, same bytes, and on the record", async () => {
    const { reference, messageId } = await lost();
    const why = "The customer says that nothing came";
    const released = await releaseMessage(desk.person("reviewer"), { reference, messageId, why }, noon);
    expect(released.ok).toBe(true);
    await tryOnce(messageId);
    const [first, second] = smtp.accepted;
    expect(second?.source).toBe(first?.source);
    expect(first?.source).toMatch(new RegExp(`^Message-ID: <${messageId}@`, "m"));
    expect(await outboxOf(desk, reference)).toMatchObject({ state: "accepted", notice: "sent" });
    const acts = (await actsOf(desk, reference)).slice(-3);
    expect(acts.map(({ act }) => act)).toEqual(["try-message", "release-message", "try-message"]);
    expect(acts.at(-1)?.data).toMatchObject({ try: 2, result: "accepted" });
  });

  test("is released by nobody else, for no empty reason, and only once", async () => {
    const { reference, messageId } = await lost();
    const release = { reference, messageId, why: "Nothing came" };
    expect(await releaseMessage(desk.person("intake"), release, noon)).toMatchObject({
      refusal: { code: "wrong-role" },
    });
    const reviewer = desk.person("reviewer");
    expect(await releaseMessage(reviewer, { ...release, why: " " }, noon)).toMatchObject({
      refusal: { code: "reason-missing" },
    });
    expect(await releaseMessage(reviewer, release, noon)).toMatchObject({ ok: true });
    expect(await releaseMessage(reviewer, release, noon)).toMatchObject({ refusal: { code: "message-not-waiting" } });
  });

  test("counts as sent when it left, once somebody learned that it arrived; nothing leaves for it", async () => {
    const { reference, messageId } = await lost();
    await place(desk, reference, await anOrder(desk, reference));
    const later = new Date(noon.getTime() + 86_400_000);
    const arrival = { reference, messageId, why: "Ms Example confirmed it by telephone" };
    const reviewer = desk.person("reviewer");
    expect(await confirmMessage(desk.person("intake"), arrival, later)).toMatchObject({
      refusal: { code: "wrong-role" },
    });
    expect(await confirmMessage(reviewer, { ...arrival, why: " " }, later)).toMatchObject({
      refusal: { code: "reason-missing" },
    });
    const strange = { ...arrival, reference: await aRequest(desk) };
    expect(await confirmMessage(reviewer, strange, later)).toMatchObject({ refusal: { code: "not-found" } });
    expect(await confirmMessage(reviewer, arrival, later)).toMatchObject({ ok: true });
    expect(await outboxOf(desk, reference)).toMatchObject({ state: "accepted", notice: "sent" });
    const read = await readRequest(reviewer, reference, later, "desk");
    expect(read.ok && read.value.page.notices).toMatchObject([{ state: "sent", sentAt: noon }]);
    expect((await actsOf(desk, reference)).find(({ act }) => act === "confirm-message")).toMatchObject({
      why: arrival.why,
      data: { message: messageId, kind: "notice" },
    });
    expect(await confirmMessage(reviewer, arrival, later)).toMatchObject({ refusal: { code: "message-not-waiting" } });
    expect(await tryOnce(messageId)).toEqual({ ok: true, value: "nothing-to-do" });
    expect(smtp.accepted).toHaveLength(1);
  });
});
