import { expect, test } from "vitest";
import { paletteGroups } from "./palette-items";

const given = {
  asked: "",
  steps: [{ words: "Approve the scope", anchor: "step-approve" }],
  pages: [
    { label: "Queue", href: "/desk/requests", letter: "q" },
    { label: "Record", href: "/desk/record" },
  ],
  hits: [{ id: "requests 1", kind: "Requests", title: "WD-1", text: "SW 1", href: "/desk/requests/WD-1" }],
  searching: true,
};

const shown = (change: Partial<typeof given>) =>
  paletteGroups({ ...given, ...change }).map(({ value, items }) => [value, ...items.map(({ words }) => words)]);

test("the palette offers every open step and page before anything is typed", () => {
  expect(shown({ hits: [] })).toEqual([
    ["Steps here", "Approve the scope"],
    ["Pages", "Queue", "Record"],
  ]);
});

test("what is typed narrows steps and pages by its words, and stands as a search at the end", () => {
  expect(shown({ asked: "scope APP" })).toEqual([
    ["Steps here", "Approve the scope"],
    ["Requests", "WD-1"],
    ["Search", "Search for “scope APP”"],
  ]);
  expect(shown({ asked: "xyz", hits: [], searching: false })).toEqual([]);
  expect(paletteGroups({ ...given, asked: "a&b", hits: [] }).at(-1)?.items[0]?.href).toBe("/desk/search?q=a%26b");
});
