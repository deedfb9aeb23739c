import type { ReactNode } from "react";
import styles from "./print-only.module.css";

/** On paper only: who printed it and when, the classification line. */
export function PrintOnly({ children }: { children: ReactNode }) {
  return <div className={styles["paper"]}>{children}</div>;
}

/** On screen only: what cannot be pressed on paper. */
export function ScreenOnly({ children }: { children: ReactNode }) {
  return <div className={styles["screen"]}>{children}</div>;
}
