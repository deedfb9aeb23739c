import { describe, expect, test } from "vitest";
import { ceilingReason, permitted } from "@/lib/law/disclosure/ceiling";
import { ceilingTable, type Reach } from "@/lib/law/instrument/ceiling-table";
import { instrumentRules } from "@/lib/law/instrument/instrument-rules";
import { leastProcess, minimumProcess } from "@/lib/law/instrument/minimum-process";
import { allInstruments, instrumentRow } from "@/lib/law/request/instrument";
import { allDataCategories } from "@/lib/law/shared/data-category";
import { keysOf } from "@/lib/law/shared/keys";

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
  US_BACKUP: "......x",
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

const of = (instrumentCode: string) => ({ instrumentCode, instrument: instrumentRow(instrumentCode) });

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
      "A US subpoena cannot compel content (18 USC 2703(c)(2)). Content needs a US search warrant.",
    ],
    [
      "US_WARRANT",
      "realtime_meta",
      "A US search warrant cannot compel real-time traffic data (18 USC 2703(a)). Real-time traffic data needs a US pen register order.",
    ],
    [
      "EU_EPOC",
      "realtime_content",
      "A European Production Order cannot compel real-time content (Regulation (EU) 2023/1543). Outside Regulation (EU) 2023/1543; only under national law.",
    ],
    [
      "FOREIGN_INFORMAL",
      "subscriber",
      "A foreign letter cannot compel subscriber data (No power; answered by pointing to mutual legal assistance). Subscriber data needs a mutual legal assistance request.",
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
  test("can compel what it is named for", () => {
    for (const regime of keysOf(minimumProcess))
      for (const category of allDataCategories) {
        const { code, words } = leastProcess(regime, category);
        expect(words).not.toBe("");
        if (code !== null) expect(permitted(instrumentRow(code), category), `${regime} ${category}`).toBe(true);
      }
  });

  test("is none for keys anywhere, and none for what is to come across borders", () => {
    for (const regime of keysOf(minimumProcess)) expect(leastProcess(regime, "credential_key").code).toBeNull();
    expect(leastProcess("eu", "realtime_content").code).toBeNull();
    expect(leastProcess("between_states", "realtime_meta").code).toBeNull();
  });
});
