import { describe, expect, test } from "vitest";
import { clockRule, type ClockRuleId } from "@/lib/law/deadline/rule";
import { allRoles } from "@/lib/law/permission/role";
import type { RequestFile } from "@/lib/law/request/file";
import { aFile, anActor, noon } from "@/lib/law/request/testing/a-file";
import type { ClockFacts, PauseFacts } from "@/lib/law/request/track-facts";
import { allSteps } from "@/lib/law/request/workflow";
import { clockGuards, gateCloses, maySettle } from "@/lib/law/step/clock-guards";

const actor = anActor(...allRoles);
const asked = (file: Partial<RequestFile>) => ({ actor, file: aFile(file), now: noon });
const clock = (rule: ClockRuleId, change: Partial<ClockFacts> = {}): ClockFacts => ({
  id: "k",
  rule,
  subjectId: null,
  startedAt: noon,
  dueAt: null,
  gate: false,
  endedAt: null,
  ...change,
});
const suspension = (toAt: Date | null): PauseFacts => ({
  id: "p",
  basis: "authority_suspension",
  words: "until further notice",
  documentId: "d",
  subjectId: null,
  fromAt: noon,
  toAt,
});

describe("a closed gate", () => {
  const gate = (change: Partial<ClockFacts>) => ({ clocks: [clock("EPOC_ENF_10D", { gate: true, ...change })] });
  const after = new Date(noon.getTime() + 1);

  test("forbids delivery while it runs or stands still, and no other step", () => {
    const refusal = { code: "gate-closed", gate: clockRule("EPOC_ENF_10D").words, zone: "UTC", clears: true };
    expect(gateCloses("deliver", asked(gate({ dueAt: after })))).toEqual({ ...refusal, until: after.toISOString() });
    expect(gateCloses("deliver", asked(gate({})))).toEqual({ ...refusal, until: null });
    const others = allSteps.filter((step) => step !== "deliver");
    expect(others.map((step) => gateCloses(step, asked(gate({}))))).toEqual(others.map(() => null));
  });

  test.each([
    ["has run out", { dueAt: noon }],
    ["was ended", { endedAt: noon }],
    ["is none", { gate: false, dueAt: after }],
  ])("forbids nothing once it %s", (_, change) => {
    expect(gateCloses("deliver", asked(gate(change)))).toBeNull();
  });
});

describe("settling a clock", () => {
  test.each([
    ["a review", clock("SECRECY_REVIEW", { subjectId: "o" }), true],
    ["a deadline of its own", clock("DSA_REPORT_2M"), true],
    ["a deadline about something that ends it", clock("PURGE_7D", { subjectId: "p" }), false],
    ["a gate", clock("EPOC_ENF_10D", { gate: true }), false],
    ["a gate that holds nothing back", clock("OBJECTION_WINDOW"), false],
    ["a term", clock("PRES_US_90"), false],
    ["legal process that never came", clock("EMERG_FOLLOWUP"), false],
    ["a clarification that never came", clock("EPOC_CLARIFY_5D", { subjectId: "c" }), false],
    ["a validation that never came", clock("EPOC_VALIDATE_48H"), false],
    ["defects that nobody mended", clock("MEND_DEFECTS"), false],
    ["a redirect that nobody answered", clock("REDIRECT_ANSWER", { subjectId: "c" }), false],
    ["a reminder that was sent", clock("REDIRECT_CHASE", { subjectId: "c" }), true],
    ["the days to object", clock("EPOC_OBJ_10D"), false],
    ["one that has ended", clock("SECRECY_REVIEW", { endedAt: noon }), false],
  ])("%s: %s", (_, one, may) => {
    expect(maySettle(aFile(), one)).toBe(may);
    expect(clockGuards["settle-clock"](asked({ clocks: [one] }))).toEqual(may ? null : { code: "not-apt" });
  });
});

describe("the authority’s suspension", () => {
  test.each([
    ["where the due date takes it", { dueRule: "EPOC_10D" }, undefined],
    ["where a stated date takes it", { dueRule: "on_face" }, undefined],
    ["not where no clock takes it", { dueRule: "COPO_7D" }, "not-apt"],
    ["not where nothing is due", {}, "not-apt"],
    ["not once the answer has left", { dueRule: "on_face", stage: "delivered" }, "not-apt"],
    ["not twice", { dueRule: "on_face", pauses: [suspension(null)] }, "suspended-already"],
    ["again after its end", { dueRule: "on_face", pauses: [suspension(noon)] }, undefined],
  ] as const)("is recorded %s", (_, file, code) => {
    expect(clockGuards["suspend-clock"](asked(file))?.code).toBe(code);
  });

  test("is ended while it lasts, and only then", () => {
    expect(clockGuards["resume-clock"](asked({ pauses: [suspension(null)] }))).toBeNull();
    expect(clockGuards["resume-clock"](asked({ pauses: [suspension(noon)] }))).toEqual({ code: "not-apt" });
  });
});
