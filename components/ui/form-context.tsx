"use client";

import { createContext, useContext, useId } from "react";
import type { FormState } from "@/lib/forms/form-state";

export interface FormReach {
  /** Stands before every field's id, so that two forms on a page never share one. */
  readonly id: string;
  readonly state: FormState;
  readonly pending: boolean;
}

export const FormContext = createContext<FormReach | null>(null);

export interface FieldState {
  readonly id: string;
  /** True once the form came back: then what was typed rules, even where it is empty. */
  readonly returned: boolean;
  readonly typed: readonly string[];
  readonly errors: readonly string[];
}

/** What the surrounding form knows about one field. Outside a form: nothing typed, nothing wrong. */
export function useFieldState(name: string): FieldState {
  const lonely = useId();
  const form = useContext(FormContext);
  const typed = form?.state.typed?.[name];
  return {
    id: fieldId(form?.id ?? lonely, name),
    returned: form?.state.typed !== undefined,
    typed: typed === undefined ? [] : typeof typed === "string" ? [typed] : typed,
    errors: form?.state.fields?.[name] ?? [],
  };
}

export function usePending(): boolean {
  return useContext(FormContext)?.pending ?? false;
}

export function fieldId(form: string, name: string): string {
  return `${form}-${name}`;
}
