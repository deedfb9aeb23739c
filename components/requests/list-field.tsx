"use client";

import { Field, type FieldProps } from "@/components/ui/field";
import fieldStyles from "@/components/ui/field.module.css";

interface ListFieldProps extends FieldProps {
  /** Id of the `datalist`. */
  list: string;
  defaultValue?: string;
  /** The answer may stand in another field instead: needed, but not here. */
  elsewhere?: boolean;
}

/** A text for which the browser offers a list while typing; what is not in the list can be typed all the same. */
export function ListField({ list, defaultValue = "", elsewhere = false, ...field }: ListFieldProps) {
  return (
    <Field {...field}>
      {(wiring, { typed }) => (
        <input
          {...wiring}
          type="text"
          required={wiring.required && !elsewhere}
          list={list}
          className={fieldStyles["control"]}
          defaultValue={typed[0] ?? defaultValue}
          maxLength={500}
          autoComplete="off"
        />
      )}
    </Field>
  );
}
