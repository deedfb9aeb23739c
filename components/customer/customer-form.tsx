"use client";

import { ActionForm } from "@/components/ui/action-form";
import { LinkButton } from "@/components/ui/button";
import { SelectField } from "@/components/ui/select-field";
import { TextArea, TextField } from "@/components/ui/text-field";
import { customerClasses, defunctWords, ourRoles } from "@/lib/forms/customer-words";
import type { FormAction } from "@/lib/forms/form-state";
import { countryOptions } from "@/lib/forms/country-options";
import { usStates } from "@/lib/law/shared/us-states";
import { ContactRows, type KeptContact } from "./contact-rows";
import { type KeptTenancy, TenancyRows } from "./tenancy-rows";

export interface CustomerDefaults {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly class: string;
  readonly ourRole: string;
  readonly country: string | null;
  readonly state: string | null;
  readonly defunct: string | null;
  readonly contacts: readonly KeptContact[];
  readonly tenancies: readonly KeptTenancy[];
}

/** Keeps a customer with its contacts and tenancies. Nothing kept is taken away by leaving it out. */
export function CustomerForm({ action, customer }: { action: FormAction; customer: CustomerDefaults | null }) {
  return (
    <ActionForm
      action={action}
      submit={customer ? "Keep the changes" : "Keep this customer"}
      hidden={{ id: customer?.id ?? "", version: customer?.version ?? 0 }}
      label={customer ? `Change ${customer.name}` : "New customer"}
      buttons={!customer && <LinkButton href="/desk/customers">Back to the list</LinkButton>}
    >
      <TextField name="name" label="Name" maxLength={200} defaultValue={customer?.name ?? ""} />
      <SelectField
        name="class"
        label="Kind of customer"
        options={optionsOf(customerClasses)}
        defaultValue={customer?.class ?? ""}
      />
      <SelectField
        name="ourRole"
        label="Our role"
        help="A processor sends the authority to the customer first"
        options={optionsOf(ourRoles)}
        defaultValue={customer?.ourRole ?? ""}
        width="full"
      />
      <SelectField
        name="country"
        label="Country"
        help="For a public authority, the State it belongs to: a European order of another State does not reach it"
        options={countryOptions}
        defaultValue={customer?.country ?? ""}
        optional
        width="full"
      />
      <SelectField
        name="state"
        label="In the United States: its state"
        help="That state’s shield law can ask for an attestation with process of another state"
        empty="Not said"
        options={optionsOf(usStates)}
        defaultValue={customer?.state ?? ""}
        optional
        width="full"
      />
      <SelectField
        name="defunct"
        label="Whether it still exists"
        help="If not, choose its successor or insolvency officer as the preferred contact below: notices go there"
        empty="It exists"
        options={optionsOf(defunctWords)}
        defaultValue={customer?.defunct ?? ""}
        width="full"
      />
      <ContactRows contacts={customer?.contacts ?? []} />
      <TenancyRows tenancies={customer?.tenancies ?? []} />
      <TextArea
        name="reason"
        label="Reason"
        help="Goes on the record: where you have this from."
        rows={2}
        maxLength={1000}
      />
    </ActionForm>
  );
}

function optionsOf(words: Readonly<Record<string, string>>) {
  return Object.entries(words).map(([value, label]) => ({ value, label }));
}
