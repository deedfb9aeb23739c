import { z } from "zod";
import { listWords } from "@/lib/forms/words";
import { countryFromLabel } from "@/lib/law/authority/country-from-label";
import { countryName, isCountryCode } from "@/lib/law/shared/countries";

export interface StatedCountry {
  readonly code: string;
  readonly label: string;
}

/** A country by its ISO code or by a name in English; never guessed between two. */
export function country(missing: string) {
  return z.string({ error: missing }).transform((typed, context): StatedCountry => {
    const read = readCountry(typed.trim(), missing);
    if (typeof read !== "string") return read;
    context.addIssue({ code: "custom", message: read });
    return z.NEVER;
  });
}

function readCountry(typed: string, missing: string): StatedCountry | string {
  if (typed === "") return missing;
  const upper = typed.toUpperCase();
  const code = isCountryCode(upper) ? upper : countryFromLabel(typed.slice(0, 200)).code;
  if (code !== null) return { code, label: countryName(code) ?? code };
  const why = countryFromLabel(typed.slice(0, 200));
  const shown = typed.length > 60 ? `${typed.slice(0, 60)}…` : typed;
  if (why.code !== null) return { code: why.code, label: countryName(why.code) ?? why.code };
  switch (why.because) {
    case "ambiguous":
      return `“${shown}” could be ${listWords(
        why.candidates.map((candidate) => countryName(candidate) ?? candidate),
        "or",
      )}. Say which.`;
    case "no-country":
      return `“${shown}” is not a country. Choose the country whose law the authority acts under.`;
    case "withdrawn":
      return `“${shown}” no longer exists. Choose the country the authority belongs to today.`;
    case "not-recognised":
      return `We know no country called “${shown}”. Choose one from the list.`;
  }
}
