import type { RequestFile } from "@/lib/law/request/file";
import { isNationalSecurityLetter } from "@/lib/law/request/national-security-letter";
import { secrecyStanding } from "@/lib/law/secrecy/secrecy";
import { dayIn, endOfDay, addDays, plainDate, type PlainDate } from "@/lib/law/shared/plain-date";
import type { Refusal } from "@/lib/law/shared/refusal";

/** From when the third anniversary is counted, and in whose words. */
export interface AnniversaryStart {
  readonly at: Date;
  readonly since: string;
}

/**
 * The FBI reviews a letter’s secrecy at the third anniversary of the investigation. Where nobody knows when that began,
 * it is counted from our receipt, which cannot be sooner, and says so.
 */
export function anniversaryStart(file: Pick<RequestFile, "investigationOn" | "receivedAt" | "zone">): AnniversaryStart {
  const began = file.investigationOn === null ? null : plainDate(file.investigationOn);
  if (began === null)
    return { at: file.receivedAt, since: "receipt of the letter, since nobody has said when the investigation began" };
  return {
    at: new Date(endOfDay(file.zone, addDays(began, -1)).getTime() + 1),
    since: "the start of the investigation",
  };
}

/** Why an investigation cannot have begun on a day: it is to come, or later than the letter it led to. */
export function beginningRefused(
  { zone, receivedAt }: Pick<RequestFile, "zone" | "receivedAt">,
  on: PlainDate,
  now: Date,
): Refusal | null {
  if (on > dayIn(zone, now)) return { code: "in-the-future" };
  return on > dayIn(zone, receivedAt) ? { code: "dates-reversed" } : null;
}

/** The steps of this track that its law guards. */
export const secrecyGuards = {
  "date-investigation": ({ file, now }: { readonly file: RequestFile; readonly now: Date }): Refusal | null =>
    isNationalSecurityLetter(file) && bindingOrders(file, now).length > 0 ? null : { code: "not-apt" },
} as const;

/** The orders that forbid telling the customer, now or from a day to come. */
export function bindingOrders({ orders }: Pick<RequestFile, "orders">, now: Date): RequestFile["orders"] {
  return orders.filter((order) => ["in_force", "not_yet"].includes(secrecyStanding(order, now)));
}
