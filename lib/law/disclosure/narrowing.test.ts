import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { narrowed, narrowingWords, requestNarrowing, scopeLayers } from "@/lib/law/disclosure/narrowing";
import { daysIn } from "@/lib/law/disclosure/range";
import { instrumentIn, shippedRules } from "@/lib/law/request/rule-set";
import type { ItemFacts } from "@/lib/law/request/file";
import { aFile, anItem, aTarget } from "@/lib/law/request/testing/a-file";

const year = { askedFrom: "2025-01-01", askedTo: "2025-12-31" };
const june = { approved: true, approvedFrom: "2025-06-01", approvedTo: "2025-06-30" };
const of = (items: readonly ItemFacts[], produced = {}, instrumentCode = "US_WARRANT") =>
  requestNarrowing(
    aFile({ instrumentCode, instrument: instrumentIn(shippedRules, instrumentCode), targets: [aTarget({ items })] }),
    (id) => (produced as Record<string, readonly { from: string | null; to: string | null }[]>)[id] ?? [],
  );

describe("days", () => {
  test("are counted with both ends, over a leap day, each once however many files cover it", () => {
    expect(daysIn([{ from: "2025-01-01", to: "2025-12-31" }])).toBe(365);
    expect(daysIn([{ from: "2024-01-01", to: "2024-12-31" }])).toBe(366);
    expect(daysIn([{ from: "2025-01-01", to: "2025-01-01" }])).toBe(1);
    const files = [
      { from: "2025-01-05", to: "2025-01-10" },
      { from: "2025-01-01", to: "2025-01-06" },
      { from: "2025-01-08", to: "2025-01-09" },
      { from: "2025-02-01", to: "2025-02-01" },
    ];
    expect(daysIn(files)).toBe(11);
    expect(daysIn([])).toBe(0);
    expect(daysIn([{ from: "2025-02-01", to: "2025-01-01" }])).toBe(0);
  });

  test("without bound have no number", () => {
    expect(daysIn([{ from: null, to: "2025-01-01" }])).toBeNull();
    expect(daysIn([{ from: "2025-01-01", to: null }])).toBeNull();
  });
});

describe("the narrowing of a request", () => {
  test("is each layer beside what was asked, with numerator and denominator", () => {
    const items = [
      anItem({ id: "a", ...year, ...june }),
      anItem({ id: "b", ...year, approved: false }),
      anItem({ id: "c", ...year, category: "content", approved: false }),
    ];
    const found = of(items, { a: [{ from: "2025-06-01", to: "2025-06-10" }] }, "US_SUBP_GJ");
    expect(found.asked).toMatchObject({ items: 3, accountDays: 1095 });
    expect(found.permitted).toMatchObject({ items: 2, accountDays: 730 });
    expect(found.approved).toMatchObject({ items: 1, accountDays: 30 });
    expect(found.produced).toMatchObject({ items: 1, accountDays: 10 });
    expect(narrowingWords(found, "approved")).toBe("30 of 1,095 account-days, 1 of 3 items");
    expect(narrowingWords(found, "produced")).toBe("10 of 1,095 account-days, 1 of 3 items");
  });

  test("gives no part of a period that has no end: what was asked without bound is told apart", () => {
    const ever = { askedFrom: null, askedTo: null };
    const items = [
      anItem({ id: "a", ...ever, ...june }),
      anItem({ id: "b", ...year, approved: true, approvedFrom: year.askedFrom, approvedTo: year.askedTo }),
    ];
    const found = of(items);
    expect(found.asked).toEqual({ items: 2, accountDays: 365, accountDaysOfUnbounded: 0, unbounded: 1 });
    expect(found.approved).toEqual({ items: 2, accountDays: 365, accountDaysOfUnbounded: 30, unbounded: 0 });
    expect(narrowingWords(found, "approved")).toBe(
      "365 of 365 account-days, 2 of 2 items; 30 account-days of what was asked without bound",
    );
    const open = of([anItem({ ...ever, approved: true })]);
    expect(narrowingWords(found, "permitted")).toBe("365 of 365 account-days, 2 of 2 items, 1 of them without bound");
    expect(narrowingWords(open, "approved")).toBe("1 of 1 item, without bound");
    expect(narrowingWords(of([anItem({ ...ever, approved: false })]), "approved")).toBe("0 of 1 item");
  });

  test("never grows from one layer to the next", () => {
    const day = fc.integer({ min: 1, max: 28 }).map((date) => `2026-02-${String(date).padStart(2, "0")}`);
    const days = fc.array(day, { minLength: 6, maxLength: 6 }).map((some) => some.toSorted());
    fc.assert(
      fc.property(days, fc.boolean(), fc.boolean(), ([a, b, c, d, e, f], approved, open) => {
        const asked = open ? { askedFrom: null, askedTo: null } : { askedFrom: a ?? null, askedTo: f ?? null };
        const item = anItem({ ...asked, approved, approvedFrom: b ?? null, approvedTo: e ?? null });
        const files = approved ? [{ from: c ?? null, to: d ?? null }] : [];
        const found = of([item], { [item.id]: files });
        for (const [place, layer] of scopeLayers.slice(1).entries()) {
          const outer = found[scopeLayers[place] ?? "asked"];
          expect(found[layer].items).toBeLessThanOrEqual(outer.items);
          if (!open) expect(found[layer].accountDays).toBeLessThanOrEqual(outer.accountDays);
        }
      }),
    );
  });
});

test("an item is narrowed by days, by services, by fields, or wholly; one that nobody decided on is not", () => {
  const whole = { approved: true, approvedFrom: "2026-01-01", approvedTo: "2026-06-30" };
  expect(narrowed(anItem(whole))).toBe(false);
  expect(narrowed(anItem())).toBe(false);
  expect(narrowed(anItem({ approved: false }))).toBe(true);
  expect(narrowed(anItem({ ...whole, approvedTo: "2026-06-29" }))).toBe(true);
  expect(narrowed(anItem({ ...whole, service: "Mail, Drive", approvedService: "Mail" }))).toBe(true);
  expect(narrowed(anItem({ ...whole, approvedFields: ["name"] }))).toBe(true);
  expect(narrowed(anItem({ ...whole, fields: ["name"], approvedFields: ["name"] }))).toBe(false);
});
