import { describe, expect, test } from "vitest";
import { placeText } from "@/lib/forms/queue-filter";
import { queueProblems, queueQuery } from "@/lib/forms/queue-problems";

const found = (params: Readonly<Record<string, unknown>>) => queueProblems(params).map(({ path }) => path);

describe("a part of the queue’s address", () => {
  test.each([
    ["stage", "approved"],
    ["country", "ZZ"],
    ["category", "secret"],
    ["outcome", "%"],
    ["sort", "; DROP"],
    ["view", "mien"],
    ["limit", "1000"],
    ["limit", "1.5"],
    ["after", "d1"],
    ["q", "x".repeat(321)],
    ["instrument", "\u0000"],
    ["stages", "approval"],
  ])("%s that is not understood is named: %j", (name, value) => {
    const [problem, ...more] = queueProblems({ [name]: value });
    expect(problem).toMatchObject({ path: name, message: expect.stringMatching(/^[A-Z].*\.$/) });
    expect(more).toEqual([]);
  });

  test("that is understood, or empty, is no problem", () => {
    const id = "0b0b0b0b-0000-4000-8000-00000000abcd";
    const after = placeText("received", { at: new Date(0), id });
    const good = { q: "WD 1", stage: "approval", country: "de", category: "civil", outcome: "no_data", limit: "100" };
    expect(found({ ...good, view: "closed", sort: "received", instrument: "US_WARRANT", after })).toEqual([]);
    expect(found({ stage: "", q: " ", country: "", sort: "", limit: "" })).toEqual([]);
    expect(found({ stage: ["approval", "x"] })).toEqual([]);
  });

  test("is refused by its name when a machine asks", () => {
    const refused = queueQuery.safeParse({ stage: "approved", outcome: "lost", q: "WD" });
    expect(refused.error?.issues.map(({ path }) => path)).toEqual([["stage"], ["outcome"]]);
    expect(queueQuery.safeParse({ q: "WD", limit: "2" })).toMatchObject({ success: true, data: { q: "WD", limit: 2 } });
  });
});
