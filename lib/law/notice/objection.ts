import { addDays, dayIn, type PlainDate } from "@/lib/law/shared/plain-date";

/**
 * Days a customer has to object before we disclose, the day of the letter not counted. Source: desk policy, a proposed
 * default; providers give seven to fourteen days, cut short by the legal deadline.
 */
export const daysToObject = 7;

/**
 * The last day to object: the window, but never later than the day before the answer is due. Null when no whole day is
 * left.
 *
 * @param writtenAt when the letter was approved; the day is counted in `zone`
 */
export function objectUntil(writtenAt: Date, dueAt: Date | null, zone: string): PlainDate | null {
  const written = dayIn(zone, writtenAt);
  const window = addDays(written, daysToObject);
  const lastBeforeDue = dueAt === null ? window : addDays(dayIn(zone, dueAt), -1);
  const last = lastBeforeDue < window ? lastBeforeDue : window;
  return last > written ? last : null;
}
