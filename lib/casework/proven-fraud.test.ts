import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { authenticate } from "@/lib/casework/authenticate";
import { readRequest } from "@/lib/casework/read-request";
import { clearSuspicion, confirmFraud, suspectFraud } from "@/lib/casework/settle-fraud";
import { aCallBack } from "@/lib/casework/testing/a-check";
import { aDesk, aRequest, fileOf, noon, type TestDesk } from "@/lib/casework/testing/a-desk";
import { anEmergency, on } from "@/lib/casework/testing/an-emergency";
import { walkTo } from "@/lib/casework/testing/a-walk";
import type { Check } from "@/lib/law/authority/check";
import { withClient } from "@/lib/platform/database-roles";

let desk: TestDesk;
beforeAll(async () => {
  desk = await aDesk();
});
afterAll(() => desk.database.drop());

const reason = "The police know no such officer";
const found = (check: Check) => ({ ...aCallBack(), checks: [check] });

async function suspect(reference: string) {
  return suspectFraud(desk.person("reviewer"), on(await fileOf(desk, reference)), { reason }, noon);
}

async function prove(reference: string) {
  await suspect(reference);
  const done = await confirmFraud(desk.person("reviewer", 2), on(await fileOf(desk, reference)), { reason }, noon);
  if (!done.ok) throw new Error(done.refusal.code);
}

async function sql(text: string, values: readonly unknown[]) {
  return withClient(desk.database.ownerUrl, (client) => client.query(text, [...values]));
}

async function anAuthority(id: string): Promise<string> {
  await sql(
    `INSERT INTO "Authority" (id, name, country, "countryLabel", domains, "createdAt") VALUES ($1::uuid, $1, 'US', 'United States', '{}', now())`,
    [id],
  );
  return id;
}

async function signsOf(reference: string) {
  const read = await readRequest(desk.person("intake"), reference, noon, "desk");
  return read.ok ? read.value.who.sender?.signs : null;
}

describe("what comes after an impersonation was proven", () => {
  test.each([
    ["the same authority", "10", { officer: null }, "10"],
    ["the same address under another name", "20", { officer: "R. Roe, ROE@unit.example" }, "21"],
    ["the same domain under another name", "30", { officer: "anna@unit-three.example" }, "31"],
  ])("of %s is looked at twice, and needs a strong check", async (_claim, one, later, other) => {
    const id = (last: string) => `00000000-0000-4000-9000-0000000000${last}`;
    const officer = one === "30" ? "bert@unit-three.example" : "Roe <roe@unit.example>";
    const authorityId = await anAuthority(id(one));
    const asked = other === one ? { ...later, authorityId } : { ...later, authorityId: await anAuthority(id(other)) };
    await prove(await aRequest(desk, { authorityId, officer, agencyReference: `first ${one}` }));
    const reference = await aRequest(desk, { ...asked, agencyReference: `next ${one}` });
    expect(await signsOf(reference)).toContain("proven_before");
    const file = await fileOf(desk, reference);
    expect(await authenticate(desk.person("intake"), on(file), found("known_officer"), noon)).toMatchObject({
      refusal: { code: "weak-authentication", needs: "strong" },
    });
    expect(await authenticate(desk.person("intake"), on(file), found("call_back"), noon)).toMatchObject({ ok: true });
  });

  test("of somebody who shares no more than a mail provider needs no more than usual", async () => {
    const id = (last: string) => `00000000-0000-4000-9000-0000000000${last}`;
    const first = { authorityId: await anAuthority(id("40")), officer: "a@gmail.com", agencyReference: "first 40" };
    await prove(await aRequest(desk, first));
    const next = { authorityId: await anAuthority(id("41")), officer: "b@gmail.com", agencyReference: "next 40" };
    const reference = await aRequest(desk, next);
    expect((await fileOf(desk, reference)).provenBefore).toBe(false);
    expect(await signsOf(reference)).not.toContain("proven_before");
  });

  test("is held by the database as well: a medium check lets nothing be approved", async () => {
    const authorityId = await anAuthority("00000000-0000-4000-9000-000000000050");
    const waiting = await walkTo(desk, await aRequest(desk, { authorityId, agencyReference: "waits" }), "approval");
    await sql(`UPDATE "Authentication" SET level = 'medium' WHERE "requestId" = $1`, [waiting.id]);
    const approve = `UPDATE "ScopeApproval" SET "approvedAt" = now(), "approvedById" = $2 WHERE "requestId" = $1`;
    const proven = await aRequest(desk, { authorityId, agencyReference: "proven" });
    await sql(`ALTER TABLE "LawfulRequest" DISABLE TRIGGER USER`, []);
    await sql(`UPDATE "LawfulRequest" SET stage = 'fraud' WHERE reference = $1`, [proven]);
    await sql(`ALTER TABLE "LawfulRequest" ENABLE TRIGGER USER`, []);
    const by = desk.person("senior_counsel").id;
    await expect(sql(approve, [waiting.id, by])).rejects.toThrow(/not authenticated/);
    await sql(`UPDATE "Authentication" SET level = 'strong' WHERE "requestId" = $1`, [waiting.id]);
    await sql(approve, [waiting.id, by]);
  });
});

