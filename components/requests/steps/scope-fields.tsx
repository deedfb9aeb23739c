import { CheckboxField, CheckboxGroup } from "@/components/ui/choice-field";
import { DateField } from "@/components/ui/date-field";
import { SelectField } from "@/components/ui/select-field";
import { NotConfirmed } from "@/components/requests/not-confirmed";
import { Tag } from "@/components/ui/tag";
import { Disclosure } from "@/components/ui/disclosure";
import { fieldOptions } from "@/lib/law/shared/data-field";
import { TextArea, TextField } from "@/components/ui/text-field";
import { servicesIn } from "@/lib/law/disclosure/named-services";
import { withholdingWords } from "@/lib/law/disclosure/withholding";
import type { ItemChoice, StepContext } from "@/components/requests/steps/context";
import styles from "./scope-fields.module.css";

const reasons = Object.entries(withholdingWords).map(([value, label]) => ({ value, label }));

/** What the proposal of a scope needs to know of its request. */
export type ScopeContext = Pick<StepContext, "zone" | "targets" | "unconfirmed">;

/** Of each item: whether it is approved, for which days, services and fields, or why it is withheld. Nothing beyond the ceiling can be ticked. */
export function ScopeFields({ context }: { context: ScopeContext }) {
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
        defaultValue={item.permitted && !item.reachedInPart ? "" : "over_ceiling"}
        options={reasons}
      />
      {item.permitted && <ApprovedFields item={item} name={name("approvedFields")} />}
    </div>
  );
}

/** Which fields are approved of an item that has more than one: folded away, unless the instrument names or reaches only some. */
function ApprovedFields({ item, name }: { item: ItemChoice; name: string }) {
  if (item.reached.length === 1 && !item.reachedInPart) return null;
  return (
    <div className={styles["whole"]}>
      <Disclosure summary="Fields" open={item.fields.length > 0 || item.reachedInPart}>
        <CheckboxGroup
          name={name}
          label={item.reachedInPart ? "Fields the instrument reaches" : "Only these fields"}
          optional
          columns
          help={item.reachedInPart ? "It reaches no other field that is asked." : "None ticked: all that were asked."}
          defaultValues={item.reachedInPart ? item.reached : []}
          options={fieldOptions(item.reached)}
        />
      </Disclosure>
    </div>
  );
}
