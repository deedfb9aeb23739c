import { countryCodes, countryName } from "@/lib/law/shared/countries";

/** What a name of a place tells: one code, or why it gives none. A label without a code is kept, never dropped. */
export type CountryFromLabel =
  | { readonly code: string }
  | {
      readonly code: null;
      readonly because: "ambiguous" | "no-country" | "withdrawn" | "not-recognised";
      readonly candidates: readonly string[];
    };

/**
 * Names under which publishers list a country beside the one in our own table, as their reports print them (Apple,
 * GitHub, Google, Meta, Microsoft, Silk, Snap, X, Wikimedia), with four misspellings found in an official workbook.
 */
const otherNames = `
AE UAE | AG Antigua | BE Beligum | BQ Bonaire, Sint Eustatius and Saba | CD Democratic Republic of the Congo
CD Congo, Democratic Republic of the | CD DR Congo | CD DRC | CG Republic of the Congo | CG Congo, Republic of the
CG Congo Brazzaville | CH Swizerland | CI Ivory Coast | CN China mainland | CN Mainland China
CN People's Republic of China | CV Cabo Verde | CY Cypress | CZ Czech Republic | FK Islas Malvinas
FM Federated States of Micronesia | GB UK | GB Great Britain | HM Heard Island and McDonald Islands
GB United Kingdom of Great Britain and Northern Ireland
HK Hong Kong SAR | HK Hong Kong SAR China | IL State of Israel | IR Islamic Republic of Iran | KP N. Korea
KP Democratic People's Republic of Korea | KP DPRK | KP Korea (Democratic People's Republic of)
KR Korea (Republic of) | KR S. Korea | KR Republic of Korea | KW State of Kuwait
LA Lao People's Democratic Republic | MK Macedonia | MM Burma | MM Myanmar (Burma) | MO Macau | MO Macao SAR China
PN Pitcairn | PS Palestine | PS Palestinian Authority | PS State of Palestine | QA State of Qatar
RU Russian Federation | SY Syrian Arab Republic | SZ Swaziland | TL East Timor | TR Turkey | TW Republic of China
UM United States Minor Outlying Islands | US USA | US US | US U.S. | US U.S.A. | US United States of America
UY Urugay | VA Holy See | VI US Virgin Islands | VN Viet Nam
`;

/** Names that could mean two places; a person decides. */
const ambiguous: ReadonlyMap<string, readonly string[]> = new Map([
  ["korea", ["KP", "KR"]],
  ["congo", ["CD", "CG"]],
  ["virgin islands", ["VG", "VI"]],
]);

const withdrawn = new Set(["netherlands antilles", "yugoslavia", "serbia and montenegro", "soviet union"]);

/** Rest groups, organisations and places outside the standard. */
const noCountry = new Set(
  [
    "unknown",
    "other",
    "n a",
    "to be determined",
    "tbd",
    "international",
    "international region",
    "united nations",
  ].concat(
    ["european union", "interpol", "europol", "crimea", "donetsk people s republic", "luhansk people s republic"],
    ["somaliland"],
  ),
);

const codes = namesToCodes();

/** The ISO code a country's name stands for. Never guesses between two: an ambiguous name gives none, with its candidates. */
export function countryFromLabel(label: string): CountryFromLabel {
  return byWholeName(label) ?? byItsParts(label) ?? byShortName(label) ?? none("not-recognised");
}

function byWholeName(label: string): CountryFromLabel | null {
  const name = folded(label);
  const code = codes.get(name);
  if (code) return { code };
  const candidates = ambiguous.get(name);
  if (candidates) return none("ambiguous", candidates);
  if (withdrawn.has(name)) return none("withdrawn");
  return noCountry.has(name) ? none("no-country") : null;
}

/** Two names of one place, `Türkiye/Turkey` or `Falkland Islands (Islas Malvinas)`: all that are known must agree. */
function byItsParts(label: string): CountryFromLabel | null {
  const parts = label.split(/[/()[\]]/).filter((part) => folded(part) !== "");
  if (parts.length < 2) return null;
  const found = parts.map(byWholeName).filter((part) => part !== null);
  const agreed = new Set(found.flatMap((part) => (part.code === null ? part.candidates : [part.code])));
  const sure = [...new Set(found.flatMap((part) => (part.code === null ? [] : [part.code])))];
  const [only] = sure;
  if (only && [...agreed].every((code) => code === only)) return { code: only };
  return agreed.size > 0 ? none("ambiguous", [...agreed].sort()) : (found[0] ?? null);
}

/** `Republic of San Marino`, `Korea, Republic Of`. */
function byShortName(label: string): CountryFromLabel | null {
  const [short, form, ...more] = label.split(",");
  if (short && form && more.length === 0) {
    const turned = byWholeName(`${form} ${short}`);
    if (turned) return turned;
  }
  const bare = folded(label).replace(
    /^(?:(?:federal|islamic) )?(?:republic|kingdom|principality|commonwealth|sultanate|grand duchy) of /,
    "",
  );
  return bare === folded(label) ? null : byWholeName(bare);
}

function none(
  because: "ambiguous" | "no-country" | "withdrawn" | "not-recognised",
  candidates: readonly string[] = [],
): CountryFromLabel {
  return { code: null, because, candidates };
}

function namesToCodes(): ReadonlyMap<string, string> {
  const ours = countryCodes.map((code): [string, string] => [folded(countryName(code) ?? code), code]);
  const others = otherNames
    .split(/[|\n]/)
    .map((entry) => entry.trim())
    .filter((entry) => entry !== "")
    .map((entry): [string, string] => [folded(entry.slice(3)), entry.slice(0, 2)]);
  return new Map([...ours, ...others]);
}

/** Case, accents, footnote marks, punctuation, `the` and double blanks do not tell countries apart. */
function folded(label: string): string {
  return label
    .normalize("NFKD")
    .replaceAll(/[\p{M}\p{Cf}]/gu, "")
    .toLowerCase()
    .replaceAll("&", " and ")
    .replaceAll(/[^\p{L}]+/gu, " ")
    .replaceAll(/\b(?:the)\b/g, " ")
    .replaceAll(/\bst\b/g, "saint")
    .replaceAll(/\s+/g, " ")
    .trim();
}
