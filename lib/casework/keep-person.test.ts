import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { keepPerson, readPeople } from "@/lib/casework/keep-person";
import { operator } from "@/lib/casework/operator";
import { noon } from "@/lib/casework/testing/a-desk";
import type { Actor } from "@/lib/law/permission/role";
import { freshDatabase, type TestDatabase } from "@/lib/platform/testing/test-database";

let database: TestDatabase;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.drop());

const hash = () => Promise.resolve("a hash");

async function added(name: string, roles: readonly string[], password?: string): Promise<Actor> {
  const given = { email: `${name}@desk.example`, name, roles, ...(password !== undefined && { password }) };
  const kept = await keepPerson(operator, given, hash, noon);
  if (!kept.ok) throw new Error(kept.refusal.code);
  return kept.value;
}

const change = (by: Actor, person: Actor, other: { disabled?: boolean; roles?: readonly string[] }) =>
  keepPerson(by, { id: person.id, email: person.email, name: person.name, roles: person.roles, ...other }, hash, noon);

describe("the last administrator who can sign in", () => {
  const last = { ok: false, refusal: { code: "last-administrator" } };

  test("is neither disabled nor given another role, by nobody", async () => {
    const ada = await added("ada", ["admin", "intake"], "a long and private one");
    await added("without-a-password", ["admin"]);
    expect(await change(ada, ada, { disabled: true })).toEqual(last);
    expect(await change(operator, ada, { roles: ["intake"] })).toEqual(last);
    expect(await change(ada, ada, { roles: ["admin"] })).toMatchObject({ ok: true });
  });

  test("goes once there is another; of two who go at once, one stays", async () => {
    const people = await readPeople(operator);
    const ada = people.ok ? people.value.find(({ name }) => name === "ada") : undefined;
    if (!ada) throw new Error("Ada is gone");
    const bob = await added("bob", ["admin"], "another long private one");
    const both = await Promise.all([change(ada, ada, { disabled: true }), change(bob, bob, { disabled: true })]);
    expect(both.filter((one) => one.ok)).toHaveLength(1);
    expect(both.filter((one) => !one.ok)).toEqual([last]);
  });
});
