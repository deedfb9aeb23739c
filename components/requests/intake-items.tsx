"use client";

import { useContext, useState } from "react";
import { Button } from "@/components/ui/button";
import { DateField } from "@/components/ui/date-field";
import { FormContext } from "@/components/ui/form-context";
import { SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
import { rowNumbers } from "@/lib/forms/row-numbers";
import { allDataCategories, dataCategories } from "@/lib/law/shared/data-category";
import styles from "./intake.module.css";
import { type Draft, drafted } from "./intake-typed";

const categories = allDataCategories.map((value) => ({ value, label: dataCategories[value].words }));

/** What is asked about one account: kind of data, from when to when, of which service. */
export function IntakeItems({ target, draft }: { target: number; draft: Draft }) {
  const list = `targets.${target}.items`;
  const typed = useContext(FormContext)?.state.typed ?? draft;
  const [rows, setRows] = useState(() => {
    const found = rowNumbers(typed, list);
    return found.length === 0 ? [0] : found;
  });
  return (
    <div className={styles["items"]}>
      {rows.map((row, place) => (
        <div key={row} className={styles["item"]}>
          <SelectField
            name={`${list}.${row}.category`}
            label="Kind of data"
            options={categories}
            optional={place > 0}
            defaultValue={drafted(draft, `${list}.${row}.category`)}
          />
          <DateField
            name={`${list}.${row}.from`}
            label="From"
            optional
            defaultValue={drafted(draft, `${list}.${row}.from`)}
          />
          <DateField
            name={`${list}.${row}.to`}
            label="To"
            optional
            defaultValue={drafted(draft, `${list}.${row}.to`)}
          />
          <TextField
            name={`${list}.${row}.service`}
            label="Service"
            optional
            maxLength={200}
            defaultValue={drafted(draft, `${list}.${row}.service`)}
          />
          {rows.length > 1 && (
            <Button
              kind="quiet"
              name="intent"
              value={`remove ${list}.${row}`}
              formNoValidate
              aria-label={`Remove kind of data ${place + 1}`}
              onClick={(event) => {
                event.preventDefault();
                setRows(rows.filter((other) => other !== row));
              }}
            >
              Remove
            </Button>
          )}
        </div>
      ))}
      <div>
        <Button
          kind="quiet"
          name="intent"
          value={`add ${list}`}
          formNoValidate
          onClick={(event) => {
            event.preventDefault();
            setRows([...rows, Math.max(...rows) + 1]);
          }}
        >
          Add another kind of data
        </Button>
      </div>
    </div>
  );
}
