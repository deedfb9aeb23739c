import type { ReactNode } from "react";
import styles from "./empty.module.css";

/** Where nothing is yet: what will be here, and the first thing to do ("Clear filters", "Record a request"). */
export function Empty({ title, children, action }: { title: string; children?: ReactNode; action?: ReactNode }) {
  return (
    <div className={styles["empty"]}>
      <p className={styles["title"]}>{title}</p>
      {children !== undefined && <div className={styles["words"]}>{children}</div>}
      {action}
    </div>
  );
}
