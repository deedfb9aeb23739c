import { describe, expect, test } from "vitest";
import { allBandOptions, bandOption } from "./band-options";
import { bandAround, bandsOf, bandsRefused, type ChosenBands, type SecretCount } from "./bands";
import { periodNamed, rangeIn } from "./period";

const named = (label: string) => {
  const period = periodNamed(label);
  if (!period) throw new Error(label);
  return period;
};
const seven: readonly SecretCount[] = [{ kind: "letters", orders: 7, selectors: 9 }];
const later = new Date("2030-01-01T00:00:00Z");
const chosen = (label: string, option: ChosenBands["option"]): ChosenBands => ({
  label,
  option,
  range: rangeIn("UTC", named(label)),
});

describe("bands of national-security process", () => {
  test.each([
    [0, 250, 0, 249],
    [249, 250, 0, 249],
    [250, 250, 250, 499],
    [999, 1000, 0, 999],
    [1000, 1000, 1000, 1999],
    [500, 500, 500, 999],
    [100, 100, 100, 199],
  ])("%i in bands of %i is %i to %i", (count, width, min, max) =>
    expect(bandAround(count, width)).toEqual({ min, max }),
  );

  test.each(allBandOptions)("%s says the same of seven letters as of none", (option) => {
    expect(bandsOf(option, seven)).toEqual(bandsOf(option, []));
    expect(bandsOf(option, []).length).toBe(bandOption(option).split === "kinds" ? 6 : 2);
  });

  test("count each kind apart in the wide bands, and all together in the narrow ones", () => {
    const many: readonly SecretCount[] = [
      { kind: "letters", orders: 600, selectors: 10 },
      { kind: "content_orders", orders: 10, selectors: 1200 },
    ];
    expect(bandsOf("option_2", many).map(({ min }) => min)).toEqual([500, 0, 0, 1000, 0, 0]);
    expect(bandsOf("option_3", many).map(({ min, max }) => [min, max])).toEqual([
      [500, 749],
      [1000, 1249],
    ]);
  });

  test.each(allBandOptions)("%s has its source, and a first band as wide as the law says", (option) => {
    const { source, width } = bandOption(option);
    expect(source).toMatch(/^50 USC 1874\(a\)\(\d\)/);
    expect([1000, 500, 250, 100][Number(option.at(-1)) - 1]).toBe(width);
  });
});

describe("an option for a period", () => {
  test("is for a half-year, or for a year where the law says so", () => {
    expect(bandsRefused("option_3", named("2026-h1"), [], later)).toBeNull();
    for (const label of ["2026", "2026-q1", "2026-01-02--2026-07-01"])
      expect(bandsRefused("option_3", named(label), [], later)).toEqual({ code: "bands-not-apt", months: 6 });
    expect(bandsRefused("option_4", named("2026"), [], later)).toBeNull();
    expect(bandsRefused("option_4", named("2026-h1"), [], later)).toEqual({ code: "bands-not-apt", months: 12 });
  });

  test("waits as long as the law says", () => {
    const at = (text: string) => new Date(text);
    expect(bandsRefused("option_3", named("2026-h1"), [], at("2026-06-30T23:59:59Z"))).toEqual({
      code: "bands-too-early",
      until: "2026-07-01T00:00:00.000Z",
    });
    expect(bandsRefused("option_3", named("2026-h1"), [], at("2026-07-01T00:00:00Z"))).toBeNull();
    expect(bandsRefused("option_1", named("2026-h1"), [], at("2026-12-27T23:59:59Z"))).not.toBeNull();
    expect(bandsRefused("option_1", named("2026-h1"), [], at("2026-12-28T00:00:00Z"))).toBeNull();
    expect(bandsRefused("option_4", named("2026"), [], at("2028-01-01T00:00:00Z"))).not.toBeNull();
    expect(bandsRefused("option_4", named("2026"), [], at("2028-01-02T00:00:00Z"))).toBeNull();
  });

  test("locks every other one over the same days, and itself only counts anew", () => {
    const before = [chosen("2026-h1", "option_3")];
    for (const option of ["option_1", "option_2"] as const)
      expect(bandsRefused(option, named("2026-h1"), before, later)).toMatchObject({ code: "bands-locked" });
    expect(bandsRefused("option_4", named("2026"), before, later)).toMatchObject({ code: "bands-locked" });
    expect(bandsRefused("option_3", named("2026-h1"), before, later)).toBeNull();
    expect(bandsRefused("option_1", named("2026-h2"), before, later)).toBeNull();
  });
});
