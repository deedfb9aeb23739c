import { dayIn, instantOn, type PlainDate, timeIn } from "@/lib/law/shared/plain-date";
import type { Refusal } from "@/lib/law/shared/refusal";
import { granted, refused, type Result } from "@/lib/law/shared/result";
import { saidOn } from "@/lib/law/shared/said-day";

/** When something reached us, as a person says it on the clock of the request’s zone. */
export interface Arrival {
  readonly arrivedOn: PlainDate;
  /** `HH:MM`; "" is this moment if the day is today, else the first minute of that day. */
  readonly arrivedTime: string;
}

/**
 * The instant of an arrival: it counts, not the moment of recording. What is said to the minute or to the day may have
 * come in the same minute or day as what it answers, and then came right after it.
 */
export function arrivedAt(
  zone: string,
  { arrivedOn, arrivedTime }: Arrival,
  { notBefore, now }: { readonly notBefore: Date; readonly now: Date },
): Result<Date, Refusal> {
  const said = arrivedTime === "" ? saidOn(zone, arrivedOn, now) : instantOn(zone, arrivedOn, arrivedTime);
  if (said === null || said > now) return refused({ code: "in-the-future" });
  if (said >= notBefore) return granted(said);
  const sameDay = dayIn(zone, notBefore) === arrivedOn;
  const same = sameDay && (arrivedTime === "" || timeIn(zone, notBefore) === arrivedTime);
  return same ? granted(notBefore) : refused({ code: "dates-reversed" });
}
