"use client";

import { ActionForm } from "@/components/ui/action-form";
import { LinkButton } from "@/components/ui/button";
import { TextArea } from "@/components/ui/text-field";
import type { FormAction } from "@/lib/forms/form-state";
import { type AuthorityDefaults, AuthorityFields } from "./authority-fields";

interface AuthorityFormProps {
  action: FormAction;
  /** Null for a new one. */
  authority: (AuthorityDefaults & { readonly id: string; readonly version: number }) | null;
}

/** Keeps an authority; the reason goes on the record with what was changed. */
export function AuthorityForm({ action, authority }: AuthorityFormProps) {
  return (
    <ActionForm
      action={action}
      submit={authority ? "Keep the changes" : "Keep this authority"}
      hidden={{ id: authority?.id ?? "", version: authority?.version ?? 0 }}
      label={authority ? `Change ${authority.name}` : "New authority"}
      buttons={!authority && <LinkButton href="/desk/authorities">Back to the list</LinkButton>}
    >
      <AuthorityFields prefix="" defaults={authority} />
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
