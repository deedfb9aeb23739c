import { describe, expect, test } from "vitest";
import { clockRules } from "@/lib/law/deadline/rule";
import { instrumentInForce, type InstrumentRule } from "@/lib/law/instrument/instrument-rule";
import { instrumentGroups, instrumentRules, regimeOf } from "@/lib/law/instrument/instrument-rules";
import { boundByEvidenceRegulation, countriesOf, mayIssue } from "@/lib/law/instrument/jurisdiction";
import { allInstruments, instrumentRow, preservesOnly, unlisted } from "@/lib/law/request/instrument";
import { isCountryCode } from "@/lib/law/shared/countries";
import { allDataCategories } from "@/lib/law/shared/data-category";

const rows: readonly (readonly [string, InstrumentRule])[] = Object.entries(instrumentRules);

const expectedCodes = [
  "BUDAPEST_2AP CLOUD_FOREIGN DSA_10 DSA_9 EU_EPOC EU_EPOC_PR EU_NATIONAL FOREIGN_INFORMAL MLAT ROGATORY",
  "UK_COPO UK_IPA_CD UK_IPA_INT UK_PACE UK_RIPA49 UK_TCN_NSN",
  "US_2703D US_BACKUP US_EMERG US_FISA US_NSL US_PRES US_PRTT US_SUBP_ADM US_SUBP_CIV US_SUBP_GJ US_T3 US_WARRANT",
].flatMap((line) => line.split(" "));

describe("the table of instruments", () => {
  test("holds every instrument of the reference, and each in one group", () => {
    expect(allInstruments.toSorted()).toEqual(expectedCodes);
    expect(instrumentGroups.flatMap(({ codes }) => codes)).toEqual(allInstruments);
  });

  test("names no two alike, and keeps the first seven names that files and imports use", () => {
    const labels = rows.map(([, { label }]) => label);
    expect(new Set(labels.map((label) => label.toLowerCase())).size).toBe(labels.length);
    expect(labels).toEqual(
      expect.arrayContaining([
        "US subpoena",
        "US §2703(d) order",
        "US search warrant",
        "US emergency request",
        "US preservation letter",
        "European Production Order",
        "Foreign letter",
      ]),
    );
  });

  test.each(rows)(
    "says of %s its issuer, its source and its secrecy in words, and that nobody confirmed it",
    (_, rule) => {
      expect(rule.issuer.length).toBeGreaterThan(3);
      expect(rule.source.length).toBeGreaterThan(5);
      expect(rule.secrecy.words).not.toBe("");
      expect(rule.confirmedBy).toBeNull();
    },
  );

  test.each(rows)("gives %s countries that exist, or any", (_, { jurisdictions }) => {
    expect(jurisdictions.length).toBeGreaterThan(0);
    const countries = countriesOf(jurisdictions);
    if (countries === null) expect(jurisdictions).toEqual(["*"]);
    else expect(countries.filter((country) => !isCountryCode(country))).toEqual([]);
  });

  test.each(rows)("gives %s a ceiling of known categories, once each, in their order, and never keys", (_, rule) => {
    expect(rule.ceiling).toEqual(allDataCategories.filter((category) => rule.ceiling.includes(category)));
    expect(rule.ceiling).not.toContain("credential_key");
  });

  test.each(rows)("limits %s only where it reaches, or says why it does not", (code, { ceiling, limits }) => {
    const beyond = Object.keys(limits).filter((category) => !ceiling.some((one) => one === category));
    const told: Record<string, string[]> = { UK_RIPA49: ["credential_key"], BUDAPEST_2AP: ["subscriber"] };
    expect(beyond).toEqual(told[code] ?? []);
  });

  test.each(rows)("runs %s by a clock that is shipped, or by its own date", (_, { due, emergencyDue }) => {
    expect(due === "on_face" || Object.hasOwn(clockRules, due)).toBe(true);
    expect(emergencyDue === null || Object.hasOwn(clockRules, emergencyDue)).toBe(true);
  });

  test("discloses nothing by what only preserves but a backup copy, and lets nothing that asks for no data compel any", () => {
    expect(allInstruments.filter((code) => preservesOnly(instrumentRow(code)))).toEqual([
      "US_PRES",
      "US_BACKUP",
      "EU_EPOC_PR",
    ]);
    const silent = rows.filter(([, { disclosesNothing }]) => disclosesNothing);
    expect(silent.map(([code]) => code)).toEqual(["US_PRES", "UK_TCN_NSN", "EU_EPOC_PR", "DSA_9"]);
    expect(silent.flatMap(([, { ceiling }]) => ceiling)).toEqual([]);
    for (const code of allInstruments.filter((code) => preservesOnly(instrumentRow(code))))
      expect(instrumentRow(code).disclosesNothing).toBe(code !== "US_BACKUP");
  });

  test("says of each row what the reference says of it", () => {
    const { EU_EPOC, EU_EPOC_PR, US_NSL, UK_COPO } = instrumentRules;
    for (const { issuer } of [EU_EPOC, EU_EPOC_PR]) expect(issuer).toMatch(/investigating judge.*validates$/);
    expect(EU_EPOC_PR.due).toBe("EPOC_PR_AT_ONCE");
    expect(clockRules.EPOC_PR_AT_ONCE.source).toMatch(/^Regulation \(EU\) 2023\/1543, Article 11/);
    expect(US_NSL.limits.subscriber).toContain("no IP addresses");
    expect(UK_COPO.limits.content).toContain("Counsel must confirm");
  });

  test("walls off what the law keeps secret for the nation, and counts the litigant apart", () => {
    const walled = rows.filter(([, { category }]) => category === "national_security").map(([code]) => code);
    expect(walled).toEqual(["US_NSL", "US_FISA", "UK_IPA_INT", "UK_TCN_NSN"]);
    expect(rows.filter(([, { government }]) => !government).map(([code]) => code)).toEqual(["US_SUBP_CIV"]);
  });

  test("attempts no redirect for these alone", () => {
    const codes = rows.filter(([, { redirect }]) => redirect === "not_apt").map(([code]) => code);
    expect(codes).toEqual(["US_EMERG", "US_PRES", "UK_IPA_INT", "UK_TCN_NSN", "UK_RIPA49", "EU_EPOC_PR", "DSA_9"]);
  });

  test("lets what nobody has described compel nothing", () => {
    expect(instrumentRow("import-0123")).toBe(unlisted);
    expect(unlisted.ceiling).toEqual([]);
    expect(regimeOf("import-0123")).toBeNull();
  });
});

