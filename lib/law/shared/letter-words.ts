import { fieldTexts } from "@/lib/law/shared/data-field";
import type { PlainDate } from "@/lib/law/shared/plain-date";
import { zoneWords } from "@/lib/law/shared/zone-words";

const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"] as const;

/** A day as letters print it, `23 Nov 2026`: no locale and no clock, so that a letter is the same bytes on every machine. */
export function dayInWords(day: PlainDate): string {
  const [year = "", month = "", date = ""] = day.split("-");
  return `${Number(date)} ${months[Number(month) - 1] ?? month} ${year}`;
}

/** A day that counts somewhere: the zone is said, since the day ends there and not where the letter is read. */
export function dayWithZone(day: PlainDate, zone: string): string {
  return `${dayInWords(day)} (${zoneWords(zone)})`;
}

/** `a`, `a and b`, `a, b and c`. */
export function listed(things: readonly string[]): string {
  if (things.length < 2) return things.join("");
  return `${things.slice(0, -1).join(", ")} and ${things[things.length - 1] ?? ""}`;
}

/** Of what is asked, approved or produced of a kind of data, the service and the fields: `Mail; name and address`. */
export function withinWords(service: string, fields: readonly string[]): string {
  return [service, listed(fieldTexts(fields))].filter((one) => one !== "").join("; ");
}

/** One thing an authority asks for, in words already: category, service, and days inclusive (null: without bound). */
export interface Sought {
  readonly what: string;
  readonly service: string;
  /** The fields by code; none named: all of it. */
  readonly fields: readonly string[];
  readonly from: PlainDate | null;
  readonly to: PlainDate | null;
}

export function soughtInWords({ what, service, fields, from, to }: Sought): string {
  const within = withinWords(service, fields);
  const thing = within === "" ? what : `${what} (${within})`;
  if (from !== null && to !== null) return `${thing}, ${dayInWords(from)} to ${dayInWords(to)}`;
  if (from !== null) return `${thing}, from ${dayInWords(from)}`;
  if (to !== null) return `${thing}, until ${dayInWords(to)}`;
  return `${thing}, without dates`;
}

/** Accounts of which the same is asked stand together, in the order in which they first appear. */
export function accountFacts(
  targets: readonly { readonly account: string; readonly sought: readonly Sought[] }[],
): readonly { readonly label: string; readonly value: string }[] {
  const accountsBySought = new Map<string, string[]>();
  for (const { account, sought } of targets) {
    const asked = sought.length === 0 ? "not said" : sought.map(soughtInWords).join("; ");
    accountsBySought.set(asked, [...(accountsBySought.get(asked) ?? []), account]);
  }
  return [...accountsBySought].flatMap(([asked, accounts]) => [
    { label: accounts.length === 1 ? "Account" : "Accounts", value: accounts.join(", ") },
    { label: "Data asked for", value: asked },
  ]);
}
