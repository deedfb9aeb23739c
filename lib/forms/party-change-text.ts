import type { PlainFacts, PlainValue } from "@/lib/law/shared/plain-value";

/** What an entry changed about an authority or a customer, a line a field: "E-mail: old@x.example → new@x.example". */
export function partyChangeLines({ changed = null, accountsAdded = 0 }: PlainFacts): readonly string[] {
  if (!isFacts(changed)) return [];
  const fields = Object.entries(changed).filter(([field]) => field !== "country");
  const lines = fields.map(([field, change]) => `${words.get(field) ?? field}: ${said(change)}`);
  if (typeof accountsAdded !== "number" || accountsAdded === 0) return lines;
  return [...lines, accountsAdded === 1 ? "1 account added" : `${accountsAdded} accounts added`];
}

function said(change: PlainValue): string {
  if (!isFacts(change)) return "";
  const [from, to] = [shown(change["from"] ?? null), shown(change["to"] ?? null)];
  return from === "" ? to : `${from} → ${to === "" ? "nothing" : to}`;
}

function shown(value: PlainValue): string {
  if (value === null) return "";
  if (isFacts(value)) {
    return Object.entries(value)
      .map(([key, one]) => (typeof one === "boolean" ? (one ? key : "") : shown(one)))
      .filter((text) => text !== "")
      .join(", ");
  }
  return typeof value === "object" ? value.map(shown).join("; ") : String(value);
}

function isFacts(value: PlainValue): value is PlainFacts {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

const words = new Map([
  ["name", "Name"],
  ["countryLabel", "Country"],
  ["defunct", "Acts in its place"],
  ["domains", "Mail domains"],
  ["email", "E-mail"],
  ["callbackNumber", "Call-back number"],
  ["callbackSource", "Where it came from"],
  ["flag", "Flag"],
  ["class", "Kind"],
  ["ourRole", "Our role"],
  ["contacts", "Notice contacts"],
  ["tenancies", "Tenancies"],
]);
