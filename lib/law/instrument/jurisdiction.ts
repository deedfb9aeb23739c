import type { InstrumentRule } from "@/lib/law/instrument/instrument-rule";
import { countryName } from "@/lib/law/shared/countries";
import { dayInWords } from "@/lib/law/shared/letter-words";
import { plainDate } from "@/lib/law/shared/plain-date";

/** Member States of the European Union, with the parts of France and Finland that have a code of their own. */
const memberStates: readonly string[] = [
  "AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK",
  "AX GF GP MF MQ RE YT",
].flatMap((line) => line.split(" "));

/** Regulation (EU) 2023/1543 binds every Member State but Denmark; Ireland takes part. */
export const boundByEvidenceRegulation: readonly string[] = memberStates.filter((country) => country !== "DK");

const groups: Readonly<Record<string, readonly string[]>> = {
  EU: memberStates,
  US: ["US", "AS", "GU", "MP", "PR", "VI"],
};

/** The countries a rule's jurisdictions stand for; null for any country. */
export function countriesOf(jurisdictions: readonly string[]): readonly string[] | null {
  if (jurisdictions.includes("*")) return null;
  return jurisdictions.flatMap((one) => groups[one] ?? [one]);
}

/**
 * Whether an authority of a country can issue what a rule describes on a day, `YYYY-MM-DD`. A country nobody has named
 * is not held against it.
 */
export function mayIssue(
  { jurisdictions, beginsIn }: Pick<InstrumentRule, "jurisdictions" | "beginsIn">,
  country: string,
  day: string,
): boolean {
  if ((beginsIn[country] ?? day) > day) return false;
  const countries = countriesOf(jurisdictions);
  return countries === null || country === "" || countries.includes(country);
}

/** The countries whose authorities can issue it, as the settings say it. */
export function jurisdictionWords({
  jurisdictions,
  beginsIn,
}: Pick<InstrumentRule, "jurisdictions" | "beginsIn">): string {
  if (jurisdictions.includes("*")) return "Any country";
  if (jurisdictions.includes("EU")) return "Every Member State of the European Union";
  const name = (code: string) => countryName(code) ?? code;
  const left = memberStates.filter((code) => !jurisdictions.includes(code));
  if (left.length < memberStates.length / 2)
    return `Member States of the European Union but ${left.map(name).join(", ")}`;
  return jurisdictions.map((code) => `${name(code)}${since(beginsIn[code] ?? "")}`).join(", ");
}

function since(day: string): string {
  const begins = plainDate(day);
  return begins === null ? "" : ` (since ${dayInWords(begins)})`;
}
