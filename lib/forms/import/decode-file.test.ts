import { describe, expect, test } from "vitest";
import { readImportFile } from "./read-import-file";
import { bytesOf, importText, windows1252 } from "./testing/import-text";

const now = new Date("2026-11-23T12:00:00Z");
const names = importText(
  [{ authority: "Staatsanwaltschaft Köln – Abt. 12" }, { country: "CI", country_label: "Côte d’Ivoire" }],
  ";",
);
const expected = ["Staatsanwaltschaft Köln – Abt. 12", "Example Authority 01 (DE)"];

function utf16(text: string, bigEndian: boolean): Uint8Array {
  const bytes = new Uint8Array(Buffer.from(`\ufeff${text}`, "utf16le"));
  return bigEndian ? new Uint8Array(Buffer.from(bytes).swap16()) : bytes;
}

describe("the encoding of an import file", () => {
  test.each([
    ["utf-8", bytesOf(names)],
    ["utf-8", bytesOf(`\ufeff${names}`)],
    ["utf-16le", utf16(names, false)],
    ["utf-16be", utf16(names, true)],
    ["windows-1252", windows1252(names)],
  ])("%s is found, and said", async (encoding, bytes) => {
    const file = await readImportFile(bytes, now);
    expect(file).toMatchObject({ encoding, delimiter: ";", problems: [], warnings: [] });
    expect(file.rows.map((row) => row.authority)).toEqual(expected);
    expect(file.rows[1]?.countryLabel).toBe("Côte d’Ivoire");
    expect(file.notes[0]?.message).toContain(encoding);
  });

  test("windows-1252 is read whole, €, Š and ž too", async () => {
    const bytes = windows1252(importText([{ authority: "€ „a“ ÄÖÜß" }]));
    expect((await readImportFile(bytes, now)).rows[0]?.authority).toBe("€ „a“ ÄÖÜß");
  });

  const plain = bytesOf(importText([{}]));
  const broken = (...bytes: number[]) => new Uint8Array([...plain, ...bytes]);
  test.each([
    ["a byte that windows-1252 lacks", broken(0x81), "neither UTF-8 nor windows-1252"],
    ["UTF-8 with one damaged letter", new Uint8Array([...bytesOf("é é é"), 0xff, ...plain]), "damaged UTF-8"],
    ["a UTF-8 mark over something else", new Uint8Array([0xef, 0xbb, 0xbf, ...broken(0xe9)]), "damaged UTF-8"],
    ["UTF-16 cut in half a letter", utf16(names, false).subarray(0, -1), "damaged UTF-16"],
    ["UTF-16 without its mark", utf16(names, false).subarray(2), "UTF-16 without a mark"],
    ["UTF-32", new Uint8Array([0xff, 0xfe, 0, 0, 0x41, 0, 0, 0]), "UTF-32"],
  ])("%s is refused by name", async (_what, bytes, encoding) => {
    const { problems } = await readImportFile(bytes, now);
    expect(problems).toMatchObject([{ row: 0, code: "encoding-refused", value: encoding }]);
  });

  test.each([
    ["an Excel workbook", [0x50, 0x4b, 3, 4, 20, 0]],
    ["an old Excel workbook", [0xd0, 0xcf, 0x11, 0xe0, 0xa1]],
    ["a PDF", [...bytesOf("%PDF-1.7")]],
    ["a compressed file", [0x1f, 0x8b, 8]],
    ["a picture", [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
    ["a picture", [0xff, 0xd8, 0xff, 0xe0, 0, 0x10]],
    ["a picture", [0x49, 0x49, 0x2a, 0, 8, 0, 0, 0]],
    ["a file for a program", Array.from({ length: 256 }, (_, at) => (at * 7 + 3) % 32)],
  ])("%s is refused for what it is", async (what, bytes) => {
    const { problems } = await readImportFile(new Uint8Array(bytes), now);
    expect(problems).toMatchObject([{ row: 0, code: "not-text" }]);
    expect(problems[0]?.message).toContain(what);
  });

  test("above 64 MiB is not looked at", async () => {
    const { problems } = await readImportFile(new Uint8Array(64 * 1024 * 1024 + 1), now);
    expect(problems).toMatchObject([{ code: "file-too-large" }]);
  });

  test.each([
    [",", "comma"],
    [";", "semicolon"],
    ["\t", "tab"],
    ["|", "vertical bar"],
  ])("and the delimiter %j are found from the header", async (delimiter, name) => {
    const file = await readImportFile(bytesOf(importText([{ product: "a,b;c|d" }], delimiter)), now);
    expect(file).toMatchObject({ delimiter, problems: [] });
    expect(file.rows[0]?.product).toBe("a,b;c|d");
    expect(file.notes.map((note) => note.message).join()).toContain(name);
  });

  test("a line that only names the delimiter is no row", async () => {
    const file = await readImportFile(bytesOf(`sep=;\r\n${importText([{ accounts: "x" }], ";", "\r\n")}`), now);
    expect(file.problems).toMatchObject([{ row: 2, field: "accounts" }]);
  });
});
