"use client";

import { AuthorityFields } from "@/components/authority/authority-fields";
import { useFieldState } from "@/components/ui/form-context";
import { Disclosure } from "@/components/ui/disclosure";
import { TextField } from "@/components/ui/text-field";
import { ListField } from "./list-field";
import styles from "./intake.module.css";
import { type Draft, drafted } from "./intake-typed";

/** The authority, its own reference and its officer. A new authority is described in place. */
export function IntakeAuthority({ draft, authorities }: { draft: Draft; authorities: readonly string[] }) {
  const described = useFieldState("authority.new.name");
  const countryWrong = useFieldState("authority.new.country").errors.length > 0;
  const open = drafted(draft, "authority.new.name") !== "" || described.typed.some(Boolean) || countryWrong;
  return (
    <>
      <ListField
        name="authority.chosen"
        label="Authority"
        help="Type part of its name and choose it. Leave it empty if you describe a new one below."
        list="known-authorities"
        elsewhere
        defaultValue={drafted(draft, "authority.chosen")}
      />
      <datalist id="known-authorities">
        {authorities.map((name) => (
          <option key={name} value={name}>
            {name}
          </option>
        ))}
      </datalist>
      <Disclosure summary="It is not in the list: describe a new authority" open={open}>
        <div className={styles["fields"]}>
          <AuthorityFields prefix="authority.new." defaults={newDefaults(draft)} />
        </div>
      </Disclosure>
      <TextField
        name="agencyReference"
        label="Their reference"
        help="To the letter, as it stands on the instrument"
        optional
        mono
        maxLength={200}
        defaultValue={drafted(draft, "agencyReference")}
      />
      <TextField
        name="officer"
        label="Officer who signs"
        optional
        maxLength={200}
        defaultValue={drafted(draft, "officer")}
      />
    </>
  );
}

function newDefaults(draft: Draft) {
  const typed = (field: string) => drafted(draft, `authority.new.${field}`);
  return {
    name: typed("name"),
    country: typed("country"),
    state: typed("state"),
    domains: typed("domains").split("\n"),
    email: typed("email"),
    callbackNumber: typed("callbackNumber"),
    callbackSource: typed("callbackSource"),
  };
}
