"use client";

import { useContext, useState } from "react";
import { Button } from "@/components/ui/button";
import { FormContext } from "@/components/ui/form-context";
import { TextField } from "@/components/ui/text-field";
import { rowNumbers } from "@/lib/forms/row-numbers";
import { IntakeItems } from "./intake-items";
import styles from "./intake.module.css";
import { type Draft, drafted } from "./intake-typed";
import { ListField } from "./list-field";

/** The accounts that are asked about, of one or several customers, each with what is asked for. */
export function IntakeTargets({ draft, customers }: { draft: Draft; customers: readonly string[] }) {
  const typed = useContext(FormContext)?.state.typed ?? draft;
  const [rows, setRows] = useState(() => atLeastOne(rowNumbers(typed, "targets")));
  return (
    <div className={styles["targets"]}>
      {rows.map((row, place) => (
        <fieldset key={row} className={styles["target"]}>
          <legend>Account {place + 1}</legend>
          <div className={styles["pair"]}>
            <TextField
              name={`targets.${row}.identifier`}
              label="Account identifier"
              help="As the instrument states it"
              mono
              maxLength={320}
              optional={place > 0}
              defaultValue={drafted(draft, `targets.${row}.identifier`)}
            />
            <ListField
              name={`targets.${row}.customer`}
              label="Customer"
              help="Leave empty if nobody knows yet; a known account names its own"
              list="known-customers"
              optional
              defaultValue={drafted(draft, `targets.${row}.customer`)}
            />
          </div>
          <IntakeItems target={row} draft={draft} />
          {rows.length > 1 && (
            <Button
              kind="quiet"
              name="intent"
              value={`remove targets.${row}`}
              formNoValidate
              onClick={(event) => {
                event.preventDefault();
                setRows(rows.filter((other) => other !== row));
              }}
            >
              Remove account {place + 1}
            </Button>
          )}
        </fieldset>
      ))}
      <datalist id="known-customers">
        {customers.map((name) => (
          <option key={name} value={name}>
            {name}
          </option>
        ))}
      </datalist>
      <div>
        <Button
          kind="quiet"
          name="intent"
          value="add targets"
          formNoValidate
          onClick={(event) => {
            event.preventDefault();
            setRows([...rows, Math.max(...rows) + 1]);
          }}
        >
          Add another account
        </Button>
      </div>
    </div>
  );
}

function atLeastOne(rows: readonly number[]): readonly number[] {
  return rows.length === 0 ? [0] : rows;
}
