import type { ReactNode } from "react";
import styles from "./disclosure.module.css";

/** Something one press away; works without script, and prints open where the browser can. */
export function Disclosure({
  summary,
  open = false,
  children,
}: {
  summary: ReactNode;
  open?: boolean;
  children: ReactNode;
}) {
  return (
    <details className={styles["disclosure"]} open={open}>
      <summary>{summary}</summary>
      <div className={styles["inside"]}>{children}</div>
    </details>
  );
}
