"use client";

import { SelectField } from "@/components/ui/select-field";
import { TextArea, TextField } from "@/components/ui/text-field";
import { countryOptions } from "@/lib/forms/country-options";
import { usSides } from "@/lib/law/shared/us-states";

export interface AuthorityDefaults {
  readonly name: string;
  readonly country: string;
  readonly state: string | null;
  readonly domains: readonly string[];
  readonly email: string | null;
  readonly callbackNumber: string | null;
  readonly callbackSource: string | null;
}

/**
 * What the desk keeps of an authority.
 *
 * @param props.prefix stands before every name, as `authority.new.`; fields are optional then, since the whole may be left out
 */
export function AuthorityFields({ prefix, defaults }: { prefix: string; defaults: AuthorityDefaults | null }) {
  const optional = prefix !== "";
  return (
    <>
      <TextField
        name={`${prefix}name`}
        label="Name"
        help="As it signs, in its own language"
        optional={optional}
        maxLength={200}
        defaultValue={defaults?.name ?? ""}
      />
      <SelectField
        name={`${prefix}country`}
        label="Country"
        help="Under whose law it acts"
        optional={optional}
        options={countryOptions}
        defaultValue={defaults?.country ?? ""}
      />
      <SelectField
        name={`${prefix}state`}
        label="In the United States: its state"
        help="A state’s shield law can ask for an attestation with process of another state; federal process needs none"
        optional
        empty="Not said"
        options={Object.entries(usSides).map(([value, label]) => ({ value, label }))}
        defaultValue={defaults?.state ?? ""}
      />
      <TextArea
        name={`${prefix}domains`}
        label="Mail domains"
        help="One a line, such as justice.example. A domain that imitates another authority’s is shown to you."
        optional
        mono
        rows={2}
        defaultValue={defaults?.domains.join("\n") ?? ""}
      />
      <TextField
        name={`${prefix}email`}
        label="E-mail for letters"
        help="Redirect and deficiency letters go here"
        optional
        type="email"
        defaultValue={defaults?.email ?? ""}
      />
      <TextField
        name={`${prefix}callbackNumber`}
        label="Call-back number"
        optional
        type="tel"
        maxLength={60}
        defaultValue={defaults?.callbackNumber ?? ""}
      />
      <TextField
        name={`${prefix}callbackSource`}
        label="Where that number came from"
        help="Needed with the number: an official directory, the public switchboard, and the day. Never the request itself."
        optional
        maxLength={300}
        defaultValue={defaults?.callbackSource ?? ""}
      />
    </>
  );
}
