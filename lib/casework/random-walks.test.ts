import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { stepForm } from "@/app/step-table";
import { endPreservations } from "@/lib/casework/end-preservations";
import { endSecrecy } from "@/lib/casework/end-secrecy";
import { flagSilentAuthorities } from "@/lib/casework/flag-silent-authorities";
import { queueDueNotices } from "@/lib/casework/queue-due-notices";
import { receiveRequest } from "@/lib/casework/receive-request";
import { aDesk, aDocument, noon, received, target, type TestDesk } from "@/lib/casework/testing/a-desk";
import { asRole } from "@/lib/casework/testing/a-history";
import { anOrder, place } from "@/lib/casework/testing/a-notice";
import { anAllRounder, tryStep, type Walker } from "@/lib/casework/testing/a-random-walk";
import { walkTo } from "@/lib/casework/testing/a-walk";
import { verifyRecord } from "@/lib/casework/verify-record";
import { warnOfClocks } from "@/lib/casework/warn-of-clocks";
import type { Actor } from "@/lib/law/permission/role";
import { countriesOf } from "@/lib/law/instrument/jurisdiction";
import { allInstruments, instruments } from "@/lib/law/request/instrument";
import { addDays, dayIn } from "@/lib/law/shared/plain-date";
import { mayTake } from "@/lib/law/step/open-steps";
import { type Dice, dice } from "@/lib/law/step/testing/dice";
import type { Law } from "@/lib/law/step/testing/random-walk";
import { systemActor } from "@/lib/store/law-tables";

let desk: TestDesk;
let allRounder: Actor;
const authorities = { DE: randomUUID(), GB: randomUUID(), BR: randomUUID() } as const;
beforeAll(async () => {
  desk = await aDesk();
  allRounder = await anAllRounder(desk);
  await asRole(
    desk.database.ownerUrl,
    `INSERT INTO "Authority" (id, name, country, "countryLabel", domains, email, "createdAt")
     SELECT id, 'Prosecutor of ' || country, country, country, '{}', 'files@' || lower(country) || '.example', now()
     FROM unnest($1::uuid[], $2::text[]) AS a(id, country)`,
    [Object.values(authorities), Object.keys(authorities)],
  );
});
afterAll(() => desk.database.drop());

const walks = { count: 32, granted: 16, tries: 24, atOnce: 4, seed: 41_126 } as const;
/** Walkers take turns on one database, so no two runs are alike: further ones set out until enough was delivered. */
const wanted = { delivered: 3, walks: 96 } as const;
/** What is recorded outside the compartment of national security; there nobody of this desk takes a step. */
const open = allInstruments.filter((code) => instruments[code].category !== "national_security");
const usual = ["US_WARRANT", "US_2703D", "US_SUBP_GJ", "US_EMERG", "US_PRES", "EU_EPOC"] as const;
const sweeps = { endSecrecy, endPreservations, flagSilentAuthorities, warnOfClocks, queueDueNotices } as const;

const counted = () => new Map<string, number>();
const add = (map: Map<string, number>, key: string, by = 1) => map.set(key, (map.get(key) ?? 0) + by);

