import { describe, expect, test } from "vitest";
import { type ScopeRanges, scopeAxis, scopeBars, scopeSize } from "@/components/requests/request-scope-layout";

const half = { from: "2026-01-01", to: "2026-06-30" };
const row = (parts: Partial<ScopeRanges> = {}): ScopeRanges => ({
  asked: half,
  permitted: half,
  approved: { from: "2026-03-01", to: "2026-04-30" },
  produced: [{ from: "2026-03-01", to: "2026-03-31" }],
  ...parts,
});

describe("the scope grid", () => {
  test("draws each layer inside the one before, the widest first", () => {
    const bars = scopeBars(row(), scopeAxis([row()]));
    expect(bars.map((bar) => bar.layer)).toEqual(["asked", "permitted", "approved", "produced"]);
    for (const [place, bar] of bars.entries()) {
      const outer = bars[place - 1];
      if (!outer) continue;
      expect(bar.x).toBeGreaterThanOrEqual(outer.x);
      expect(bar.x + bar.width).toBeLessThanOrEqual(outer.x + outer.width);
    }
  });

  test("counts the last day in full: one day is not nothing", () => {
    const oneDay = { from: "2026-01-01", to: "2026-01-01" };
    const both = [
      row({ asked: { from: "2026-01-01", to: "2026-01-02" } }),
      row({ asked: oneDay, permitted: null, approved: null, produced: [] }),
    ];
    const axis = scopeAxis(both.map((one) => ({ ...one, permitted: null, approved: null, produced: [] })));
    const [bar] = scopeBars(both[1] ?? row(), axis);
    expect(bar?.width).toBeCloseTo((scopeSize.width - 2 * scopeSize.edge) / 2, 0);
  });

  test("runs an open end into the margin, so that it is seen to go on", () => {
    const open = row({ asked: { from: null, to: null }, permitted: null, approved: null, produced: [] });
    const [bar] = scopeBars(open, scopeAxis([row(), open]));
    expect(bar).toMatchObject({ x: 0, width: scopeSize.width, openStart: true, openEnd: true });
  });

  test("draws no permitted bar for what the instrument cannot compel", () => {
    const bars = scopeBars(row({ permitted: null, approved: null, produced: [] }), scopeAxis([row()]));
    expect(bars.map((bar) => bar.layer)).toEqual(["asked"]);
  });

  test("has no axis where nobody named a day", () => {
    expect(
      scopeAxis([row({ asked: { from: null, to: null }, permitted: null, approved: null, produced: [] })]),
    ).toBeNull();
  });
});
