import { CheckboxField } from "@/components/ui/choice-field";
import { DateField } from "@/components/ui/date-field";
import { SelectField } from "@/components/ui/select-field";
import { NotConfirmed } from "@/components/requests/not-confirmed";
import { Tag } from "@/components/ui/tag";
import { TextArea, TextField } from "@/components/ui/text-field";
import { servicesIn } from "@/lib/law/disclosure/named-services";
import { withholdingWords } from "@/lib/law/disclosure/withholding";
import type { ItemChoice, StepContext } from "@/components/requests/steps/context";
import styles from "./scope-fields.module.css";

const reasons = Object.entries(withholdingWords).map(([value, label]) => ({ value, label }));

/** Of each item: whether it is approved, for which days and services, or why it is withheld. Nothing beyond the ceiling can be ticked. */
export function ScopeFields({ context }: { context: StepContext }) {
  const open = context.targets.filter((target) => target.pending);
  const places = new Map(open.flatMap((target) => target.items).map((item, place) => [item.id, place]));
  return (
    <>
      <p className={styles["zone"]}>
        Days are counted in {context.zone}. Where less is approved than was asked, say why the rest is withheld.
      </p>
      {open.map((target) => (
        <fieldset key={target.id} className={styles["target"]}>
          <legend>
            {target.identifier} · {target.customer ?? "customer not known"}
          </legend>
          {target.items.map((item) => (
            <ItemRow key={item.id} item={item} place={places.get(item.id) ?? 0} />
          ))}
        </fieldset>
      ))}
      {context.unconfirmed && <NotConfirmed explained />}
      <TextArea name="basis" label="Why this much" help="Why no less would do, and what was narrowed." />
    </>
  );
}

function ItemRow({ item, place }: { item: ItemChoice; place: number }) {
  const name = (field: string) => `items.${place}.${field}`;
  return (
    <div className={styles["item"]}>
      <input type="hidden" name={name("itemId")} value={item.id} />
      <div className={styles["asked"]}>
        <strong>{item.words}</strong>
        <span>{item.ceiling}</span>
        {!item.permitted && <Tag tone="blocked">Beyond the ceiling</Tag>}
      </div>
      {item.permitted && (
        <>
          <CheckboxField name={name("approved")} label="Approve" defaultChecked />
          <DateField name={name("approvedFrom")} label="From" optional defaultValue={item.askedFrom ?? ""} />
          <DateField name={name("approvedTo")} label="To" optional defaultValue={item.askedTo ?? ""} />
          {servicesIn(item.service).length !== 1 && (
            <TextField
              name={name("approvedService")}
              label="Services"
              optional
              help={item.service === "" ? "Empty: every service." : `Some of: ${item.service}. Empty: all of them.`}
            />
          )}
        </>
      )}
      <SelectField
        name={name("withheld")}
        label={item.permitted ? "Withheld, in part or whole, because" : "Withheld because"}
        optional={item.permitted}
        empty="Nothing is withheld"
        defaultValue={item.permitted ? "" : "over_ceiling"}
        options={reasons}
      />
    </div>
  );
}
