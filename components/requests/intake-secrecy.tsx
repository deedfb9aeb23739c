"use client";

import { CheckboxField, RadioGroup } from "@/components/ui/choice-field";
import { DateField } from "@/components/ui/date-field";
import { FileField } from "@/components/ui/file-field";
import { TextArea, TextField } from "@/components/ui/text-field";
import styles from "./intake.module.css";
import type { OwnDocument } from "./intake-original";
import { type Draft, drafted } from "./intake-typed";

/** Whether telling the customer is forbidden, and by what. Only an order with its document forbids anything. */
export function SecrecyFields({ draft, documents }: { draft: Draft; documents: readonly OwnDocument[] }) {
  const typed = (field: string) => drafted(draft, `secrecy.${field}`);
  return (
    <div className={styles["secrecy"]}>
      <RadioGroup
        name="secrecy.kind"
        label="May the customer be told?"
        defaultValue={typed("kind") || "none"}
        options={[
          { value: "none", label: "Nothing is said about it" },
          {
            value: "claimed_unsupported",
            label: "The authority asks for silence without an order",
            help: "Recorded, and forbids nothing",
          },
          { value: "ordered", label: "An order forbids it", help: "Notices are held until it ends" },
        ]}
      />
      <div className={styles["secrecyWords"]}>
        <TextArea
          name="secrecy.basis"
          label="On what it rests"
          help="The law the order names, or what the letter says"
          optional
          rows={2}
          maxLength={2000}
          defaultValue={typed("basis")}
        />
        <TextField
          name="secrecy.issuedBy"
          label="Who ordered or asked"
          help="The court or office"
          optional
          maxLength={200}
          defaultValue={typed("issuedBy")}
        />
      </div>
      <div className={styles["secrecyOrder"]}>
        <FileField
          name="secrecy.documentId"
          label="The order"
          help="If it is part of the original, add its pages here as a file of their own"
          uploadTo="/api/documents?kind=secrecy_order"
          attached={documents.map(({ id, name }) => ({ value: id, label: name }))}
          optional
        />
        <DateField name="secrecy.startsOn" label="In force from" optional defaultValue={typed("startsOn")} />
        <DateField
          name="secrecy.endsOn"
          label="To the end of"
          help="The last day on which it forbids telling the customer"
          optional
          defaultValue={typed("endsOn")}
        />
        <CheckboxField name="secrecy.openEnded" label="It names no end" defaultChecked={typed("openEnded") !== ""} />
      </div>
    </div>
  );
}
