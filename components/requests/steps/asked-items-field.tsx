"use client";

import { useState } from "react";
import { AskedFields } from "@/components/requests/asked-fields";
import { DateField } from "@/components/ui/date-field";
import { FieldGroup } from "@/components/ui/field";
import { SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
import type { ItemChoice, TargetChoice } from "@/components/requests/steps/context";
import { allDataCategories, dataCategories } from "@/lib/law/shared/data-category";
import styles from "./scope-fields.module.css";

interface AskedItemsFieldProps {
  readonly name: string;
  readonly label: string;
  readonly help?: string;
  /** Begin with what is asked already. */
  readonly prefill: boolean;
  readonly targets: readonly TargetChoice[];
}

const categories = allDataCategories.map((value) => ({ value, label: dataCategories[value].words }));

/** Rows left for what is not asked yet; a row without a kind of data is none, so that no script is needed to add one. */
const spare = 3;

/** What an instrument asks, account by account: kind of data, days, service and fields. */
export function AskedItemsField({ name, label, help, prefill, targets }: AskedItemsFieldProps) {
  const rows = targets.map((target) => {
    const asked: readonly (ItemChoice | null)[] = prefill && target.pending ? target.items : [];
    return { target, asked: [...asked, ...Array.from({ length: spare }, () => null)] };
  });
  const first = rows.map((_, place) => rows.slice(0, place).reduce((sum, { asked }) => sum + asked.length, 0));
  return (
    <FieldGroup name={name} label={label} {...(help === undefined ? {} : { help })}>
      {() =>
        rows.map(({ target, asked }, place) => (
          <fieldset key={target.id} className={styles["target"]}>
            <legend>
              {target.identifier} · {target.customer ?? "customer not known"}
            </legend>
            {asked.map((item, row) => (
              <AskedRow
                // oxlint-disable-next-line react/no-array-index-key -- the number of a row is its name
                key={row}
                row={`${name}.${(first[place] ?? 0) + row}`}
                targetId={target.id}
                item={item}
              />
            ))}
          </fieldset>
        ))
      }
    </FieldGroup>
  );
}

interface AskedRowProps {
  readonly row: string;
  readonly targetId: string;
  readonly item: ItemChoice | null;
}

function AskedRow({ row, targetId, item }: AskedRowProps) {
  const [category, setCategory] = useState<string>(item?.category ?? "");
  return (
    <div className={styles["item"]}>
      <input type="hidden" name={`${row}.targetId`} value={targetId} />
      <SelectField
        name={`${row}.category`}
        label="Kind of data"
        optional
        empty="Nothing more"
        options={categories}
        defaultValue={item?.category ?? ""}
        onChoose={setCategory}
      />
      <DateField name={`${row}.from`} label="From" optional defaultValue={item?.askedFrom ?? ""} />
      <DateField name={`${row}.to`} label="To" optional defaultValue={item?.askedTo ?? ""} />
      <TextField name={`${row}.service`} label="Service" optional maxLength={200} defaultValue={item?.service ?? ""} />
      <AskedFields name={`${row}.fields`} category={category} defaultValues={item?.fields ?? []} />
    </div>
  );
}
