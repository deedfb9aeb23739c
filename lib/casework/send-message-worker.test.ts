import { afterAll, beforeAll, expect, test } from "vitest";
import { workerTasks } from "@/bin/worker-tasks";
import { startMisbehavingSmtp, type MisbehavingSmtp } from "@/e2e/doubles/misbehaving-smtp";
import { sendNotice } from "@/lib/casework/send-notice";
import { aDesk, fileOf, type TestDesk } from "@/lib/casework/testing/a-desk";
import { anOrder, anOwedNotice, aQueuedNotice, outboxOf, place } from "@/lib/casework/testing/a-notice";
import { runWorker, type WorkerLine } from "@/lib/platform/worker";

let desk: TestDesk;
let smtp: MisbehavingSmtp;
beforeAll(async () => {
  desk = await aDesk();
  smtp = await startMisbehavingSmtp({ slowMs: 50 });
});
afterAll(async () => {
  await smtp.stop();
  await desk.database.drop();
});

/** The worker as it runs in service, by the database's clock. */
function aWorker() {
  const lines: WorkerLine[] = [];
  const log = (line: WorkerLine) => void lines.push(line);
  const tasks = workerTasks({ clock: undefined, dataDir: ".test/never", smtpUrl: smtp.url, mailFrom: undefined }, log);
  return { lines, worker: runWorker({ connectionString: desk.database.appUrl, ...tasks, log }) };
}

/** What reached the customer. By the database's clock people of the desk may be warned meanwhile, which is not a notice. */
const toCustomer = () => smtp.accepted.filter(({ to }) => to.includes("legal@first.example"));

async function until(claim: () => boolean | Promise<boolean>): Promise<void> {
  for (let waited = 0; waited < 200 && !(await claim()); waited += 1) await new Promise((over) => setTimeout(over, 50));
  expect(await claim()).toBe(true);
}

test("a notice that was let go arrives, once, with nothing but ids in the log", async () => {
  const { worker, lines } = aWorker();
  const { reference, messageId } = await aQueuedNotice(desk);
  await until(() => toCustomer().length === 1);
  await until(async () => (await outboxOf(desk, reference)).notice === "sent");
  expect(lines).toContainEqual({ event: "message-tried", message: messageId, result: "accepted" });
  expect(JSON.stringify(lines)).not.toMatch(/first|alice/i);
  await worker.stop();
  expect(toCustomer()).toHaveLength(1);
});

test("a notice held by an order does not go out by itself after the order has ended: it is due, to be written anew", async () => {
  smtp.forget();
  const { reference, noticeId } = await anOwedNotice(desk);
  const now = new Date();
  const { version } = await fileOf(desk, reference);
  const wanted = { noticeId, contactId: null, digest: null };
  expect(await sendNotice(desk.person("reviewer"), { reference, version }, wanted, now)).toMatchObject({ ok: true });
  const endsAt = new Date(Date.now() + 3_000);
  const startsAt = new Date(Date.now() - 60_000);
  expect(await place(desk, reference, await anOrder(desk, reference, { startsAt, endsAt }), now)).toMatchObject({
    ok: true,
  });
  const first = aWorker();
  await new Promise((over) => setTimeout(over, 1_000));
  await first.worker.stop();
  expect(toCustomer()).toHaveLength(0);
  expect(await outboxOf(desk, reference)).toMatchObject({ state: "held" });
  await new Promise((over) => setTimeout(over, endsAt.getTime() - Date.now()));
  const second = aWorker();
  await until(async () => (await fileOf(desk, reference)).notices[0]?.state === "owed");
  await second.worker.stop();
  expect(toCustomer()).toHaveLength(0);
});

test.each([
  ["a mail server", { smtpUrl: "smtp://u:p@mail.example?tls=off", mailFrom: undefined }, /password in the clear/],
  ["a sender", { smtpUrl: undefined, mailFrom: "one@a.example, two@a.example" }, /MAIL_FROM/],
])("%s that is named wrongly is refused at the start", (_claim, settings, words) => {
  const started = () => workerTasks({ clock: undefined, dataDir: ".test/never", ...settings }, () => undefined);
  expect(started).toThrow(words);
});
