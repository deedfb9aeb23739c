"use client";

import { Field, type FieldProps } from "./field";
import picker from "./file-picker.module.css";

/** A file of text that travels with its form and is read there; an answer gives its text back in another field. */
export function TextFileField({ accept, ...field }: FieldProps & { accept: string }) {
  return (
    <Field {...field}>
      {(wiring) => <input {...wiring} type="file" accept={accept} className={picker["picker"]} />}
    </Field>
  );
}
