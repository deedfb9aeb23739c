import type { SecrecyOn } from "@/components/secrecy/place-form";
import { ActionForm } from "@/components/ui/action-form";
import { DateTimeField } from "@/components/ui/date-field";
import { FileField } from "@/components/ui/file-field";
import { TextArea } from "@/components/ui/text-field";
import type { FormAction } from "@/lib/forms/form-state";

interface LiftProps {
  readonly on: SecrecyOn;
  readonly order: { readonly id: string; readonly issuedBy: string };
  readonly action: FormAction;
}

/** How an order ended before its date, with the writing that says so. */
export function LiftSecrecyForm({ on, order, action }: LiftProps) {
  const { reference, version, zone, documents } = on;
  return (
    <ActionForm
      action={action}
      hidden={{ reference, step: "lift-secrecy", version, zone, orderId: order.id }}
      submit="Record that it was lifted"
      zone={zone}
      label={`Lift the order of ${order.issuedBy}`}
    >
      <DateTimeField name="liftedAt" label="Lifted on" zone={zone} optional help="Left empty: now." />
      <TextArea name="reason" label="Who lifted it, and why" rows={2} />
      <FileField
        name="documentId"
        label="The writing that lifts it"
        uploadTo={`/api/documents?request=${encodeURIComponent(reference)}&kind=authority_writing`}
        attached={documents}
      />
      <p>
        Notices that only this order held fall due. A letter already let go is not sent: it is written anew, as its
        dates are no longer true.
      </p>
    </ActionForm>
  );
}
