import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createToken } from "@/lib/casework/create-token";
import { idempotently } from "@/lib/casework/idempotently";
import { dropDraft, keepDraft, readDraft } from "@/lib/casework/keep-draft";
import { keepPerson } from "@/lib/casework/keep-person";
import { operator } from "@/lib/casework/operator";
import { tokenActor } from "@/lib/casework/read-token";
import { revokeToken } from "@/lib/casework/revoke-token";
import type { Actor } from "@/lib/law/permission/role";
import { withClient } from "@/lib/platform/database-roles";
import { freshDatabase, type TestDatabase } from "@/lib/platform/testing/test-database";
import { DatabaseGone } from "@/lib/store/database";

const noon = new Date("2026-11-23T12:00:00.000Z");
const later = (hours: number) => new Date(noon.getTime() + hours * 3_600_000);

let database: TestDatabase;
let ada: Actor;
let bob: Actor;

beforeAll(async () => {
  database = await freshDatabase();
  [ada, bob] = [await aPerson("ada"), await aPerson("bob")];
});
afterAll(() => database.drop());

async function aPerson(name: string): Promise<Actor> {
  const given = { email: `${name}@desk.example`, name, roles: ["intake"] };
  const kept = await keepPerson(operator, given, async () => "", noon);
  if (!kept.ok) throw new Error(kept.refusal.code);
  return kept.value;
}

async function aToken(of: Actor, by: Actor = operator) {
  const created = await createToken(by, { email: of.email, label: "test" }, noon);
  if (!created.ok) throw new Error(created.refusal.code);
  return created.value;
}

describe("a token", () => {
  test("acts as its person and is kept only as a hash", async () => {
    const { token } = await aToken(ada);
    expect((await tokenActor(token, noon))?.id).toBe(ada.id);
    const { rows } = await withClient(database.ownerUrl, (client) =>
      client.query(`SELECT "ApiToken"::text AS row FROM "ApiToken"`),
    );
    expect(rows.length).toBeGreaterThan(0);
    expect(JSON.stringify(rows)).not.toContain(token.slice(3));
  });

  test("altered by one letter is nobody's", async () => {
    const { token } = await aToken(ada);
    const altered = token.slice(0, -1) + (token.endsWith("A") ? "B" : "A");
    expect(await tokenActor(altered, noon)).toBeNull();
    expect(await tokenActor(`${token} `, noon)).toBeNull();
  });

  test("is nobody's the moment it is revoked, by its person but not by another", async () => {
    const { id, token } = await aToken(ada, ada);
    expect(await revokeToken(bob, id, noon)).toEqual({ ok: false, refusal: { code: "not-found" } });
    expect((await tokenActor(token, noon))?.id).toBe(ada.id);
    expect((await revokeToken(ada, id, noon)).ok).toBe(true);
    expect(await tokenActor(token, noon)).toBeNull();
  });

  test("of a disabled person is nobody's, nor when they are let in again", async () => {
    const gone = await aPerson("gone");
    const { token } = await aToken(gone);
    await keepPerson(operator, { ...gone, disabled: true }, async () => "", noon);
    expect(await tokenActor(token, noon)).toBeNull();
    await keepPerson(operator, { ...gone, disabled: false }, async () => "", noon);
    expect(await tokenActor(token, noon)).toBeNull();
    await keepPerson(operator, { ...gone, disabled: true }, async () => "", noon);
    expect(await createToken(operator, { email: gone.email, label: "again" }, noon)).toMatchObject({
      refusal: { code: "not-found" },
    });
  });

  test("for somebody else is for an administrator to make", async () => {
    expect(await createToken(bob, { email: ada.email, label: "mine now" }, noon)).toMatchObject({
      refusal: { code: "wrong-role" },
    });
  });
});

describe("an idempotency key", () => {
  const digest = "d1";
  const counted = () => {
    let times = 0;
    return { work: async () => ({ status: 201, body: { times: (times += 1) } }), times: () => times };
  };

  test("does the work once and gives the first answer again", async () => {
    const [key, { work, times }] = [randomUUID(), counted()];
    const first = await idempotently(ada, { key, digest }, work, noon);
    const again = await idempotently(ada, { key, digest }, work, later(23));
    expect(again).toEqual(first);
    expect(again).toEqual({ ok: true, value: { status: 201, body: { times: 1 } } });
    expect(times()).toBe(1);
  });

  test("is refused for another request, and is each person's own", async () => {
    const [key, { work, times }] = [randomUUID(), counted()];
    await idempotently(ada, { key, digest }, work, noon);
    expect(await idempotently(ada, { key, digest: "d2" }, work, noon)).toEqual({
      ok: false,
      refusal: { code: "key-reused" },
    });
    expect((await idempotently(bob, { key, digest: "d2" }, work, noon)).ok).toBe(true);
    expect(times()).toBe(2);
  });

  test("lets one of ten at once do the work", async () => {
    const [key, { work, times }] = [randomUUID(), counted()];
    const answers = await Promise.all(Array.from({ length: 10 }, () => idempotently(ada, { key, digest }, work, noon)));
    expect(times()).toBe(1);
    const refusals = answers.flatMap((one) => (one.ok ? [] : [one.refusal.code]));
    expect(refusals.every((code) => code === "key-open")).toBe(true);
  });

  test("is free again after a fault, but not when the database went away", async () => {
    const [key, lost, { work }] = [randomUUID(), randomUUID(), counted()];
    const broken = (cause: Error) => async () => Promise.reject(cause);
    await expect(idempotently(ada, { key, digest }, broken(new Error("bug")), noon)).rejects.toThrow("bug");
    expect((await idempotently(ada, { key, digest }, work, noon)).ok).toBe(true);
    await expect(idempotently(ada, { key: lost, digest }, broken(new DatabaseGone("gone")), noon)).rejects.toThrow(
      "gone",
    );
    expect(await idempotently(ada, { key: lost, digest }, work, noon)).toEqual({
      ok: false,
      refusal: { code: "key-open" },
    });
  });

  test("is forgotten after a day", async () => {
    const [key, { work, times }] = [randomUUID(), counted()];
    await idempotently(ada, { key, digest }, work, noon);
    expect((await idempotently(ada, { key, digest: "d2" }, work, later(25))).ok).toBe(true);
    expect(times()).toBe(2);
  });
});

describe("a draft", () => {
  test("is kept to the letter, is its person's own, and goes when it was sent", async () => {
    const typed = { agency: "Präfektur\n第", "items.0.category": "content", checks: ["a", "b"], empty: "" };
    await keepDraft(ada, "receive-request", { agency: "older" }, noon);
    await keepDraft(ada, "receive-request", typed, later(1));
    expect(await readDraft(ada, "receive-request")).toEqual({ typed, savedAt: later(1) });
    expect(await readDraft(bob, "receive-request")).toBeNull();
    await dropDraft(ada, "receive-request");
    expect(await readDraft(ada, "receive-request")).toBeNull();
  });

  test("holds what no column can by leaving it out, and nothing that is larger than a form", async () => {
    await keepDraft(ada, "odd", { text: "a\0b\ud800c" }, noon);
    expect((await readDraft(ada, "odd"))?.typed).toEqual({ text: "abc" });
    await keepDraft(ada, "huge", { text: "x".repeat(2_000_001) }, noon);
    expect(await readDraft(ada, "huge")).toBeNull();
  });
});
