import type { ReactNode } from "react";
import styles from "./facts.module.css";

export interface Fact {
  readonly term: string;
  readonly value: ReactNode;
}

/** Terms and what they are. `across` sets them side by side, as in a caption; else one a line. */
export function Facts({ items, across = false }: { items: readonly Fact[]; across?: boolean }) {
  return (
    <dl className={styles["facts"]} data-across={across || undefined}>
      {items.map(({ term, value }) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
