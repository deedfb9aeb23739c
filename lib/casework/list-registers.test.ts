import { afterAll, beforeAll, expect, test } from "vitest";
import { listPreservations } from "@/lib/casework/list-preservations";
import { listSecrecy } from "@/lib/casework/list-secrecy";
import { preserveData } from "@/lib/casework/preserve-data";
import { receiveRequest } from "@/lib/casework/receive-request";
import { aDesk, aRequest, fileOf, noon, received, type TestDesk } from "@/lib/casework/testing/a-desk";
import { anOrder, place } from "@/lib/casework/testing/a-notice";

let desk: TestDesk;
beforeAll(async () => {
  desk = await aDesk();
});
afterAll(() => desk.database.drop());

test("the register of preservations walks by pages, the next to end first, and shows what ends soon", async () => {
  const made = [];
  for (const day of ["20", "21", "22"]) {
    const receivedAt = new Date(`2026-11-${day}T09:00:00Z`);
    const reference = await aRequest(desk, { instrumentCode: "US_PRES", dueOn: null, receivedAt });
    const { version } = await fileOf(desk, reference);
    await preserveData(desk.person("custodian"), { reference, version }, { snapshot: "Copy" }, noon);
    made.push(reference);
  }
  const seen: string[] = [];
  let after: string | null = null;
  do {
    const page = await listPreservations(desk.person("auditor"), { view: "kept", after, limit: 2 }, noon);
    if (!page.ok) throw new Error(page.refusal.code);
    seen.push(...page.value.rows.map(({ reference }) => reference));
    after = page.value.next;
  } while (after !== null);
  expect(seen).toEqual(made);
  const ending = (now: Date) =>
    listPreservations(desk.person("auditor"), { view: "ending", after: null, limit: 9 }, now);
  expect(await ending(noon)).toMatchObject({ value: { rows: [] } });
  expect(await ending(new Date("2027-02-06T06:00:00Z"))).toMatchObject({ value: { rows: [{}, {}] } });
  const admin = await listPreservations(desk.person("admin"), { view: "kept", after: null, limit: 9 }, noon);
  expect(admin).toMatchObject({ refusal: { code: "wrong-role" } });
});

test("the board of secrecy says what runs out when, apart from what names no end", async () => {
  const reference = await aRequest(desk);
  await place(desk, reference, await anOrder(desk, reference, { endsAt: new Date("2027-01-10T05:00:00Z") }));
  await place(desk, reference, await anOrder(desk, reference, { endsAt: new Date("2026-12-10T05:00:00Z") }));
  await place(desk, reference, await anOrder(desk, reference));
  await place(desk, reference, await anOrder(desk, reference, { kind: "claimed_unsupported", documentId: null }));
  const board = async (view: "ending" | "open", after: string | null = null, now = noon) => {
    const page = await listSecrecy(desk.person("auditor"), { view, after, limit: 1 }, now);
    if (!page.ok) throw new Error(page.refusal.code);
    return page.value;
  };
  const first = await board("ending");
  expect(first.rows).toMatchObject([{ reference, endsAt: new Date("2026-12-10T05:00:00Z") }]);
  expect(await board("ending", first.next)).toMatchObject({
    rows: [{ endsAt: new Date("2027-01-10T05:00:00Z") }],
    next: null,
  });
  expect(await board("open")).toMatchObject({ rows: [{ standing: "in_force", endsAt: null }], next: null });
  expect((await board("open")).rows[0]?.lookAt).not.toBeNull();
  expect(await board("ending", null, new Date("2027-02-01T00:00:00Z"))).toEqual({ rows: [], next: null });
});

test("what is walled stands on no register of anybody outside", async () => {
  const walled = await aRequestBehindTheWall();
  const asked = { view: "open", after: null, limit: 50 } as const;
  const outside = await listSecrecy(desk.person("auditor"), asked, noon);
  const inside = await listSecrecy(desk.person("ns_counsel"), asked, noon);
  expect(outside.ok && outside.value.rows.map(({ reference }) => reference)).not.toContain(walled);
  expect(inside).toMatchObject({ value: { rows: [{ reference: walled, kind: "built_in" }] } });
});

async function aRequestBehindTheWall(): Promise<string> {
  const result = await receiveRequest(desk.person("ns_counsel"), received(desk, { instrumentCode: "US_FISA" }), noon);
  if (!result.ok) throw new Error(result.refusal.code);
  return result.value.reference;
}
