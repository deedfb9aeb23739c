import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { endAllSessions, endSession } from "@/lib/casework/end-session";
import { keepPerson } from "@/lib/casework/keep-person";
import { operator } from "@/lib/casework/operator";
import { readActor, readSessions, sessionOwner } from "@/lib/casework/read-actor";
import { type Lock, signIn } from "@/lib/casework/sign-in";
import { withClient } from "@/lib/platform/database-roles";
import { freshDatabase, type TestDatabase } from "@/lib/platform/testing/test-database";

const noon = new Date("2026-11-23T12:00:00.000Z");
const after = (seconds: number) => new Date(noon.getTime() + seconds * 1000);
const hash = async (password: string) => `hash of ${password}`;
const password = "a long and private one";
const device = "Firefox on Linux";

let verified: (string | null)[] = [];
const lock: Lock = {
  verify: async (kept, typed) => {
    verified.push(kept);
    return kept === `hash of ${typed}`;
  },
  tryKey: (email) => `key of ${email}`,
};

let database: TestDatabase;
let people = 0;

beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.drop());

async function aPerson() {
  const email = `person${(people += 1)}@desk.example`;
  const kept = await keepPerson(operator, { email, name: `Person ${people}`, roles: ["intake"], password }, hash, noon);
  if (!kept.ok) throw new Error(kept.refusal.code);
  return kept.value;
}

async function signedIn(at = noon) {
  const person = await aPerson();
  const result = await signIn({ email: person.email, password, device }, lock, at);
  if (!result.ok) throw new Error(result.refusal.code);
  return { person, sessionId: result.value.sessionId };
}

async function acts(personId: string): Promise<string[]> {
  const { rows } = await withClient(database.ownerUrl, (client) =>
    client.query<{ act: string }>(
      `SELECT act FROM "RecordEntry" WHERE chain = 'people' AND "actorId" = $1 ORDER BY seq`,
      [personId],
    ),
  );
  return rows.map(({ act }) => act);
}

describe("a session", () => {
  test("knows its person, and signing in is on the record", async () => {
    const { person, sessionId } = await signedIn();
    expect(await readActor(sessionId, after(1))).toEqual({
      id: person.id,
      name: person.name,
      email: person.email,
      roles: ["intake"],
    });
    expect(await acts(person.id)).toEqual(["sign-in"]);
  });

  test("is nobody's the moment it is revoked, while another of the same person stays", async () => {
    const { person, sessionId } = await signedIn();
    const other = await signIn({ email: person.email, password, device }, lock, noon);
    await endSession(person, sessionId, after(1));
    expect(await readActor(sessionId, after(1))).toBeNull();
    expect(other.ok && (await readActor(other.value.sessionId, after(1)))?.id).toBe(person.id);
    expect(await acts(person.id)).toEqual(["sign-in", "sign-in", "sign-out"]);
  });

  test("ends everywhere at once", async () => {
    const { person, sessionId } = await signedIn();
    await signIn({ email: person.email, password, device }, lock, noon);
    expect(await readSessions(person, after(1))).toHaveLength(2);
    await endAllSessions(person, after(1));
    expect(await readSessions(person, after(1))).toHaveLength(0);
    expect(await readActor(sessionId, after(1))).toBeNull();
    expect((await acts(person.id)).at(-1)).toBe("sign-out-everywhere");
  });

  test("ends after half an hour without use, and use prolongs it", async () => {
    const { sessionId } = await signedIn();
    expect(await readActor(sessionId, after(29 * 60))).not.toBeNull();
    expect(await readActor(sessionId, after(58 * 60))).not.toBeNull();
    expect(await readActor(sessionId, after(88 * 60))).toBeNull();
  });

  test("ends twelve hours after signing in, however much it is used", async () => {
    const { sessionId } = await signedIn();
    for (let minute = 20; minute < 720; minute += 20)
      expect(await readActor(sessionId, after(minute * 60))).not.toBeNull();
    expect(await readActor(sessionId, after(720 * 60))).toBeNull();
  });

  test("of a disabled person is nobody's, and still says whose it was", async () => {
    const { person, sessionId } = await signedIn();
    await withClient(database.ownerUrl, (client) =>
      client.query(`UPDATE "User" SET "disabledAt" = now() WHERE id = $1`, [person.id]),
    );
    expect(await readActor(sessionId, after(1))).toBeNull();
    expect((await sessionOwner(sessionId))?.id).toBe(person.id);
  });

  test("has the roles its person has now", async () => {
    const { person, sessionId } = await signedIn();
    await keepPerson(
      operator,
      { id: person.id, email: person.email, name: person.name, roles: ["auditor"] },
      hash,
      after(1),
    );
    expect((await readActor(sessionId, after(2)))?.roles).toEqual(["auditor"]);
  });

  test.each(["", "not a uuid", "00000000-0000-4000-8000-00000000dead"])("%j is nobody's", async (id) => {
    expect(await readActor(id, noon)).toBeNull();
  });
});

