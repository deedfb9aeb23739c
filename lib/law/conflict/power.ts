import { instrumentInForce } from "@/lib/law/instrument/instrument-rule";
import { instrumentRow } from "@/lib/law/request/instrument";
import type { RequestFile } from "@/lib/law/request/file";
import { dayIn } from "@/lib/law/shared/plain-date";
import type { Refusal } from "@/lib/law/shared/refusal";

/**
 * Why an instrument has no power over us at all: it comes from a country in which we have no presence, or it was not
 * law on the day it was received. Null: it has.
 */
export function withoutPower({
  instrumentCode,
  receivedAt,
  zone,
}: Pick<RequestFile, "instrumentCode" | "receivedAt" | "zone">): Refusal | null {
  if (instrumentCode === "FOREIGN_INFORMAL") return { code: "no-presence" };
  const rule = instrumentRow(instrumentCode);
  const day = dayIn(zone, receivedAt);
  if (instrumentInForce(rule, day)) return null;
  return { code: "not-in-force", instrument: rule.label, why: rule.notYet, on: day };
}
