import { ActionForm } from "@/components/ui/action-form";
import { CheckboxField, CheckboxGroup } from "@/components/ui/choice-field";
import { TextField } from "@/components/ui/text-field";
import type { FormAction } from "@/lib/forms/form-state";
import { allRoles, roles } from "@/lib/law/permission/role";

const roleOptions = allRoles
  .filter((role) => role !== "system")
  .map((role) => ({ value: role, label: roles[role].words, help: sentence(roles[role].does) }));

function sentence(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}

export function NewPersonForm({ action }: { action: FormAction }) {
  return (
    <ActionForm action={action} submit="Add the person" label="Add a person">
      <TextField name="name" label="Name" help="As the record will show it." />
      <TextField name="email" label="E-mail" type="email" />
      <CheckboxGroup name="roles" label="Roles" options={roleOptions} />
      <TextField
        name="password"
        label="First password"
        type="password"
        help="At least 12 characters. Give it to them in person."
      />
    </ActionForm>
  );
}

export interface PersonShown {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly roles: readonly string[];
  readonly disabled: boolean;
}

/** Disabling somebody ends their sessions at once; what they did stays on the record. */
export function ChangePersonForm({ person, action }: { person: PersonShown; action: FormAction }) {
  return (
    <ActionForm action={action} submit="Save" label={`Change ${person.name}`} hidden={{ id: person.id }}>
      <TextField name="name" label="Name" defaultValue={person.name} />
      <TextField name="email" label="E-mail" type="email" defaultValue={person.email} />
      <CheckboxGroup name="roles" label="Roles" options={roleOptions} defaultValues={person.roles} />
      <CheckboxField
        name="disabled"
        label="No longer works here"
        defaultChecked={person.disabled}
        help="Ends every session at once."
      />
    </ActionForm>
  );
}
