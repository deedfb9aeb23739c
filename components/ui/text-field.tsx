"use client";

import type { HTMLInputAutoCompleteAttribute } from "react";
import { Field, type FieldProps } from "./field";
import styles from "./field.module.css";

interface TextProps extends FieldProps {
  defaultValue?: string;
  maxLength?: number;
  autoComplete?: HTMLInputAutoCompleteAttribute;
}

/** One line of text. `mono` for references, hashes and identifiers. */
export function TextField({
  defaultValue = "",
  type = "text",
  mono = false,
  maxLength,
  autoComplete = "off",
  inputMode,
  ...field
}: TextProps & {
  type?: "text" | "email" | "tel" | "url" | "search" | "password";
  mono?: boolean;
  inputMode?: "numeric" | "decimal";
}) {
  return (
    <Field {...field}>
      {(wiring, { typed }) => (
        <input
          {...wiring}
          type={type}
          className={styles["control"]}
          data-mono={mono || undefined}
          defaultValue={type === "password" ? "" : (typed[0] ?? defaultValue)}
          maxLength={maxLength}
          autoComplete={autoComplete}
          inputMode={inputMode}
          spellCheck={mono ? false : undefined}
        />
      )}
    </Field>
  );
}

/** Several lines of text; grows with what is typed where the browser can. */
export function TextArea({
  defaultValue = "",
  rows = 4,
  maxLength,
  mono = false,
  ...field
}: TextProps & { rows?: number; mono?: boolean }) {
  return (
    <Field width="full" {...field}>
      {(wiring, { typed }) => (
        <textarea
          {...wiring}
          className={styles["control"]}
          data-mono={mono || undefined}
          defaultValue={typed[0] ?? defaultValue}
          rows={rows}
          maxLength={maxLength}
        />
      )}
    </Field>
  );
}

/** A whole number, typed as text with a numeric keypad: a wheel never changes it, and nothing odd is dropped silently. */
export function NumberField({ defaultValue, unit, ...field }: FieldProps & { defaultValue?: number; unit?: string }) {
  return (
    <Field width="short" {...field}>
      {(wiring, { typed }) => (
        <span className={styles["joined"]}>
          <input
            {...wiring}
            type="text"
            inputMode="numeric"
            className={styles["control"]}
            data-number
            defaultValue={typed[0] ?? defaultValue?.toString() ?? ""}
            autoComplete="off"
          />
          {unit !== undefined && <span className={styles["unit"]}>{unit}</span>}
        </span>
      )}
    </Field>
  );
}
