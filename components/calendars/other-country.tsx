import { Button } from "@/components/ui/button";
import type { Option } from "@/components/ui/select-field";
import styles from "./calendars.module.css";

/** A country that has no calendar yet: its page says how it rests, and takes its first days. */
export function OtherCountry({ options }: { options: readonly Option[] }) {
  return (
    <form action="/desk/settings/calendars" className={styles["other"]}>
      <label htmlFor="other-country">Another country: its weekend alone counts</label>
      <select id="other-country" name="country" defaultValue="">
        <option value="">Choose…</option>
        {options.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
      <Button kind="quiet">Show</Button>
    </form>
  );
}
