import { ActionForm } from "@/components/ui/action-form";
import { SelectField } from "@/components/ui/select-field";
import { TextArea } from "@/components/ui/text-field";
import { countryOptions } from "@/lib/forms/country-options";
import type { FormAction } from "@/lib/forms/form-state";

/** Says where the desk acts. */
export function DeskCountryForm({ country, action }: { country: string; action: FormAction }) {
  return (
    <ActionForm action={action} submit="Change where the desk acts" label="Where the desk acts" clearWhenDone>
      <SelectField
        name="country"
        label="Country"
        empty={null}
        defaultValue={country}
        options={countryOptions}
        help="Clocks that run keep the calendar they were counted with. Those that start from now on read this country’s."
      />
      <TextArea name="reason" label="Why" rows={2} help="It stands on the record." />
    </ActionForm>
  );
}
