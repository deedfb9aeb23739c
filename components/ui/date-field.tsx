"use client";

import { useState } from "react";
import { zoneWords } from "@/lib/law/shared/zone-words";
import { Field, type FieldProps } from "./field";
import styles from "./field.module.css";
import { dayText } from "./when-text";

interface DayProps extends FieldProps {
  /** `YYYY-MM-DD`. */
  defaultValue?: string;
  min?: string;
  max?: string;
}

/** A calendar day, typed in the browser's own field; the day is said back in words with its weekday. */
export function DateField(props: DayProps) {
  return <EchoedField {...props} type="date" echo={dayText} />;
}

/** A day and a time on the clock of `zone`, which is named beside the field. Sends `YYYY-MM-DDTHH:MM` without the zone. */
export function DateTimeField({ zone, ...props }: DayProps & { zone: string }) {
  const echo = (moment: string) => `${dayText(moment.slice(0, 10))} ${zoneWords(zone)}`;
  return <EchoedField {...props} type="datetime-local" echo={echo} />;
}

interface EchoedProps extends DayProps {
  type: "date" | "datetime-local";
  /** What was typed, in words. */
  echo: (typed: string) => string;
}

function EchoedField({ defaultValue = "", min, max, type, echo, ...field }: EchoedProps) {
  const [chosen, choose] = useState<string | null>(null);
  return (
    <Field width="short" {...field}>
      {(wiring, { typed }) => (
        <span className={styles["joined"]}>
          <input
            {...wiring}
            type={type}
            className={styles["control"]}
            defaultValue={typed[0] ?? defaultValue}
            min={min}
            max={max}
            onChange={(event) => choose(event.target.value)}
          />
          <output className={styles["echo"]} htmlFor={wiring.id}>
            {echo(chosen ?? typed[0] ?? defaultValue)}
          </output>
        </span>
      )}
    </Field>
  );
}
