import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { reportIncident } from "@/lib/casework/incident";
import { type LookedBack, settleLookBack } from "@/lib/casework/look-back";
import { readRequest } from "@/lib/casework/read-request";
import { recuse } from "@/lib/casework/recuse";
import { reopenRequest } from "@/lib/casework/end-request";
import { confirmFraud, suspectFraud } from "@/lib/casework/settle-fraud";
import { type AgencyTold, tellAgency } from "@/lib/casework/tell-agency";
import { aDesk, aRequest, fileOf, noon, type TestDesk } from "@/lib/casework/testing/a-desk";
import { actsOf } from "@/lib/casework/testing/a-notice";
import { on } from "@/lib/casework/testing/an-emergency";
import { walkTo } from "@/lib/casework/testing/a-walk";
import { dayIn } from "@/lib/law/shared/plain-date";
import { withClient } from "@/lib/platform/database-roles";

let desk: TestDesk;
beforeAll(async () => {
  desk = await aDesk();
});
afterAll(() => desk.database.drop());

const reason = "The police know no such officer";

async function sql(text: string, values: readonly unknown[]) {
  return withClient(desk.database.ownerUrl, (client) => client.query(text, [...values]));
}

/** An authority of its own for each story, so that none finds another's. */
async function anAuthority(last: string, email: string | null = "desk@police.example"): Promise<string> {
  const id = `00000000-0000-4000-9000-0000000001${last}`;
  await sql(
    `INSERT INTO "Authority" (id, name, country, "countryLabel", domains, email, "createdAt")
     VALUES ($1::uuid, 'Police ' || $2, 'US', 'United States', '{}', $3, now())`,
    [id, last, email],
  );
  return id;
}

async function proven(change: Parameters<typeof aRequest>[1]): Promise<string> {
  const reference = await aRequest(desk, change);
  await suspectFraud(desk.person("reviewer"), on(await fileOf(desk, reference)), { reason }, noon);
  const done = await confirmFraud(desk.person("reviewer", 2), on(await fileOf(desk, reference)), { reason }, noon);
  if (!done.ok) throw new Error(done.refusal.code);
  return reference;
}

const delivered = async (change: Parameters<typeof aRequest>[1]) =>
  (await walkTo(desk, await aRequest(desk, change), "delivered")).reference;

async function tiesOf(reference: string, who = desk.person("reviewer")) {
  const read = await readRequest(who, reference, noon, "desk");
  return read.ok ? read.value.who.ties.lookBack : null;
}

describe("looking back at what an impostor may have got", () => {
  async function settle(reference: string, change: Partial<LookedBack>, who = desk.person("reviewer")) {
    const file = await fileOf(desk, reference);
    const found = { lookBackId: file.lookBacks[0]?.id ?? "", finding: "genuine", incidentId: null } as const;
    return settleLookBack(who, on(file), { ...found, note: "The station knew of it", ...change }, noon);
  }

  test("is asked of each earlier delivery, with a clock of its own, until somebody says what was found", async () => {
    const authorityId = await anAuthority("10");
    const first = await delivered({ authorityId, agencyReference: "L1" });
    const fraud = await proven({ authorityId, agencyReference: "L2" });
    const file = await fileOf(desk, first);
    expect(file.lookBacks).toMatchObject([{ proven: fraud, finding: null }]);
    expect(file.clocks.find(({ rule }) => rule === "LOOK_BACK")).toMatchObject({
      startedAt: noon,
      subjectId: file.lookBacks[0]?.id,
      endedAt: null,
      gate: false,
    });
    expect((await actsOf(desk, first)).map(({ act }) => act)).toContain("ask-look-back");
    expect(await tiesOf(fraud)).toMatchObject([{ reference: first, lookBacks: [{ finding: null }] }]);
    expect(await settle(first, {}, desk.person("custodian"))).toMatchObject({ refusal: { code: "wrong-role" } });
    expect(await settle(first, {})).toMatchObject({ ok: true });
    expect(await tiesOf(fraud)).toMatchObject([{ lookBacks: [{ finding: "genuine", why: "The station knew of it" }] }]);
    expect((await fileOf(desk, first)).clocks.find(({ rule }) => rule === "LOOK_BACK")?.endedAt).toEqual(noon);
    expect(await settle(first, {})).toMatchObject({ refusal: { code: "not-apt" } });
  });

  test("that finds a wrong disclosure needs its incident, reported on the delivery itself", async () => {
    const authorityId = await anAuthority("20");
    const first = await delivered({ authorityId, agencyReference: "L3" });
    const other = await delivered({ authorityId, agencyReference: "L4" });
    await proven({ authorityId, agencyReference: "L5" });
    const wrong = { finding: "wrong_disclosure" } as const;
    expect(await settle(first, wrong)).toMatchObject({ refusal: { code: "incident-missing" } });
    const theirs = await report(other);
    expect(await settle(first, { ...wrong, incidentId: theirs })).toMatchObject({
      refusal: { code: "incident-missing" },
    });
    const incidentId = await report(first);
    expect(await settle(first, { ...wrong, incidentId })).toMatchObject({ ok: true });
    const { rows } = await sql(`SELECT "incidentId" FROM "LookBack" WHERE finding = 'wrong_disclosure'`, []);
    expect(rows).toEqual([{ incidentId }]);
  });

  test("asks of a delivery that whoever proved the fraud may not see, and tells them nothing of it", async () => {
    const authorityId = await anAuthority("30");
    const hidden = await delivered({ authorityId, agencyReference: "L6" });
    const judge = desk.person("reviewer", 2);
    const kept = { userId: judge.id, reason: "A conflict", knowing: true };
    await recuse(desk.person("intake"), on(await fileOf(desk, hidden)), kept, noon);
    const fraud = await proven({ authorityId, agencyReference: "L7" });
    expect((await fileOf(desk, hidden)).lookBacks).toMatchObject([{ proven: fraud, finding: null }]);
    expect(await tiesOf(fraud, judge)).toEqual([]);
    expect(await tiesOf(fraud)).toMatchObject([{ reference: hidden }]);
  });

  test("is held by the database: no finding is changed, and none is wrong without an incident of its own", async () => {
    const authorityId = await anAuthority("40");
    const { id } = await walkTo(desk, await aRequest(desk, { authorityId, agencyReference: "L8" }), "delivered");
    await proven({ authorityId, agencyReference: "L9" });
    const found = `UPDATE "LookBack" SET finding = $2, why = 'x', "settledById" = $3, "settledAt" = now(), "incidentId" = $4
      WHERE "requestId" = $1`;
    const by = desk.person("reviewer").id;
    await expect(sql(found, [id, "wrong_disclosure", by, null])).rejects.toThrow(/wrong_with_incident/);
    const { rows } = await sql(`SELECT id FROM "Incident" LIMIT 1`, []);
    await expect(sql(found, [id, "wrong_disclosure", by, rows[0]?.id])).rejects.toThrow(/another request/);
    await sql(found, [id, "genuine", by, null]);
    await expect(sql(`UPDATE "LookBack" SET why = 'other' WHERE "requestId" = $1`, [id])).rejects.toThrow(
      /once|written/i,
    );
  });

  async function report(reference: string): Promise<string> {
    const file = await fileOf(desk, reference);
    const wrong = { kind: "wrong_recipient", what: "It went to an impostor", foundTime: "", concerned: "" } as const;
    await reportIncident(desk.person("custodian"), on(file), { ...wrong, foundOn: dayIn(file.zone, noon) }, noon);
    return (await fileOf(desk, reference)).incidents[0]?.id ?? "";
  }
});