test("random walks through casework keep the law, throw nothing and leave a record that verifies", async () => {
  const [granted, refused, kinds, faults] = [counted(), counted(), counted(), new Set<string>()];
  const throws = dice(walks.seed);
  const waiting = Array.from({ length: walks.count }, (_, place) => place);
  let [now, active, number] = [noon, new Array<Walker & { tries: number }>(), walks.count as number];
  // One time for all of them: what the worker does by itself, it does to every request there is.
  while (waiting.length > 0 || active.length > 0) {
    now = new Date(now.getTime() + (throws.oneIn(60) ? 900 : throws.of([0, 0, 1, 1, 2, 6, 24])) * 3_600_000);
    while (active.length < walks.atOnce && waiting.length > 0) {
      const next = waiting.pop() ?? 0;
      const code = next < open.length ? (open[next] ?? usual[0]) : throws.of(usual);
      add(kinds, code);
      active.push({ ...(await begun(code, now, dice(walks.seed + next))), tries: 0 });
    }
    const tried = await Promise.all(active.map((walker) => tryStep(walker, now)));
    for (const [place, one] of tried.entries()) {
      if (one.kind === "refused") add(refused, one.code);
      if (one.kind !== "granted") continue;
      add(granted, one.step);
      const walked = active[place]?.past.map(({ step }) => step);
      expect({ walked, broken: one.broken }).toMatchObject({ broken: [] });
    }
    if (throws.oneIn(20))
      for (const [name, sweep] of Object.entries(sweeps)) {
        const swept = await sweep(systemActor, () => now);
        if (!swept.ok) faults.add(`${name}: ${swept.refusal.code}`);
      }
    active = active
      .map((walker) => Object.assign(walker, { tries: walker.tries + 1 }))
      .filter(({ past, tries }) => past.length < walks.granted && tries < walks.tries);
    const few = (granted.get("deliver") ?? 0) < wanted.delivered;
    if (few && waiting.length === 0 && active.length < walks.atOnce && number < wanted.walks) waiting.push(number++);
  }
  expect([...faults]).toEqual([]);
  const swept = await asRole<{ act: string; entries: number }>(
    desk.database.ownerUrl,
    `SELECT act, count(*)::int AS entries FROM "RecordEntry" WHERE "actorId" = $1 AND "requestId" IS NOT NULL GROUP BY 1`,
    [systemActor.id],
  );
  const acts = Object.fromEntries(swept.map(({ act, entries }) => [act, entries]));
  console.log(`Granted ${JSON.stringify(Object.fromEntries(granted))}; by itself ${JSON.stringify(acts)}.`);
  expect(granted.get("deliver")).toBeGreaterThanOrEqual(wanted.delivered);
  expect([...granted.values()].reduce((sum, one) => sum + one, 0)).toBeGreaterThan(walks.count * 6);
  expect(granted.size).toBeGreaterThan(35);
  expect(refused.size).toBeGreaterThan(15);
  expect(kinds.size).toBe(open.length);
  expect(acts).toMatchObject({ "secrecy-ended": expect.any(Number), "warn-clock": expect.any(Number) });
  // Replaying each record through the step table gives the stage that is stored, or this names it.
  const record = await verifyRecord(systemActor);
  expect(record.faults).toEqual([]);
  expect(record.chains).toBeGreaterThanOrEqual(walks.count);
}, 600_000);

/** The law that has not heard of secrecy. */
const withoutSecrecy: Law = (step, asked) => {
  const refusal = mayTake(step, asked);
  return refusal?.code === "secrecy-in-force" ? null : refusal;
};

test("a hole planted in the database is found: an order that casework does not see", { timeout: 300_000 }, async () => {
  const found = new Set<string>();
  for (let number = 0; number < 12 && found.size === 0; number += 1) {
    const walker = await begun("US_WARRANT", noon, dice(number));
    await walkTo(desk, walker.reference, "redirecting");
    const order = await anOrder(desk, walker.reference);
    await place(desk, walker.reference, order);
    const startsAt = (day: string) =>
      asRole(
        desk.database.ownerUrl,
        `SET session_replication_role = replica; UPDATE "SecrecyOrder" SET "startsAt" = '${day}' WHERE "issuedBy" = 'District Court' AND "endsAt" IS NULL`,
      );
    const planted: Law = (step, asked) => {
      const refusal = withoutSecrecy(step, asked);
      return step === "send-notice" ? refusal : (refusal ?? { code: "not-apt" });
    };
    for (let tries = 0; tries < 60 && found.size === 0; tries += 1) {
      const tried = await tryStep(walker, noon, planted, () => startsAt("2030-01-01"));
      await startsAt(order.startsAt.toISOString());
      if (tried.kind === "granted") for (const one of tried.broken) found.add(one);
    }
  }
  expect([...found]).toEqual(["a customer told while an order forbids it"]);
});

/** A request as it was just received, with a document on it. */
async function begun(code: (typeof open)[number], now: Date, throws: Dice): Promise<Walker> {
  const account = (place: number) => desk.customers[place]?.account ?? "";
  const countries = countriesOf(instruments[code].jurisdictions) ?? ["US"];
  const [, abroad] = Object.entries(authorities).find(([country]) => countries.includes(country)) ?? [];
  const request = received(desk, {
    agencyReference: `GJ ${randomUUID().slice(0, 8)}`,
    instrumentCode: code,
    authorityId: countries.includes("US") ? desk.authorityId : (abroad ?? authorities.BR),
    emergency: code === "US_EMERG",
    issuedOn: null,
    receivedAt: now,
    // Due before anybody could object, most are delivered without the week a customer is given.
    dueOn: throws.oneIn(4) ? null : addDays(dayIn("UTC", now), 2),
    targets: [target(account(0), ["content", "subscriber"])].concat(
      throws.oneIn(3) ? target(account(1), ["traffic"]) : [],
    ),
  });
  const taken = await receiveRequest(desk.person("intake"), request, now);
  if (!taken.ok) throw new Error(`${code} not recorded: ${JSON.stringify(taken.refusal)}`);
  const { reference } = taken.value;
  return {
    desk,
    doorOf: stepForm,
    reference,
    documentId: await aDocument(desk, reference),
    throws,
    allRounder,
    past: [],
  };
}
