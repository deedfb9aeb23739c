"use client";

import { Field, type FieldProps } from "@/components/ui/field";
import fieldStyles from "@/components/ui/field.module.css";

/** A text for which the browser offers a list while typing; what is not in the list can be typed all the same. */
export function ListField({ list, defaultValue = "", ...field }: FieldProps & { list: string; defaultValue?: string }) {
  return (
    <Field {...field}>
      {(wiring, { typed }) => (
        <input
          {...wiring}
          type="text"
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
