import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { attachDocument } from "@/lib/casework/attach-document";
import { endPreservations } from "@/lib/casework/end-preservations";
import { endSecrecy } from "@/lib/casework/end-secrecy";
import { listDeadlines, listNotices } from "@/lib/casework/list-deadlines";
import { listAuthorities, listCustomers } from "@/lib/casework/list-parties";
import { listPreservations } from "@/lib/casework/list-preservations";
import { checkRecord, listRecord } from "@/lib/casework/list-record";
import { countRequests, listRequests, type QueueAsked } from "@/lib/casework/list-requests";
import { listSecrecy } from "@/lib/casework/list-secrecy";
import { previewReport } from "@/lib/casework/preview-report";
import { readPublishedReleases } from "@/lib/casework/read-published";
import { receiveRequest } from "@/lib/casework/receive-request";
import { aDesk, fileOf, aRequest, noon, received, target, type TestDesk } from "@/lib/casework/testing/a-desk";
import { asRole } from "@/lib/casework/testing/a-history";
import { walkTo } from "@/lib/casework/testing/a-walk";
import { warnOfClocks } from "@/lib/casework/warn-of-clocks";
import type { Role } from "@/lib/law/permission/role";
import { allStages } from "@/lib/law/request/stage";
import { plainDate } from "@/lib/law/shared/plain-date";
import { periodNamed } from "@/lib/law/transparency/period";
import { systemActor } from "@/lib/store/law-tables";

let desk: TestDesk;
beforeAll(async () => {
  desk = await aDesk();
});
afterAll(() => desk.database.drop());

const later = new Date(noon.getTime() + 40 * 86_400_000);
const outside = ["intake", "reviewer", "senior_counsel", "custodian", "publisher", "auditor", "admin"] as const;

const whole: QueueAsked = {
  q: "",
  stages: allStages,
  mine: false,
  late: false,
  country: null,
  instrument: null,
  category: null,
  outcome: null,
  sort: "received",
  after: null,
  limit: 500,
};

/** Every table of the application, as one person outside the compartment reads it in SQL: one text a table. */
async function tablesAs(role: Role | "nobody"): Promise<Readonly<Record<string, string>>> {
  const tables = await asRole<{ name: string }>(
    desk.database.ownerUrl,
    `SELECT table_name AS name FROM information_schema.table_privileges
     WHERE grantee = 'writdesk_app' AND privilege_type = 'SELECT' AND table_schema = 'public' ORDER BY 1`,
  );
  const client = new pg.Client({ connectionString: desk.database.appUrl });
  await client.connect();
  try {
    const id = role === "nobody" ? "" : desk.person(role).id;
    await client.query("SELECT set_config('writdesk.actor', $1, false)", [id]);
    const texts: [string, string][] = [];
    for (const { name } of tables) {
      const { rows } = await client.query<{ text: string | null }>(
        `SELECT string_agg(t::text, E'\\n' ORDER BY t::text) AS text FROM "${name}" t`,
      );
      texts.push([name, rows[0]?.text ?? ""]);
    }
    return Object.fromEntries(texts);
  } finally {
    await client.end();
  }
}

/** All that somebody outside is shown through casework: totals, lists, searches, the record and its audit. */
async function shownTo(role: Role) {
  const actor = desk.person(role);
  const period = periodNamed("2026-h2");
  if (!period) throw new Error("No such period");
  const search = (q: string) => listRequests(actor, { ...whole, q }, later);
  const views = { open: allStages, running: allStages };
  return {
    totals: [await previewReport(actor, period), await countRequests(actor, whole, views, later)],
    list: await listRequests(actor, whole, later),
    searches: [await search("NSL"), await search("alice@first.example"), await search("WD-"), await search("FBI")],
    deadlines: await listDeadlines(actor, { kind: null, owner: null, after: null, limit: 500 }, later),
    notices: await listNotices(actor, later),
    secrecy: [
      await listSecrecy(actor, { view: "ending", after: null, limit: 500 }, later),
      await listSecrecy(actor, { view: "open", after: null, limit: 500 }, later),
    ],
    preservations: await listPreservations(actor, { view: "kept", after: null, limit: 500 }, later),
    parties: [
      await listAuthorities(actor, { q: "", after: null, limit: 500 }),
      await listCustomers(actor, { q: "", after: null, limit: 500 }),
    ],
    record: await listRecord(actor, { act: null, by: null }, null, 500),
    audit: await checkRecord(actor),
    published: await readPublishedReleases(),
  };
}

