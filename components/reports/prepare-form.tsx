import { ActionForm } from "@/components/ui/action-form";
import { TextArea } from "@/components/ui/text-field";
import type { FormAction } from "@/lib/forms/form-state";
import { type StatementToMake, StatementsToMake } from "./statements-to-make";

/** Freezes the figures. `releasedVersion` is the version that is out, or 0: then there is nothing to correct. */
export function PrepareForm({
  action,
  label,
  name,
  releasedVersion,
  statements,
}: {
  action: FormAction;
  label: string;
  name: string;
  releasedVersion: number;
  statements: readonly StatementToMake[];
}) {
  return (
    <ActionForm action={action} submit={`Prepare ${name} for release`} hidden={{ period: label }} label="Prepare">
      <p>
        The figures are counted once more and frozen as they are then. Nothing becomes public: another Publisher reads
        what you prepared and releases it, or discards it. If something was prepared for this period before and waits,
        it is discarded.
      </p>
      {releasedVersion > 0 && (
        <TextArea
          name="correction"
          label="What this version corrects"
          help={`Version ${releasedVersion} is out and stays where it is. Readers see this sentence beside the new version.`}
          maxLength={600}
          rows={3}
        />
      )}
      <StatementsToMake statements={statements} />
    </ActionForm>
  );
}
