import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { countRequests, listRequests, type QueueAsked } from "@/lib/casework/list-requests";
import { recordObjection } from "@/lib/casework/file-challenge";
import { asOf, day, filed, must, rule } from "@/lib/casework/testing/a-challenge";
import { everything as wholeQueue } from "@/lib/casework/testing/a-queue";
import { aDesk, aRequest, noon, target, type TestDesk } from "@/lib/casework/testing/a-desk";
import { placeText, readPlace } from "@/lib/forms/queue-filter";
import type { Actor } from "@/lib/law/permission/role";
import { allStages, openStages } from "@/lib/law/request/stage";
import { withClient } from "@/lib/platform/database-roles";

let desk: TestDesk;
const references: string[] = [];
beforeAll(async () => {
  desk = await aDesk();
  for (let number = 0; number < 13; number += 1) {
    const change = number < 9 ? {} : { instrumentCode: "US_SUBP_GJ" as const, dueOn: null };
    references.push(await aRequest(desk, { agencyReference: `GJ 26/${number}`, ...change }));
  }
});
afterAll(() => desk.database.drop());

const everything: QueueAsked = { ...wholeQueue, limit: 4 };

async function list(actor: Actor, asked: Partial<QueueAsked> = {}, now = noon) {
  const queue = await listRequests(actor, { ...everything, ...asked }, now);
  if (!queue.ok) throw new Error(queue.refusal.code);
  return queue.value;
}

async function walk(sort: "due" | "received"): Promise<string[]> {
  const seen: string[] = [];
  let after: QueueAsked["after"] = null;
  for (let page = 0; page < 20; page += 1) {
    const { items, next } = await list(desk.person("intake"), { sort, after });
    seen.push(...items.map((item) => item.reference));
    if (next === null) return seen;
    after = readPlace(placeText(sort, next), sort);
    expect(after).toEqual(next);
  }
  throw new Error("The queue has no end");
}

describe("the queue", () => {
  test.each(["due", "received"] as const)(
    "is walked whole and without repeats by %s, however many are equal",
    async (sort) => {
      const seen = await walk(sort);
      expect(seen).toHaveLength(13);
      expect([...seen].sort()).toEqual([...references].sort());
    },
  );

  test("puts requests without a due date after the others", async () => {
    const { items } = await list(desk.person("intake"), { limit: 50 });
    const dated = items.map((item) => item.dueAt !== null);
    expect(dated).toEqual([...dated].sort((one, other) => Number(other) - Number(one)));
    expect(dated.filter(Boolean)).toHaveLength(9);
  });

  test("is for those who work on requests: an administrator is refused, and sees nothing", async () => {
    const refused = await listRequests(desk.person("admin"), everything, noon);
    expect(refused).toMatchObject({ ok: false, refusal: { code: "wrong-role" } });
    const disguised = { ...desk.person("admin"), roles: ["intake"] as const };
    expect((await list(disguised)).items).toEqual([]);
  });

  test("hides the national-security compartment from everybody else, in rows, searches and counts", async () => {
    const hidden = await aRequest(desk, {
      agencyReference: "NSL 1",
      targets: [target("hidden@first.example", ["subscriber"])],
    });
    await withClient(desk.database.ownerUrl, (client) =>
      client.query(`UPDATE "LawfulRequest" SET compartment = 'national_security' WHERE reference = $1`, [hidden]),
    );
    for (const q of ["", hidden, "NSL 1", "hidden@first.example"]) {
      const { items } = await list(desk.person("intake"), { q, limit: 100 });
      expect(items.map((item) => item.reference)).not.toContain(hidden);
      const counts = await countRequests(
        desk.person("intake"),
        { ...everything, q },
        { open: openStages, running: openStages },
        noon,
      );
      expect(counts.here).toBe(items.length);
    }
    expect((await list(desk.person("ns_counsel"), { q: hidden })).items.map((item) => item.reference)).toEqual([
      hidden,
    ]);
  });

  test("finds by our reference however spelt, the authority’s reference, its name, and an account", async () => {
    const [first = ""] = references;
    const seen = async (q: string) =>
      (await list(desk.person("auditor"), { q, limit: 100 })).items.map((item) => item.reference);
    expect(await seen(first.toLowerCase().replaceAll("-", " "))).toEqual([first]);
    expect(await seen("gj 26/7")).toEqual([references[7]]);
    expect(await seen("of example county")).toHaveLength(13);
    expect(await seen("alice@first.example")).toHaveLength(13);
    expect(await seen("bob@second.example")).toEqual([]);
    expect(await seen("100%_")).toEqual([]);
  });

  test("shows as challenged what has an undecided filing, at whatever stage, and no mere objection", async () => {
    const challenged = async () =>
      (await list(desk.person("reviewer"), { challenged: true, stages: allStages, limit: 100 })).items.map(
        ({ reference }) => reference,
      );
    expect(await challenged()).toEqual([]);
    const [filedOn, complained] = references;
    await filed(desk, filedOn ?? "");
    const said = { objectedOn: day("2026-11-23"), documentId: null, note: "Asks us to wait" };
    await must(recordObjection(desk.person("reviewer"), (await asOf(desk, complained ?? "")).on, said, noon));
    expect(await challenged()).toEqual([filedOn]);
    await must(rule(desk, filedOn ?? "", { ruling: "dropped", documentId: null }));
    expect(await challenged()).toEqual([]);
  });

  test("counts as late only what runs and is past its due instant", async () => {
    const later = new Date("2026-12-05T06:00:00.000Z");
    expect((await list(desk.person("intake"), { late: true, limit: 100 })).items).toEqual([]);
    expect((await list(desk.person("intake"), { late: true, limit: 100 }, later)).items).toHaveLength(9);
  });
});
