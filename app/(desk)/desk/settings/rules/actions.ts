"use server";

import { revalidatePath } from "next/cache";
import { deskAction } from "@/app/desk-action";
import { proposeRuleChange, settleRuleChange } from "@/lib/casework/change-rules";
import { confirmRules, settleSigning } from "@/lib/casework/confirm-rules";
import { signRulesForm } from "@/lib/forms/rule-signing";
import { ruleChangeForm, settleRuleForm } from "@/lib/forms/rule-change";

export const propose = deskAction(ruleChangeForm, async (actor, change, now) => {
  const proposed = await proposeRuleChange(actor, change, now);
  if (!proposed.ok) return proposed.refusal;
  revalidatePath("/desk/settings/rules", "layout");
  return { done: "Proposed. Another administrator adopts or refuses it." };
});

export const settle = deskAction(settleRuleForm, async (actor, { id, verdict, answer }, now) => {
  const settled = await settleRuleChange(actor, { id, adopt: verdict, answer }, now);
  if (!settled.ok) return settled.refusal;
  revalidatePath("/desk/settings/rules", "layout");
  return {
    done: settled.value.version === null ? "Refused." : `Adopted: version ${settled.value.version} of the rules.`,
  };
});

export const sign = deskAction(signRulesForm, async (actor, signing, now) => {
  const signed = await confirmRules(actor, signing, now);
  if (!signed.ok) return signed.refusal;
  revalidatePath("/desk/settings/rules", "layout");
  return { done: "Signed. An Administrator or another Senior counsel agrees or refuses." };
});

export const agree = deskAction(settleRuleForm, async (actor, { id, verdict, answer }, now) => {
  const settled = await settleSigning(actor, { id, agree: verdict, answer }, now);
  if (!settled.ok) return settled.refusal;
  revalidatePath("/desk/settings/rules", "layout");
  return {
    done: settled.value.version === null ? "Refused." : `Confirmed: version ${settled.value.version} of the rules.`,
  };
});
