import { existsSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { countPlaywright, countVitest } from "./test-counts";

const folder = mkdtempSync(join(tmpdir(), "counts-"));

function report(content: unknown): string {
  const file = join(folder, "report.json");
  writeFileSync(file, typeof content === "string" ? content : JSON.stringify(content));
  return file;
}

describe("counting tests", () => {
  test.each([
    [
      { numPassedTests: 5, numFailedTests: 0, numFailedTestSuites: 0 },
      { passed: 5, failed: 0 },
    ],
    [
      { numPassedTests: 5, numFailedTests: 2, numFailedTestSuites: 1 },
      { passed: 5, failed: 2 },
    ],
    [
      { numPassedTests: 5, numFailedTests: 0, numFailedTestSuites: 1 },
      { passed: 5, failed: 1 },
    ],
  ])("takes Vitest's %j for %j", (content, count) => {
    expect(countVitest(report(content))).toEqual(count);
  });

  test("counts a browser test that passed only when tried again as failed", () => {
    expect(countPlaywright(report({ stats: { expected: 3, unexpected: 1, flaky: 1 } }))).toEqual({
      passed: 3,
      failed: 2,
    });
    expect(countPlaywright(report({ stats: { expected: 0, unexpected: 0, flaky: 0 }, errors: [{}] }))).toEqual({
      passed: 0,
      failed: 1,
    });
  });

  test("counts a runner without a readable report as failed, never as nothing", () => {
    expect(countVitest(join(folder, "none.json"))).toEqual({ passed: 0, failed: 1 });
    expect(countVitest(report("{"))).toEqual({ passed: 0, failed: 1 });
  });

  test("never reads the same report twice", () => {
    const file = report({ numPassedTests: 1, numFailedTests: 0, numFailedTestSuites: 0 });
    countVitest(file);
    expect(existsSync(file)).toBe(false);
  });
});
