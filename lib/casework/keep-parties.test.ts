import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { keepAuthority } from "@/lib/casework/keep-authority";
import { type KeepCustomer, keepCustomer } from "@/lib/casework/keep-customer";
import { listAuthorities, listCustomers, readAuthority, readCustomer } from "@/lib/casework/list-parties";
import { aDesk, noon, type TestDesk } from "@/lib/casework/testing/a-desk";

let desk: TestDesk;
beforeAll(async () => {
  desk = await aDesk();
});
afterAll(() => desk.database.drop());

const columns = {
  name: "Bundeskriminalamt",
  country: "DE",
  countryLabel: "Germany",
  state: null,
  domains: ["bka.example"],
  email: "post@bka.example",
  callbackNumber: "+49 1",
  callbackSource: "Official directory, 23 Nov 2026",
};

const customer: KeepCustomer = {
  id: null,
  version: 0,
  name: "Third Example AG",
  class: "enterprise",
  ourRole: "processor",
  country: null,
  state: null,
  defunct: null,
  contacts: [{ id: null, name: "Legal", email: "legal@third.example", preferred: true }],
  tenancies: [{ id: null, name: "main", region: "eu", accounts: ["carol@third.example", "carol@third.example"] }],
  reason: "New contract",
};

async function kept(change: Partial<typeof columns> = {}, id: string | null = null) {
  const version = id === null ? 0 : await versionNow(id);
  const result = await keepAuthority(
    desk.person("intake"),
    { id, version, authority: { ...columns, ...change }, reason: "Seen on their site" },
    noon,
  );
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value;
}

async function versionNow(id: string) {
  const read = await readAuthority(desk.person("auditor"), id);
  if (!read.ok) throw new Error(read.refusal.code);
  return read.value.authority.version;
}

describe("an authority", () => {
  test("is kept with what changed and why on the record, and unchanged leaves no entry", async () => {
    const { id } = await kept();
    await kept({ callbackNumber: "+49 2" }, id);
    await kept({ callbackNumber: "+49 2" }, id);
    const read = await readAuthority(desk.person("auditor"), id);
    const changes = read.ok ? read.value.changes : [];
    expect(changes).toHaveLength(2);
    expect(changes[0]).toMatchObject({
      act: "keep-authority",
      why: "Seen on their site",
      data: { changed: { callbackNumber: { from: "+49 1", to: "+49 2" } } },
    });
  });

  test("is told, not refused, when a domain imitates a known one, as a reader sees it", async () => {
    const { alike } = await kept({ name: "Another office", domains: ["xn--bk-8kc.example"] });
    expect(alike).toMatchObject([{ known: "bka.example", shown: "bkа.example", because: "foreign-letters" }]);
  });

  test("is not overwritten by who read it before: they are told what changed, and may go on from there", async () => {
    const { id } = await kept({ name: "Two editors", domains: [] });
    const version = await versionNow(id);
    await kept({ name: "Two editors", domains: [], callbackNumber: "+49 2" }, id);
    const mine = { ...columns, name: "Two editors", domains: [], email: "new@bka.example" };
    const keep = (read: number) =>
      keepAuthority(desk.person("reviewer"), { id, version: read, authority: mine, reason: "Moved" }, noon);
    const late = await keep(version);
    const entry = { by: "intake 1", data: { changed: { callbackNumber: { from: "+49 1", to: "+49 2" } } } };
    expect(late).toMatchObject({ refusal: { code: "changed-meanwhile", entries: [entry] } });
    expect(await readAuthority(desk.person("auditor"), id)).toMatchObject({
      value: { authority: { email: "post@bka.example", callbackNumber: "+49 2" } },
    });
    if (late.ok || late.refusal.code !== "changed-meanwhile") throw new Error("Not refused");
    expect(await keep(late.refusal.version)).toMatchObject({ ok: true });
  });

  test("has a name of its own in its country", async () => {
    const again = await keepAuthority(
      desk.person("intake"),
      { id: null, version: 0, authority: columns, reason: "x" },
      noon,
    );
    expect(again).toMatchObject({ refusal: { code: "name-taken", name: "Bundeskriminalamt" } });
    await expect(kept({ country: "AT", countryLabel: "Austria" })).resolves.toMatchObject({ alike: [] });
  });

  test("is kept by intake and reviewers only; an auditor reads, an administrator sees nothing", async () => {
    const change = { id: null, version: 0, authority: { ...columns, name: "X" }, reason: "x" };
    expect(await keepAuthority(desk.person("auditor"), change, noon)).toMatchObject({
      refusal: { code: "wrong-role" },
    });
    expect(await listAuthorities(desk.person("auditor"), { q: "", after: null, limit: 5 })).toMatchObject({ ok: true });
    expect(await listAuthorities(desk.person("admin"), { q: "", after: null, limit: 5 })).toMatchObject({ ok: false });
  });
});

