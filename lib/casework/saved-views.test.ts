import { afterAll, beforeAll, expect, test } from "vitest";
import { recuse } from "@/lib/casework/recuse";
import { firstViewOf, listViews, mostViews, removeView, saveView, setFirstView } from "@/lib/casework/saved-views";
import { asOf, must } from "@/lib/casework/testing/a-challenge";
import { aDesk, aRequest, noon, type TestDesk } from "@/lib/casework/testing/a-desk";
import { everything } from "@/lib/casework/testing/a-queue";
import type { Actor } from "@/lib/law/permission/role";

let desk: TestDesk;
beforeAll(async () => {
  desk = await aDesk();
});
afterAll(() => desk.database.drop());

const warrants = { view: "open", instrument: "US_WARRANT" };
const save = (by: Actor, name: string, shared = false, asked: Record<string, string> = warrants) =>
  saveView(by, { name, asked, shared }, noon);
const list = (of: Actor) => listViews(of, ({ instrument = null }) => ({ ...everything, instrument }), noon);

test("a view is its owner's until it is shared, and then shows each reader what they may see", async () => {
  const [me, other] = [desk.person("reviewer"), desk.person("reviewer", 2)];
  const [reference] = [await aRequest(desk), await aRequest(desk)];
  expect(await save(me, "Warrants")).toMatchObject({ ok: true });
  expect(await list(me)).toMatchObject([{ name: "Warrants", asked: warrants, by: null, count: 2, first: false }]);
  expect(await list(other)).toEqual([]);
  expect(await save(me, "Warrants", true)).toMatchObject({ ok: true });
  const conflict = { userId: other.id, reason: "The account is a brother’s", knowing: false };
  await must(recuse(me, (await asOf(desk, reference)).on, conflict, noon));
  expect(await list(other)).toMatchObject([{ name: "Warrants", by: me.name, count: 1 }]);
});

test("nobody changes or removes what another saved, nor learns that it is there", async () => {
  const [me, other] = [desk.person("custodian"), desk.person("custodian", 2)];
  await save(me, "Mine", true);
  const id = (await list(me)).find(({ name }) => name === "Mine")?.id ?? "";
  for (const tried of [removeView(other, id), setFirstView(other, id)])
    expect(await tried).toMatchObject({ refusal: { code: "not-found" } });
  await save(other, "Mine", false, { view: "closed" });
  expect((await list(me)).find((one) => one.id === id)).toMatchObject({ asked: warrants });
  expect(await removeView(me, id)).toMatchObject({ ok: true });
  expect(await removeView(me, id)).toMatchObject({ refusal: { code: "not-found" } });
});

test("one view opens first, and none once its owner says so or removes it", async () => {
  const me = desk.person("intake");
  await save(me, "One");
  await save(me, "Two", false, { view: "late" });
  const [one, two] = (await list(me)).filter(({ by }) => by === null);
  expect(await firstViewOf(me)).toBeNull();
  await setFirstView(me, one?.id ?? "");
  await setFirstView(me, two?.id ?? "");
  expect(await firstViewOf(me)).toEqual({ view: "late" });
  await setFirstView(me, null);
  expect(await firstViewOf(me)).toBeNull();
  await setFirstView(me, two?.id ?? "");
  await removeView(me, two?.id ?? "");
  expect(await firstViewOf(me)).toBeNull();
});

test("views are few, and for those who read requests", async () => {
  const me = desk.person("auditor");
  for (let number = 0; number < mostViews; number += 1) await save(me, `View ${number}`);
  expect(await save(me, "One more")).toMatchObject({ refusal: { code: "views-full", most: mostViews } });
  expect(await save(me, "View 3", false, { view: "all" })).toMatchObject({ ok: true });
  expect(await save(desk.person("admin"), "Any")).toMatchObject({ refusal: { code: "wrong-role" } });
  expect(await list(desk.person("admin"))).toEqual([]);
  for (let number = 0; number < mostViews; number += 1) await save(desk.person("custodian"), `A ${number}`, true);
  const listed = await list(me);
  expect(listed.slice(0, mostViews).filter(({ by }) => by !== null)).toEqual([]);
  expect(listed).toHaveLength(2 * mostViews);
});
