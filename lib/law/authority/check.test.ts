import { describe, expect, test } from "vitest";
import {
  allChecks,
  allNumberSources,
  type Bearing,
  levelNeeded,
  levelOf,
  numberSources,
  reaches,
} from "@/lib/law/authority/check";
import { evidenceMissing, type KeptEvidence } from "@/lib/law/authority/evidence";

const usual: Bearing = { numberSource: null, accountStands: false, voluntary: false };

describe("authentication", () => {
  test("never counts a call to a number that came with the request, whatever else was checked", () => {
    for (const numberSource of allNumberSources) {
      const strong = levelOf(["call_back"], { ...usual, numberSource }) === "strong";
      expect(strong).toBe(numberSources[numberSource].independent);
    }
    expect(levelOf(["call_back"], usual)).toBe("none");
  });

  test("takes a genuine mailbox for weak evidence: it opens neither a plain request nor an emergency", () => {
    const level = levelOf(["listed_domain"], usual);
    expect(reaches(level, levelNeeded({ emergency: false, provenBefore: false }))).toBe(false);
    expect(reaches(level, levelNeeded({ emergency: true, provenBefore: false }))).toBe(false);
  });

  test("needs a strong check in an emergency, and of a sender that was once an impostor", () => {
    expect(levelNeeded({ emergency: false, provenBefore: false })).toBe("medium");
    expect(levelNeeded({ emergency: true, provenBefore: false })).toBe("strong");
    expect(levelNeeded({ emergency: false, provenBefore: true })).toBe("strong");
  });

  test("is as good as its best check", () => {
    const all = { numberSource: "our_list", accountStands: true, voluntary: false } as const;
    expect(levelOf(allChecks, all)).toBe("strong");
    expect(levelOf(["listed_domain", "portal_account"], all)).toBe("medium");
    expect(levelOf([], all)).toBe("none");
  });

  test("counts a court’s word for orders alone: a voluntary emergency has no order to confirm", () => {
    expect(levelOf(["court_check"], usual)).toBe("strong");
    expect(levelOf(["court_check"], { ...usual, voluntary: true })).toBe("none");
    expect(levelOf(["court_check", "supervisor"], { ...usual, voluntary: true })).toBe("strong");
  });

  test("takes an officer we know for weak, unless reached at a number from an independent source", () => {
    expect(levelOf(["known_officer"], usual)).toBe("weak");
    expect(levelOf(["known_officer"], { ...usual, numberSource: "message" })).toBe("weak");
    expect(levelOf(["known_officer"], { ...usual, numberSource: "switchboard" })).toBe("medium");
  });

  test("takes a portal account for weak once its agency’s confirmation is too long ago", () => {
    expect(levelOf(["portal_account"], usual)).toBe("weak");
    expect(levelOf(["portal_account"], { ...usual, accountStands: true })).toBe("medium");
  });
});

describe("what is kept of a check", () => {
  const nothing: KeptEvidence = {
    calledNumber: "",
    spokenTo: "",
    calledAt: null,
    documentId: null,
    accountConfirmedOn: null,
  };
  const talk = { spokenTo: "Captain Doe", calledAt: new Date("2026-11-23T12:00:00Z") };

  test.each([
    ["call_back", "calledNumber", { ...talk, calledNumber: "+1 555 0100" }],
    ["call_back", "spokenTo", { ...talk, calledNumber: "+1 555 0100" }],
    ["call_back", "calledAt", { ...talk, calledNumber: "+1 555 0100" }],
    ["supervisor", "spokenTo", talk],
    ["supervisor", "calledAt", talk],
    ["court_check", "documentId", { documentId: "docket" }],
    ["digital_signature", "documentId", { documentId: "report" }],
    ["portal_account", "accountConfirmedOn", { accountConfirmedOn: "2026-06-30" }],
  ] as const)("of %s includes %s", (check, part, needed) => {
    expect(evidenceMissing([check], { ...nothing, ...needed })).toBeNull();
    expect(evidenceMissing(["listed_domain", check], { ...nothing, ...needed, [part]: nothing[part] })).toBe(check);
  });

  test("of a mailbox or an officer is what somebody wrote of it", () => {
    expect(evidenceMissing(["listed_domain", "known_officer"], nothing)).toBeNull();
  });
});
