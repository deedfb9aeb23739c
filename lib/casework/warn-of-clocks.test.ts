import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { assignRequest } from "@/lib/casework/keep-track";
import { addCover } from "@/lib/casework/keep-cover";
import { receiveRequest } from "@/lib/casework/receive-request";
import { readWarnings, seeWarnings } from "@/lib/casework/see-warnings";
import { sendWarning } from "@/lib/casework/send-warning";
import { aKeptPause, clocksOf } from "@/lib/casework/testing/a-clock-row";
import { aDesk, aRequest, fileOf, noon, received, type TestDesk } from "@/lib/casework/testing/a-desk";
import { actsOf } from "@/lib/casework/testing/a-notice";
import { warnOfClocks } from "@/lib/casework/warn-of-clocks";
import type { Actor } from "@/lib/law/permission/role";
import { plainDate } from "@/lib/law/shared/plain-date";
import { withClient } from "@/lib/platform/database-roles";
import { asActor } from "@/lib/store/database";
import { systemActor } from "@/lib/store/law-tables";
import type { OutgoingMail } from "@/lib/store/message-gate";

let desk: TestDesk;
beforeAll(async () => {
  desk = await aDesk();
});
afterAll(() => desk.database.drop());

const receivedAt = new Date("2026-11-21T20:00:00Z");
const later = (hours: number) => new Date(receivedAt.getTime() + hours * 3_600_000);
const sweepAt = (at: Date) => warnOfClocks(systemActor, () => at);

/** An emergency order of eight hours, received on a Saturday evening, with or without somebody who owns it. */
async function anEmergency(owner: Actor | null = desk.person("reviewer"), change = {}): Promise<string> {
  const order = {
    instrumentCode: "EU_EPOC",
    emergency: true,
    dueOn: null,
    receivedAt,
    receivedZone: "Europe/Dublin",
  } as const;
  const reference = await aRequest(desk, { ...order, ...change });
  const { version } = await fileOf(desk, reference);
  if (owner) await assignRequest(owner, { reference, version }, { ownerId: owner.id }, noon);
  return reference;
}

const warned = async (reference: string) => (await actsOf(desk, reference)).filter(({ act }) => act === "warn-clock");
const toldOf = async (reference: string) => {
  const people = await withClient(desk.database.ownerUrl, (client) =>
    client.query<{ name: string; words: string }>(
      `SELECT u.name, w.words FROM "ClockWarning" w JOIN "User" u ON u.id = w."userId"
       JOIN "LawfulRequest" r ON r.id = w."requestId" WHERE r.reference = $1 ORDER BY w.at, u.name`,
      [reference],
    ),
  );
  return people.rows.map(({ name, words }) => `${name}: ${words.split(": ").at(-1)}`);
};
const unseenBy = async (actor: Actor) => (await readWarnings(actor)).map(({ reference }) => reference);
const leads = ["senior_counsel 1", "senior_counsel 2"];

describe("the warnings of a clock", () => {
  test("scenario 16: an emergency order warns at half and at three quarters of its hours, the lead too, then at its end", async () => {
    const reference = await anEmergency();
    await sweepAt(later(3.9));
    expect(await toldOf(reference)).toEqual([]);
    await sweepAt(later(4));
    expect(await toldOf(reference)).toEqual(["reviewer 1: 50 % of the time has gone"]);
    await sweepAt(later(6));
    expect(await toldOf(reference)).toEqual([
      "reviewer 1: 50 % of the time has gone",
      "reviewer 1: 75 % of the time has gone",
      ...leads.map((name) => `${name}: 75 % of the time has gone`),
    ]);
    await sweepAt(later(8));
    expect((await toldOf(reference)).slice(4)).toEqual([
      "reviewer 1: The answer is late",
      ...leads.map((name) => `${name}: The answer is late`),
    ]);
    expect(await warned(reference)).toHaveLength(3);
    expect((await clocksOf(desk, reference))[0]).toMatchObject({ warnAt: null });
  });

  test("are told once, by two workers at once and at every later sweep", async () => {
    const reference = await anEmergency();
    await Promise.all([sweepAt(later(4)), sweepAt(later(4)), sweepAt(later(4.1))]);
    await sweepAt(later(5));
    expect(await toldOf(reference)).toHaveLength(1);
    expect(await warned(reference)).toHaveLength(1);
  });

  test("that passed while no worker ran are told by the latest, and all stand on the record", async () => {
    const reference = await anEmergency();
    await sweepAt(later(10));
    expect(await toldOf(reference)).toHaveLength(3);
    expect(await warned(reference)).toMatchObject([
      { data: { rule: "EPOC_8H", points: [later(4), later(6), later(8)].map((at) => at.toISOString()) } },
    ]);
  });

  test("wait while the clock stands still, and come when it runs again", async () => {
    const reference = await anEmergency();
    await aKeptPause(desk, reference, { from: later(1), to: later(3) });
    await sweepAt(later(5.9));
    expect(await toldOf(reference)).toEqual([]);
    await sweepAt(later(6));
    expect(await toldOf(reference)).toHaveLength(1);
  });
});

