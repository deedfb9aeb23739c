import { countriesOf } from "@/lib/law/instrument/jurisdiction";
import { countryCodes, countryName } from "@/lib/law/shared/countries";

/** Where a region lies: in the European Union, certainly elsewhere, or nobody can tell from its name. */
export type RegionPlace = "eu" | "elsewhere" | "unknown";

/**
 * Regions whose name says less, or something else, than where they lie, by the country they stand in. Names begin with
 * what is listed. Source: the published region lists of the large cloud providers; a desk adds its own.
 */
const named: readonly (readonly [start: string, country: string])[] = [
  ["eu-west-2", "GB"],
  ["eu-central-2", "CH"],
  ["europe-west2", "GB"],
  ["europe-west6", "CH"],
  ["uksouth", "GB"],
  ["ukwest", "GB"],
  ["switzerland", "CH"],
  ["norway", "NO"],
  ["westeurope", "NL"],
  ["northeurope", "IE"],
  ["france", "FR"],
  ["germany", "DE"],
  ["sweden", "SE"],
  ["italy", "IT"],
  ["poland", "PL"],
  ["spain", "ES"],
  ["austria", "AT"],
  ["belgium", "BE"],
  ["denmark", "DK"],
  ["finland", "FI"],
  ["greece", "GR"],
  ["eastus", "US"],
  ["westus", "US"],
  ["centralus", "US"],
];

/** Names that begin with one of these lie in the Union, unless the table above knows better. */
const unionStarts = ["eu", "europe"];
/** Names that begin with one of these lie outside it. */
const otherStarts = ["us", "usa", "na", "ap", "apac", "asia", "sa", "me", "af", "africa", "au", "australia", "uk"];

/**
 * Where a tenancy's region lies, read from its name: provider regions (`eu-west-1`, `westeurope`), ISO codes
 * (`de`, `de-berlin`), countries by name. `unknown` is for people to settle: the name says nothing.
 */
export function placeOf(region: string | null): RegionPlace {
  const name = (region ?? "").trim().toLowerCase();
  if (name === "") return "unknown";
  const country = named.find(([start]) => starts(name, start))?.[1] ?? countryIn(name);
  if (country !== null) return placeIn(country);
  if (unionStarts.some((start) => starts(name, start))) return "eu";
  return otherStarts.some((start) => starts(name, start)) ? "elsewhere" : "unknown";
}

/** One beginning of a region's name, and where such a region lies. */
export interface RegionStart {
  readonly start: string;
  /** Whether it is asked before the names and codes of countries are. */
  readonly named: boolean;
  readonly place: Exclude<RegionPlace, "unknown">;
}

/** Every beginning in the order in which they are asked, for whoever reads the same names elsewhere. */
export function regionStarts(): readonly RegionStart[] {
  return [
    ...named.map(([start, country]) => ({ start, named: true, place: placeIn(country) })),
    ...unionStarts.map((start) => ({ start, named: false, place: "eu" as const })),
    ...otherStarts.map((start) => ({ start, named: false, place: "elsewhere" as const })),
  ];
}

/** Whether a code can begin the name of a region and mean its country. */
export const startsRegions = (country: string): boolean => !notCountries.includes(country);

function placeIn(country: string): RegionStart["place"] {
  return unionCountry(country) ? "eu" : "elsewhere";
}

/**
 * Whether a country is of the European Union, where a foreign order alone counts for nothing. Norway, Iceland and
 * Liechtenstein count with it: the same Regulation binds them.
 */
export const unionCountry = (country: string | null): boolean => country !== null && unionCountries.includes(country);

const unionCountries: readonly string[] = [...(countriesOf(["EU"]) ?? []), "NO", "IS", "LI"];

/** A name that is a country, or begins with its code. Codes that are also directions or continents are none here. */
function countryIn(name: string): string | null {
  const called = countryCodes.find((code) => countryName(code)?.toLowerCase() === name);
  if (called !== undefined) return called;
  const code = /^([a-z]{2})(?:[-_. /].*|\d*)$/.exec(name)?.[1]?.toUpperCase();
  if (code === undefined || notCountries.includes(code)) return null;
  return countryCodes.includes(code) ? code : null;
}

/** Two letters that stand for more than a country in the names of regions. */
const notCountries: readonly string[] = ["EU", "NA", "AP", "SA", "ME", "AF"];

/** `eu` starts `eu-west` and `eu2`, not `eucalyptus`. */
function starts(name: string, start: string): boolean {
  const next = name.charAt(start.length);
  return (
    name.startsWith(start) && (/^[^a-z]?$/.test(next) || start.length > 4) && !(/\d$/.test(start) && /\d/.test(next))
  );
}
