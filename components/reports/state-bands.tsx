import { ActionForm } from "@/components/ui/action-form";
import { Button, ButtonRow, LinkButton } from "@/components/ui/button";
import { RadioGroup } from "@/components/ui/choice-field";
import { SelectField } from "@/components/ui/select-field";
import type { FormAction } from "@/lib/forms/form-state";
import { bandOption, type BandOptionId } from "@/lib/law/transparency/band-options";
import styles from "./choose-period.module.css";
import { lastHalfYear, periodChoices } from "./period-choice";

/** Which period. Only looks: the address it leads to changes nothing. */
export function ChooseBandPeriod({ now, wrong }: { now: Date; wrong?: string | undefined }) {
  return (
    <form action="/desk/reports/bands" className={styles["form"]}>
      {wrong !== undefined && <p role="alert">{wrong}</p>}
      <SelectField
        name="period"
        label="Period"
        help="A half-year for the first three options, a year for the fourth. Process counts by the day we received it, in UTC."
        groups={periodChoices(now).map((group) => ({
          ...group,
          options: group.options.filter(({ value }) => /^\d{4}(-h\d)?$/.test(value)),
        }))}
        defaultValue={lastHalfYear(now)}
        empty={null}
      />
      <ButtonRow>
        <Button>See its options</Button>
      </ButtonRow>
    </form>
  );
}

interface StateProps {
  action: FormAction;
  label: string;
  name: string;
  /** What stands for this period already; then it can only be counted anew. */
  chosen: BandOptionId | null;
  options: readonly { readonly id: BandOptionId; readonly closed: string | null }[];
}

/** The four options with what each prints and from where it is law; those that are not open say why. */
export function StateBands({ action, label, name, chosen, options }: StateProps) {
  const open = options.filter(({ closed }) => closed === null);
  if (open.length === 0)
    return (
      <>
        <p>No option is open for this period.</p>
        <ul>
          {[...new Set(options.map(({ closed }) => closed ?? ""))].map((why) => (
            <li key={why}>{why}</li>
          ))}
        </ul>
        <Another />
      </>
    );
  return (
    <ActionForm
      action={action}
      submit={chosen === null ? `State the ranges of ${name}` : "Count anew by the same option"}
      hidden={{ period: label }}
      confirm={
        chosen === null
          ? "This option stands for the period for good, and no other may be chosen for its days"
          : "What was counted since may move a range, and so show that something arrived"
      }
      label="State the ranges"
      buttons={<LinkButton href="/desk/reports/bands">Another period</LinkButton>}
    >
      <RadioGroup
        name="option"
        label="How it is published"
        {...(chosen !== null && { defaultValue: chosen })}
        options={options.map(({ id, closed }) => ({
          value: id,
          label: bandOption(id).words,
          help: bandOption(id).source,
          ...(closed !== null && { closed }),
        }))}
      />
    </ActionForm>
  );
}

function Another() {
  return (
    <ButtonRow>
      <LinkButton href="/desk/reports/bands">Another period</LinkButton>
    </ButtonRow>
  );
}
