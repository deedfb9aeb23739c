import { existsSync, readFileSync, rmSync } from "node:fs";
import { z } from "zod";

export type Count = { readonly passed: number; readonly failed: number };

const vitestReport = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numFailedTestSuites: z.number(),
});

/**
 * How many tests passed and failed, from Vitest's report. A file that could not even be loaded counts as one failure.
 * Reads the report once and removes it, so that a later run cannot be judged by it.
 */
export function countVitest(file: string): Count {
  const report = read(file, vitestReport);
  if (!report) return noReport;
  const { numPassedTests: passed, numFailedTests, numFailedTestSuites } = report;
  return { passed, failed: numFailedTests === 0 ? numFailedTestSuites : numFailedTests };
}

const playwrightReport = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number() }),
  errors: z.array(z.unknown()).default([]),
});

/** The same from Playwright's. A test that passed only when tried again has failed. */
export function countPlaywright(file: string): Count {
  const report = read(file, playwrightReport);
  if (!report) return noReport;
  const { expected, unexpected, flaky } = report.stats;
  return { passed: expected, failed: unexpected + flaky + (unexpected + flaky === 0 ? report.errors.length : 0) };
}

/** No report means that the runner broke: a failure, never "nothing to do". */
const noReport: Count = { passed: 0, failed: 1 };

function read<Shape extends z.ZodType>(file: string, shape: Shape): z.output<Shape> | undefined {
  if (!existsSync(file)) return undefined;
  try {
    return shape.parse(JSON.parse(readFileSync(file, "utf8")));
  } catch {
    return undefined;
  } finally {
    rmSync(file, { force: true });
  }
}
