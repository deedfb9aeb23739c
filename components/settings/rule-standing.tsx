import type { RuleHead } from "@/lib/law/rules/rule";
import { tickedRow } from "@/lib/forms/rule-signing";
import { Confirmed } from "./instrument-cells";
import styles from "./rule-tables.module.css";

/** What a reader of the tables may sign: the rows, with the version of each that is read here. */
export interface Signable {
  readonly signable: Readonly<Record<string, number>>;
  readonly maySign: boolean;
}

interface RuleStandingProps extends Signable {
  readonly ruleId: string;
  readonly name: string;
  readonly rule: Pick<RuleHead, "confirmedBy">;
}

/** Who confirmed a row; for counsel, the box that confirms it. */
export function RuleStanding({ ruleId, name, rule, signable, maySign }: RuleStandingProps) {
  const version = signable[ruleId];
  return (
    <div className={styles["standing"]}>
      <Confirmed by={rule.confirmedBy} />
      {maySign && version !== undefined && (
        <label className={styles["sign"]}>
          <input type="checkbox" name="rules" value={tickedRow({ ruleId, version })} /> Confirm
          <span className="visually-hidden"> {name}</span>
        </label>
      )}
      {maySign && version === undefined && rule.confirmedBy === null && (
        <div className={styles["soft"]}>Signed already, or not begun</div>
      )}
    </div>
  );
}
