import { instruments, isInstrument } from "@/lib/law/request/instrument";
import type { RequestFile } from "@/lib/law/request/file";
import { dayIn } from "@/lib/law/shared/plain-date";
import type { Refusal } from "@/lib/law/shared/refusal";

/**
 * Why an instrument has no power over us at all: it comes from a country in which we have no presence, or it was not
 * law on the day it was received. Null: it has, or nobody has described it.
 */
export function withoutPower({
  instrumentCode,
  rules,
  receivedAt,
  zone,
}: Pick<RequestFile, "instrumentCode" | "rules" | "receivedAt" | "zone">): Refusal | null {
  if (instrumentCode === "FOREIGN_INFORMAL") return { code: "no-presence" };
  if (!isInstrument(instrumentCode)) return null;
  const rule = rules.instruments[instrumentCode];
  if (rule?.notYet === null) return null;
  const { label } = instruments[instrumentCode];
  return { code: "not-in-force", instrument: label, why: rule?.notYet ?? null, on: dayIn(zone, receivedAt) };
}
