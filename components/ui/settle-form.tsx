import type { ReactNode } from "react";
import type { FormAction } from "@/lib/forms/form-state";
import { ActionForm, SubmitButton } from "./action-form";
import type { Hidden } from "./form-version";
import { TextArea } from "./text-field";

/** Who reads, and what their answer does. */
export interface Settler {
  readonly id: string;
  readonly action: FormAction;
}

interface SettleFormProps {
  readonly settler: Settler;
  readonly settled: { readonly id: string; readonly byId: string };
  readonly label: string;
  /** What a second person's agreement is called; null where nobody can agree any more. */
  readonly agree: string | null;
  readonly hidden?: Hidden;
  readonly children: ReactNode;
}

/** The second person agrees or refuses; whoever proposed it can only take it back. */
export function SettleForm({ settler, settled, label, agree, hidden = {}, children }: SettleFormProps) {
  const own = settled.byId === settler.id;
  const agrees = own ? null : agree;
  return (
    <ActionForm
      action={settler.action}
      label={label}
      hidden={{ ...hidden, id: settled.id, verdict: agrees === null ? "refuse" : "adopt" }}
      submit={agrees ?? (own ? "Take it back" : "Refuse it")}
      submitKind={agrees === null ? "quiet" : "primary"}
      buttons={
        agrees === null ? null : (
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
