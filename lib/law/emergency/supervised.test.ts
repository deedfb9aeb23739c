import { expect, test } from "vitest";
import { supervised } from "@/lib/law/emergency/emergency";
import { aFile, noon } from "@/lib/law/request/testing/a-file";

const later = new Date(noon.getTime() + 3_600_000);
const flagged = { emergency: true, authority: { ...aFile().authority, flaggedAt: noon } };
const vouched = (at: Date) => [{ level: "strong" as const, checks: ["supervisor"], byId: "who", at }];

test("a flagged authority is believed with its supervisor's word, and not with one from before fraud was suspected", () => {
  expect(supervised(aFile({ ...flagged }))).toMatchObject({ code: "supervisor-needed" });
  expect(supervised(aFile({ ...flagged, authentications: vouched(noon) }))).toBeNull();
  const suspected = { ...flagged, suspicionSettledAt: later };
  expect(supervised(aFile({ ...suspected, authentications: vouched(noon) }))).toMatchObject({
    code: "supervisor-needed",
  });
  expect(supervised(aFile({ ...suspected, authentications: vouched(later) }))).toBeNull();
});
