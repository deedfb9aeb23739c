import type { InstrumentRule, SecrecyRule } from "@/lib/law/instrument/instrument-rule";

/**
 * Whether an instrument forbids us to tell the customer without an order beside it. An order of secrecy, a national law
 * and a duty of confidence towards others are none of this: they are recorded when somebody reads them off a document.
 */
const byItself = {
  none: false,
  by_order: false,
  by_certification: true,
  built_in: true,
  offence: true,
  confidential: false,
  national: false,
} as const satisfies Record<SecrecyRule, boolean>;

export function silentByItself(instrument: Pick<InstrumentRule, "secrecy">): boolean {
  return byItself[instrument.secrecy.rule];
}

/** Whether nobody but the legislator can end it: telling is an offence, whatever time passes. */
export function barredForGood(instrument: Pick<InstrumentRule, "secrecy">): boolean {
  return instrument.secrecy.rule === "offence";
}

/** Whether secrecy without an end is worth challenging: somebody decided on it, a court or whoever certified it. */
export function challengeable(kind: "ordered" | "built_in", instrument: Pick<InstrumentRule, "secrecy">): boolean {
  return kind === "ordered" || instrument.secrecy.rule === "by_certification";
}
