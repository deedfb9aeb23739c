import { DateField } from "@/components/ui/date-field";
import { Facts } from "@/components/ui/facts";
import { SelectField } from "@/components/ui/select-field";
import { servicesIn } from "@/lib/law/disclosure/named-services";
import { NarrowingBars } from "@/components/requests/narrowing-bars";
import { FileField } from "@/components/ui/file-field";
import { Mono } from "@/components/ui/mono";
import { TextArea, TextField } from "@/components/ui/text-field";
import { type ItemChoice, type StepContext, uploadTo } from "@/components/requests/steps/context";
import { Disclosure } from "@/components/ui/disclosure";
import { fieldsApproved, fieldsAsked } from "@/lib/law/disclosure/named-fields";
import { fieldOptions } from "@/lib/law/shared/data-field";
import { withinWords } from "@/lib/law/shared/letter-words";
import { CheckboxField, CheckboxGroup } from "@/components/ui/choice-field";
import { daysText } from "@/components/ui/when-text";
import { withholdingText, withholdingWords } from "@/lib/law/disclosure/withholding";
import styles from "./scope-fields.module.css";

/** Of each approved item the files, with the days, services and fields they hold; or why there are none, or not all. */
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
              const place = places.get(item.id) ?? 0;
              const name = (field: string) => `files.${place}.${field}`;
              return (
                <div key={item.id} className={styles["file"]}>
                  <input type="hidden" name={name("itemId")} value={item.id} />
                  <div className={styles["asked"]}>
                    <strong>{item.words}</strong>
                    <span>Approved: {approvedText(item)}</span>
                  </div>
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
                    {servicesIn(item.approvedService ?? item.service).length !== 1 && (
                      <TextField
                        name={name("service")}
                        label="Services"
                        optional
                        help="Empty: all that were approved."
                      />
                    )}
                  </div>
                  <HeldFields item={item} name={name("fields")} />
                  <ItemAnswer item={item} place={place} />
                </div>
              );
            })}
        </fieldset>
      ))}
      <TextField name="source" label="Extracted from" help="The system, and how." />
    </>
  );
}

/** Which of the approved fields the files hold: folded away, unless fewer than all of the kind of data were approved. */
function HeldFields({ item, name }: { item: ItemChoice; name: string }) {
  const approved = fieldsApproved(item);
  const fields = approved.length > 0 ? approved : fieldsAsked(item);
  if (fields.length === 1) return null;
  return (
    <Disclosure summary="Fields" open={approved.length > 0}>
      <CheckboxGroup
        name={name}
        label="The files hold only"
        optional
        columns
        help="None ticked: all that were approved."
        options={fieldOptions(fields)}
      />
    </Disclosure>
  );
}

/** What is said of an item beside its files. */
function ItemAnswer({ item, place }: { item: ItemChoice; place: number }) {
  return (
    <div className={styles["answer"]}>
      <input type="hidden" name={`items.${place}.itemId`} value={item.id} />
      <TextField name={`items.${place}.records`} label="Records" optional inputMode="numeric" />
      <SelectField
        name={`items.${place}.withheld`}
        label="Nothing, or not all, leaves because"
        optional
        empty="All that was found leaves"
        options={reasons}
      />
    </div>
  );
}

const reasons = Object.entries(withholdingWords).map(([value, label]) => ({ value, label }));

/** What the second custodian vouches for, with every file and its hash in sight. */
export function CheckFields({ context }: { context: StepContext }) {
  return (
    <>
      <Facts
        items={[
          ...(context.production?.files ?? []).map((file) => ({
            term: file.name,
            value: (
              <>
                <strong>{file.customer ?? "Customer not known"}</strong>: {file.item}, {file.bytes.toLocaleString("en")}{" "}
                bytes, <Mono long>{file.sha256}</Mono>
              </>
            ),
          })),
          ...(context.production?.items ?? []).map(({ item, records, withheld }) => ({
            term: item,
            value: [
              ...(records === null ? [] : [records === 1 ? "1 record" : `${records.toLocaleString("en")} records`]),
              ...(withheld === null ? [] : [`Withheld: ${withholdingText(withheld)}`]),
            ].join("; "),
          })),
        ]}
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
  const answer = item.approved ? `Approve ${approvedText(item)}` : "Withhold all";
  const reason = item.withheld === null ? undefined : withholdingText(item.withheld);
  return (
    <>
      <Mono long>{identifier}</Mono>
      <br />
      <strong>{answer}</strong>
      {reason !== undefined && `; ${item.approved ? "the rest withheld" : "because"}: ${reason}`}
    </>
  );
}

/** "1 Jun 2026 – 30 Jun 2026, 30 of 181 days, Mail". */
function approvedText({ approvedFrom, approvedTo, approvedService, days, ...item }: ItemChoice): string {
  const count = days.approved === null || days.asked === null ? null : `${days.approved} of ${days.asked} days`;
  const within = withinWords(approvedService ?? "", fieldsApproved(item));
  return [daysText({ from: approvedFrom, to: approvedTo }), count, within].filter(Boolean).join(", ");
}

/** The second person reads exactly what the first proposed. */
export function ApproveFields({ context }: { context: StepContext }) {
  const items = context.targets.flatMap((target) => target.items.map((item) => ({ target, item })));
  return (
    <>
      {context.narrowing && <NarrowingBars narrowing={context.narrowing} />}
      <Facts
        items={[
          { term: "Proposed by", value: context.proposal?.by ?? "" },
          { term: "Because", value: context.proposal?.basis ?? "" },
          ...items.map(({ target, item }) => ({
            term: item.words,
            value: <Proposed item={item} identifier={target.identifier} />,
          })),
          { term: "Days counted in", value: context.zone },
          { term: "Digest of this scope", value: <Mono long>{context.proposal?.digest ?? ""}</Mono> },
        ]}
      />
      <CheckboxField name="seen" optional={false} label="I have read the instrument and this scope" />
      <TextArea name="note" label="Note" rows={2} optional />
    </>
  );
}