describe("an instrument’s time and place", () => {
  test("is law from its first day on: the European Production Order from 18 August 2026", () => {
    expect(instrumentInForce(instrumentRules.EU_EPOC, "2026-08-17")).toBe(false);
    expect(instrumentInForce(instrumentRules.EU_EPOC, "2026-08-18")).toBe(true);
    expect(instrumentInForce(instrumentRules.US_WARRANT, "1990-01-01")).toBe(true);
    expect(instrumentInForce(instrumentRules.MLAT, "1900-01-01")).toBe(true);
    expect(instrumentInForce(instrumentRules.BUDAPEST_2AP, "2099-01-01")).toBe(false);
  });

  test("compels nothing while it is not law yet", () => {
    expect(rows.filter(([, { notYet }]) => notYet !== null).map(([code]) => code)).toEqual(["BUDAPEST_2AP"]);
    expect(instrumentRules.BUDAPEST_2AP.ceiling).toEqual([]);
  });

  test("knows who may issue it", () => {
    expect(mayIssue(instrumentRules.EU_EPOC, "DE", "2026-11-24")).toBe(true);
    expect(mayIssue(instrumentRules.EU_EPOC, "IE", "2026-11-24")).toBe(true);
    expect(mayIssue(instrumentRules.EU_EPOC, "DK", "2026-11-24")).toBe(false);
    expect(mayIssue(instrumentRules.EU_NATIONAL, "DK", "2026-11-24")).toBe(true);
    expect(mayIssue(instrumentRules.US_SUBP_GJ, "PR", "2026-11-24")).toBe(true);
    expect(mayIssue(instrumentRules.US_SUBP_GJ, "GB", "2026-11-24")).toBe(false);
    expect(mayIssue(instrumentRules.FOREIGN_INFORMAL, "BR", "2026-11-24")).toBe(true);
    expect(mayIssue(instrumentRules.US_SUBP_GJ, "", "2026-11-24")).toBe(true);
  });

  test("begins country by country where its agreements do: Australia’s sixteen months after the British one", () => {
    const first = (country: string, day: string) => mayIssue(instrumentRules.CLOUD_FOREIGN, country, day);
    expect([first("GB", "2022-10-03"), first("AU", "2024-01-30"), first("AU", "2024-01-31")]).toEqual([
      true,
      false,
      true,
    ]);
  });

  test("is invented for none: a first day names what made it law, and nothing else has one", () => {
    for (const [code, { effectiveFrom, begunBy }] of rows)
      expect(effectiveFrom === null, `${code}: ${begunBy}`).toBe(begunBy === null);
    const unknown = rows.filter(([, { effectiveFrom }]) => effectiveFrom === null).map(([code]) => code);
    expect(unknown).toEqual([
      "US_EMERG",
      "UK_IPA_CD",
      "UK_IPA_INT",
      "UK_TCN_NSN",
      "EU_NATIONAL",
      "MLAT",
      "ROGATORY",
      "BUDAPEST_2AP",
      "FOREIGN_INFORMAL",
    ]);
  });

  test("is bound by the e-evidence regulation in twenty-six Member States", () => {
    const parts = ["AX", "GF", "GP", "MF", "MQ", "RE", "YT"];
    expect(boundByEvidenceRegulation.filter((country) => !parts.includes(country))).toHaveLength(26);
    expect(boundByEvidenceRegulation).toEqual(expect.arrayContaining(parts));
  });
});
