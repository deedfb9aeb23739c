import { describe, expect, test } from "vitest";
import { allAnnexThreeGrounds, annexThreeGrounds, effectOf } from "@/lib/law/epoc/annex-three";
import { annexThreeLetter } from "@/lib/law/epoc/annex-three-letter";
import { allRefusalGrounds, restrictionLetter } from "@/lib/law/epoc/enforcing-refusal";
import { letterText } from "@/lib/law/shared/letter-text";
import { addDays, dayIn } from "@/lib/law/shared/plain-date";

const receivedOn = dayIn("UTC", new Date("2026-11-23T12:00:00Z"));
const order = {
  reference: "WD-7K3M",
  desk: { provider: "Example Cloud", name: "Legal response desk", email: "desk@cloud.example", phone: null },
  authority: { name: "Staatsanwaltschaft Köln", reference: "12 Js 3/26" },
  instrument: "a European Production Order",
  receivedOn,
  zone: "Europe/Berlin",
};
const flat = (text: string) => text.replace(/\s+/g, " ");

describe("the form of Annex III", () => {
  test.each(allAnnexThreeGrounds)("says %s, what it asks for, and whether our duty stands still", (ground) => {
    const row = annexThreeGrounds[ground];
    const letter = annexThreeLetter({ ...order, grounds: [ground], note: "Section E.", answerBy: null, kept: true });
    expect(letter.paragraphs).toContain(`${row.says} ${row.asks}`);
    expect(letter.facts).toContainEqual({ label: "Rules", value: row.source });
    expect(letter.paragraphs.join(" ").includes("our duty to produce the data stands still")).toBe(row.suspends);
  });

  test("gives the last of the five days, with its zone", () => {
    const letter = annexThreeLetter({
      ...order,
      grounds: ["incomplete"],
      note: "",
      answerBy: addDays(receivedOn, 5),
      kept: true,
    });
    expect(flat(letterText(letter))).toContain("by the end of 28 Nov 2026 (Berlin time)");
  });

  test.each([
    [true, "We keep a copy of the data meanwhile."],
    [false, "No copy of the data has been made for this order so far."],
  ])("promises a copy only where one is kept: %s", (kept, words) => {
    const text = flat(
      letterText(annexThreeLetter({ ...order, grounds: ["impossible"], note: "", answerBy: null, kept })),
    );
    expect(text).toContain(words);
    expect(text.includes("We keep")).toBe(kept);
  });

  test("stops our clock by Articles 10(6) and 17 only", () => {
    expect(effectOf(allAnnexThreeGrounds).basis).toEqual([
      "Regulation (EU) 2023/1543, Article 10(6)",
      "Regulation (EU) 2023/1543, Article 17",
    ]);
    expect(effectOf(["impossible", "immunity_press"])).toMatchObject({ suspends: false, fiveDays: false, basis: [] });
  });
});

test.each(allRefusalGrounds)("the issuing authority is told to delete or restrict what it has, and of %s", (ground) => {
  const days = { deliveredOn: receivedOn, refusedOn: addDays(receivedOn, 2) };
  const text = flat(letterText(restrictionLetter({ ...order, grounds: [ground], ...days })));
  expect(text).toContain("Please delete it or restrict its use");
  expect(text).toContain("On 25 Nov 2026 (Berlin time) the enforcing authority refused");
});