test("lists are walked whole, by pages, and an unknown place begins anew", async () => {
  for (const number of [1, 2, 3, 4, 5]) await kept({ name: `Office ${number}`, domains: [] });
  const names: string[] = [];
  let after: string | null = null;
  do {
    const page = await listAuthorities(desk.person("intake"), { q: "office", after, limit: 2 });
    if (!page.ok) throw new Error(page.refusal.code);
    names.push(...page.value.rows.map((row) => row.name));
    after = page.value.next;
  } while (after !== null);
  expect(names).toEqual(["Another office", "Office 1", "Office 2", "Office 3", "Office 4", "Office 5"]);
  const forged = await listAuthorities(desk.person("intake"), {
    q: "office",
    after: "00000000-0000-4000-8000-00000000dead",
    limit: 1,
  });
  expect(forged).toMatchObject({ value: { rows: [{ name: "Another office" }] } });
});

describe("a customer", () => {
  test("is kept with contacts, tenancies and accounts, and found by an account", async () => {
    const made = await keepCustomer(desk.person("intake"), customer, noon);
    if (!made.ok) throw new Error(made.refusal.code);
    const found = await listCustomers(desk.person("intake"), { q: "carol@third.example", after: null, limit: 5 });
    expect(found).toMatchObject({
      value: { rows: [{ name: "Third Example AG", contacts: [{ email: "legal@third.example" }] }] },
    });
    const read = await readCustomer(desk.person("reviewer"), made.value.id);
    if (!read.ok) throw new Error(read.refusal.code);
    const { contacts, tenancies } = read.value.customer;
    const second = { id: null, name: "DPO", email: "dpo@third.example", preferred: true };
    const change = {
      ...customer,
      id: made.value.id,
      version: read.value.customer.version,
      contacts: [...contacts.map((one) => ({ ...one, preferred: false })), second],
      tenancies: tenancies.map(({ id, name, region }) => ({ id, name, region, accounts: ["dave@third.example"] })),
    };
    expect(await keepCustomer(desk.person("reviewer"), change, noon)).toMatchObject({ ok: true });
    const after = await readCustomer(desk.person("reviewer"), made.value.id);
    if (!after.ok) throw new Error(after.refusal.code);
    expect(after.value.customer.contacts.filter((one) => one.preferred).map((one) => one.email)).toEqual([
      "dpo@third.example",
    ]);
    expect(after.value.customer.tenancies[0]?._count.accounts).toBe(2);
    expect(after.value.changes[0]).toMatchObject({ data: { accountsAdded: 1 } });
    const late = { ...change, name: "Third Example SE", contacts: [], tenancies: [] };
    expect(await keepCustomer(desk.person("intake"), late, noon)).toMatchObject({
      refusal: { code: "changed-meanwhile", entries: [{ by: "reviewer 1", data: { accountsAdded: 1 } }] },
    });
  });

  test("never takes over parts of another customer, nor its name", async () => {
    const other = await readCustomer(desk.person("intake"), desk.customers[0]?.id ?? "");
    if (!other.ok) throw new Error(other.refusal.code);
    const stolen = {
      ...customer,
      name: "Thief Ltd",
      contacts: [],
      tenancies: other.value.customer.tenancies.map(({ id }) => ({ id, name: "x", region: "y", accounts: [] })),
    };
    expect(await keepCustomer(desk.person("intake"), stolen, noon)).toMatchObject({ refusal: { code: "not-found" } });
    const same = { ...customer, name: "first example LTD", contacts: [], tenancies: [] };
    expect(await keepCustomer(desk.person("intake"), same, noon)).toMatchObject({ refusal: { code: "name-taken" } });
  });
});

test("a customer keeps the country it belongs to, and its record says so", async () => {
  const authority = { ...customer, name: "Ministère de l’Exemple", class: "public_sector", country: "FR" } as const;
  const kept = await keepCustomer(desk.person("intake"), authority, noon);
  const read = kept.ok ? await readCustomer(desk.person("auditor"), kept.value.id) : kept;
  expect(read).toMatchObject({ ok: true, value: { customer: { country: "FR" } } });
  const change = { data: { changed: { countryLabel: { from: null, to: "France" } } } };
  expect(read).toMatchObject({ value: { changes: [change] } });
});
