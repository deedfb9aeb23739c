"use client";

import { TextArea, TextField } from "@/components/ui/text-field";
import styles from "./rows.module.css";

export interface KeptTenancy {
  readonly id: string;
  readonly name: string;
  readonly region: string;
}

/** Tenancies, with two empty rows for more; accounts are only ever added here. */
export function TenancyRows({ tenancies }: { tenancies: readonly KeptTenancy[] }) {
  return (
    <fieldset className={styles["rows"]}>
      <legend>Tenancies</legend>
      <p className={styles["help"]}>
        Where the customer’s data is kept. Accounts listed here are recognised when a request names them.
      </p>
      {[...tenancies, null, null].map((tenancy, place) => (
        <div key={tenancy?.id ?? `new-${place}`} className={styles["row"]}>
          {tenancy && <input type="hidden" name={`tenancies.${place}.id`} value={tenancy.id} />}
          <TextField
            name={`tenancies.${place}.name`}
            label={tenancy ? "Name" : "New tenancy"}
            optional={!tenancy}
            maxLength={200}
            defaultValue={tenancy?.name ?? ""}
          />
          <TextField
            name={`tenancies.${place}.region`}
            label="Region"
            optional={!tenancy}
            maxLength={100}
            defaultValue={tenancy?.region ?? ""}
          />
          <TextArea name={`tenancies.${place}.accounts`} label="Accounts to add, one a line" optional mono rows={2} />
        </div>
      ))}
    </fieldset>
  );
}
