import { Button } from "@/components/ui/button";
import type { Option } from "@/components/ui/select-field";
import styles from "./clock-filter.module.css";

interface ClockFilterProps {
  path: string;
  /** What is chosen now; "" for anybody. */
  owner: string;
  owners: readonly Option[];
  kind: string | null;
}

/** Whose requests are listed, as a plain form: every state of the list is an address that can be shared. */
export function ClockFilter({ path, owner, owners, kind }: ClockFilterProps) {
  return (
    <search className={styles["filter"]}>
      <form action={path} className={styles["form"]}>
        {kind !== null && <input type="hidden" name="kind" value={kind} />}
        <label htmlFor="clock-owner">Owner of the request</label>
        <select id="clock-owner" name="owner" defaultValue={owner}>
          <option value="">Anybody</option>
          <option value="me">Me</option>
          <option value="nobody">Nobody yet</option>
          {owners.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
        <Button kind="quiet">Show</Button>
      </form>
    </search>
  );
}
