import { describe, expect, test } from "vitest";
import { refusalStatus } from "@/lib/forms/refusal-status";
import { refusalText } from "@/lib/forms/refusal-text";
import { actText } from "@/lib/forms/step-text";
import { instantWords, listWords } from "@/lib/forms/words";
import { otherActs } from "@/lib/law/record/entry";
import { allSteps } from "@/lib/law/request/workflow";

describe("a refusal in words", () => {
  test("names the roles that can supply what is missing", () => {
    expect(refusalText({ code: "wrong-role", needs: ["senior_counsel", "reviewer", "system"] })).toContain(
      "Reviewer or Senior counsel",
    );
    expect(refusalText({ code: "wrong-role", needs: ["system"] })).toContain("Writdesk itself");
  });

  test("speaks of no row where a file gives none", () => {
    expect(refusalText({ code: "import-refused", problems: 0 })).toMatch(/gives no rows/);
    expect(refusalText({ code: "import-refused", problems: 1 })).toMatch(/^1 row cannot/);
  });

  test("names stages, people and times in the reader's words", () => {
    expect(refusalText({ code: "wrong-stage", stage: "legal_review", from: ["approval", "ready"] })).toBe(
      "The request is at “Legal review”; this can be done only at “Approval” or “Ready to deliver”.",
    );
    expect(refusalText({ code: "same-person", first: "propose-scope" })).toContain("You proposed the scope yourself");
    const secret = { code: "secrecy-in-force", order: "a court", zone: "America/New_York" } as const;
    expect(refusalText({ ...secret, until: "2026-11-24T14:05:00Z" })).toContain(
      "forbids this until 24 Nov 2026, 09:05 (New York time)",
    );
    expect(refusalText({ ...secret, until: "2026-11-24T05:00:00Z" })).toContain("through 23 Nov 2026 (New York time)");
    const checks = ["cells-sum-to-totals", "later-check"];
    expect(refusalText({ code: "report-blocked", checks, faults: ["requests: rows add up to 4"] })).toMatch(
      /The rows add up to the totals; later-check\. Found: requests: rows add up to 4\.$/,
    );
    expect(refusalText({ code: "roles-unknown", roles: ["king"] })).not.toContain("system");
  });

  test("shows the first of a long list and says how many more there are", () => {
    expect(listWords(["a", "b", "c"])).toBe("a, b and c");
    expect(listWords(Array.from({ length: 30 }, (_, place) => `t${place}`))).toMatch(/t7, and 22 more$/);
  });
});

test("every act of the record has words, and an unknown one keeps its code", () => {
  for (const act of [...allSteps, ...Object.keys(otherActs)]) expect(actText(act)).toMatch(/^[a-z].* /);
  expect(actText("toString")).toBe("toString");
});

test("what may not be seen looks as if it were not there; all else is a conflict", () => {
  expect(refusalStatus({ code: "not-found" })).toBe(404);
  expect(refusalStatus({ code: "wrong-role", needs: [] })).toBe(409);
});

test("an instant that is none is shown as it came", () => {
  expect(instantWords("soon")).toBe("soon");
  expect(instantWords("2026-01-01T00:00:59Z", "seconds")).toBe("1 Jan 2026, 00:00:59 UTC");
});
