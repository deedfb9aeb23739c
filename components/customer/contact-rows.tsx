"use client";

import { useFieldState } from "@/components/ui/form-context";
import { TextField } from "@/components/ui/text-field";
import styles from "./rows.module.css";

export interface KeptContact {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly preferred: boolean;
}

/** Notice contacts, with two empty rows for more; a row left empty is none. */
export function ContactRows({ contacts }: { contacts: readonly KeptContact[] }) {
  const preferred = contacts.findIndex((contact) => contact.preferred);
  return (
    <fieldset className={styles["rows"]}>
      <legend>Notice contacts</legend>
      <p className={styles["help"]}>
        Who is told of a request. Notices go to the preferred one; of several, the first when none is chosen.
      </p>
      {[...contacts, null, null].map((contact, place) => (
        <div key={contact?.id ?? `new-${place}`} className={styles["row"]}>
          {contact && <input type="hidden" name={`contacts.${place}.id`} value={contact.id} />}
          <TextField
            name={`contacts.${place}.name`}
            label={contact ? "Name" : "New contact"}
            optional={!contact}
            maxLength={200}
            defaultValue={contact?.name ?? ""}
          />
          <TextField
            name={`contacts.${place}.email`}
            label="E-mail"
            type="email"
            optional={!contact}
            defaultValue={contact?.email ?? ""}
          />
          <Preferred place={place} chosen={preferred === place} />
        </div>
      ))}
    </fieldset>
  );
}

function Preferred({ place, chosen }: { place: number; chosen: boolean }) {
  const { returned, typed } = useFieldState("preferred");
  const checked = returned ? typed.includes(String(place)) : chosen;
  return (
    <label className={styles["choice"]}>
      <input type="radio" name="preferred" value={place} defaultChecked={checked} /> Preferred
    </label>
  );
}
