import { beforeAll, describe, expect, test } from "vitest";
import { proposeRuleChange, settleRuleChange } from "@/lib/casework/change-rules";
import { readOneRule, readRules } from "@/lib/casework/read-rules";
import { aDesk, aRequest, fileOf, noon, type TestDesk } from "@/lib/casework/testing/a-desk";
import type { WantedRule } from "@/lib/law/request/rule-change";
import { clockRules } from "@/lib/law/deadline/rule";
import { withClient } from "@/lib/platform/database-roles";
import { instruments } from "@/lib/law/request/instrument";

let desk: TestDesk;
beforeAll(async () => {
  desk = await aDesk();
});

const head = { effectiveFrom: null, effectiveTo: null, source: "Policy of the desk" };

/** The subpoena as a desk might narrow it: nothing but the subscriber. */
const narrower: WantedRule = {
  ruleId: "instrument.US_SUBP_GJ",
  terms: { ...instruments.US_SUBP_GJ, ceiling: ["subscriber"] },
  head: { ...head, effectiveFrom: instruments.US_SUBP_GJ.effectiveFrom },
};

const admin = (which = 1) => desk.person("admin", which);

async function proposed(wanted: WantedRule, basedOn: number): Promise<string> {
  const answer = await proposeRuleChange(admin(), { wanted, basedOn, reason: "Narrower than the statute" }, noon);
  if (!answer.ok) throw new Error(JSON.stringify(answer.refusal));
  return answer.value.id;
}

const newestOf = async (ruleId: string) => (await readOneRule(admin(), ruleId))?.row.version ?? 0;

describe("a change of the rules", () => {
  test("takes two administrators, and a request keeps the version it was received under", async () => {
    const before = await aRequest(desk, { instrumentCode: "US_SUBP_GJ" });
    const id = await proposed(narrower, await newestOf(narrower.ruleId));
    expect((await readRules(admin(), noon)).waiting.map((change) => change.fields)).toEqual([["ceiling", "source"]]);
    const alone = await settleRuleChange(admin(), { id, adopt: true, answer: "" }, noon);
    expect(alone).toMatchObject({ refusal: { code: "same-person" } });
    const adopted = await settleRuleChange(admin(2), { id, adopt: true, answer: "Agreed" }, noon);
    expect(adopted).toMatchObject({ ok: true, value: { version: 2 } });
    const after = await aRequest(desk, { instrumentCode: "US_SUBP_GJ" });
    expect((await fileOf(desk, before)).instrument.ceiling).toEqual(["subscriber", "identify_only"]);
    expect((await fileOf(desk, before)).rules.version).toBe(1);
    expect((await fileOf(desk, after)).instrument.ceiling).toEqual(["subscriber"]);
    expect((await fileOf(desk, after)).rules.version).toBe(2);
  });

  test("is settled once, and refused on a rule that changed meanwhile or says the same", async () => {
    const clock: WantedRule = {
      ruleId: "clock.POLICY_LETTER",
      terms: { ...clockRules.POLICY_LETTER, length: 20, calendar: null },
      head,
    };
    const basedOn = await newestOf(clock.ruleId);
    const [one, two] = [
      await proposed(clock, basedOn),
      await proposed({ ...clock, terms: { ...clock.terms, length: 10 } as const }, basedOn),
    ];
    expect(await settleRuleChange(admin(2), { id: one, adopt: true, answer: "" }, noon)).toMatchObject({ ok: true });
    const again = await settleRuleChange(admin(2), { id: one, adopt: false, answer: "" }, noon);
    expect(again).toMatchObject({ refusal: { code: "rule-settled" } });
    const late = await settleRuleChange(admin(2), { id: two, adopt: true, answer: "" }, noon);
    expect(late).toMatchObject({ refusal: { code: "rule-changed-meanwhile" } });
    const newest = await newestOf(clock.ruleId);
    const same = await proposeRuleChange(admin(), { wanted: clock, basedOn: newest, reason: "x" }, noon);
    expect(same).toMatchObject({ refusal: { code: "rule-unchanged" } });
  });

  test("waits for its first day", async () => {
    const wanted: WantedRule = {
      ...narrower,
      ruleId: "instrument.US_2703D",
      terms: { ...instruments.US_2703D, ceiling: [] },
      head: { ...head, effectiveFrom: "2027-01-01" },
    };
    const id = await proposed(wanted, await newestOf(wanted.ruleId));
    await settleRuleChange(admin(2), { id, adopt: true, answer: "" }, noon);
    const now = await fileOf(desk, await aRequest(desk, { instrumentCode: "US_2703D" }));
    expect(now.instrument.ceiling).toEqual(instruments.US_2703D.ceiling);
  });

  test("ends an instrument after its last day, here and in the database", async () => {
    const ruleId = "instrument.US_WARRANT";
    const ended = { ...head, effectiveTo: "2026-11-22" };
    const id = await proposed(
      { ruleId, terms: { ...instruments.US_WARRANT, ceiling: ["subscriber"] }, head: ended },
      await newestOf(ruleId),
    );
    await settleRuleChange(admin(2), { id, adopt: true, answer: "" }, noon);
    const file = await fileOf(desk, await aRequest(desk, { instrumentCode: "US_WARRANT" }));
    expect(file.instrument).toMatchObject({ label: "US search warrant", ceiling: [] });
    const rows = await withClient(desk.database.ownerUrl, (client) =>
      client.query<{ body: unknown }>("SELECT writdesk_instrument($1) AS body", [file.id]),
    );
    expect(rows.rows).toEqual([{ body: null }]);
  });

  test("ends no clock", async () => {
    const wanted: WantedRule = {
      ruleId: "clock.NOTICE_3D",
      terms: { ...clockRules.NOTICE_3D, length: 2 },
      head: { ...head, effectiveTo: "2027-01-01" },
    };
    const proposal = { wanted, basedOn: await newestOf(wanted.ruleId), reason: "x" };
    expect(await proposeRuleChange(admin(), proposal, noon)).toMatchObject({ refusal: { code: "rule-without-end" } });
  });

  test("is an administrator’s alone", async () => {
    const proposal = { wanted: narrower, basedOn: 1, reason: "x" };
    for (const role of ["intake", "reviewer", "senior_counsel", "auditor"] as const)
      expect(await proposeRuleChange(desk.person(role), proposal, noon)).toMatchObject({
        refusal: { code: "wrong-role" },
      });
  });
});
