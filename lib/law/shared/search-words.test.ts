import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { markedParts, searchWords } from "./search-words";

describe("the words of a search", () => {
  test.each([
    ["  GJ 26/118 ", ["118", "gj", "26"], "gj 26/118"],
    ["alice@First.example", ["example", "alice", "first"], "alice@first.example"],
    ["100%_\\ of it", ["100", "of", "it"], "100%_\\ of it"],
    ["ＷＤ\u0000７\u200bKQ", ["7kq", "wd"], "wd 7kq"],
    ["東京", ["東京"], "東京"],
  ])("%s", (text, words, whole) => {
    expect(searchWords(text)).toMatchObject({ words, whole });
  });

  test("that are short may be long enough together", () => {
    expect(searchWords("SW 26")).toMatchObject({ apart: false, together: true });
    expect(searchWords("a:* & b | !c")).toBeNull();
    expect(searchWords("да")).toMatchObject({ apart: true });
  });

  test.each(["", "%%%", "__", "ab", "\u0000\u0001", "*", "é!"])("are too few in “%s”", (text) => {
    expect(searchWords(text)).toBeNull();
  });
});

describe("what was found is marked", () => {
  const marks = (text: string, words: readonly string[]) =>
    markedParts(text, { words })
      .map((part) => (part.marked ? `[${part.text}]` : part.text))
      .join("");

  test.each([
    ["Müller und Möller", ["muller"], "[Müller] und Möller"],
    ["GJ 26/118", ["26", "118"], "GJ [26]/[118]"],
    ["<mark>x</mark>", ["mark"], "<[mark]>x</[mark]>"],
    ["aaaa", ["aa"], "[aaaa]"],
    ["nothing", ["else"], "nothing"],
    ["", ["x"], ""],
  ])("%s", (text, words, marked) => {
    expect(marks(text, words)).toBe(marked);
  });

  test("and nothing of the text is lost", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.array(fc.string({ unit: "grapheme" })), (text, words) => {
        expect(
          markedParts(text, { words })
            .map((part) => part.text)
            .join(""),
        ).toBe(text);
      }),
    );
  });
});
