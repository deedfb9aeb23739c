import type { ReactNode } from "react";
import styles from "./as-readers-see-it.module.css";

/** A sheet with the public page on it, in the public page's own size, set apart from the desk around it. */
export function AsReadersSeeIt({ children }: { children: ReactNode }) {
  return <div className={`reading ${styles["sheet"]}`}>{children}</div>;
}
