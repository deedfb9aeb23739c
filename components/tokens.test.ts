import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const files = ["app", "components"].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" }).map((file) => `${folder}/${file}`),
);
const ending = (end: string) =>
  files.filter((file) => file.endsWith(end)).map((file) => ({ file, text: readFileSync(file, "utf8") }));
const sheets = ending(".css");

/** Custom properties that are read and that no sheet and no component sets: a browser passes over them in silence. */
function unset(read: string, set: string): readonly string[] {
  const known = new Set([...set.matchAll(/(--[a-z0-9-]+)["']?\]?:/g)].map(([, name]) => name));
  return [...new Set([...read.matchAll(/var\((--[a-z0-9-]+)/g)].flatMap(([, name = ""]) => name))].filter(
    (name) => !known.has(name),
  );
}

test("every measure and colour that a sheet reads is set somewhere", () => {
  expect(sheets.length).toBeGreaterThan(50);
  const set = [...sheets, ...ending(".tsx")].map(({ text }) => text).join("\n");
  expect(sheets.flatMap(({ file, text }) => unset(text, set).map((name) => `${file}: ${name}`))).toEqual([]);
});

test("a measure that nothing sets is caught", () => {
  expect(unset("gap: var(--space-2) var(--s2)", ":root { --s2: 0.5rem; }")).toEqual(["--space-2"]);
});
