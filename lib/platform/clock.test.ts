import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";

const folder = mkdtempSync(join(tmpdir(), "clock-"));
const hour = 3_600_000;

/** A process of its own: nothing remembered from another one. */
async function newProcess(clock: string): Promise<() => Date> {
  vi.resetModules();
  vi.stubEnv("CLOCK", clock);
  vi.stubEnv("DATA_DIR", folder);
  return (await import("@/lib/platform/clock")).now;
}

beforeEach(() => {
  vi.useFakeTimers({ now: new Date("2026-11-23T12:00:00Z"), toFake: ["Date"] });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
  rmSync(join(folder, "clock.json"), { force: true });
});

describe("the clock", () => {
  test("is the machine's when nothing moves it", async () => {
    const now = await newProcess("");
    expect(now().toISOString()).toBe("2026-11-23T12:00:00.000Z");
  });

  test("runs on from the given instant, for a process that starts later too", async () => {
    const first = await newProcess("2030-01-01T00:00:00Z");
    expect(first().toISOString()).toBe("2030-01-01T00:00:00.000Z");
    vi.setSystemTime(Date.now() + hour);
    const second = await newProcess("2030-01-01T00:00:00Z");
    expect([first(), second()].map((at) => at.toISOString())).toEqual([
      "2030-01-01T01:00:00.000Z",
      "2030-01-01T01:00:00.000Z",
    ]);
  });

  test("starts anew with another instant", async () => {
    (await newProcess("2030-01-01T00:00:00Z"))();
    vi.setSystemTime(Date.now() + hour);
    const now = await newProcess("2031-01-01T00:00:00Z");
    expect(now().toISOString()).toBe("2031-01-01T00:00:00.000Z");
  });

  test("does not stop for a damaged note of its own", async () => {
    writeFileSync(join(folder, "clock.json"), "{");
    const now = await newProcess("2030-01-01T00:00:00Z");
    expect(now().toISOString()).toBe("2030-01-01T00:00:00.000Z");
  });
});
