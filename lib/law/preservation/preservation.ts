import type { ClockRuleId } from "@/lib/law/deadline/rule";
import { type InstrumentCode, regimeOf } from "@/lib/law/instrument/instrument-rules";
import type { RequestFile } from "@/lib/law/request/file";
import { preservesOnly } from "@/lib/law/request/instrument";
import { stageIsOpen } from "@/lib/law/request/stage";
import type { PreservationFacts } from "@/lib/law/request/track-facts";
import { dayIn, type PlainDate } from "@/lib/law/shared/plain-date";
import type { Refusal } from "@/lib/law/shared/refusal";

export type PreservationState = PreservationFacts["state"];

export const preservationWords = {
  active: "Kept",
  extended: "Kept, renewed once",
  converted: "Kept, process followed",
  released: "Released, to be deleted",
  lapsed: "Lapsed, to be deleted",
  purged: "Kept no longer, certified",
} as const satisfies Record<PreservationState, string>;

/** Asked for and not yet made: of a letter that only preserves, until its first copy. */
export function copyRequested(file: Pick<RequestFile, "preservations" | "instrument" | "stage">): boolean {
  return preservesOnly(file.instrument) && file.preservations.length === 0 && stageIsOpen(file.stage);
}

/** How it stands, in words. */
export function preservationText(preservation: Pick<PreservationFacts, "state" | "confirmedAt">): string {
  return running(preservation) && preservation.confirmedAt !== null
    ? "Kept, a production order has issued"
    : preservationWords[preservation.state];
}

/** Instruments whose copy has no term: it stays until the proceedings over it are over. Source: 18 USC 2704(a)(3). */
export const keptWithoutTerm: readonly string[] = ["US_BACKUP"] satisfies readonly InstrumentCode[];

/**
 * The clocks of a preservation and of its one renewal: the European ones for European orders, else those of 2703(f). A
 * copy without a term is only looked at again, and has nothing to renew.
 */
export function preservationTerm(instrumentCode: string): {
  readonly first: ClockRuleId;
  readonly renewed: ClockRuleId | null;
} {
  if (keptWithoutTerm.includes(instrumentCode)) return { first: "US_2704_KEEP", renewed: null };
  return regimeOf(instrumentCode) === "eu"
    ? { first: "PRES_EU_60", renewed: "PRES_EU_EXT_30" }
    : { first: "PRES_US_90", renewed: "PRES_US_EXT_90" };
}

/** The first term counts from receipt of the request; a copy made again, after an earlier one had ended, from its making. */
export function termStart(file: Pick<RequestFile, "preservations" | "receivedAt">, now: Date): Date {
  return file.preservations.length === 0 ? file.receivedAt : now;
}

/** The order that alone is confirmed on the form of Annex V. */
export const isPreservationOrder = ({ instrumentCode }: Pick<RequestFile, "instrumentCode">): boolean =>
  instrumentCode === "EU_EPOC_PR";

/** What the document of a renewal is called where the law gives it a form of its own. */
export const renewalForm = (file: Pick<RequestFile, "instrumentCode">): string | null =>
  isPreservationOrder(file) ? "Extension (Annex VI)" : null;

/** Whether the copy is there and nothing ended it: no process followed. */
export function running({ state }: Pick<PreservationFacts, "state">): boolean {
  return state === "active" || state === "extended";
}

/** Whether a copy is kept for this request now: letters say so only where it is true. */
export function copyKept({ preservations }: Pick<RequestFile, "preservations">): boolean {
  return preservations.some((one) => running(one) || one.state === "converted");
}

/** Whether the copy must go. */
export function toBePurged({ state }: Pick<PreservationFacts, "state">): boolean {
  return state === "lapsed" || state === "released";
}

/** Why no copy may be made now: the policy keeps none for its kind, one is kept already, or the letter has had its time. */
export function mayPreserve(file: Pick<RequestFile, "preservations" | "instrument" | "clocks">): Refusal | null {
  if (!file.instrument.keepsCopy) return { code: "no-copy-by-policy" };
  // Later process may ask for what the copy that is kept does not hold.
  const toPreserve = file.clocks.some(({ rule, endedAt }) => rule === "EPOC_PRESERVE" && endedAt === null);
  if (copyKept(file) && !toPreserve) return { code: "preservation-running" };
  return preservesOnly(file.instrument) && file.preservations.length > 0 ? { code: "preservation-over" } : null;
}

/**
 * Whether a preservation has run out. A request that demands the data itself keeps its copy while it is open, however
 * long that takes; a letter that only preserves does not, unless it was confirmed that a production order has issued.
 * What is kept without a term never runs out by itself. Source: Regulation (EU) 2023/1543, Article 11(2).
 */
export function lapses(
  preservation: PreservationFacts,
  file: Pick<RequestFile, "instrumentCode" | "instrument" | "stage">,
  now: Date,
): boolean {
  if (keptWithoutTerm.includes(file.instrumentCode)) return false;
  const demands = !preservesOnly(file.instrument) && stageIsOpen(file.stage);
  return running(preservation) && preservation.confirmedAt === null && preservation.endsAt < now && !demands;
}

/**
 * Why a renewal does not prolong a preservation; null when it does. It counts once, and only if it was received while
 * the first term ran: recorded late it still counts, as long as the copy was not deleted. One that came after the last
 * day is a request of its own.
 *
 * @param receivedOn in the request's zone
 */
export function renewalRefused(
  { state, startsAt, endsAt, extendedAt, confirmedAt }: PreservationFacts,
  receivedOn: PlainDate,
  zone: string,
  now: Date,
): Refusal | null {
  if (confirmedAt !== null) return { code: "preservation-confirmed" };
  if (receivedOn > dayIn(zone, now)) return { code: "in-the-future" };
  if (receivedOn < dayIn(zone, startsAt)) return { code: "dates-reversed" };
  if (extendedAt !== null) return { code: "preservation-renewed" };
  const last = dayIn(zone, endsAt);
  if (receivedOn > last) return { code: "renewal-too-late", last };
  return state === "active" || state === "lapsed" ? null : { code: "preservation-ended" };
}

/**
 * Why a confirmation that a production order has issued keeps no copy; null when it does. It counts if it reached us
 * while the term ran: recorded late it still counts, as long as the copy was not deleted. Another order has none.
 * Source: Regulation (EU) 2023/1543, Article 11(2) and Annex V.
 */
export function confirmationRefused(
  { state, startsAt, endsAt, confirmedAt }: PreservationFacts,
  arrivedAt: Date,
): Refusal | null {
  if (confirmedAt !== null) return { code: "preservation-confirmed" };
  if (arrivedAt < startsAt) return { code: "dates-reversed" };
  const kept = state === "active" || state === "extended" || state === "lapsed";
  return kept && arrivedAt <= endsAt ? null : { code: "preservation-ended" };
}

/**
 * Why the process that followed does not take a copy over; null when it does. What came after the copy's time finds only
 * live data, unless it was confirmed in time that it had issued.
 *
 * @param followedAt when that request was received
 */
export function conversionRefused(preservation: PreservationFacts, followedAt: Date): Refusal | null {
  if (!running(preservation)) return { code: "preservation-ended" };
  if (followedAt < preservation.startsAt) return { code: "dates-reversed" };
  return followedAt > preservation.endsAt && preservation.confirmedAt === null ? { code: "preservation-ended" } : null;
}

/** From how many days before its end a preservation counts as ending soon on the register. Desk policy. */
export const endingSoonDays = 14;
