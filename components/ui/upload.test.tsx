import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { addressWith } from "./address";
import { Standing } from "./sent-file";
import { endOf, sizeText } from "./upload";

const kept = JSON.stringify({ id: "d1", sha256: "ab", size: 10 });

describe("the end of an upload", () => {
  test("is a kept file only when all of it arrived", () => {
    expect(endOf(201, kept, 10)).toEqual({ ok: true, file: { id: "d1", sha256: "ab", warnings: [] } });
    expect(endOf(201, kept, 11)).toEqual({ ok: false, words: "Only part of the file arrived. Choose it again." });
  });

  test("brings what the sender should know of a file that was kept, and shows it", () => {
    const warnings = ["The same file was added before, as “fax.pdf”.", 7];
    const end = endOf(201, JSON.stringify({ id: "d1", sha256: "ab", size: 10, warnings }), 10);
    expect(end).toMatchObject({ ok: true, file: { warnings: warnings.slice(0, 1) } });
    expect(renderToStaticMarkup(<Standing end={end} />)).toContain("The same file was added before");
  });

  test("says what the server said, and plain words when it said nothing readable", () => {
    expect(endOf(415, JSON.stringify({ detail: "This is a program, not a document." }), 1)).toMatchObject({
      words: "This is a program, not a document.",
    });
    expect(endOf(413, "<html>", 1)).toMatchObject({ words: "The file is too large." });
    expect(endOf(500, "", 1)).toMatchObject({ ok: false });
    expect(endOf(200, "null", 1)).toMatchObject({ ok: false });
  });

  test.each([
    [999, "999 bytes"],
    [1000, "1 kB"],
    [2_440_000, "2.4 MB"],
  ])("%d bytes are said as %s", (bytes, words) => {
    expect(sizeText(bytes)).toBe(words);
  });
});

describe("an address", () => {
  test("keeps what it carried, changes what is asked, and drops what is taken away", () => {
    expect(addressWith("/list", { q: "a b", stage: ["one", "two"], after: "9" }, { q: "c", after: null })).toBe(
      "/list?q=c&stage=one&stage=two",
    );
    expect(addressWith("/list", { q: "a" }, { q: "" })).toBe("/list");
  });
});
