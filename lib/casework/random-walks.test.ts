import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { stepForm } from "@/app/step-table";
import { passCheck } from "@/lib/casework/check-production";
import type { Taken as Answer } from "@/lib/casework/take-step";
import { aDesk, aDocument, aRequest, fileOf, noon, target, type TestDesk } from "@/lib/casework/testing/a-desk";
import { typedFor } from "@/lib/casework/testing/random-forms";
import { verifyRecord } from "@/lib/casework/verify-record";
import type { Actor, Role } from "@/lib/law/permission/role";
import type { RequestFile } from "@/lib/law/request/file";
import { plainDate } from "@/lib/law/shared/plain-date";
import { type Step, stepRow } from "@/lib/law/request/workflow";
import { mayTake } from "@/lib/law/step/open-steps";
import { type Dice, dice } from "@/lib/law/step/testing/dice";
import { broken } from "@/lib/law/step/testing/never-so";
import type { Taken } from "@/lib/law/step/testing/taken";
import { drawn } from "@/lib/law/step/testing/random-walk";
import { withClient } from "@/lib/platform/database-roles";
import { systemActor } from "@/lib/store/law-tables";

let desk: TestDesk;
const german = randomUUID();
beforeAll(async () => {
  desk = await aDesk();
  await withClient(desk.database.ownerUrl, (client) =>
    client.query(
      `INSERT INTO "Authority" (id, name, country, "countryLabel", domains, email, "createdAt")
       VALUES ($1, 'Staatsanwaltschaft Musterstadt', 'DE', 'Germany', '{sta.example}', 'akten@sta.example', now())`,
      [german],
    ),
  );
});
afterAll(() => desk.database.drop());

/** Most walks are short, for time; every fourth is long enough to come to an end and back. */
const walks = { count: 200, short: 2, long: 14, tries: 70, atOnce: 4, seed: 41_126 } as const;
const instruments = ["US_WARRANT", "US_2703D", "US_SUBP_GJ", "US_EMERG", "US_PRES", "EU_EPOC"] as const;
const working: readonly Role[] = ["intake", "reviewer", "senior_counsel", "custodian"];

const seen = { granted: new Map<string, number>(), refused: new Map<string, number>() };
const count = (map: Map<string, number>, key: string) => map.set(key, (map.get(key) ?? 0) + 1);

test("a few hundred random walks through casework keep the law, throw nothing and leave a record that verifies", async () => {
  const numbers = Array.from({ length: walks.count }, (_, place) => place);
  await Promise.all(
    Array.from({ length: walks.atOnce }, async (_, first) => {
      for (const number of numbers.filter((one) => one % walks.atOnce === first)) await walk(dice(walks.seed + number));
    }),
  );
  expect(seen.granted.get("deliver")).toBeGreaterThanOrEqual(1);
  expect(seen.granted.size).toBeGreaterThan(25);
  expect(seen.refused.size).toBeGreaterThan(15);
  // Replaying each record through the step table gives the stage that is stored, or this names it.
  const { chains, faults } = await verifyRecord(systemActor);
  expect(faults).toEqual([]);
  expect(chains).toBeGreaterThanOrEqual(walks.count);
}, 600_000);

/** Takes one request as far as chance and the law let it, through the doors that desk and API use. */
async function walk(throws: Dice): Promise<void> {
  const instrumentCode = throws.of(instruments);
  const account = (place: number) => desk.customers[place]?.account ?? "";
  const reference = await aRequest(desk, {
    agencyReference: `GJ ${randomUUID().slice(0, 8)}`,
    instrumentCode,
    authorityId: instrumentCode === "EU_EPOC" ? german : desk.authorityId,
    emergency: instrumentCode === "US_EMERG",
    // Due before anybody could object, most are delivered without the week a customer is given.
    dueOn: throws.oneIn(4) ? null : plainDate("2026-11-24"),
    targets: [target(account(0), ["content", "subscriber"])].concat(
      throws.oneIn(3) ? target(account(1), ["traffic"]) : [],
    ),
  });
  const documentId = await aDocument(desk, reference);
  const past: Taken[] = [];
  let [file, now] = [await fileOf(desk, reference), noon];
  const length = throws.oneIn(4) ? walks.long : walks.short;
  for (let tried = 0; tried < walks.tries && past.length < length; tried += 1) {
    now = new Date(now.getTime() + throws.of([0, 1, 1, 6, 30, 200]) * 3_600_000);
    const step = drawn(file, throws);
    const actor = whoTakes(step, throws);
    // What the law refuses for its facts alone casework refuses too; now and then that is tried.
    if (mayTake(step, { actor, file, now }) && !throws.oneIn(20)) continue;
    const walked = past.map((one) => one.step);
    const answer = await take(step, actor, { desk, file, now, documentId, throws }).catch((cause: unknown) => {
      throw new Error(`${instrumentCode}: after ${walked.join(", ")}, ${step} threw`, { cause });
    });
    if (answer === null) continue;
    if (!answer.ok) {
      count(seen.refused, answer.refusal.code);
      continue;
    }
    count(seen.granted, step);
    const after = await fileOf(desk, reference);
    const taken = { step, actor, now, before: file, after };
    expect({ walked, step, broken: broken(taken, past) }).toMatchObject({ broken: [] });
    past.push(taken);
    file = after;
  }
}

/** Null: the form itself was refused. Whatever else is wrong must come as a refusal; what throws fails the test. */
async function take(
  step: Step,
  actor: Actor,
  filling: Parameters<typeof typedFor>[1] & { readonly file: RequestFile },
): Promise<Answer | null> {
  const { reference, version } = filling.file;
  if (step === "pass-check") {
    const hash = filling.throws.oneIn(6) ? "b" : "a";
    const hashOf = () => Promise.resolve(hash.repeat(64));
    return passCheck(actor, { reference, version }, { note: "Hashes agree" }, filling.now, hashOf);
  }
  const typed = await typedFor(step, filling);
  const read = stepForm(step).safeParse({ version, ...typed });
  return read.success ? read.data(actor, reference, filling.now) : null;
}

/** Mostly one of two persons of a role that may; now and then somebody with every role at once, or anybody. */
function whoTakes(step: Step, throws: Dice): Actor {
  const able = working.filter((role) => stepRow(step).by.includes(role));
  const role = able.length === 0 || throws.oneIn(20) ? throws.of(working) : throws.of(able);
  const person = desk.person(role, throws.below(2) + 1);
  return throws.oneIn(5) ? { ...person, roles: working } : person;
}
