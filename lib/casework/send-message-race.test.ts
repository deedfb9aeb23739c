import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startMisbehavingSmtp, type MisbehavingSmtp } from "@/e2e/doubles/misbehaving-smtp";
import { claimMessage, type Gate, handOverMessage } from "@/lib/casework/send-message-phases";
import { aDesk, fileOf, noon, type TestDesk } from "@/lib/casework/testing/a-desk";
import { anOrder, aQueuedNotice } from "@/lib/casework/testing/a-notice";
import { placeSecrecy } from "@/lib/casework/place-secrecy";
import { sendMail } from "@/lib/platform/mail";
import { systemActor } from "@/lib/store/law-tables";
import { holdRequest } from "@/lib/store/message-gate";

const races = 60;
const slowMs = 40;

let desk: TestDesk;
let smtp: MisbehavingSmtp;
beforeAll(async () => {
  desk = await aDesk();
  smtp = await startMisbehavingSmtp({ slowMs });
  smtp.misbehave("reads late");
});
afterAll(async () => {
  await smtp.stop();
  await desk.database.drop();
});

const locked: Gate = {
  send: (mail) => sendMail(mail, { smtpUrl: smtp.url, keptIn: ".test/never", timeoutMs: 8_000 }),
  clock: () => noon,
  hold: holdRequest,
  stopwatchMs: () => performance.now(),
};
const unlocked: Gate = { ...locked, hold: () => Promise.resolve() };

/** One race: a reviewer records an order while the worker sends the notice it forbids. */
async function race(gate: Gate, headStartMs: number): Promise<{ late: boolean; sent: boolean; placed: boolean }> {
  const { reference, messageId } = await aQueuedNotice(desk);
  const order = await anOrder(desk, reference);
  const { version } = await fileOf(desk, reference);
  smtp.forget();
  const work = async () => {
    await pause(Math.max(0, headStartMs));
    const claim = await claimMessage(systemActor, messageId, gate);
    if (typeof claim === "object") await handOverMessage(systemActor, claim, gate);
  };
  const placing = async () => {
    await pause(Math.max(0, -headStartMs));
    const taken = await placeSecrecy(desk.person("reviewer"), { reference, version }, order, noon);
    return taken.ok ? Date.now() : null;
  };
  const [acknowledgedAt] = await Promise.all([placing(), work().catch(() => undefined)]);
  const dotAt = smtp.accepted[0]?.dotAt.getTime();
  const late = acknowledgedAt !== null && dotAt !== undefined && dotAt > acknowledgedAt;
  return { late, sent: dotAt !== undefined, placed: acknowledgedAt !== null };
}

/** The placing begins up to 30 ms before the worker, up to 15 ms after it, and everything between. */
const headStart = (number: number) => 30 - ((number * 7) % 46);

test("no notice leaves once an order is acknowledged, whoever comes first", { timeout: 180_000 }, async () => {
  const ended = [];
  // One that the order surely wins and one that the notice surely wins, whatever the machine; then the close ones.
  for (const ahead of [800, -800]) ended.push(await race(locked, ahead));
  for (let number = 0; number < races; number += 1) ended.push(await race(locked, headStart(number)));
  expect(ended.filter((one) => one.late)).toEqual([]);
  expect(ended.every((one) => one.placed)).toBe(true);
  // Races in which one side always won would prove nothing.
  const sent = ended.filter((one) => one.sent).length;
  expect(sent).toBeGreaterThan(0);
  expect(sent).toBeLessThan(ended.length);
});

test("without holding the row, the same races soon let a notice leave too late", { timeout: 180_000 }, async () => {
  let late = false;
  for (let number = 0; number < 3 * races && !late; number += 1) late = (await race(unlocked, headStart(number))).late;
  expect(late).toBe(true);
});
