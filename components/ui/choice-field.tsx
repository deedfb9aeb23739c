"use client";

import type { ReactNode } from "react";
import { FieldErrors, FieldGroup, wiringOf, type FieldProps } from "./field";
import styles from "./field.module.css";
import { useFieldState } from "./form-context";

export interface Choice {
  readonly value: string;
  readonly label: ReactNode;
  /** What choosing this means. */
  readonly help?: ReactNode;
  /** Why this one is not open now; it is then shown but cannot be chosen. */
  readonly closed?: string;
}

/** One claim that is true or not. Sends `on` (or `value`) when ticked, nothing when not. */
export function CheckboxField({
  defaultChecked = false,
  value = "on",
  optional = true,
  ...field
}: Omit<FieldProps, "width"> & { defaultChecked?: boolean; value?: string }) {
  const state = useFieldState(field.name);
  const { required, ...wiring } = wiringOf(field.name, state, field.help !== undefined, optional !== false);
  return (
    <div className={styles["field"]} data-wrong={state.errors.length > 0 || undefined}>
      <div className={styles["choice"]}>
        <input
          {...wiring}
          type="checkbox"
          value={value}
          required={required}
          defaultChecked={state.returned ? state.typed.includes(value) : defaultChecked}
        />
        <label htmlFor={state.id}>{field.label}</label>
        {field.help !== undefined && (
          <div id={`${state.id}-help`} className={styles["help"]}>
            {field.help}
          </div>
        )}
      </div>
      <FieldErrors field={state} />
    </div>
  );
}

/** Any number of a short list, under one name. */
export function CheckboxGroup({ defaultValues = [], ...field }: GroupProps & { defaultValues?: readonly string[] }) {
  return <Choices type="checkbox" chosen={defaultValues} {...field} />;
}

/** Exactly one of a short list whose answers should all be read before choosing. */
export function RadioGroup({ defaultValue, ...field }: GroupProps & { defaultValue?: string }) {
  return <Choices type="radio" chosen={defaultValue === undefined ? [] : [defaultValue]} {...field} />;
}

interface GroupProps extends Omit<FieldProps, "width"> {
  options: readonly Choice[];
  /** Side by side, for two or three short answers. */
  inline?: boolean;
  /** In as many columns as there is room for: a long list of which few are ticked. */
  columns?: boolean;
}

function Choices({
  type,
  chosen,
  options,
  inline = false,
  columns = false,
  ...field
}: GroupProps & { type: "checkbox" | "radio"; chosen: readonly string[] }) {
  return (
    <FieldGroup {...field}>
      {({ id, returned, typed, errors }) => (
        <div className={styles["choices"]} data-inline={inline || undefined} data-columns={columns || undefined}>
          {options.map(({ value, label, help, closed }, place) => {
            // The summary links to the field's id: the first choice bears it.
            const own = place === 0 ? id : `${id}-${value}`;
            const note = closed ?? help;
            return (
              <div key={value} className={styles["choice"]}>
                <input
                  id={own}
                  type={type}
                  name={field.name}
                  value={value}
                  disabled={closed !== undefined}
                  required={type === "radio" && !field.optional}
                  defaultChecked={(returned ? typed : chosen).includes(value)}
                  aria-invalid={type === "checkbox" && errors.length > 0 ? true : undefined}
                  aria-describedby={note === undefined ? undefined : `${own}-note`}
                />
                <label htmlFor={own}>{label}</label>
                {note !== undefined && (
                  <div id={`${own}-note`} className={styles["help"]}>
                    {note}
                  </div>
                )}
              </div>
            );
          })}
        </div>
      )}
    </FieldGroup>
  );
}
