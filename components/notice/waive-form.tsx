import { ActionForm } from "@/components/ui/action-form";
import { RadioGroup } from "@/components/ui/choice-field";
import { TextArea } from "@/components/ui/text-field";
import { allWaiverGrounds, waiverGrounds } from "@/lib/law/notice/waiver";
import type { FormAction } from "@/lib/forms/form-state";

interface WaiveProps {
  readonly on: { readonly reference: string; readonly version: number; readonly zone: string };
  readonly noticeId: string;
  readonly customerName: string;
  readonly action: FormAction;
}

/** Counsel's decision that one customer is not told. */
export function WaiveForm({ on, noticeId, customerName, action }: WaiveProps) {
  const { reference, version, zone } = on;
  return (
    <ActionForm
      action={action}
      hidden={{ reference, step: "waive-notice", version, noticeId }}
      submit="Waive the notice"
      submitKind="danger"
      zone={zone}
      label={`Waive the notice to ${customerName}`}
    >
      <RadioGroup
        name="ground"
        label="Ground"
        options={allWaiverGrounds.map((value) => ({ value, label: waiverGrounds[value].words }))}
      />
      <TextArea name="reason" label={`Why ${customerName} is not told`} rows={2} />
      <p>
        The customer is not told of this request. Your name and the reason stay on the record. Where a statute forbids
        telling it for good, propose that instead: a second senior counsel agrees.
      </p>
    </ActionForm>
  );
}
