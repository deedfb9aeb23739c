import { countryName } from "@/lib/law/shared/countries";

/** Two spellings that differ only in case, width or blanks are one thing. */
export function fold(text: string): string {
  return tidy(text).normalize("NFKC").toLowerCase();
}

/** By code point, never by the locale of the machine: a release must come out the same everywhere. */
export function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** Which spellings of a name were met, and for how many requests. */
export class Spellings {
  readonly #met = new Map<string, Map<string, number>>();

  note(kind: "country" | "process" | "product", key: string, spelling: string, requests: number): void {
    const name = `${kind} ${key}`;
    const met = this.#met.get(name) ?? new Map<string, number>();
    this.#met.set(name, met);
    const tidied = tidy(spelling);
    met.set(tidied, (met.get(tidied) ?? 0) + requests);
  }

  /** The spellings that are not empty, the most used first, equals by code point. */
  of(kind: "country" | "process" | "product", key: string): readonly string[] {
    return [...(this.#met.get(`${kind} ${key}`) ?? [])]
      .filter(([spelling]) => spelling !== "")
      .sort(([a, times], [b, others]) => others - times || compareText(a, b))
      .map(([spelling]) => spelling);
  }
}

/** The label all rows agree on; where they differ or have none, the fixed English name of a coded country. */
export function nameOfCountry(code: string, spellings: readonly string[]): string {
  const [most, ...others] = spellings;
  if (code !== "" && (most === undefined || others.length > 0)) return countryName(code) ?? most ?? code;
  return most ?? "";
}

function tidy(text: string): string {
  return text.trim().replace(/\s+/g, " ");
}