describe("telling the agency in whose name somebody wrote", () => {
  const letter: AgencyTold = { way: "letter", numberSource: null, calledNumber: "", spokenTo: "", note: "" };
  const tell = async (reference: string, change: Partial<AgencyTold> = {}) =>
    tellAgency(desk.person("reviewer"), on(await fileOf(desk, reference)), { ...letter, ...change }, noon);
  const clockOf = async (reference: string) =>
    (await fileOf(desk, reference)).clocks.find(({ rule }) => rule === "TELL_AGENCY");

  test("is owed from the proof on; the letter goes to its own address and names no account", async () => {
    const authorityId = await anAuthority("50");
    const officer = "Doe <doe@police-example.test>";
    const fraud = await proven({ authorityId, officer, agencyReference: "T1" });
    expect(await clockOf(fraud)).toMatchObject({ startedAt: noon, endedAt: null });
    expect(await tell(fraud)).toMatchObject({ ok: true });
    const { rows } = await sql(
      `SELECT m.kind::text, m.recipient, m.text FROM "Message" m JOIN "LawfulRequest" r ON r.id = m."requestId" WHERE r.reference = $1`,
      [fraud],
    );
    expect(rows).toMatchObject([{ kind: "impersonation", recipient: "desk@police.example" }]);
    expect(rows[0].text).toMatch(/did not come from you/);
    expect(rows[0].text).toContain(officer);
    expect(rows[0].text).not.toMatch(/alice|First Example/);
    expect((await clockOf(fraud))?.endedAt).toEqual(noon);
    expect(await tell(fraud)).toMatchObject({ refusal: { code: "not-apt" } });
  });

  test("never goes to the address the message came from, nor nowhere", async () => {
    const same = await anAuthority("60", "Doe@police.example");
    const fraud = await proven({ authorityId: same, officer: "doe@POLICE.example", agencyReference: "T2" });
    expect(await tell(fraud)).toMatchObject({ refusal: { code: "agency-address-of-sender" } });
    const none = await proven({ authorityId: await anAuthority("61", null), agencyReference: "T3" });
    expect(await tell(none)).toMatchObject({ refusal: { code: "authority-address-missing" } });
  });

  test("may be a call, to a number from elsewhere than the message, to somebody by name", async () => {
    const fraud = await proven({ authorityId: await anAuthority("70", null), agencyReference: "T4" });
    const call = {
      way: "call",
      numberSource: "switchboard",
      calledNumber: "+1 555 0100",
      spokenTo: "Captain Doe",
    } as const;
    expect(await tell(fraud, { ...call, numberSource: "message" })).toMatchObject({
      refusal: { code: "number-from-the-message" },
    });
    expect(await tell(fraud, { ...call, spokenTo: "" })).toMatchObject({ refusal: { code: "check-evidence-missing" } });
    expect(await tell(fraud, call)).toMatchObject({ ok: true });
    const read = await readRequest(desk.person("reviewer"), fraud, noon, "desk");
    expect(read.ok && read.value.page.suspicions).toMatchObject([
      { agencyTold: "call", agencyToldAt: noon, agencyToldWords: "Captain Doe, +1 555 0100" },
    ]);
  });

  test("is owed no longer once the request is open again", async () => {
    const fraud = await proven({ authorityId: await anAuthority("80"), agencyReference: "T5" });
    await reopenRequest(desk.person("senior_counsel"), on(await fileOf(desk, fraud)), { reason: "An error" }, noon);
    expect((await clockOf(fraud))?.endedAt).toEqual(noon);
    expect(await tell(fraud)).toMatchObject({ refusal: { code: "wrong-stage" } });
  });
});
