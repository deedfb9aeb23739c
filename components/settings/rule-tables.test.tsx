import { shippedRules } from "@/lib/law/request/rule-set";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { clockUse, clockUseWords } from "@/lib/law/deadline/clock-use";
import { clockRules } from "@/lib/law/deadline/rule";
import { reachWords } from "@/lib/law/instrument/ceiling-table";
import { instrumentGroups } from "@/lib/law/instrument/instrument-rules";
import { allInstruments, instrumentRow } from "@/lib/law/request/instrument";
import { minimumRules } from "@/lib/law/instrument/minimum-rules";
import { keysOf } from "@/lib/law/shared/keys";
import { ClockTables } from "./clock-table";
import { MinimumTable } from "./minimum-table";
import { InstrumentTable } from "./rule-tables";

const read = { maySign: false, signable: {} };

const text = (html: string) =>
  html
    .replaceAll(/<[^>]+>/g, "\n")
    .replaceAll("&amp;", "&")
    .replaceAll("&#x27;", "'")
    .split("\n");

describe("the law’s tables on the settings page", () => {
  const shown = text(renderToStaticMarkup(<InstrumentTable rules={shippedRules} signing={read} />)).map((line) =>
    line.trim(),
  );

  test.each(allInstruments)("show %s with its issuer, source and secrecy", (code) => {
    const { label, issuer, source, secrecy } = instrumentRow(code);
    expect(shown).toEqual(expect.arrayContaining([label, issuer, source, secrecy.words]));
  });

  test("stand by jurisdiction, in the order of the law", () => {
    const places = instrumentGroups.map(({ words }) => shown.indexOf(words));
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((one, other) => one - other));
  });

  test("say of every row that counsel has not confirmed it", () => {
    expect(shown.filter((line) => line === "Not confirmed by counsel")).toHaveLength(allInstruments.length);
  });

  test("say at one glance what the rules now shown compel, not what was shipped", () => {
    const warrant = { ...instrumentRow("US_WARRANT"), ceiling: [] };
    const rules = { ...shippedRules, instruments: { ...shippedRules.instruments, US_WARRANT: warrant } };
    const beyond = (html: string) => text(html).filter((line) => line === reachWords.beyond).length;
    const changed = beyond(renderToStaticMarkup(<InstrumentTable rules={rules} signing={read} />));
    expect(changed).toBe(beyond(renderToStaticMarkup(<InstrumentTable rules={shippedRules} signing={read} />)) + 4);
  });

  test("say since when a rule is law, and what is not law yet", () => {
    expect(shown).toContain("18 Aug 2026");
    expect(shown.filter((line) => line === "Not in force")).toHaveLength(1);
  });

  test("show the least process of every kind of data, of keeping only too, with its source", () => {
    const least = text(renderToStaticMarkup(<MinimumTable rules={shippedRules} signing={read} />));
    for (const { source, least: said } of Object.values(minimumRules))
      expect(least).toEqual(expect.arrayContaining([source, said.us.words, said.eu.words, said.uk.words]));
    expect(least).toContain("That it be kept, not given");
  });

  test("give counsel a box for each row that can be signed, and nobody else one", () => {
    const one = { signable: { "instrument.US_WARRANT": 3 } };
    const boxes = (maySign: boolean) =>
      renderToStaticMarkup(<InstrumentTable rules={shippedRules} signing={{ ...one, maySign }} />).match(
        /<input[^>]*>/g,
      );
    expect(boxes(true)).toEqual(['<input type="checkbox" name="rules" value="instrument.US_WARRANT@3"/>']);
    expect(boxes(false)).toBeNull();
  });

  const clocks = text(renderToStaticMarkup(<ClockTables rules={shippedRules} signing={read} />)).map((line) =>
    line.trim(),
  );

  test.each(keysOf(clockRules))("show %s with its source, its end, what it counts from and whether it runs", (id) => {
    const { words, source, onExpiry, starts } = clockRules[id];
    expect(clocks).toEqual(expect.arrayContaining([words, source, onExpiry, `From ${starts}`, id]));
    const { use, why } = clockUse[id];
    expect(clocks).toEqual(expect.arrayContaining([clockUseWords[use], ...(why === null ? [] : [why])]));
  });

  test("show of a clock all that counts: days off, pauses, what cuts it short, and when it warns", () => {
    expect(clocks).toEqual(
      expect.arrayContaining([
        "10 days",
        "at least 2 working days within",
        "The country where this desk acts",
        "An end on one moves to the next working day",
        "A court’s stay, a clarification the issuing authority owes or a suspension by the authority",
        "Ends as long before the answer is due as PRODUCTION_LEAD says, if that is sooner",
        "50 %, 80 % and 24 h before; at its end",
        "the day of the event is day one",
      ]),
    );
  });

  test("show no first day that nobody could name", () => {
    expect(clocks.join(" ")).not.toContain("1 Jan 2020");
    const [own, law] = ["The desk’s own, as old as these rules", "Since 19 Jan 1987: Pub. L. 99-508, section 202"];
    expect(clocks).toEqual(expect.arrayContaining([own, law]));
  });
});
