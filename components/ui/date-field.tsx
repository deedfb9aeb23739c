"use client";

import { useState } from "react";
import { Field, type FieldProps } from "./field";
import styles from "./field.module.css";
import { dayText, zoneWords } from "./when-text";

interface DayProps extends FieldProps {
  /** `YYYY-MM-DD`. */
  defaultValue?: string;
  min?: string;
  max?: string;
}

/** A calendar day, typed in the browser's own field; the day is said back in words with its weekday. */
export function DateField({ defaultValue = "", min, max, ...field }: DayProps) {
  const [chosen, choose] = useState<string | null>(null);
  return (
    <Field width="short" {...field}>
      {(wiring, { typed }) => (
        <span className={styles["joined"]}>
          <input
            {...wiring}
            type="date"
            className={styles["control"]}
            defaultValue={typed[0] ?? defaultValue}
            min={min}
            max={max}
            onChange={(event) => choose(event.target.value)}
          />
          <output className={styles["echo"]} htmlFor={wiring.id}>
            {dayText(chosen ?? typed[0] ?? defaultValue)}
          </output>
        </span>
      )}
    </Field>
  );
}

/** A day and a time on the clock of `zone`, which is named beside the field. Sends `YYYY-MM-DDTHH:MM` without the zone. */
export function DateTimeField({ defaultValue = "", zone, min, max, ...field }: DayProps & { zone: string }) {
  const [chosen, choose] = useState<string | null>(null);
  return (
    <Field width="short" {...field}>
      {(wiring, { typed }) => (
        <span className={styles["joined"]}>
          <input
            {...wiring}
            type="datetime-local"
            className={styles["control"]}
            defaultValue={typed[0] ?? defaultValue}
            min={min}
            max={max}
            onChange={(event) => choose(event.target.value)}
          />
          <output className={styles["echo"]} htmlFor={wiring.id}>
            {dayText((chosen ?? typed[0] ?? defaultValue).slice(0, 10))} {zoneWords(zone)}
          </output>
        </span>
      )}
    </Field>
  );
}
