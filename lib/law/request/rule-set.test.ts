import { describe, expect, test } from "vitest";
import { clockRules } from "@/lib/law/deadline/rule";
import { permitted } from "@/lib/law/disclosure/ceiling";
import { instrumentRules } from "@/lib/law/instrument/instrument-rules";
import { clockIn, instrumentIn, type RuleRow, ruleSetOn } from "@/lib/law/request/rule-set";

const shipped = instrumentRules.US_SUBP_GJ;
const subpoena = (version: number, changed: Partial<Extract<RuleRow, { kind: "instrument" }>["rule"]>): RuleRow => ({
  kind: "instrument",
  id: "US_SUBP_GJ",
  version,
  rule: { ...shipped, ...changed },
});

/** Version 2 narrows the subpoena to the subscriber for the year 2026. */
const narrowed = [
  subpoena(1, {}),
  subpoena(2, { ceiling: ["subscriber"], effectiveFrom: "2026-01-01", effectiveTo: "2026-12-31" }),
];
const on = (day: string, version = 2) => instrumentIn(ruleSetOn(narrowed, version, day), "US_SUBP_GJ");

describe("of a rule in versions", () => {
  test.each([
    ["before the newest begins, the one before it", "2025-12-31", 2, shipped.ceiling],
    ["on its first day", "2026-01-01", 2, ["subscriber"]],
    ["on its last day", "2026-12-31", 2, ["subscriber"]],
    ["after its last day nothing: the wider one before does not come back", "2027-01-15", 2, []],
    ["under the version before it, as it was", "2027-01-15", 1, shipped.ceiling],
  ] as const)("applies, %s", (_, day, version, ceiling) => {
    expect(on(day, version).ceiling).toEqual(ceiling);
  });

  test("an ended one keeps its name, compels nothing, and says why", () => {
    const ended = on("2027-01-15");
    expect(ended).toMatchObject({ label: "US subpoena", source: "No rule of it was in force on the day of receipt" });
    expect(permitted(ended, "subscriber")).toBe(false);
  });

  test("a clock has no end, so that no deadline stands without a rule", () => {
    const rule = { ...clockRules.EPOC_10D, length: 8, effectiveTo: "2026-12-31" };
    const rows: readonly RuleRow[] = [
      { kind: "clock", id: "EPOC_10D", version: 1, rule: clockRules.EPOC_10D },
      { kind: "clock", id: "EPOC_10D", version: 2, rule },
    ];
    expect(clockIn(ruleSetOn(rows, 2, "2027-01-15"), "EPOC_10D").length).toBe(8);
  });
});
