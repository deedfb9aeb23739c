"use server";

import { revalidatePath } from "next/cache";
import { deskAction } from "@/app/desk-action";
import { proposeRuleChange, settleRuleChange } from "@/lib/casework/change-rules";
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
