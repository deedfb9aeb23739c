import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { oneLine, writeLetter, type Letter } from "@/lib/law/shared/letter";
import { letterHtml } from "@/lib/law/shared/letter-html";
import { letterText } from "@/lib/law/shared/letter-text";

const aLetter = (parts: Partial<Letter> = {}): Letter =>
  writeLetter({
    reference: "WD-7K3M",
    subject: "Notice of a request",
    greeting: "To Ada Vance, Nordwind:",
    paragraphs: ["First.", "Second."],
    facts: [
      { label: "Our reference", value: "WD-7K3M" },
      { label: "Issued", value: "1 Nov 2026" },
    ],
    closing: ["The desk", "desk@example.org"],
    ...parts,
  });

const line = fc.string({ unit: "binary", maxLength: 200 });
const letters = fc
  .record({
    reference: line,
    subject: line,
    greeting: line,
    paragraphs: fc.array(line, { minLength: 1, maxLength: 4 }),
    facts: fc.array(fc.record({ label: line, value: line }), { maxLength: 5 }),
    closing: fc.array(line, { maxLength: 3 }),
  })
  .map(writeLetter);

const words = (text: string) => text.split(/\s+/).filter(Boolean);

function readHtml(html: string): string {
  const marks: Record<string, string> = { "&lt;": "<", "&gt;": ">", "&quot;": '"', "&#39;": "'", "&amp;": "&" };
  return html
    .replace(/<title>.*<\/title>/, " ")
    .replace(/<[^>]*>/g, " ")
    .replace(/&(lt|gt|quot|#39|amp);/g, (mark) => marks[mark] ?? "");
}

describe("a letter", () => {
  test("has a subject that cannot start a second header", () => {
    fc.assert(
      fc.property(line, line, (before, after) => {
        const { subject } = aLetter({ subject: `${before}\r\nBcc: everybody@example.org\u2028${after}` });
        expect(subject).not.toMatch(/[\p{Cc}\p{Cs}\u2028\u2029]/u);
        expect(Array.from(subject).length).toBeLessThanOrEqual(160);
      }),
    );
  });

  test("drops what turns or hides text, and keeps letters of every script", () => {
    expect(oneLine("inv\u202Egpj.exe\u200B\u2066")).toBe("invgpj.exe");
    expect(oneLine("  Straße\t東京\u00a0Київ \uD800 ")).toBe("Straße 東京 Київ \uFFFD");
  });

  test("leaves out facts without a value and paragraphs without a word", () => {
    const letter = aLetter({ paragraphs: ["Said.", " \n "], facts: [{ label: "Their reference", value: "" }] });
    expect(letter.paragraphs).toEqual(["Said."]);
    expect(letter.facts).toEqual([]);
  });
});

describe("the text of a letter", () => {
  test("stands in aligned lines", () => {
    expect(letterText(aLetter())).toBe(
      [
        "To Ada Vance, Nordwind:",
        "",
        "First.",
        "",
        "Second.",
        "",
        "Our reference:  WD-7K3M",
        "Issued:         1 Nov 2026",
        "",
        "The desk",
        "desk@example.org",
        "",
      ].join("\n"),
    );
  });

  test("has no line over 78 characters but for a longer word", () => {
    fc.assert(
      fc.property(letters, (letter) => {
        for (const written of letterText(letter).split("\n")) {
          expect(Array.from(written).length <= 78 || words(written).some((word) => Array.from(word).length > 40)).toBe(
            true,
          );
        }
      }),
    );
    expect(letterText(aLetter({ paragraphs: ["word ".repeat(100)] }))).not.toMatch(/^.{79}/mu);
  });
});

describe("the HTML of a letter", () => {
  test("says word for word what the text says", () => {
    fc.assert(
      fc.property(letters, (letter) => {
        expect(words(readHtml(letterHtml(letter)))).toEqual(words(letterText(letter)));
      }),
    );
  });

  test("fetches nothing and runs nothing, whatever was typed into it", () => {
    const html = letterHtml(aLetter({ greeting: `<img src="https://x.example/p.gif" onerror='a()'>&amp;` }));
    expect(html).toContain("&lt;img src=&quot;https://x.example/p.gif&quot; onerror=&#39;a()&#39;&gt;&amp;amp;");
    expect(html).not.toMatch(/<(img|script|link|style|a|iframe|svg)\b|\bstyle=|\burl\(/i);
  });
});