describe("the national-security compartment", () => {
  const wall = (reference: string) =>
    sql(`UPDATE "LawfulRequest" SET compartment = 'national_security' WHERE reference = $1`, [reference]);
  const stageOf = async (reference: string) => {
    const { rows } = await sql(`SELECT stage::text FROM "LawfulRequest" WHERE reference = $1`, [reference]);
    return rows;
  };

  test("is frozen with a sender proven outside it, and nobody outside learns of it", async () => {
    const authorityId = await anAuthority("00000000-0000-4000-9000-000000000060");
    const inside = await aRequest(desk, { authorityId, agencyReference: "inside" });
    await wall(inside);
    const proven = await aRequest(desk, { authorityId, agencyReference: "outside" });
    await prove(proven);
    expect(await stageOf(inside)).toEqual([{ stage: "fraud_suspected" }]);
    const read = await readRequest(desk.person("reviewer", 2), proven, noon, "desk");
    expect(read.ok && read.value.who.ties.frozen).toEqual([]);
    expect(read.ok && read.value.record.at(-1)?.data).not.toHaveProperty("frozen.0");
  });

  test("keeps its own proofs to itself: no request outside shows a trace of them", async () => {
    const authorityId = await anAuthority("00000000-0000-4000-9000-000000000070");
    const inside = await aRequest(desk, { authorityId, agencyReference: "inside too" });
    const outside = await aRequest(desk, { authorityId, agencyReference: "outside too" });
    await suspect(inside);
    await wall(inside);
    const counsel = { ...desk.person("ns_counsel"), roles: ["ns_counsel", "reviewer"] as const };
    await sql(`INSERT INTO "UserRole" ("userId", role) VALUES ($1, 'reviewer')`, [counsel.id]);
    const { rows } = await sql(`SELECT reference, version FROM "LawfulRequest" WHERE reference = $1`, [inside]);
    expect(await confirmFraud(counsel, rows[0], { reason }, noon)).toMatchObject({ ok: true });
    expect(await fileOf(desk, outside)).toMatchObject({ stage: "received", provenBefore: false });
    const next = await aRequest(desk, { authorityId, agencyReference: "next inside" });
    expect(await signsOf(next)).not.toContain("proven_before");
  });
});

describe("a supervisor’s word from before a suspicion was settled", () => {
  test("lets no emergency of a flagged authority leave, says the database too", async () => {
    const ready = await anEmergency(desk, "ready", "S-before");
    await sql(`UPDATE "Authority" SET "flaggedAt" = now() WHERE id = $1`, [desk.authorityId]);
    const release = `UPDATE "Production" SET "deliveredAt" = now(), "deliveredById" = $2 WHERE "requestId" = $1`;
    const authentication = `INSERT INTO "Authentication"
      (id, "requestId", level, checks, "numberSource", "calledNumber", "spokenTo", "calledAt", evidence, "byId", at)
      VALUES (gen_random_uuid(), $1, 'strong', $2, 'our_list', '+1 555 0100', 'Captain Doe', now(), 'x', $3, $4)`;
    const [intake, custodian] = [desk.person("intake").id, desk.person("custodian").id];
    await sql(authentication, [ready.id, ["supervisor"], intake, noon]);
    await suspect(ready.reference);
    const settledAt = new Date(noon.getTime() + 60_000);
    await clearSuspicion(desk.person("reviewer", 2), on(await fileOf(desk, ready.reference)), { reason }, settledAt);
    const after = new Date(settledAt.getTime() + 60_000);
    await sql(authentication, [ready.id, ["call_back"], intake, after]);
    await expect(sql(release, [ready.id, custodian])).rejects.toThrow(/not authenticated well enough/);
    await sql(authentication, [ready.id, ["supervisor"], intake, after]);
    await sql(release, [ready.id, custodian]);
  });
});
