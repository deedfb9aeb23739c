import { describe, expect, test } from "vitest";
import { ceilingReason, permitted } from "@/lib/law/disclosure/ceiling";
import { ceilingTable, type Reach } from "@/lib/law/instrument/ceiling-table";
import { instrumentRules } from "@/lib/law/instrument/instrument-rules";
import { minimumRules } from "@/lib/law/instrument/minimum-rules";
import { shippedRules } from "@/lib/law/request/rule-set";
import { allInstruments, instrumentRow, preservesOnly } from "@/lib/law/request/instrument";
import { allDataCategories } from "@/lib/law/shared/data-category";

/**
 * The grid counsel signs, written out by hand. Columns: subscriber, identify only, traffic, content, real-time traffic,
 * real-time content, keys. `+` compels, `~` in part or on a condition, `.` beyond, `x` never.
 */
const grid = {
  US_SUBP_GJ: "~~....x",
  US_SUBP_ADM: "~~....x",
  US_SUBP_CIV: "++~...x",
  US_2703D: "++~...x",
  US_WARRANT: "++++..x",
  US_EMERG: "~~~~..x",
  US_PRES: "......x",
  US_BACKUP: "...~..x",
  US_PRTT: "....~.x",
  US_T3: ".....~x",
  US_NSL: "~.....x",
  US_FISA: "++~~~~x",
  UK_COPO: "...~..x",
  UK_IPA_CD: "++~...x",
  UK_IPA_INT: "..~+++x",
  UK_TCN_NSN: "......x",
  UK_PACE: "+++~..x",
  UK_RIPA49: "......x",
  EU_EPOC: "++~~..x",
  EU_EPOC_PR: "......x",
  EU_NATIONAL: "++~~~~x",
  DSA_9: "......x",
  DSA_10: "~~~...x",
  MLAT: "~~~~..x",
  ROGATORY: "~~~~..x",
  CLOUD_FOREIGN: "++~~..x",
  BUDAPEST_2AP: "......x",
  FOREIGN_INFORMAL: "......x",
} as const satisfies Record<keyof typeof instrumentRules, string>;

const signs = { whole: "+", in_part: "~", beyond: ".", never: "x" } as const satisfies Record<Reach, string>;

const of = (instrumentCode: string) => ({
  instrumentCode,
  instrument: instrumentRow(instrumentCode),
  rules: shippedRules,
});

describe("the ceilings", () => {
  test("are these, instrument by category", () => {
    const found = ceilingTable().map(({ code, cells }) => [code, cells.map(({ reach }) => signs[reach]).join("")]);
    expect(Object.fromEntries(found)).toEqual(grid);
  });

  test("permit what the grid marks, and nothing else", () => {
    for (const code of allInstruments)
      for (const [place, category] of allDataCategories.entries())
        expect(permitted(instrumentRow(code), category), `${code} ${category}`).toBe(
          "+~".includes(grid[code].charAt(place)),
        );
    for (const category of allDataCategories) expect(permitted(instrumentRow("import-0123"), category)).toBe(false);
  });

  test.each([
    [
      "US_SUBP_GJ",
      "content",
      "A US subpoena cannot compel content (18 USC 2703(c)(2)). Content needs a US search warrant (a default, not confirmed).",
    ],
    [
      "US_WARRANT",
      "realtime_meta",
      "A US search warrant cannot compel real-time traffic data (18 USC 2703(a)). Real-time traffic data needs a US pen register order (a default, not confirmed).",
    ],
    [
      "EU_EPOC",
      "realtime_content",
      "A European Production Order cannot compel real-time content (Regulation (EU) 2023/1543). Outside Regulation (EU) 2023/1543; only under national law (a default, not confirmed).",
    ],
    [
      "FOREIGN_INFORMAL",
      "subscriber",
      "A foreign letter cannot compel subscriber data (No power; answered by pointing to mutual legal assistance. Desk policy: no copy is kept meanwhile). Subscriber data needs a mutual legal assistance request (a default, not confirmed).",
    ],
    ["US_WARRANT", "content", "A US search warrant can compel content (18 USC 2703(a))."],
    ["US_WARRANT", "credential_key", "Keys and credentials are never given, whatever the instrument."],
    ["import-0123", "content", "Counsel has not described this legal process: it compels nothing."],
  ] as const)("say of %s and %s what could", (code, category, words) => {
    expect(ceilingReason(of(code), category)).toBe(words);
  });

  test("say the condition beside what is permitted, and where a litigant may turn", () => {
    expect(ceilingReason(of("US_2703D"), "traffic")).toContain(
      "Location history of seven days or more needs a warrant",
    );
    expect(ceilingReason(of("US_SUBP_CIV"), "content")).toMatch(/A litigant seeks it from the customer\.$/);
    expect(ceilingReason(of("EU_NATIONAL"), "subscriber")).toMatch(/^An EU national order can compel/);
    expect(ceilingReason(of("CLOUD_FOREIGN"), "realtime_meta")).toMatch(
      /^An order under an executive agreement cannot/,
    );
    expect(ceilingReason(of("EU_EPOC_PR"), "content")).toContain("It asks for no data");
  });

  test("never send an authority to the instrument it already has", () => {
    const circular = allInstruments.flatMap((code) =>
      allDataCategories
        .filter((category) => !permitted(instrumentRow(code), category) && category !== "credential_key")
        .filter((category) =>
          ceilingReason(of(code), category).split(". ").at(-1)?.includes(`needs a ${instrumentRules[code].label}`),
        )
        .map((category) => `${code} ${category}`),
    );
    expect(circular).toEqual([]);
  });
});

describe("the least process", () => {
  const rows = Object.values(minimumRules);

  test("can compel what it is named for", () => {
    for (const { of: kind, least } of rows)
      for (const [regime, { code, words }] of Object.entries(least)) {
        expect(words).not.toBe("");
        if (code === null) continue;
        const rule = instrumentRow(code);
        const reaches = kind === "preservation_only" ? preservesOnly(rule) : permitted(rule, kind);
        expect(reaches, `${regime} ${kind}`).toBe(true);
      }
  });

  test("stands for every kind of data and for keeping only, each with its source and unconfirmed", () => {
    expect(rows.map((row) => row.of).toSorted()).toEqual([...allDataCategories, "preservation_only"].toSorted());
    for (const { source, confirmedBy } of rows) expect([source.length > 10, confirmedBy]).toEqual([true, null]);
  });

  test("is none for keys anywhere, and none for what is to come across borders", () => {
    for (const { code } of Object.values(minimumRules.CREDENTIAL_KEY.least)) expect(code).toBeNull();
    expect(minimumRules.REALTIME_CONTENT.least.eu.code).toBeNull();
    expect(minimumRules.REALTIME_META.least.between_states.code).toBeNull();
  });

  test("is read from the rules of the request, and says nothing of a default once counsel confirmed it", () => {
    const words = "Only a court’s order";
    const least = { ...minimumRules.CONTENT.least, us: { code: null, words } };
    const minimum = { ...shippedRules.minimum, CONTENT: { ...minimumRules.CONTENT, least, confirmedBy: "C. Counsel" } };
    const file = { ...of("US_SUBP_GJ"), rules: { ...shippedRules, minimum } };
    expect(ceilingReason(file, "content")).toMatch(/ Only a court’s order\.$/);
  });
});
