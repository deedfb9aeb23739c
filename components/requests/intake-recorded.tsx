import type { ReactNode } from "react";
import styles from "./intake.module.css";

/** What is said once a request is recorded, one thing below the other. */
export function IntakeRecorded({ children }: { children: ReactNode }) {
  return <article className={styles["fields"]}>{children}</article>;
}
