import { Button, ButtonRow } from "@/components/ui/button";
import { DateField } from "@/components/ui/date-field";
import { Disclosure } from "@/components/ui/disclosure";
import { SelectField } from "@/components/ui/select-field";
import styles from "./choose-period.module.css";
import { lastHalfYear, periodChoices } from "./period-choice";

const preview = "/desk/reports/preview";

/** Which period to look at. Only looks: the address it leads to changes nothing. */
export function ChoosePeriod({ now, wrong }: { now: Date; wrong?: string | undefined }) {
  return (
    <div className={styles["choose"]}>
      <form action={preview} className={styles["form"]}>
        <SelectField
          name="period"
          label="Period"
          help="A year, half-year or quarter. Requests count by the day we received them, in UTC."
          groups={periodChoices(now)}
          defaultValue={lastHalfYear(now)}
          empty={null}
        />
        <ButtonRow>
          <Button>Preview the report</Button>
        </ButtonRow>
      </form>
      <Disclosure summary="Other days" open={wrong !== undefined}>
        <form action={preview} className={styles["form"]}>
          {wrong !== undefined && <p role="alert">{wrong}</p>}
          <DateField name="from" label="First day" />
          <DateField name="last" label="Last day" help="Counted too, until midnight UTC." />
          <ButtonRow>
            <Button kind="quiet">Preview these days</Button>
          </ButtonRow>
        </form>
      </Disclosure>
    </div>
  );
}
