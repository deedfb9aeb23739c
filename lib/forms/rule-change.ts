import { z } from "zod";
import { choice, id, optionalDay, optionalText, text } from "@/lib/forms/fields";
import { clockTerms, instrumentTerms, minimumTerms, shieldTerms, textTerms } from "@/lib/forms/rule-terms";
import type { WantedRule } from "@/lib/law/request/rule-change";

const head = z.object({
  ruleId: z
    .string()
    .regex(
      /^(?:instrument|clock|minimum|shield|text)\.[A-Z0-9_]+$/,
      "This rule is not one of ours. Load the page again.",
    ),
  basedOn: z.coerce.number().int().positive(),
  effectiveFrom: optionalDay().default(null),
  effectiveTo: optionalDay().default(null),
  source: text("Name the source: the statute and article, or the policy", 500),
  reason: text("Say why the rule changes, for the record"),
});

export interface RuleChangeTyped {
  readonly wanted: WantedRule;
  readonly basedOn: number;
  readonly reason: string;
}

/** A change of one rule, as its form sends it: what it can say follows from its kind. */
export const ruleChangeForm = z.unknown().transform((input, context): RuleChangeTyped => {
  const named = z.object({ ruleId: z.string() }).safeParse(input);
  const [said, terms] = [head.safeParse(input), termsOf(named.data?.ruleId ?? "").safeParse(input)];
  if (!said.success || !terms.success) {
    const issues = [...(said.error?.issues ?? []), ...(terms.error?.issues ?? [])];
    for (const { path, message } of issues) context.addIssue({ code: "custom", path, message });
    return z.NEVER;
  }
  const { ruleId, basedOn, reason, ...span } = said.data;
  return { wanted: { ruleId, terms: terms.data, head: span }, basedOn, reason };
});

function termsOf(ruleId: string): z.ZodType<WantedRule["terms"]> {
  const kind = ruleId.split(".")[0] ?? "";
  return Object.hasOwn(termsByKind, kind) ? (termsByKind[kind] ?? clockTerms) : clockTerms;
}

const termsByKind: Readonly<Record<string, z.ZodType<WantedRule["terms"]>>> = {
  instrument: instrumentTerms,
  minimum: minimumTerms,
  shield: shieldTerms,
  text: textTerms,
};

export const settleRuleForm = z.object({
  id: id("Load the page again"),
  answer: optionalText(),
  verdict: choice(["adopt", "refuse"], "Adopt it or refuse it").transform((verdict) => verdict === "adopt"),
});
