import { z } from "zod";
import { choice, id, optionalDay, optionalText, several, text, ticked } from "@/lib/forms/fields";
import { redirectRuleWords, secrecyRules } from "@/lib/law/instrument/instrument-rule";
import { clockUnits, isClock } from "@/lib/law/request/read-rule";
import type { WantedRule } from "@/lib/law/request/rule-change";
import { allDataCategories, type DataCategory } from "@/lib/law/shared/data-category";
import { keysOf } from "@/lib/law/shared/keys";

const head = {
  ruleId: z.string().regex(/^(?:instrument|clock)\.[A-Z0-9_]+$/, "This rule is not one of ours. Load the page again."),
  basedOn: z.coerce.number().int().positive(),
  effectiveFrom: optionalDay().default(null),
  effectiveTo: optionalDay().default(null),
  source: text("Name the source: the statute and article, or the policy", 500),
  confirmedBy: optionalText(200),
  reason: text("Say why the rule changes, for the record"),
};

/** Keys and credentials are in no ceiling: they are never given, whatever the instrument. */
export const ceilingCategories = allDataCategories.filter(
  (one): one is Exclude<DataCategory, "credential_key"> => one !== "credential_key",
);

const clockId = z.string().refine(isClock, "Choose a clock from the list");

const instrumentForm = z.object({
  ...head,
  ceiling: several(choice(ceilingCategories, "Choose from the list"), "").or(z.undefined().transform(() => [])),
  due: z.literal("on_face").or(clockId),
  emergencyDue: z.preprocess((typed) => (typed === "" || typed === undefined ? null : typed), clockId.nullable()),
  redirect: choice(keysOf(redirectRuleWords), "Say whether a redirect is attempted"),
  secrecyRule: choice(keysOf(secrecyRules), "Say what forbids telling the customer"),
  secrecyWords: text("Say in words what forbids telling the customer", 500),
});

const clockForm = z.object({
  ...head,
  length: z.coerce.number({ error: "Give the length as a number" }).int("Give a whole number").min(0).max(10_000),
  unit: choice(clockUnits, "Choose what is counted"),
  calendar: z.preprocess(
    (typed) => (typed === "" || typed === undefined ? null : typed),
    z
      .string()
      .regex(/^(?:authority|establishment|[A-Z]{2})$/, "Choose from the list")
      .nullable(),
  ),
  rolls: ticked,
});

export interface RuleChangeTyped {
  readonly wanted: WantedRule;
  readonly basedOn: number;
  readonly reason: string;
}

/** A change of an instrument or of a clock, as its form sends it: told apart by the rule's id. */
export const ruleChangeForm = z.unknown().transform((input, context): RuleChangeTyped => {
  const named = z.object({ ruleId: z.string() }).safeParse(input);
  const instrument = named.data?.ruleId.startsWith("instrument.") === true;
  const read = instrument ? instrumentForm.safeParse(input) : clockForm.safeParse(input);
  if (!read.success) {
    for (const { path, message } of read.error.issues) context.addIssue({ code: "custom", path, message });
    return z.NEVER;
  }
  const { ruleId, basedOn, effectiveFrom, effectiveTo, source, confirmedBy, reason, ...terms } = read.data;
  const said = { effectiveFrom, effectiveTo, source, confirmedBy: confirmedBy || null };
  if (!("secrecyRule" in terms)) return { wanted: { ruleId, terms, head: said }, basedOn, reason };
  const { secrecyRule: rule, secrecyWords: words, ceiling, ...rest } = terms;
  const ordered = allDataCategories.filter((one) => ceiling.some((chosen) => chosen === one));
  return {
    wanted: { ruleId, terms: { ...rest, ceiling: ordered, secrecy: { rule, words } }, head: said },
    basedOn,
    reason,
  };
});

export const settleRuleForm = z.object({
  id: id("Load the page again"),
  answer: optionalText(),
  verdict: choice(["adopt", "refuse"], "Adopt the change or refuse it").transform((verdict) => verdict === "adopt"),
});
