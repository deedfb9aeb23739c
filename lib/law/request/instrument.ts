import { keysOf } from "@/lib/law/shared/keys";
import type { RequestCategory } from "@/lib/law/shared/category";
import type { DataCategory } from "@/lib/law/request/data-category";

/** `expected`: an attempt must be made or skipped by counsel with a reason. `not_apt`: none is made. */
export type RedirectRule = "expected" | "not_apt";

/** `on_face`: the instrument states the date. Otherwise the id of a rule in lib/law/deadline/rule.ts. */
export type DueRule = "on_face" | "EPOC_10D" | "POLICY_EMERGENCY" | "POLICY_PRESERVATION" | "POLICY_LETTER";

interface InstrumentRow {
  readonly label: string;
  readonly issuer: string;
  readonly category: RequestCategory;
  /** The most it can compel. */
  readonly ceiling: readonly DataCategory[];
  readonly due: DueRule;
  readonly redirect: RedirectRule;
  readonly secrecy: string;
  readonly source: string;
  /** First day of the rule in this form; null where the desk has not confirmed one. */
  readonly since: string | null;
  /** Who among counsel confirmed the row; null: shipped as a default, and the screen says so. */
  readonly confirmedBy: string | null;
}

/** The seven instruments the desk opens with. Adding one is adding a row: ceiling, clock and redirect follow from it. */
export const instruments = {
  US_SUBP_GJ: {
    label: "US subpoena",
    issuer: "Prosecutor, grand jury",
    category: "criminal",
    ceiling: ["subscriber", "identify_only"],
    due: "on_face",
    redirect: "expected",
    secrecy: "None without an order under 18 USC 2705(b)",
    source: "18 USC 2703(c)(2)",
    since: null,
    confirmedBy: null,
  },
  US_2703D: {
    label: "US §2703(d) order",
    issuer: "Court, on specific and articulable facts",
    category: "criminal",
    ceiling: ["subscriber", "identify_only", "traffic"],
    due: "on_face",
    redirect: "expected",
    secrecy: "None without an order under 18 USC 2705(b)",
    source: "18 USC 2703(d)",
    since: null,
    confirmedBy: null,
  },
  US_WARRANT: {
    label: "US search warrant",
    issuer: "Judge, on probable cause",
    category: "criminal",
    ceiling: ["subscriber", "identify_only", "traffic", "content"],
    due: "on_face",
    redirect: "expected",
    secrecy: "None without an order under 18 USC 2705(b)",
    source: "18 USC 2703(a)",
    since: null,
    confirmedBy: null,
  },
  US_EMERG: {
    label: "US emergency request",
    issuer: "Any agency; voluntary",
    category: "emergency",
    ceiling: ["subscriber", "identify_only", "traffic", "content"],
    due: "POLICY_EMERGENCY",
    redirect: "not_apt",
    secrecy: "None; notice may be deferred by policy",
    source: "18 USC 2702(b)(8), (c)(4)",
    since: null,
    confirmedBy: null,
  },
  US_PRES: {
    label: "US preservation letter",
    issuer: "Any agency; no court",
    category: "preservation",
    ceiling: [],
    due: "POLICY_PRESERVATION",
    redirect: "not_apt",
    secrecy: "None",
    source: "18 USC 2703(f)",
    since: null,
    confirmedBy: null,
  },
  EU_EPOC: {
    label: "European Production Order",
    issuer: "Judge, court or prosecutor of a Member State",
    category: "cross_border",
    ceiling: ["subscriber", "identify_only", "traffic", "content"],
    due: "EPOC_10D",
    redirect: "expected",
    secrecy: "The issuing authority informs the person; the addressee keeps it confidential",
    source: "Regulation (EU) 2023/1543",
    since: "2026-08-18",
    confirmedBy: null,
  },
  FOREIGN_INFORMAL: {
    label: "Foreign letter",
    issuer: "Authority of a country without jurisdiction over us",
    category: "cross_border",
    ceiling: [],
    due: "POLICY_LETTER",
    redirect: "expected",
    secrecy: "None",
    source: "No power; answered by pointing to mutual legal assistance",
    since: null,
    confirmedBy: null,
  },
} as const satisfies Record<string, InstrumentRow>;

export type InstrumentCode = keyof typeof instruments;

export const allInstruments = keysOf(instruments);

export function isInstrument(code: string): code is InstrumentCode {
  return Object.hasOwn(instruments, code);
}

/** What an instrument that is not in the table (an imported legal process) is taken to be: it compels nothing. */
export const unlisted: InstrumentRow = {
  label: "Another legal process",
  issuer: "Not in the rule table",
  category: "criminal",
  ceiling: [],
  due: "POLICY_LETTER",
  redirect: "expected",
  secrecy: "Unknown",
  source: "None: counsel has not described this legal process",
  since: null,
  confirmedBy: null,
};

export function instrumentRow(code: string): InstrumentRow {
  return isInstrument(code) ? instruments[code] : unlisted;
}

/** A preservation letter discloses nothing: no scope, no production, and no notice until a demand follows. */
export function preservesOnly(code: string): boolean {
  return code === "US_PRES";
}
