import type { ReactNode } from "react";
import styles from "./mono.module.css";

/** A reference, hash or identifier. `long` ones may break anywhere; short ones never do. */
export function Mono({ children, long = false }: { children: ReactNode; long?: boolean }) {
  return (
    <code className={styles["mono"]} data-long={long || undefined}>
      {children}
    </code>
  );
}
