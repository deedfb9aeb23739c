import { instantInWords } from "@/lib/law/deadline/clock-words";
import { zoneWords } from "@/lib/law/shared/zone-words";

/** "a, b and c"; long lists end with how many more there are. */
export function listWords(items: readonly string[], last: "and" | "or" = "and", between = ", "): string {
  const shown = items.slice(0, longest);
  if (items.length > longest) return `${shown.join(between)}${between}and ${items.length - longest} more`;
  if (shown.length < 2 || between !== ", ") return shown.join(between);
  return `${shown.slice(0, -1).join(between)} ${last} ${shown.at(-1)}`;
}

/** "23 Nov 2026, 14:05 UTC" of an ISO instant, for sentences that know no other zone. */
export function instantWords(iso: string, to: "minutes" | "seconds" = "minutes"): string {
  const at = new Date(iso);
  if (Number.isNaN(at.getTime())) return iso;
  const time = at.toISOString().slice(11, to === "minutes" ? 16 : 19);
  return `${at.getUTCDate()} ${months[at.getUTCMonth()]} ${at.getUTCFullYear()}, ${time} UTC`;
}

/** "23 Nov 2026, 15:05 (Berlin time)" of an ISO instant, in the zone where the request arrived. */
export function instantThere(iso: string, zone: string): string {
  return `${instantInWords(new Date(iso), zone)} (${zoneWords(zone)})`;
}

const longest = 8;
const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"] as const;
