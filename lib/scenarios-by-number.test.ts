import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

/** Tests of casework, on a real database: a scenario or an edge case of the domain stands in the name of one. */
const files = readdirSync("lib/casework", { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".test.ts"))
  .map((name) => `lib/casework/${name}`);

const texts = files.map((file) => readFileSync(file, "utf8"));

/** Numbers in the names of tests: `scenario 22: a stay …`, `edge case 11 …`, `edge 15 …`, `scenarios 15 and 16 …`. */
function numbered(kind: RegExp): ReadonlySet<number> {
  const named = texts.flatMap((text) => [
    ...text.matchAll(/\b(?:test|describe)(?:\.each\([^]*?\))?\(\s*(["'`])(.*?)\1/g),
  ]);
  const phrases = named.flatMap(([, , name = ""]) => [...name.matchAll(kind)].map(([phrase]) => phrase));
  return new Set(phrases.flatMap((phrase) => [...phrase.matchAll(/\d+/g)].map(([digits]) => Number(digits))));
}

const upTo = (last: number) => Array.from({ length: last }, (_, place) => place + 1);

describe("the domain's own cases are tried by their numbers, through casework:", () => {
  test("the tests were found", () => expect(files.length).toBeGreaterThan(50));

  test.each([
    ["scenarios 1 to 30", /\bscenarios? \d+(?:(?:, | and )\d+)*/gi, 30],
    ["edge cases 1 to 28", /\bedges?(?: cases?)? \d+(?:(?:, | and )\d+)*/gi, 28],
  ] as const)("%s", (_claim, kind, last) => {
    const tried = numbered(kind);
    const all = upTo(last);
    expect(all.filter((number) => !tried.has(number))).toEqual([]);
    expect([...tried].filter((number) => !all.includes(number))).toEqual([]);
  });
});
