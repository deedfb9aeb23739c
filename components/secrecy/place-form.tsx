import { ActionForm } from "@/components/ui/action-form";
import { CheckboxGroup, RadioGroup } from "@/components/ui/choice-field";
import { DateField, DateTimeField } from "@/components/ui/date-field";
import { FileField } from "@/components/ui/file-field";
import { type Option, SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
import type { FormAction } from "@/lib/forms/form-state";

export interface SecrecyOn {
  readonly reference: string;
  readonly version: number;
  readonly zone: string;
  /** Documents already on the request, by id. */
  readonly documents: readonly Option[];
  readonly targets: readonly { readonly id: string; readonly identifier: string; readonly customer: string | null }[];
}

interface PlaceProps {
  readonly on: SecrecyOn;
  /** Orders that a new one may prolong, by id. */
  readonly orders: readonly Option[];
  readonly action: FormAction;
}

/** What is read off an order of secrecy, or off a letter that only asks for silence. */
export function PlaceSecrecyForm({ on, orders, action }: PlaceProps) {
  const { reference, version, zone, documents, targets } = on;
  return (
    <ActionForm
      action={action}
      hidden={{ reference, step: "place-secrecy", version, zone }}
      submit="Record secrecy"
      zone={zone}
      label="Record secrecy"
    >
      <RadioGroup
        name="kind"
        label="What was received"
        options={[
          {
            value: "ordered",
            label: "An order",
            help: "A court or the law forbids telling the customer. Holds every notice.",
          },
          {
            value: "claimed_unsupported",
            label: "A wish for silence",
            help: "“Please keep this confidential” without a legal basis. It is recorded and forbids nothing.",
          },
        ]}
      />
      <TextField name="basis" label="Legal basis" help="As it states it, such as 18 USC 2705(b)." width="full" />
      <TextField name="issuedBy" label="Issued by" help="The court or authority, by name." width="full" />
      <DateField name="issuedOn" label="Dated" optional help="The day it was made. An extension must say it." />
      {targets.length > 1 && (
        <CheckboxGroup
          name="targetIds"
          label="About these targets only"
          optional
          help="None ticked: about all of them."
          options={targets.map(({ id, identifier, customer }) => ({
            value: id,
            label: `${identifier} · ${customer ?? "customer not known"}`,
          }))}
        />
      )}
      <DateTimeField name="startsAt" label="In force from" zone={zone} />
      <DateTimeField name="endsAt" label="In force until" zone={zone} optional help="Leave empty if it names no end." />
      <DateTimeField
        name="reviewAt"
        label="Look at it again on"
        zone={zone}
        optional
        help="For an order without an end; left empty, a year after it began."
      />
      {orders.length > 0 && (
        <SelectField
          name="extendsId"
          label="Prolongs"
          options={orders}
          optional
          empty="No earlier order"
          help="Only an extension made before the earlier order ended prolongs it. A later one is an order of its own."
        />
      )}
      <FileField
        name="documentId"
        label="The order itself"
        help="An order counts only with its document."
        uploadTo={`/api/documents?request=${encodeURIComponent(reference)}&kind=secrecy_order`}
        attached={documents}
        optional
      />
      <p>
        An order holds every notice of this request from the moment you are told it is recorded. If a notice is just
        being handed over, recording waits for it, up to 20 seconds, and lists it.
      </p>
    </ActionForm>
  );
}
