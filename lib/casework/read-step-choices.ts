import { partyNames } from "@/lib/casework/list-parties";
import type { ReadRequest } from "@/lib/casework/read-request";
import type { Actor } from "@/lib/law/permission/role";
import type { Step } from "@/lib/law/request/workflow";
import { asActor } from "@/lib/store/database";
import { contactsOf } from "@/lib/store/notice-facts";

export interface StepChoices {
  readonly customers: readonly { readonly id: string; readonly name: string }[];
  readonly contacts: Awaited<ReturnType<typeof contactsOf>>;
}

/** What the steps open to an actor choose from beside the request: customers and their contacts; nothing for other steps. */
export async function readStepChoices(actor: Actor, { file, steps }: ReadRequest): Promise<StepChoices> {
  const open = (step: Step) => steps.some((one) => one.step === step && one.refusal === null);
  const told = file.notices.filter(({ state }) => state === "owed" || state === "bounced").map((one) => one.customerId);
  return {
    customers: open("identify-target") ? (await partyNames(actor)).customers : [],
    contacts: open("send-notice") ? await asActor(actor, (tx) => contactsOf(tx, told)) : [],
  };
}
