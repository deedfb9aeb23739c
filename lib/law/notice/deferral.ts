import type { DeferralFacts, NoticeFacts } from "@/lib/law/request/file";
import { clockIn, type RuleSet } from "@/lib/law/request/rule-set";
import { addDays, dayIn, endOfDay, type PlainDate } from "@/lib/law/shared/plain-date";
import type { Refusal } from "@/lib/law/shared/refusal";

/** Why a notice may wait without an order. `letter` is what the customer reads later: why it was not told. */
export const deferralReasons = {
  emergency: {
    words: "Emergency",
    help: "Telling now could put a life in danger.",
    letter: "telling you earlier could have put a life in danger",
  },
  child_safety: {
    words: "Safety of a child",
    help: "Telling now could put a child in danger.",
    letter: "telling you earlier could have put a child in danger",
  },
  account_takeover: {
    words: "Account taken over",
    help: "The message could reach the wrong person. Find a contact outside the account meanwhile.",
    letter: "the account was reported as taken over, and a message could have reached the wrong person",
  },
  staff_danger: {
    words: "Danger for staff",
    help: "Telling now could put our own people in danger.",
    letter: "telling you earlier could have put our staff in danger",
  },
  domestic_violence: {
    words: "Violence at home",
    help: "Telling now could put somebody in danger who lives with the person asked about.",
    letter: "telling you earlier could have put a person in danger",
  },
  epoc_refrain: {
    words: "A European order asks us to refrain",
    help: "The certificate asks not to tell the controller, with a short justification.",
    letter: "the issuing authority had asked us, with a justification, to refrain",
  },
} as const satisfies Record<string, { readonly words: string; readonly help: string; readonly letter: string }>;

export type DeferralReason = keyof typeof deferralReasons;

export function isDeferralReason(text: string): text is DeferralReason {
  return Object.hasOwn(deferralReasons, text);
}

type Deferred = Pick<NoticeFacts, "deferral" | "endedDeferral">;

/** The deferral two persons agreed on, until its day comes; a proposal defers nothing. */
export function deferralInForce({ deferral }: Deferred, now: Date): DeferralFacts | null {
  return deferral !== null && deferral.agreedById !== null && deferral.until > now ? deferral : null;
}

/** The deferral that is over, by its day or by somebody's word; null when there was none. */
export function deferralOver(notice: Deferred, now: Date): { readonly reason: string; readonly at: Date } | null {
  const { deferral, endedDeferral } = notice;
  if (deferral === null || deferral.agreedById === null) return endedDeferral;
  return deferral.until > now ? null : { reason: deferral.reason, at: deferral.until };
}

/**
 * Why a day does not do as the day to look again: not in the future, or further than the rule lets two persons go at a
 * time. Null when it does.
 */
export function reviewDayRefused(on: PlainDate, rules: RuleSet, zone: string, now: Date): Refusal | null {
  const furthest = addDays(dayIn(zone, now), clockIn(rules, "DEFER_REVIEW").length);
  if (on <= dayIn(zone, now)) return { code: "dates-reversed" };
  return on > furthest ? { code: "review-too-far", furthest } : null;
}

/** A deferral lasts to the end of its day. */
export function deferredUntil(on: PlainDate, zone: string): Date {
  return endOfDay(zone, on);
}
