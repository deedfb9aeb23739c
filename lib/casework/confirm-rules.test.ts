import { beforeAll, describe, expect, test } from "vitest";
import { proposeRuleChange, settleRuleChange } from "@/lib/casework/change-rules";
import { confirmRules, settleSigning } from "@/lib/casework/confirm-rules";
import { readOneRule, readRules } from "@/lib/casework/read-rules";
import { aDesk, aRequest, fileOf, noon, type TestDesk } from "@/lib/casework/testing/a-desk";
import { instruments } from "@/lib/law/request/instrument";
import { allRoles } from "@/lib/law/permission/role";
import { withClient } from "@/lib/platform/database-roles";

let desk: TestDesk;
beforeAll(async () => {
  desk = await aDesk();
});

const counsel = (which = 1) => desk.person("senior_counsel", which);
const statement = "Read against their sources";
const newest = async (ruleId: string) => (await readOneRule(counsel(), ruleId))?.row;
const rowsOf = async (...ids: readonly string[]) =>
  Promise.all(ids.map(async (ruleId) => ({ ruleId, version: (await newest(ruleId))?.version ?? 0 })));

async function signed(...ids: readonly string[]): Promise<string> {
  const answer = await confirmRules(counsel(), { rules: await rowsOf(...ids), statement }, noon);
  if (!answer.ok) throw new Error(JSON.stringify(answer.refusal));
  return answer.value.id;
}

