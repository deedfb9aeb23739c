import { ActionForm } from "@/components/ui/action-form";
import { CheckboxGroup } from "@/components/ui/choice-field";
import { TextField } from "@/components/ui/text-field";
import type { FormAction } from "@/lib/forms/form-state";
import type { Stated } from "@/lib/law/transparency/never-statements";
import styles from "./statements.module.css";

/** The second Publisher's word. Cannot be taken back. */
export function ReleaseForm({
  action,
  id,
  name,
  version,
  stated,
}: {
  action: FormAction;
  id: string;
  name: string;
  version: number;
  stated: readonly Stated[];
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
      {stated.length === 0 ? (
        <p>It makes no statement of what we have never done.</p>
      ) : (
        <CheckboxGroup
          name="statements"
          label="What this report states, and you with it"
          help="Tick each that is true of everything you can see at this desk. If one is not, discard what was prepared."
          options={stated.map(({ id, text }) => ({ value: id, label: <span className={styles["text"]}>{text}</span> }))}
        />
      )}
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
