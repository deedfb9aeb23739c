import { afterAll, beforeAll, expect, test } from "vitest";
import { proposeRuleChange, settleRuleChange } from "@/lib/casework/change-rules";
import { readPublicTexts } from "@/lib/casework/read-public-texts";
import { aDesk, noon, type TestDesk } from "@/lib/casework/testing/a-desk";
import { textRules } from "@/lib/law/rules/text-rules";
import { publicDatabase } from "@/lib/store/database";

let desk: TestDesk;
beforeAll(async () => {
  desk = await aDesk();
});
afterAll(() => desk.database.drop());

const { DATA_ACT_JURISDICTION: jurisdiction, DATA_ACT_MEASURES: measures } = textRules;

test("anybody reads where our infrastructure falls once two administrators said it, and our measures from the first day", async () => {
  expect(await readPublicTexts(noon)).toEqual([jurisdiction, measures]);
  const says = "Ireland and Germany; no part of it falls under the law of a third country.";
  const { effectiveFrom, effectiveTo, source } = jurisdiction;
  const wanted = {
    ruleId: "text.DATA_ACT_JURISDICTION",
    terms: { says },
    head: { effectiveFrom, effectiveTo, source },
  } as const;
  const proposed = await proposeRuleChange(desk.person("admin"), { wanted, basedOn: 1, reason: "Read it" }, noon);
  expect(proposed.ok).toBe(true);
  expect((await readPublicTexts(noon))[0]?.says).toBeNull();
  const answer = { id: proposed.ok ? proposed.value.id : "", adopt: true, answer: "" };
  const alone = await settleRuleChange(desk.person("admin"), answer, noon);
  expect(alone).toMatchObject({ refusal: { code: "same-person" } });
  expect((await settleRuleChange(desk.person("admin", 2), answer, noon)).ok).toBe(true);
  expect((await readPublicTexts(noon))[0]?.says).toBe(says);
});

test("nobody reads them before their first day, and the public reads no other rule", async () => {
  expect(await readPublicTexts(new Date("2025-09-11T12:00:00Z"))).toEqual([]);
  await expect(publicDatabase().$queryRaw`SELECT 1 FROM "Rule"`).rejects.toThrow(/permission denied/);
});
