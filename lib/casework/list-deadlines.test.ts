import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { assignRequest } from "@/lib/casework/keep-track";
import { type DeadlinesAsked, listDeadlines } from "@/lib/casework/list-deadlines";
import { receiveRequest } from "@/lib/casework/receive-request";
import { startClock } from "@/lib/casework/run-clocks";
import { aKeptPause, onHeld } from "@/lib/casework/testing/a-clock-row";
import { aDesk, aRequest, fileOf, noon, received, type TestDesk } from "@/lib/casework/testing/a-desk";
import { warnOfClocks } from "@/lib/casework/warn-of-clocks";
import type { ClockRuleId } from "@/lib/law/deadline/rule";
import { systemActor } from "@/lib/store/law-tables";

let desk: TestDesk;
let [first, second, walled] = ["", "", ""];
const all: DeadlinesAsked = { kind: null, owner: null, after: null, limit: 100 };
const start = (reference: string, rule: ClockRuleId, gate = false) =>
  onHeld(desk, reference, (tx, file) => startClock(tx, file, rule, { at: noon, gate }));

beforeAll(async () => {
  desk = await aDesk();
  first = await aRequest(desk);
  second = await aRequest(desk);
  await start(first, "REDIRECT_ANSWER");
  await start(first, "OBJECTION_WINDOW", true);
  await start(second, "SECRECY_REVIEW");
  const { version } = await fileOf(desk, first);
  const reviewer = desk.person("reviewer");
  await assignRequest(reviewer, { reference: first, version }, { ownerId: reviewer.id }, noon);
});
afterAll(() => desk.database.drop());

async function list(asked: Partial<DeadlinesAsked> = {}, now = noon, who = desk.person("reviewer")) {
  const found = await listDeadlines(who, { ...all, ...asked }, now);
  if (!found.ok) throw new Error(found.refusal.code);
  return found.value;
}
const titles = async (asked: Partial<DeadlinesAsked> = {}) =>
  (await list(asked)).clocks.map(({ title, reference }) => `${reference === first ? 1 : 2} ${title}`);

const face = "The date on the instrument";
const gate = "1 The customer’s time to object before we disclose";
const answer = "1 Answer to a redirect letter";
const review = "2 Open-ended secrecy looked at again: every year";

describe("the running clocks of every request", () => {
  test("stand in the order of their ends, the due dates among them", async () => {
    const found = await titles();
    expect(found.slice(0, 2).toSorted()).toEqual([answer, gate].toSorted());
    expect(found.slice(2, 4).toSorted()).toEqual([`1 ${face}`, `2 ${face}`]);
    expect(found.slice(4)).toEqual([review]);
  });

  test("are narrowed by whose they are", async () => {
    expect(await titles({ kind: "gate" })).toEqual([gate]);
    expect(await titles({ kind: "theirs" })).toEqual([answer]);
    expect(await titles({ kind: "review" })).toEqual([review]);
    expect(await titles({ kind: "term" })).toEqual([]);
    expect(await titles({ kind: "ours" })).toHaveLength(2);
    expect(await titles({ kind: "answer" })).toHaveLength(2);
  });

  test("are narrowed by who owns the request, and by that nobody does", async () => {
    expect(await titles({ owner: { id: desk.person("reviewer").id } })).toHaveLength(3);
    expect(await titles({ owner: { id: null } })).toHaveLength(2);
    expect(await titles({ owner: { id: desk.person("auditor").id } })).toEqual([]);
  });

  test("come page by page, each once", async () => {
    const seen: string[] = [];
    let after: DeadlinesAsked["after"] = null;
    for (let pages = 0; pages < 10; pages += 1) {
      const page: Awaited<ReturnType<typeof list>> = await list({ limit: 2, after });
      seen.push(...page.clocks.map(({ id }) => id));
      after = page.next;
      if (after === null) break;
    }
    expect(seen).toEqual((await list()).clocks.map(({ id }) => id));
    expect(new Set(seen).size).toBe(5);
  });

  test("stand in groups by the day in the request’s own zone; a gate that is past is open, and nobody is late", async () => {
    const groups = async (now: string) =>
      Object.fromEntries(
        (await list({}, new Date(now))).clocks
          .filter(({ reference }) => reference === first)
          .map(({ main, whose, group }) => [main ? "answer" : whose, group]),
      );
    expect(await groups("2026-11-23T12:00:00Z")).toEqual({ gate: "week", theirs: "week", answer: "later" });
    expect(await groups("2026-12-05T04:30:00Z")).toEqual({ gate: "open", theirs: "overdue", answer: "today" });
    expect(await groups("2026-12-05T05:00:00Z")).toMatchObject({ answer: "overdue" });
  });

  test("say who was told last, and whether it went to the lead", async () => {
    const now = new Date("2026-12-05T05:00:00Z");
    await warnOfClocks(systemActor, () => now);
    const due = (await list({ kind: "answer" }, now)).clocks.find(({ reference }) => reference === first);
    expect(due?.told).toMatchObject({ escalated: true, at: now });
    expect(due?.told?.people.toSorted()).toEqual(["reviewer 1", "senior_counsel 1", "senior_counsel 2"]);
  });

  test("that stand still come last, page by page as well", async () => {
    await aKeptPause(desk, second, { from: noon });
    const { clocks } = await list({ limit: 4 });
    const { next } = await list({ limit: 4 });
    expect(clocks.every(({ group }) => group !== "still")).toBe(true);
    expect((await list({ limit: 4, after: next })).clocks).toMatchObject([{ reference: second, group: "still" }]);
  });

  test("of a compartment are there for its own counsel alone, and none for whoever reads no requests", async () => {
    const nsCounsel = desk.person("ns_counsel");
    const letter = await receiveRequest(nsCounsel, received(desk, { instrumentCode: "US_NSL" }), noon);
    walled = letter.ok ? letter.value.reference : "";
    expect(walled).not.toBe("");
    const seen = async (who = nsCounsel) =>
      (await list({}, noon, who)).clocks.some(({ reference }) => reference === walled);
    expect([await seen(), await seen(desk.person("reviewer"))]).toEqual([true, false]);
    expect(await listDeadlines(desk.person("admin"), all, noon)).toMatchObject({ ok: false });
  });
});
