import { afterAll, beforeAll, expect, test } from "vitest";
import { addCover } from "@/lib/casework/keep-cover";
import { assignRequest } from "@/lib/casework/keep-track";
import { listDeadlines } from "@/lib/casework/list-deadlines";
import { makeDeadlineFeed, readDeadlineFeed, stopDeadlineFeed } from "@/lib/casework/keep-deadline-feed";
import { keepPerson } from "@/lib/casework/keep-person";
import { receiveRequest } from "@/lib/casework/receive-request";
import { readFeedDeadlines } from "@/lib/casework/read-deadline-feed";
import { recuse } from "@/lib/casework/recuse";
import { asOf, day, must } from "@/lib/casework/testing/a-challenge";
import { attachDocument } from "@/lib/casework/attach-document";
import { aDesk, aRequest, noon, received, type TestDesk } from "@/lib/casework/testing/a-desk";
import type { Actor } from "@/lib/law/permission/role";
import { withClient } from "@/lib/platform/database-roles";

let desk: TestDesk;
beforeAll(async () => {
  desk = await aDesk();
});
afterAll(() => desk.database.drop());

async function owned(by: Actor): Promise<string> {
  const reference = await aRequest(desk);
  await must(assignRequest(desk.person("reviewer"), (await asOf(desk, reference)).on, { ownerId: by.id }, noon));
  return reference;
}

async function address(of: Actor): Promise<string> {
  const made = await makeDeadlineFeed(of, noon);
  if (!made.ok) throw new Error(made.refusal.code);
  return made.value.secret;
}

const read = async (secret: string) =>
  (await readFeedDeadlines(secret, noon))?.map(({ reference }) => reference) ?? null;

test("a secret address shows its maker's own deadlines, and one address stands at a time", async () => {
  const me = desk.person("reviewer");
  const mine = await owned(me);
  await owned(desk.person("reviewer", 2));
  const first = await address(me);
  expect(new Set(await read(first))).toEqual(new Set([mine]));
  const entries = await readFeedDeadlines(first, noon);
  for (const entry of entries ?? [])
    expect(Object.keys(entry).sort()).toEqual(["dueAt", "id", "main", "reference", "whose"]);
  expect(await readDeadlineFeed(me)).toMatchObject({ ok: true, value: { lastUsedAt: noon } });
  const second = await address(me);
  expect(await read(first)).toBeNull();
  expect(await read(second)).not.toBeNull();
  expect(await stopDeadlineFeed(me, noon)).toMatchObject({ ok: true });
  expect(await read(second)).toBeNull();
  expect(await stopDeadlineFeed(me, noon)).toMatchObject({ refusal: { code: "not-found" } });
});

test("whoever stands in reads what they stand in for, and nobody reads what they are kept from", async () => {
  const [away, standIn] = [desk.person("senior_counsel"), desk.person("senior_counsel", 2)];
  const [kept, theirs] = [await owned(away), await owned(away)];
  const secret = await address(standIn);
  expect(await read(secret)).toEqual([]);
  const absence = { userId: away.id, coverId: standIn.id, fromOn: day("2026-11-23"), toOn: day("2026-11-27") };
  expect(await addCover(desk.person("admin"), absence, noon)).toMatchObject({ ok: true });
  expect(new Set(await read(secret))).toEqual(new Set([kept, theirs]));
  const conflict = { userId: standIn.id, reason: "The account is a brother’s", knowing: false };
  await must(recuse(desk.person("reviewer"), (await asOf(desk, kept)).on, conflict, noon));
  expect(new Set(await read(secret))).toEqual(new Set([theirs]));
});

test("the compartment is in nobody's calendar, not even in that of its own counsel", async () => {
  const counsel = desk.person("ns_counsel");
  const document = { kind: "original", name: "nsl.pdf", contentType: "application/pdf", bytes: 9 } as const;
  const file = { ...document, sha256: "7".repeat(64), storageKey: "nsl", reference: null };
  const attached = await attachDocument(counsel, file, noon);
  if (!attached.ok) throw new Error(attached.refusal.code);
  const letter = { instrumentCode: "US_NSL", dueOn: day("2026-11-30"), documentIds: [attached.value.id] } as const;
  const taken = await receiveRequest(counsel, received(desk, letter), noon);
  if (!taken.ok) throw new Error(taken.refusal.code);
  const { reference } = taken.value;
  await withClient(desk.database.ownerUrl, (client) =>
    client.query(`UPDATE "LawfulRequest" SET "ownerId" = $1 WHERE reference = $2`, [counsel.id, reference]),
  );
  const own = await listDeadlines(counsel, { kind: null, owner: counsel, after: null, limit: 50 }, noon);
  expect(own.ok && own.value.clocks.map((one) => one.reference)).toContain(reference);
  expect(await read(await address(counsel))).toEqual([]);
});

test("an address reads nothing once its maker may not sign in, nor when they may again", async () => {
  const me = desk.person("custodian");
  await owned(me);
  const secret = await address(me);
  expect(await read(secret)).not.toEqual([]);
  const keep = (disabled: boolean) => {
    const { id, email, name, roles } = me;
    return keepPerson(desk.person("admin"), { id, email, name, roles, disabled }, (one) => Promise.resolve(one), noon);
  };
  expect(await keep(true)).toMatchObject({ ok: true });
  expect(await read(secret)).toBeNull();
  expect(await keep(false)).toMatchObject({ ok: true });
  expect(await read(secret)).toBeNull();
  expect(await makeDeadlineFeed(desk.person("admin"), noon)).toMatchObject({ refusal: { code: "wrong-role" } });
});

test.each(["", "wdf_", `wd_${"a".repeat(43)}`, `wdf_${"a".repeat(43)}`, `wdf_${"'".repeat(43)}`])(
  "there is nothing at %j",
  async (secret) => {
    expect(await read(secret)).toBeNull();
  },
);
