import type { ClockRuleId } from "@/lib/law/deadline/rule";
import { inForce, type RuleHead } from "@/lib/law/rules/rule";
import type { RequestCategory } from "@/lib/law/shared/category";
import type { DataCategory } from "@/lib/law/shared/data-category";
import type { DataField } from "@/lib/law/shared/data-field";

/** `on_face`: the instrument states the date. Otherwise the clock that runs where it states none. */
export type DueRule = "on_face" | ClockRuleId;

/**
 * Whether the authority is first asked to go to the customer. `expected` and `unless_reason` both need an attempt or
 * counsel's named skip; they differ in what a reader of the figures may expect. `not_apt`: none is made.
 */
export type RedirectRule = "expected" | "unless_reason" | "not_apt";

export const redirectRuleWords = {
  expected: "Attempted, or skipped by counsel by name",
  unless_reason: "Attempted, unless counsel records a reason",
  not_apt: "None",
} as const satisfies Record<RedirectRule, string>;

/** What forbids us to tell the customer. Only the words of the row say how far; an order of its own is always kept apart. */
export const secrecyRules = {
  none: "None",
  by_order: "Only by order",
  by_certification: "By certification",
  built_in: "Built in",
  offence: "Telling is an offence",
  confidential: "Confidential",
  national: "As its own law says",
} as const;

export type SecrecyRule = keyof typeof secrecyRules;

/** What the law says of one kind of instrument, in one of its versions. */
export interface InstrumentRule extends RuleHead {
  /** Imported legal processes are matched by it, so no two rules share one. */
  readonly label: string;
  readonly issuer: string;
  readonly category: RequestCategory;
  /** The most it can compel. */
  readonly ceiling: readonly DataCategory[];
  /** What of a category it reaches only in part or on a condition; counsel reads it beside the scope. */
  readonly limits: Readonly<Partial<Record<DataCategory, string>>>;
  /** Of a category that it reaches in some fields only, these; a category that is not named: all of it. */
  readonly fields: Readonly<Partial<Record<DataCategory, readonly DataField[]>>>;
  readonly due: DueRule;
  /** The clock instead of `due` where it claims an emergency; null: there is no other. */
  readonly emergencyDue: ClockRuleId | null;
  readonly redirect: RedirectRule;
  readonly secrecy: { readonly rule: SecrecyRule; readonly words: string };
  /** ISO countries of the issuer; `US` with its territories, `EU` for every Member State, `*` for any country. */
  readonly jurisdictions: readonly string[];
  /** Countries of those for which it became law on a day of its own, later than the rule's first, with that day. */
  readonly beginsIn: Readonly<Partial<Record<string, string>>>;
  /** By what it became law on its first day; null: counsel has not said, or the day is not known. */
  readonly begunBy: string | null;
  /** A litigant is not a government: its instruments are counted apart. */
  readonly government: boolean;
  /** It asks for no data: it preserves, removes or prepares. */
  readonly disclosesNothing: boolean;
  /** Whether the desk keeps a copy at its asking: policy, where no law makes it. */
  readonly keepsCopy: boolean;
  /** Why it is not law yet; null where it is. Its ceiling is empty until then. */
  readonly notYet: string | null;
  /** What else a reader must ask before relying on it; null: nothing. */
  readonly note: string | null;
}

/**
 * What most rows say alike, so that a row shows what is its own. Every row is shipped unconfirmed. A first day that
 * nobody could name is null: it binds as if it always had, and is shown as not known.
 */
export const asShipped = {
  effectiveFrom: null,
  effectiveTo: null,
  confirmedBy: null,
  limits: {},
  fields: {},
  beginsIn: {},
  begunBy: null,
  emergencyDue: null,
  government: true,
  disclosesNothing: false,
  keepsCopy: true,
  notYet: null,
  note: null,
} as const satisfies Partial<InstrumentRule>;

/** The categories that a demand for stored data can reach at most. */
export const allStored = [
  "subscriber",
  "identify_only",
  "traffic",
  "content",
] as const satisfies readonly DataCategory[];

/** Whether an instrument is law on a day, `YYYY-MM-DD`. */
export function instrumentInForce(
  rule: Pick<InstrumentRule, "effectiveFrom" | "effectiveTo" | "notYet">,
  day: string,
): boolean {
  return rule.notYet === null && inForce(rule, day);
}