describe("counsel confirms rows of the law’s tables", () => {
  test("many at once, with a second person, and nothing else in them changes", async () => {
    const ids = ["instrument.US_SUBP_GJ", "clock.EPOC_10D", "minimum.CONTENT"];
    const before = await Promise.all(ids.map(newest));
    const early = await aRequest(desk, { instrumentCode: "US_SUBP_GJ" });
    const id = await signed(...ids);
    const waiting = await readRules(counsel(), noon);
    expect(waiting.signing.waiting.map(({ rules }) => rules.map(({ ruleId }) => ruleId))).toEqual([ids]);
    expect(waiting.signing.signable["clock.EPOC_10D"]).toBeUndefined();
    const alone = await settleSigning(counsel(), { id, agree: true, answer: "" }, noon);
    expect(alone).toMatchObject({ refusal: { code: "same-person" } });
    const agreed = await settleSigning(desk.person("admin"), { id, agree: true, answer: "Seen" }, noon);
    expect(agreed).toMatchObject({ ok: true });
    const confirmedBy = `${counsel().name}, 23 Nov 2026`;
    for (const [place, ruleId] of ids.entries()) {
      const after = await newest(ruleId);
      expect(after?.rule).toEqual({ ...before[place]?.rule, confirmedBy });
    }
    const late = await aRequest(desk, { instrumentCode: "US_SUBP_GJ" });
    expect((await fileOf(desk, early)).instrument.confirmedBy).toBeNull();
    expect((await fileOf(desk, late)).instrument.confirmedBy).toBe(confirmedBy);
    expect((await readRules(counsel(), noon)).signing).toMatchObject({ confirmed: 3, waiting: [] });
  });

  test("and another senior counsel may agree, or refuse", async () => {
    const first = await signed("instrument.US_WARRANT");
    expect(await settleSigning(counsel(2), { id: first, agree: false, answer: "Not yet" }, noon)).toMatchObject({
      value: { version: null },
    });
    expect((await newest("instrument.US_WARRANT"))?.rule.confirmedBy).toBeNull();
    const second = await signed("instrument.US_WARRANT");
    expect(await settleSigning(counsel(2), { id: second, agree: true, answer: "" }, noon)).toMatchObject({ ok: true });
    expect(await settleSigning(counsel(2), { id: second, agree: true, answer: "" }, noon)).toMatchObject({
      refusal: { code: "rule-settled" },
    });
  });

  test("never a row that was not read as it stands, that changed before the second person, or twice", async () => {
    const stale = { rules: [{ ruleId: "instrument.MLAT", version: 99 }], statement };
    expect(await confirmRules(counsel(), stale, noon)).toMatchObject({ refusal: { code: "rule-changed-meanwhile" } });
    const again = { rules: await rowsOf("instrument.US_WARRANT"), statement };
    expect(await confirmRules(counsel(), again, noon)).toMatchObject({ refusal: { code: "rule-unchanged" } });
    const id = await signed("instrument.MLAT");
    const wanted = {
      ruleId: "instrument.MLAT",
      terms: { ...instruments.MLAT, issuer: "Another authority" },
      head: { effectiveFrom: null, effectiveTo: null, source: "Policy" },
    };
    const [basis] = await rowsOf("instrument.MLAT");
    const proposal = { wanted, basedOn: basis?.version ?? 0, reason: "x" };
    const proposed = await proposeRuleChange(desk.person("admin"), proposal, noon);
    if (!proposed.ok) throw new Error("not proposed");
    await settleRuleChange(desk.person("admin", 2), { id: proposed.value.id, adopt: true, answer: "" }, noon);
    expect(await settleSigning(counsel(2), { id, agree: true, answer: "" }, noon)).toMatchObject({
      refusal: { code: "rule-changed-meanwhile" },
    });
  });

  test("a change takes the confirmation away, and is kept in full", async () => {
    const ruleId = "instrument.US_WARRANT";
    const [basis] = await rowsOf(ruleId);
    const terms = {
      ...instruments.US_WARRANT,
      issuer: "A judge of the district",
      limits: { content: "Not of others" },
    };
    const head = { effectiveFrom: null, effectiveTo: null, source: "18 USC 2703(a)" };
    const proposal = { wanted: { ruleId, terms, head }, basedOn: basis?.version ?? 0, reason: "x" };
    const proposed = await proposeRuleChange(desk.person("admin"), proposal, noon);
    if (!proposed.ok) throw new Error(JSON.stringify(proposed.refusal));
    const [shown] = (await readRules(counsel(), noon)).waiting;
    expect(shown?.fields).toEqual(["issuer", "limits", "effectiveFrom", "confirmedBy"]);
    await settleRuleChange(desk.person("admin", 2), { id: proposed.value.id, adopt: true, answer: "" }, noon);
    const file = await fileOf(desk, await aRequest(desk, { instrumentCode: "US_WARRANT" }));
    expect(file.instrument).toMatchObject({ ...terms, ...head, confirmedBy: null });
  });

  test("is senior counsel’s alone; an administrator only agrees", async () => {
    const signing = { rules: await rowsOf("clock.FACE"), statement };
    for (const role of allRoles.filter((one) => one !== "senior_counsel" && one !== "system"))
      expect(await confirmRules(desk.person(role), signing, noon)).toMatchObject({ refusal: { code: "wrong-role" } });
    const id = await signed("clock.FACE");
    const auditor = await settleSigning(desk.person("auditor"), { id, agree: true, answer: "" }, noon);
    expect(auditor).toMatchObject({ refusal: { code: "wrong-role" } });
  });

  test("and the database lets nothing else confirm one, or change it on the way", async () => {
    const insert = (origin: string, by: string | null, source: string) =>
      withClient(desk.database.ownerUrl, (client) =>
        client.query(
          `INSERT INTO "Rule" ("ruleId", version, body, "effectiveFrom", "effectiveTo", source, "confirmedBy", origin, "enteredAt")
           SELECT "ruleId", 900, body, "effectiveFrom", "effectiveTo", coalesce($3, source), $2, $1, now()
           FROM "Rule" WHERE "ruleId" = 'instrument.ROGATORY' ORDER BY version DESC LIMIT 1`,
          [origin, by, source || null],
        ),
      );
    const refused = { code: "WD009" };
    await expect(insert("changed", "An administrator", "")).rejects.toMatchObject(refused);
    await expect(insert("shipped", "Somebody", "")).rejects.toMatchObject(refused);
    await expect(insert("confirmed", null, "")).rejects.toMatchObject(refused);
    await expect(insert("confirmed", "Counsel", "Another source")).rejects.toMatchObject(refused);
    await expect(insert("confirmed", "Counsel", "")).resolves.toBeDefined();
  });
});
