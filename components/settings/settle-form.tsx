import type { ReactNode } from "react";
import { ActionForm, SubmitButton } from "@/components/ui/action-form";
import { TextArea } from "@/components/ui/text-field";
import type { FormAction } from "@/lib/forms/form-state";

/** Who reads, and what their answer does. */
export interface Settler {
  readonly id: string;
  readonly action: FormAction;
}

interface SettleFormProps {
  readonly settler: Settler;
  readonly settled: { readonly id: string; readonly byId: string };
  readonly label: string;
  /** What a second person's agreement is called. */
  readonly agree: string;
  readonly children: ReactNode;
}

/** The second person agrees or refuses; whoever proposed it can only take it back. */
export function SettleForm({ settler, settled, label, agree, children }: SettleFormProps) {
  const own = settled.byId === settler.id;
  return (
    <ActionForm
      action={settler.action}
      label={label}
      hidden={{ id: settled.id, verdict: own ? "refuse" : "adopt" }}
      submit={own ? "Take it back" : agree}
      submitKind={own ? "quiet" : "primary"}
      buttons={
        own ? null : (
          <SubmitButton kind="danger" name="verdict" value="refuse">
            Refuse it
          </SubmitButton>
        )
      }
    >
      <TextArea name="answer" label="For the record" rows={2} optional />
      {children}
    </ActionForm>
  );
}
