import { ActionForm } from "@/components/ui/action-form";
import { TextField } from "@/components/ui/text-field";
import type { FormAction } from "@/lib/forms/form-state";

/** The second Publisher's word. Cannot be taken back. */
export function ReleaseForm({
  action,
  id,
  name,
  version,
}: {
  action: FormAction;
  id: string;
  name: string;
  version: number;
}) {
  return (
    <ActionForm
      action={action}
      submit={`Release ${name}, version ${version}`}
      hidden={{ id }}
      confirm="I have read this report, and it may be public"
      label="Release"
    >
      <p>
        The report becomes public at once, with these figures and the date of today. It cannot be changed or taken back
        after that; an error is mended by a further version.
      </p>
    </ActionForm>
  );
}

/** Takes back what was prepared. */
export function DiscardForm({ action, id }: { action: FormAction; id: string }) {
  return (
    <ActionForm action={action} submit="Discard what was prepared" submitKind="quiet" hidden={{ id }} label="Discard">
      <TextField
        name="reason"
        label="Why it is discarded"
        help="For the record. Readers never see it."
        maxLength={600}
      />
    </ActionForm>
  );
}
