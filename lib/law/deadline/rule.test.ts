import { describe, expect, test } from "vitest";
import { holidayCountry } from "@/lib/law/deadline/clock-rule";
import { clockRule, type ClockRuleId, clockRules } from "@/lib/law/deadline/rule";
import { inForce } from "@/lib/law/rules/rule";
import { keysOf } from "@/lib/law/shared/keys";
import { plainDate } from "@/lib/law/shared/plain-date";

const ids = keysOf(clockRules);
const asked =
  "US_FACE EPOC_10D EPOC_OBJ_10D EPOC_8H EPOC_ENF_10D EPOC_ENF_96H EPOC_CLARIFY_5D PRES_US_90 PRES_US_EXT_90 PRES_EU_60 " +
  "PRES_EU_EXT_30 COPO_7D PACE_7D US_2703H_14D US_2704_2BD US_2704_14D NSL_30D NSL_3Y RULE45_14D PRTT_60D T3_30D " +
  "T3_INVENTORY_90D SECRECY_END SECRECY_REVIEW NOTICE_3D OBJECTION_WINDOW REDIRECT_ANSWER REDIRECT_CHASE MEND_DEFECTS " +
  "EMERG_FOLLOWUP POLICY_EMERGENCY POLICY_PRESERVATION POLICY_LETTER DSA_UNDUE BREACH_72H PURGE_7D DEFER_REVIEW";

describe("the shipped clocks", () => {
  test.each(asked.split(" "))("hold %s", (id) => {
    expect(ids).toContain(id);
  });

  test("keep every row when the tables are joined: no id stands in two", () => {
    expect(ids).toHaveLength(new Set(ids).size);
    expect(ids.length).toBe(10 + 7 + 14 + 2 + 16 + 12);
  });

  test.each(ids)("%s says its source, start and end, and that nobody confirmed it", (id: ClockRuleId) => {
    const rule = clockRule(id);
    for (const said of [rule.words, rule.starts, rule.source, rule.onExpiry])
      expect(said.trim()).toMatch(/^\S.{4,}[^.]$/);
    expect(rule.confirmedBy).toBeNull();
    if (rule.effectiveFrom !== null) expect(plainDate(rule.effectiveFrom)).not.toBeNull();
    expect(inForce(rule, "2026-11-24")).toBe(true);
  });

  test.each(ids)("%s has a length that can be counted", (id: ClockRuleId) => {
    const { length, unit, rolls, calendar, leastWorkingDays, warnings } = clockRule(id);
    expect(Number.isInteger(length) && length >= 0).toBe(true);
    if (unit === "hours")
      expect({ rolls, calendar, leastWorkingDays }).toEqual({ rolls: false, calendar: null, leastWorkingDays: 0 });
    if (calendar === null) expect(rolls).toBe(false);
    for (const point of warnings) if ("share" in point) expect(point.share > 0 && point.share < 1).toBe(true);
  });

  test("name the country whose days off count", () => {
    const countries = { authority: "FR", establishment: "IE" };
    expect(holidayCountry(clockRule("US_2703H_14D"), countries)).toBe("US");
    expect(holidayCountry(clockRule("EPOC_CLARIFY_5D"), countries)).toBe("FR");
    expect(holidayCountry(clockRule("EPOC_10D"), countries)).toBe("IE");
    expect(holidayCountry(clockRule("EPOC_8H"), countries)).toBeNull();
  });

  test("open the release gate with the same days as the deadline they guard", () => {
    const { calendar, rolls, length, leastWorkingDays } = clockRule("EPOC_10D");
    expect(clockRule("EPOC_ENF_10D")).toMatchObject({ calendar, rolls, length, leastWorkingDays, kind: "gate" });
  });
});
