import { describe, expect, test } from "vitest";
import { allChecks, allNumberSources, levelNeeded, levelOf, numberSources, reaches } from "@/lib/law/authority/check";

describe("authentication", () => {
  test("never counts a call to a number that came with the request, whatever else was checked", () => {
    for (const source of allNumberSources) {
      const strong = levelOf(["call_back"], source) === "strong";
      expect(strong).toBe(numberSources[source].independent);
    }
    expect(levelOf(["call_back"], null)).toBe("none");
  });

  test("takes a genuine mailbox for weak evidence: it opens neither a plain request nor an emergency", () => {
    const level = levelOf(["listed_domain"], null);
    expect(reaches(level, levelNeeded(false))).toBe(false);
    expect(reaches(level, levelNeeded(true))).toBe(false);
  });

  test("is as good as its best check", () => {
    expect(levelOf(allChecks, "our_list")).toBe("strong");
    expect(levelOf(["listed_domain", "portal_account"], null)).toBe("medium");
    expect(levelOf([], null)).toBe("none");
  });
});
