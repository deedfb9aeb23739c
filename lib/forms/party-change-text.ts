import { customerClasses, defunctWords, ourRoles } from "@/lib/forms/customer-words";
import { usSides } from "@/lib/law/shared/us-states";
import type { PlainFacts, PlainValue } from "@/lib/law/shared/plain-value";

/** What an entry changed about an authority or a customer, a line a field: "E-mail: old@x.example → new@x.example". */
export function partyChangeLines({ changed = null, accountsAdded = 0 }: PlainFacts): readonly string[] {
  if (!isFacts(changed)) return [];
  const fields = Object.entries(changed).filter(([field]) => field !== "country");
  const lines = fields.map(([field, change]) => `${words.get(field) ?? field}: ${said(field, change)}`);
  if (typeof accountsAdded !== "number" || accountsAdded === 0) return lines;
  return [...lines, accountsAdded === 1 ? "1 account added" : `${accountsAdded} accounts added`];
}

function said(field: string, change: PlainValue): string {
  if (!isFacts(change)) return "";
  const [from, to] = [shown(named(field, change["from"])), shown(named(field, change["to"]))];
  return from === "" ? to : `${from} → ${to === "" ? "nothing" : to}`;
}

/** What a form offers to choose from is said as it is there. */
const choices: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  class: customerClasses,
  ourRole: ourRoles,
  defunct: defunctWords,
  state: usSides,
};

function named(field: string, value: PlainValue = null): PlainValue {
  return typeof value === "string" ? (choices[field]?.[value] ?? value) : value;
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
  ["state", "State"],
  ["defunct", "Still exists"],
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