describe("signing in", () => {
  test("refuses unknown, disabled, without a password and mistyped alike, and looks at a password each time", async () => {
    const person = await aPerson();
    const disabled = await aPerson();
    await keepPerson(
      operator,
      { id: disabled.id, email: disabled.email, name: "Gone", roles: ["intake"], disabled: true },
      hash,
      noon,
    );
    const bare = await keepPerson(
      operator,
      { email: "bare@desk.example", name: "Bare", roles: ["intake"] },
      hash,
      noon,
    );
    expect(bare.ok).toBe(true);
    verified = [];
    for (const email of ["nobody@desk.example", disabled.email, "bare@desk.example", "system@desk.invalid"])
      expect(await signIn({ email, password, device }, lock, noon)).toEqual({
        ok: false,
        refusal: { code: "wrong-credentials" },
      });
    expect((await signIn({ email: person.email, password: "wrong", device }, lock, noon)).ok).toBe(false);
    expect(verified).toHaveLength(5);
    expect(verified.filter((kept) => kept === null)).toHaveLength(3);
  });

  test("takes five wrong tries, then makes the next wait longer each time, also for the right password", async () => {
    const { email } = await aPerson();
    const tryWith = (typed: string, at: Date) => signIn({ email, password: typed, device }, lock, at);
    for (let wrong = 0; wrong < 5; wrong += 1)
      expect(await tryWith("wrong", noon)).toMatchObject({ refusal: { code: "wrong-credentials" } });
    expect(await tryWith(password, after(14))).toEqual({
      ok: false,
      refusal: { code: "too-many-tries", until: after(15) },
    });
    expect(await tryWith("wrong", after(15))).toMatchObject({ refusal: { code: "wrong-credentials" } });
    expect(await tryWith(password, after(44))).toMatchObject({ refusal: { code: "too-many-tries", until: after(45) } });
    expect((await tryWith(password, after(45))).ok).toBe(true);
    expect(await tryWith("wrong", after(46))).toMatchObject({ refusal: { code: "wrong-credentials" } });
  });

  test("does not take more tries because they come at once", async () => {
    const { email } = await aPerson();
    const tries = await Promise.all(
      Array.from({ length: 12 }, () => signIn({ email, password: "wrong", device }, lock, noon)),
    );
    const looked = tries.filter((one) => !one.ok && one.refusal.code === "wrong-credentials");
    expect(looked).toHaveLength(5);
  });

  test("in the middle of a form lets nobody else go on", async () => {
    const [first, second] = [await aPerson(), await aPerson()];
    const again = (email: string) => signIn({ email, password, device, mustBe: first.id }, lock, noon);
    expect(await again(second.email)).toEqual({ ok: false, refusal: { code: "another-person" } });
    expect((await again(first.email)).ok).toBe(true);
    expect(await acts(second.id)).toEqual([]);
  });
});

describe("keeping people", () => {
  test("is for an administrator, with known roles, a free address and a fair password", async () => {
    const person = await aPerson();
    const add = (given: object, by = operator) =>
      keepPerson(by, { email: "new@desk.example", name: "New", roles: ["intake"], ...given }, hash, noon);
    expect(await add({}, person)).toMatchObject({ refusal: { code: "wrong-role" } });
    expect(await add({ roles: ["intake", "king"] })).toMatchObject({
      refusal: { code: "roles-unknown", roles: ["king"] },
    });
    expect(await add({ roles: ["system"] })).toMatchObject({ refusal: { code: "roles-unknown" } });
    expect(await add({ email: person.email })).toMatchObject({ refusal: { code: "name-taken" } });
    expect(await add({ password: "123456789012" })).toMatchObject({ refusal: { code: "password-weak" } });
    expect((await add({ password: "writdesk-demo" })).ok).toBe(true);
  });

  test("signs a person out everywhere when they get another password", async () => {
    const { person, sessionId } = await signedIn();
    const { id, email, name } = person;
    await keepPerson(operator, { id, email, name, roles: ["intake"], password: "another private one" }, hash, after(1));
    expect(await readActor(sessionId, after(2))).toBeNull();
  });
});
