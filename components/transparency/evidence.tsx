import type { ReactNode } from "react";
import styles from "./evidence.module.css";

interface EvidenceProps {
  id: string;
  /** The finding, as a sentence. */
  title: string;
  /** What the picture needs to be read rightly. */
  remark?: string;
  /** The same figures as a table, opened without script. */
  table?: ReactNode;
  children: ReactNode;
}

/** A picture with its finding above and its table one click below. */
export function Evidence({ id, title, remark, table, children }: EvidenceProps) {
  return (
    <section className={styles["evidence"]} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <figure className={styles["figure"]}>{children}</figure>
      {remark && <p className={styles["remark"]}>{remark}</p>}
      {table && (
        <details className={styles["twin"]}>
          <summary>The same figures as a table</summary>
          <div>{table}</div>
        </details>
      )}
    </section>
  );
}
