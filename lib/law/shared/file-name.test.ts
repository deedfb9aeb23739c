import { describe, expect, test } from "vitest";
import { shownFileName } from "@/lib/law/shared/file-name";

const shown = (name: string) => shownFileName(name, "document");

describe("a file’s name", () => {
  test.each([
    ["warrant.pdf", "warrant.pdf"],
    ["C:\\scans\\warrant.pdf", "warrant.pdf"],
    ["../../etc/passwd", "passwd"],
    ["", "document"],
    ["scans/", "document"],
  ])("%j is shown as %j", (name, as) => expect(shown(name)).toBe(as));

  test("that is very long is shortened before its ending", () => {
    const name = shown(`${"ä".repeat(5000)}.pdf`);
    expect(name).toMatch(/^ä+…\.pdf$/);
    expect(Array.from(name)).toHaveLength(200);
    expect(Array.from(shown("x".repeat(5000)))).toHaveLength(200);
    expect(shown(`x.${"y".repeat(5000)}`)).toMatch(/^x\.y+…$/);
  });
});
