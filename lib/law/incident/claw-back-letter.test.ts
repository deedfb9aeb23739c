import { describe, expect, test } from "vitest";
import { clawBackLetter, type ClawBackFacts } from "@/lib/law/incident/claw-back-letter";
import { incidentKinds } from "@/lib/law/incident/incident";
import { keysOf } from "@/lib/law/shared/keys";
import { plainDate } from "@/lib/law/shared/plain-date";

const facts: ClawBackFacts = {
  reference: "WD-7KQ4M-2XPRC",
  desk: { provider: "Example Cloud", name: "Legal response desk", email: "legal@desk.example", phone: null },
  authority: { name: "District Attorney", reference: "GJ 26/118" },
  kind: "wrong_account",
  deliveredOn: plainDate("2026-11-23"),
  zone: "UTC",
  concerned: "",
};

describe("the letter that asks data back", () => {
  test.each(keysOf(incidentKinds))("says of %s what was wrong, and what to do at once", (kind) => {
    const [first = ""] = clawBackLetter({ ...facts, kind }).paragraphs;
    expect(first).toContain(incidentKinds[kind].letter);
    expect(first).toMatch(/stop reading it now.*delete every copy.*tell us in writing/);
    expect(first).toContain("23 Nov 2026");
  });

  test("says which part must go, or that all of it must", () => {
    expect(clawBackLetter(facts).paragraphs[1]).toMatch(/the whole production/);
    expect(clawBackLetter({ ...facts, concerned: "second.zip" }).paragraphs[1]).toBe("This concerns: second.zip");
  });

  test("leaves out what is not known", () => {
    const letter = clawBackLetter({ ...facts, deliveredOn: null, authority: { name: "Police", reference: null } });
    expect(letter.facts).toEqual([{ label: "Our reference", value: facts.reference }]);
    expect(letter.paragraphs[0]).toMatch(/^Our answer to your request was wrong/);
  });
});
