import { outcomesInPrint, outcomeTable } from "@/lib/law/transparency/outcome";
import type { OutcomeCounts } from "@/lib/law/transparency/outcome";
import styles from "./essay.module.css";

/** What each outcome means. With counts, only the outcomes that occur; without, all ten. */
export function Definitions({ outcomes }: { outcomes?: OutcomeCounts }) {
  const shown = outcomesInPrint.filter((outcome) => outcomes === undefined || (outcomes[outcome] ?? 0) > 0);
  return (
    <dl className={styles["definitions"]}>
      {shown.map((outcome) => (
        <div key={outcome}>
          <dt>{outcomeTable[outcome].words}</dt>
          <dd>{outcomeTable[outcome].definition}</dd>
        </div>
      ))}
    </dl>
  );
}
