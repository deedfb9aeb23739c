import type { ReactNode } from "react";
import { Shape } from "./shape";
import styles from "./tag.module.css";
import type { Tone } from "./tone";

/** A short word of state (at most 20 characters) with its shape. Put a status tag in the last column. */
export function Tag({ tone = "neutral", children }: { tone?: Tone; children: ReactNode }) {
  return (
    <span className={styles["tag"]} data-tone={tone}>
      <Shape tone={tone} />
      {children}
    </span>
  );
}
