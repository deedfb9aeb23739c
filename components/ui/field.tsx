"use client";

import type { ReactNode } from "react";
import { classNames } from "./class-names";
import styles from "./field.module.css";
import { useFieldState, type FieldState } from "./form-context";
import { Shape } from "./shape";

export interface FieldProps {
  name: string;
  label: ReactNode;
  /** One sentence under the label: where to find the answer, or what it is used for. */
  help?: ReactNode;
  /** Fields are required unless this says otherwise; "(optional)" is then written beside the label, unless `unsaid`. */
  optional?: boolean | "unsaid";
  width?: "short" | "medium" | "full";
}

/** What a control must carry so that label, help and errors are read with it. */
export interface Wiring {
  id: string;
  name: string;
  required: boolean;
  "aria-describedby": string | undefined;
  "aria-invalid": true | undefined;
}

/** A label, its help, a control and what is wrong with it. `children` draws the control with the wiring it is given. */
export function Field({
  name,
  label,
  help,
  optional = false,
  width = "medium",
  children,
}: FieldProps & { children: (wiring: Wiring, field: FieldState) => ReactNode }) {
  const field = useFieldState(name);
  return (
    <div className={classNames(styles["field"])} data-width={width} data-wrong={field.errors.length > 0 || undefined}>
      <label htmlFor={field.id} className={styles["label"]}>
        {label} {optional === true && <span className={styles["optional"]}>(optional)</span>}
      </label>
      {help !== undefined && (
        <div id={`${field.id}-help`} className={styles["help"]}>
          {help}
        </div>
      )}
      {children(wiringOf(name, field, help !== undefined, optional !== false), field)}
      <FieldErrors field={field} />
    </div>
  );
}

/** Several controls under one question: a fieldset with a legend, wired the same way. */
export function FieldGroup({
  name,
  label,
  help,
  optional = false,
  children,
}: Omit<FieldProps, "width"> & { children: (field: FieldState) => ReactNode }) {
  const field = useFieldState(name);
  return (
    <fieldset
      className={styles["field"]}
      data-wrong={field.errors.length > 0 || undefined}
      aria-describedby={describedBy(field, help !== undefined)}
    >
      <legend className={styles["label"]}>
        {label} {optional === true && <span className={styles["optional"]}>(optional)</span>}
      </legend>
      {help !== undefined && (
        <div id={`${field.id}-help`} className={styles["help"]}>
          {help}
        </div>
      )}
      {children(field)}
      <FieldErrors field={field} />
    </fieldset>
  );
}

/** What is wrong with a field, under it, in the same words as the summary. */
export function FieldErrors({ field }: { field: FieldState }) {
  if (field.errors.length === 0) return null;
  return (
    <ul id={`${field.id}-errors`} className={styles["errors"]}>
      {field.errors.map((error) => (
        <li key={error}>
          <Shape tone="overdue" />
          <span className="visually-hidden">Error: </span>
          {error}
        </li>
      ))}
    </ul>
  );
}

export function wiringOf(name: string, field: FieldState, helped: boolean, optional: boolean): Wiring {
  return {
    id: field.id,
    name,
    required: !optional,
    "aria-describedby": describedBy(field, helped),
    "aria-invalid": field.errors.length > 0 ? true : undefined,
  };
}

function describedBy(field: FieldState, helped: boolean): string | undefined {
  const parts = [helped && `${field.id}-help`, field.errors.length > 0 && `${field.id}-errors`].filter(Boolean);
  return parts.length > 0 ? parts.join(" ") : undefined;
}