describe("who is told of a clock", () => {
  test("is who stands in, while the owner is away", async () => {
    const away = desk.person("reviewer", 2);
    const days = { fromOn: plainDate("2026-11-20"), toOn: plainDate("2026-11-30") };
    if (!days.fromOn || !days.toOn) throw new Error("No such days");
    const cover = { userId: away.id, coverId: desk.person("reviewer").id, fromOn: days.fromOn, toOn: days.toOn };
    expect(await addCover(away, cover, noon)).toMatchObject({ ok: true });
    const reference = await anEmergency(away);
    await sweepAt(later(4));
    expect(await toldOf(reference)).toEqual(["reviewer 1: 50 % of the time has gone"]);
  });

  test("is the lead at once where nobody owns the request", async () => {
    const reference = await anEmergency(null);
    await sweepAt(later(4));
    expect(await toldOf(reference)).toEqual(leads.map((name) => `${name}: 50 % of the time has gone`));
  });

  test("sees it alone on their desk", async () => {
    const reference = await anEmergency();
    await sweepAt(later(4));
    expect(await unseenBy(desk.person("reviewer"))).toContain(reference);
    expect(await unseenBy(desk.person("custodian"))).toEqual([]);
    const others = await asActor(desk.person("custodian"), (tx) => tx.clockWarning.count());
    expect(others).toBe(0);
  });

  test("says that they saw it, once and for themselves alone, and the record keeps it", async () => {
    const reference = await anEmergency();
    await sweepAt(later(6));
    const [reviewer, lead] = [desk.person("reviewer"), desk.person("senior_counsel")];
    const { id } = await fileOf(desk, reference);
    const clockIds = (await readWarnings(reviewer, id)).map(({ clockId }) => clockId);
    expect(clockIds).toHaveLength(1); // of two moments of one clock the newer stands
    const entries = async () => (await actsOf(desk, reference)).filter(({ act }) => act === "see-warning");
    expect(await seeWarnings(desk.person("custodian"), { clockIds }, noon)).toEqual({ ok: true, value: { seen: 0 } });
    expect(await entries()).toEqual([]);
    expect(await seeWarnings(reviewer, { clockIds }, noon)).toEqual({ ok: true, value: { seen: 1 } });
    expect(await seeWarnings(reviewer, { clockIds }, noon)).toEqual({ ok: true, value: { seen: 0 } });
    expect(await entries()).toMatchObject([{ data: { clock: clockIds[0], rule: "EPOC_8H" } }]);
    expect(await unseenBy(reviewer)).not.toContain(reference);
    expect(await unseenBy(lead)).toContain(reference);
    await sweepAt(later(8));
    expect(await unseenBy(reviewer)).toContain(reference); // its end is news again
    const admin = desk.person("admin");
    expect(await readWarnings(admin)).toEqual([]);
    expect(await seeWarnings(admin, { clockIds }, noon)).toMatchObject({ refusal: { code: "wrong-role" } });
  });
});

describe("the mail of a warning", () => {
  async function idsOf(reference: string): Promise<readonly string[]> {
    const found = await withClient(desk.database.ownerUrl, (client) =>
      client.query<{ id: string }>(
        `SELECT w.id FROM "ClockWarning" w JOIN "LawfulRequest" r ON r.id = w."requestId" WHERE r.reference = $1`,
        [reference],
      ),
    );
    return found.rows.map(({ id }) => id);
  }

  test("names the reference and the clock, nothing of the case, and leaves once", async () => {
    const reference = await anEmergency();
    await sweepAt(later(4));
    const left: OutgoingMail[] = [];
    const send = async (mail: OutgoingMail) => {
      left.push(mail);
      return { outcome: left.length === 1 ? "refused_temporarily" : "accepted" };
    };
    const [id = ""] = await idsOf(reference);
    const tryOnce = () => sendWarning(systemActor, id, { send, clock: () => later(4) });
    expect(await tryOnce()).toEqual({ ok: true, value: "again-later" });
    expect(await tryOnce()).toEqual({ ok: true, value: "sent" });
    expect(await tryOnce()).toEqual({ ok: true, value: "nothing-to-do" });
    expect(left).toHaveLength(2);
    expect(left[0]?.messageId).toBe(left[1]?.messageId);
    const mail = left[1];
    expect(mail).toMatchObject({ to: "reviewer1@desk.example" });
    expect(mail?.subject).toContain(reference);
    expect(mail?.text).toContain("European Production Order, emergency: eight hours: 50 % of the time has gone.");
    expect(mail?.text).not.toMatch(/alice|First Example|District Attorney|GJ 26/);
  });

  test("of a national-security request does not even name the clock", async () => {
    const walled = { instrumentCode: "US_NSL", dueOn: plainDate("2026-11-28") } as const;
    const counsel = desk.person("ns_counsel");
    const made = await receiveRequest(counsel, received(desk, { ...walled, receivedAt }), noon);
    if (!made.ok) throw new Error(made.refusal.code);
    await sweepAt(new Date("2026-11-28T00:00:00Z"));
    const left: OutgoingMail[] = [];
    const send = async (mail: OutgoingMail) => (left.push(mail), { outcome: "accepted" });
    for (const id of await idsOf(made.value.reference)) await sendWarning(systemActor, id, { send, clock: () => noon });
    expect(new Set(left.map(({ to }) => to))).toEqual(
      new Set(["ns_counsel1@desk.example", "ns_counsel2@desk.example"]),
    );
    expect(left[0]?.text).toContain("A clock of this request needs you");
    expect(left[0]?.text).not.toContain("date on the instrument");
  });
});