async function sevenLetters(): Promise<void> {
  const counsel = desk.person("ns_counsel");
  for (let number = 0; number < 7; number += 1) {
    const document = { kind: "original", name: `nsl-${number}.pdf`, contentType: "application/pdf", bytes: 9 } as const;
    const kept = { ...document, sha256: `${number}`.repeat(64), storageKey: `nsl-${number}`, reference: null };
    const attached = await attachDocument(counsel, kept, noon);
    if (!attached.ok) throw new Error(attached.refusal.code);
    const taken = await receiveRequest(
      counsel,
      received(desk, {
        instrumentCode: "US_NSL",
        agencyReference: `NSL ${number}`,
        officer: "SA Example, FBI",
        dueOn: number % 2 === 0 ? plainDate("2026-11-30") : null,
        documentIds: [attached.value.id],
        targets: [
          target("alice@first.example", ["subscriber"]),
          target(`new-${number}@nowhere.example`, ["subscriber"]),
        ],
      }),
      noon,
    );
    if (!taken.ok) throw new Error(JSON.stringify(taken.refusal));
  }
}

/** What the worker does by itself in the weeks after. */
async function weeksPass(): Promise<void> {
  for (const sweep of [endSecrecy, endPreservations, warnOfClocks]) await sweep(systemActor, () => later);
}

describe("scenario 27 and edge 27: seven national-security letters in the compartment, and whoever is outside it", () => {
  let before: { shown: unknown[]; tables: unknown[]; sequences: unknown };
  const all = async () => ({
    shown: await Promise.all(outside.map(async (role) => [role, await shownTo(role)])),
    tables: await Promise.all(([...outside, "nobody"] as const).map(async (role) => [role, await tablesAs(role)])),
    sequences: await asRole(
      desk.database.appUrl,
      `SELECT schemaname, sequencename, last_value FROM pg_sequences WHERE schemaname = 'public'`,
    ),
  });

  beforeAll(async () => {
    await walkTo(desk, await aRequest(desk, { agencyReference: "GJ 26/1" }), "delivered");
    await weeksPass();
    before = await all();
    await sevenLetters();
    await weeksPass();
  });

  test("the letters are there, for their own counsel", async () => {
    const seen = await listRequests(desk.person("ns_counsel"), whole, later);
    expect(seen.ok && seen.value.items.length).toBe(7);
  });

  test.each(outside)(
    "no total, list, search, deadline, record or audit that %s sees differs from none",
    async (role) => {
      const place = outside.indexOf(role);
      expect([role, await shownTo(role)]).toEqual(before.shown[place]);
    },
  );

  test.each([...outside, "nobody"] as const)(
    "no row of any table that %s reads in SQL differs from none",
    async (role) => {
      const tables = await tablesAs(role);
      expect(Object.keys(tables).length).toBeGreaterThan(40);
      expect([role, tables]).toEqual(before.tables[[...outside, "nobody"].indexOf(role)]);
    },
  );

  test("no number that anything after them gets counts them", async () => {
    expect(before.sequences).toEqual([]);
    expect((await all()).sequences).toEqual([]);
    const { id, reference } = await fileOf(desk, await aRequest(desk, { agencyReference: "GJ 26/2" }));
    expect(reference).toMatch(/^WD-[0-9A-Z]{5}-[0-9A-Z]{5}$/);
    const seqs = `SELECT min(seq) AS seq FROM "RecordEntry" WHERE "requestId" = $1`;
    expect(await asRole(desk.database.ownerUrl, seqs, [id])).toEqual([{ seq: 1 }]);
    for (const chain of ["parties", "imports", "people", "rules"]) {
      const [gap] = await asRole<{ holes: boolean }>(
        desk.database.ownerUrl,
        `SELECT coalesce(max(seq), 0) <> count(*) AS holes FROM "RecordEntry" WHERE chain = $1`,
        [chain],
      );
      expect([chain, gap?.holes]).toEqual([chain, false]);
    }
  });
});
