import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { LetterSheet } from "@/components/letters/letter-sheet";
import { letterText } from "@/lib/law/shared/letter-text";
import { writeLetter } from "@/lib/law/shared/letter";

const letter = writeLetter({
  reference: "WD-7K3M",
  subject: "Notice <of> a request",
  greeting: "To Ada Vance:",
  paragraphs: ["Said twice.", "Said twice."],
  facts: [{ label: "Account", value: "ada@nordwind.example" }],
  closing: ["The desk"],
});

const sheet = (sent: string | null = null) =>
  renderToStaticMarkup(
    <LetterSheet
      letter={letter}
      letterhead={["Example Cloud", "1 Quay", "Cologne"]}
      sender="desk@cloud.example"
      recipient="ada@nordwind.example"
      written="23 Nov 2026 (Berlin time)"
      sent={sent}
    />,
  );

/** Without the colon that sets a label apart from its value in plain text. */
const words = (text: string) => text.split(/:?\s+|:$/).filter(Boolean);
const seen = (html: string) =>
  html.replace(/<[^>]*>/g, " ").replace(/&(lt|gt|amp);/g, (mark) => ({ "&lt;": "<", "&gt;": ">" })[mark] ?? "&");

describe("a letter on its sheet", () => {
  test("shows every word that is sent", () => {
    const shown = words(seen(sheet()));
    expect(shown).toEqual(expect.arrayContaining(words(letterText(letter))));
    expect(sheet().match(/Said twice\./g)).toHaveLength(2);
  });

  test("shows exactly who gets it, from whom, and under what subject", () => {
    expect(sheet()).toMatch(/<dt>To<\/dt><dd[^>]*>ada@nordwind\.example<\/dd>/);
    expect(sheet()).toMatch(/<dt>From<\/dt><dd[^>]*>desk@cloud\.example<\/dd>/);
    expect(sheet()).toContain("<dt>Subject</dt><dd>Notice &lt;of&gt; a request</dd>");
  });

  test("says whether it was sent", () => {
    expect(sheet()).toContain("Not sent yet; written");
    expect(sheet("24 Nov 2026, 09:00 CET")).toContain("<dt>Sent</dt><dd>24 Nov 2026, 09:00 CET</dd>");
  });

  test("has no style of its own that a page's policy would refuse", () => {
    expect(sheet()).not.toMatch(/style=|<script|<style/);
  });
});
