import { describe, expect, test } from "vitest";
import { deficiencyLetter, rejectionLetter, type AnswerFacts } from "@/lib/law/authority/authority-letters";
import {
  defectWords,
  rejectionWords,
  type DefectCode,
  type RejectionReason,
} from "@/lib/law/authority/authority-letters-words";
import { letterText } from "@/lib/law/shared/letter-text";
import { addDays, dayIn } from "@/lib/law/shared/plain-date";

const receivedOn = dayIn("UTC", new Date("2026-11-05T12:00:00Z"));
const defects = Object.keys(defectWords).filter((code): code is DefectCode => code in defectWords);
const reasons = Object.keys(rejectionWords).filter((code): code is RejectionReason => code in rejectionWords);

const answer: AnswerFacts = {
  reference: "WD-7K3M",
  desk: { provider: "Example Cloud", name: "Legal response desk", email: "desk@cloud.example", phone: null },
  authority: { name: "Polizei Köln", reference: null },
  instrument: "a request for data",
  receivedOn,
  zone: "Europe/Berlin",
  delivered: false,
};

const flat = (text: string) => text.replace(/\s+/g, " ");

describe("the deficiency letter", () => {
  test.each(defects)("says what is wrong with %s and what mends it", (defect) => {
    const letter = deficiencyLetter({ ...answer, defects: [defect], note: "", answerBy: addDays(receivedOn, 14) });
    expect(letter.paragraphs).toContain(`${defectWords[defect].wrong} ${defectWords[defect].mend}`);
    expect(letter.paragraphs[0]).toContain("19 Nov 2026 (Berlin time)");
    expect(letter.facts).toContainEqual({ label: "To be mended", value: defectWords[defect].name });
  });

  test("lists every defect at once and counsel's own words", () => {
    const letter = deficiencyLetter({
      ...answer,
      defects: ["unsigned", "overbroad"],
      note: "Page 2 is missing.",
      answerBy: receivedOn,
    });
    const text = flat(letterText(letter));
    expect(text).toContain("To be mended: Signature; Scope");
    expect(text).toContain("Page 2 is missing.");
    expect(text).not.toContain("Your reference");
  });
});

describe("the rejection letter", () => {
  test.each(reasons)("says why for %s, and which way stays open", (reason) => {
    const letter = rejectionLetter({ ...answer, reason, note: "" });
    expect(letter.paragraphs[0]).toBe(
      `We reject a request for data: ${rejectionWords[reason].why}. ${rejectionWords[reason].way}`,
    );
    expect(letter.facts).toContainEqual({ label: "Ground", value: rejectionWords[reason].name });
  });

  test.each([
    [false, "We have disclosed nothing."],
    [true, "We disclose nothing beyond what we sent you before."],
  ])("says what left, as does the list of defects: %s", (delivered, words) => {
    const facts = { ...answer, delivered, note: "" };
    const rejected = rejectionLetter({ ...facts, reason: "no_power" });
    const deficient = deficiencyLetter({ ...facts, defects: ["unsigned"], answerBy: receivedOn });
    for (const letter of [rejected, deficient]) {
      expect(flat(letterText(letter))).toContain(words);
      expect(flat(letterText(letter)).includes("We have disclosed nothing")).toBe(!delivered);
    }
  });

  test("points a country without jurisdiction to legal assistance", () => {
    expect(flat(letterText(rejectionLetter({ ...answer, reason: "no_jurisdiction", note: "" })))).toContain(
      "mutual legal assistance",
    );
  });
});
