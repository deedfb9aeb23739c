import { describe, expect, test } from "vitest";
import { clockRules } from "@/lib/law/deadline/rule";
import { minimumRules } from "@/lib/law/instrument/minimum-rules";
import { instruments } from "@/lib/law/request/instrument";
import { readRule } from "@/lib/law/request/read-rule";
import type { AnyRule } from "@/lib/law/request/rule-set";
import { keysOf } from "@/lib/law/shared/keys";

/** A rule as it is kept: its head in columns, all the rest in the body, as JSON brings it back. */
function kept(ruleId: string, { effectiveFrom, effectiveTo, source, confirmedBy, ...rest }: AnyRule) {
  const body: unknown = JSON.parse(JSON.stringify(rest));
  return { ruleId, version: 7, body, effectiveFrom, effectiveTo, source, confirmedBy };
}

describe("a kept rule is read as it was written down", () => {
  test.each(keysOf(instruments))("%s, though the running software says otherwise under its id", (code) => {
    for (const id of ["US_BACKUP", "CLOUD_FOREIGN"])
      expect(readRule(kept(`instrument.${id}`, instruments[code]))?.rule).toEqual(instruments[code]);
  });

  test.each(keysOf(clockRules))("%s, too", (id) => {
    for (const other of ["RULE45_14D", "COPO_7D", "EPOC_10D"])
      expect(readRule(kept(`clock.${other}`, clockRules[id]))?.rule).toEqual(clockRules[id]);
  });

  test("and so is the least process", () => {
    const { of: _kind, ...content } = minimumRules.CONTENT;
    expect(readRule(kept("minimum.TRAFFIC", minimumRules.CONTENT))?.rule).toEqual({ ...content, of: "traffic" });
  });

  test("what a row of an earlier release does not say is as shipped", () => {
    const head = { version: 2, effectiveFrom: null, effectiveTo: null, source: "s", confirmedBy: null };
    const old = readRule({ ruleId: "instrument.US_WARRANT", body: { ceiling: ["content"] }, ...head });
    expect(old?.rule).toEqual({ ...instruments.US_WARRANT, ceiling: ["content"], ...head, version: undefined });
    expect(readRule({ ruleId: "clock.EPOC_8H", body: null, ...head })?.rule).toMatchObject({ length: 8 });
  });

  test("a row from before fields were named reaches all of them, as when it was written down", () => {
    const old = {
      ...kept("instrument.US_NSL", instruments.US_NSL),
      body: { ...instruments.US_NSL, fields: undefined },
    };
    expect(readRule(old)?.rule).toMatchObject({ ceiling: ["subscriber"], fields: {} });
  });

  test("fields of another kind of data, and unknown ones, are in no ceiling", () => {
    const body = { fields: { subscriber: ["name", "mail", "shoe_size"], content: ["name"], other: ["name"] } };
    const old = { ...kept("instrument.US_WARRANT", instruments.US_WARRANT), body };
    expect(readRule(old)?.rule).toMatchObject({ fields: { subscriber: ["name"] } });
  });

  test("what this release does not know is no rule", () => {
    for (const ruleId of ["instrument.NO_SUCH", "clock.NO_SUCH", "minimum.NO_SUCH", "other.US_WARRANT", ""])
      expect(readRule({ ...kept(ruleId, instruments.US_WARRANT) })).toBeNull();
  });
});
