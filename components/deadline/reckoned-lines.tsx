import { spoken } from "@/components/ui/when-text";
import { unconfirmed } from "@/lib/law/deadline/unconfirmed";
import { Tag } from "@/components/ui/tag";
import styles from "./reckoned-lines.module.css";

/** How a date was counted, sentence by sentence as it was kept; what counsel has not confirmed stands apart. */
export function ReckonedLines({ lines, zone }: { lines: readonly string[]; zone?: string }) {
  const said = lines.filter((line) => line !== unconfirmed);
  return (
    <div className={styles["reckoned"]}>
      <ol>
        {said.map((line) => (
          <li key={line}>{zone === undefined ? line : spoken(line, zone)}</li>
        ))}
      </ol>
      {said.length < lines.length && (
        <p className={styles["unconfirmed"]}>
          <Tag tone="soon">Not confirmed</Tag> {unconfirmed}
        </p>
      )}
    </div>
  );
}
