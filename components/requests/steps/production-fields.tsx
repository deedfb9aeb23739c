import { CheckboxGroup } from "@/components/ui/choice-field";
import { DateField } from "@/components/ui/date-field";
import { Facts } from "@/components/ui/facts";
import { FileField } from "@/components/ui/file-field";
import { Mono } from "@/components/ui/mono";
import { TextArea, TextField } from "@/components/ui/text-field";
import { type ItemChoice, type StepContext, uploadTo } from "@/components/requests/steps/context";
import { CheckboxField } from "@/components/ui/choice-field";
import { daysText } from "@/components/ui/when-text";
import { withholdingWords } from "@/lib/forms/steps/withholding";
import styles from "./scope-fields.module.css";

/** Files for each approved item, each with the days it covers; or that nothing was found for a target. */
export function ProduceFields({ context }: { context: StepContext }) {
  const open = context.targets.filter((target) => target.pending && target.items.some((item) => item.approved));
  const places = new Map(open.flatMap((target) => target.items).map((item, place) => [item.id, place]));
  return (
    <>
      {open.map((target) => (
        <fieldset key={target.id} className={styles["target"]}>
          <legend>{target.identifier}</legend>
          {target.items
            .filter((item) => item.approved)
            .map((item) => {
              const name = (field: string) => `files.${places.get(item.id) ?? 0}.${field}`;
              return (
                <div key={item.id} className={styles["file"]}>
                  <input type="hidden" name={name("itemId")} value={item.id} />
                  <strong>{item.words}</strong>
                  <FileField
                    name={name("documentId")}
                    label="Files"
                    optional
                    multiple
                    uploadTo={uploadTo(context, "production")}
                    attached={context.extracts}
                  />
                  <div className={styles["days"]}>
                    <DateField
                      name={name("coversFrom")}
                      label="Covers from"
                      optional
                      defaultValue={item.approvedFrom ?? ""}
                    />
                    <DateField
                      name={name("coversTo")}
                      label="Covers to"
                      optional
                      defaultValue={item.approvedTo ?? ""}
                    />
                  </div>
                </div>
              );
            })}
        </fieldset>
      ))}
      <CheckboxGroup
        name="noData"
        label="Nothing was found for"
        optional
        options={open.map((target) => ({ value: target.id, label: target.identifier }))}
      />
      <TextField name="source" label="Extracted from" help="The system, and how." />
    </>
  );
}

/** What the second custodian vouches for, with every file and its hash in sight. */
export function CheckFields({ context }: { context: StepContext }) {
  return (
    <>
      <Facts
        items={(context.production?.files ?? []).map((file) => ({
          term: file.name,
          value: (
            <>
              <strong>{file.customer ?? "Customer not known"}</strong>: {file.item}, {file.bytes.toLocaleString("en")}{" "}
              bytes, <Mono long>{file.sha256}</Mono>
            </>
          ),
        }))}
      />
      <TextArea
        name="note"
        label="What you checked"
        help="That each file answers its item, and holds no other customer’s data."
        rows={2}
      />
    </>
  );
}

function Proposed({ item, identifier }: { item: ItemChoice; identifier: string }) {
  const answer = item.approved
    ? `Approve ${daysText({ from: item.approvedFrom, to: item.approvedTo })}`
    : "Withhold all";
  const reason = Object.entries(withholdingWords).find(([code]) => code === item.withheld)?.[1];
  return (
    <>
      <Mono long>{identifier}</Mono>
      <br />
      <strong>{answer}</strong>
      {reason !== undefined && `; ${item.approved ? "the rest withheld" : "because"}: ${reason}`}
    </>
  );
}

/** The second person reads exactly what the first proposed. */
export function ApproveFields({ context }: { context: StepContext }) {
  const items = context.targets.flatMap((target) => target.items.map((item) => ({ target, item })));
  return (
    <>
      <Facts
        items={[
          { term: "Proposed by", value: context.proposal?.by ?? "" },
          { term: "Because", value: context.proposal?.basis ?? "" },
          ...items.map(({ target, item }) => ({
            term: item.words,
            value: <Proposed item={item} identifier={target.identifier} />,
          })),
          { term: "Digest of this scope", value: <Mono long>{context.proposal?.digest ?? ""}</Mono> },
        ]}
      />
      <CheckboxField name="seen" optional={false} label="I have read the instrument and this scope" />
      <TextArea name="note" label="Note" rows={2} optional />
    </>
  );
}
