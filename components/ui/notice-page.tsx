import type { ReactNode } from "react";
import styles from "./notice-page.module.css";

/** A page that only says something: not found, gone wrong, out of service. Plain words, and what to do next. */
export function Notice({ title, children, action }: { title: string; children: ReactNode; action?: ReactNode }) {
  return (
    <main className={styles["page"]}>
      <h1>{title}</h1>
      {children}
      {action !== undefined && <div className={styles["action"]}>{action}</div>}
    </main>
  );
}
