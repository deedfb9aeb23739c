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
import { AskedFields } from "./asked-fields";
import { type Draft, drafted, draftedAll } from "./intake-typed";

const categories = allDataCategories.map((value) => ({ value, label: dataCategories[value].words }));

/** What is asked about one account: kind of data, from when to when, of which service, and which fields of it. */
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
        <ItemRow
          key={row}
          name={`${list}.${row}`}
          place={place}
          draft={draft}
          remove={rows.length > 1 ? () => setRows(rows.filter((other) => other !== row)) : null}
        />
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

interface ItemRowProps {
  readonly name: string;
  readonly place: number;
  readonly draft: Draft;
  /** Null for the only row. */
  readonly remove: (() => void) | null;
}

function ItemRow({ name, place, draft, remove }: ItemRowProps) {
  const typed = useContext(FormContext)?.state.typed ?? draft;
  const [category, setCategory] = useState(() => drafted(typed, `${name}.category`));
  return (
    <div className={styles["item"]}>
      <SelectField
        name={`${name}.category`}
        label="Kind of data"
        options={categories}
        optional={place > 0}
        defaultValue={drafted(draft, `${name}.category`)}
        onChoose={setCategory}
      />
      <DateField name={`${name}.from`} label="From" optional defaultValue={drafted(draft, `${name}.from`)} />
      <DateField name={`${name}.to`} label="To" optional defaultValue={drafted(draft, `${name}.to`)} />
      <TextField
        name={`${name}.service`}
        label="Service"
        optional
        maxLength={200}
        defaultValue={drafted(draft, `${name}.service`)}
      />
      {remove && (
        <Button
          kind="quiet"
          name="intent"
          value={`remove ${name}`}
          formNoValidate
          aria-label={`Remove kind of data ${place + 1}`}
          onClick={(event) => {
            event.preventDefault();
            remove();
          }}
        >
          Remove
        </Button>
      )}
      <div className={styles["fieldsAsked"]}>
        <AskedFields name={`${name}.fields`} category={category} defaultValues={draftedAll(draft, `${name}.fields`)} />
      </div>
    </div>
  );
}
