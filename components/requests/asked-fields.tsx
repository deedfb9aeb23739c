"use client";

import { useContext, useState } from "react";
import { CheckboxGroup } from "@/components/ui/choice-field";
import { Disclosure } from "@/components/ui/disclosure";
import { FormContext } from "@/components/ui/form-context";
import { useScripted } from "@/components/ui/use-scripted";
import { fieldGroups } from "@/lib/law/shared/data-field";

interface AskedFieldsProps {
  readonly name: string;
  /** The kind of data that is chosen beside it; "" while none is. */
  readonly category: string;
  readonly defaultValues: readonly string[];
}

/**
 * Which fields of a kind of data are asked, folded away: most instruments ask for all of it. Without script the boxes of
 * every kind stand there, and those of another kind are refused by the form.
 */
export function AskedFields({ name, category, defaultValues }: AskedFieldsProps) {
  const scripted = useScripted();
  const typed = useContext(FormContext)?.state.typed?.[name];
  const [named] = useState(typed !== undefined || defaultValues.length > 0);
  const groups = scripted ? fieldGroups.filter((one) => one.category === category) : fieldGroups;
  if (groups.length === 0) return null;
  return (
    <Disclosure summary="Only some of it" open={named}>
      {groups.map((group) => (
        <CheckboxGroup
          key={group.category}
          name={name}
          label={scripted ? "Fields" : `Fields: ${group.words.toLowerCase()}`}
          optional
          columns
          help="None ticked: all of this kind of data."
          defaultValues={defaultValues}
          options={group.options}
        />
      ))}
    </Disclosure>
  );
}
