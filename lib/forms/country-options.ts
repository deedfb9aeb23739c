import { countryCodes, countryName } from "@/lib/law/shared/countries";

/** Every country to choose from, by its English name. */
export const countryOptions = countryCodes
  .map((value) => ({ value, label: countryName(value) ?? value }))
  .toSorted((one, other) => one.label.localeCompare(other.label, "en"));
