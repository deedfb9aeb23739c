import { countryFromLabel } from "@/lib/law/authority/country-from-label";
import { countryName, isCountryCode } from "@/lib/law/shared/countries";
import type { Findings } from "./findings";
import { problemText } from "./problem-text";

/** The row's country code, empty when only a label is known; null when refused. The label itself is never changed. */
export function readCountry(
  line: number,
  cells: { readonly country: string; readonly country_label: string },
  findings: Findings,
): string | null {
  const code = cells.country.trim();
  const label = cells.country_label;
  if (code !== "" && !isCountryCode(code)) {
    const { code: meant } = countryFromLabel(isCountryCode(code.toUpperCase()) ? nameOf(code.toUpperCase()) : code);
    const hint = meant ? ` ${nameOf(meant)} is ${meant}.` : "";
    findings.refuse(line, "country", cells.country, "unknown-country", `${problemText("unknown-country")}${hint}`);
    return null;
  }
  if (label.trim() === "") {
    if (code !== "") return code;
    findings.refuse(line, "country", cells.country, "no-country", problemText("no-country"));
    return null;
  }
  const named = countryFromLabel(label);
  if (code === "") {
    const hint = named.code ? ` It probably is ${named.code}; write it into the file if so.` : "";
    findings.warn(line, "country_label", label, "label-without-code", `${problemText("label-without-code")}${hint}`);
  } else if (named.code === null ? contradicts(code, named.candidates) : named.code !== code) {
    findings.warn(
      line,
      "country",
      `${code}, ${label}`,
      "label-contradicts-code",
      problemText("label-contradicts-code"),
    );
  }
  return code;
}

function contradicts(code: string, candidates: readonly string[]): boolean {
  return candidates.length > 0 && !candidates.includes(code);
}

function nameOf(code: string): string {
  return countryName(code) ?? code;
}
