import { instruments, isInstrument } from "@/lib/law/request/instrument";
import type { RequestFile } from "@/lib/law/request/file";
import { mayIssue } from "@/lib/law/instrument/jurisdiction";
import { dayIn } from "@/lib/law/shared/plain-date";
import type { Refusal } from "@/lib/law/shared/refusal";

/**
 * Why an instrument has no power over us at all: it comes from a country in which we have no presence, it was not law
 * on the day it was received, or an authority of that country cannot issue it. Null: it has, or nobody has described it.
 */
export function withoutPower({
  authority,
  instrumentCode,
  rules,
  receivedAt,
  zone,
}: Pick<RequestFile, "authority" | "instrumentCode" | "rules" | "receivedAt" | "zone">): Refusal | null {
  if (instrumentCode === "FOREIGN_INFORMAL") return { code: "no-presence" };
  if (!isInstrument(instrumentCode)) return null;
  const rule = rules.instruments[instrumentCode];
  const { label } = instruments[instrumentCode];
  const day = dayIn(zone, receivedAt);
  if (rule?.notYet === null)
    return mayIssue(rule, authority.country, day)
      ? null
      : { code: "not-its-instrument", instrument: label, country: authority.country };
  return { code: "not-in-force", instrument: label, why: rule?.notYet ?? null, on: day };
}
