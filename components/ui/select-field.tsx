"use client";

import { Field, type FieldProps } from "./field";
import styles from "./field.module.css";

export interface Option {
  readonly value: string;
  readonly label: string;
}

export interface OptionGroup {
  readonly label: string;
  readonly options: readonly Option[];
}

/** One of a known list. `empty` is the first line when nothing is chosen yet; pass null when there is always an answer. */
export function SelectField({
  options = [],
  groups = [],
  defaultValue = "",
  empty = "Choose…",
  onChoose,
  ...field
}: FieldProps & {
  options?: readonly Option[];
  groups?: readonly OptionGroup[];
  defaultValue?: string;
  empty?: string | null;
  onChoose?: (value: string) => void;
}) {
  return (
    <Field {...field}>
      {(wiring, { typed }) => (
        <select
          {...wiring}
          className={styles["control"]}
          defaultValue={typed[0] ?? defaultValue}
          onChange={onChoose && ((event) => onChoose(event.currentTarget.value))}
        >
          {empty !== null && <option value="">{empty}</option>}
          <Options of={options} />
          {groups.map((group) => (
            <optgroup key={group.label} label={group.label}>
              <Options of={group.options} />
            </optgroup>
          ))}
        </select>
      )}
    </Field>
  );
}

function Options({ of }: { of: readonly Option[] }) {
  return of.map(({ value, label }) => (
    <option key={value} value={value}>
      {label}
    </option>
  ));
}
