import type { ScopeLayer } from "@/lib/law/disclosure/narrowing";
import styles from "./narrowing-bars.module.css";

/** Each layer of a scope beside what was asked: how much of it, from 0 to 1, and the figure in words. */
export interface NarrowingView {
  readonly parts: readonly { readonly layer: ScopeLayer; readonly share: number; readonly words: string }[];
}

/** What was asked, and how much of it the law permits, we approved and left: four bars that can only get shorter. */
export function NarrowingBars({ narrowing: { parts } }: { narrowing: NarrowingView }) {
  return (
    <dl className={styles["narrowing"]} aria-label="How far it was narrowed">
      {parts.map(({ layer, share, words }) => (
        <div key={layer}>
          <dt>{layer}</dt>
          <dd>
            <svg viewBox="0 0 200 10" preserveAspectRatio="none" aria-hidden="true">
              <rect className={styles["whole"]} x="0.5" y="0.5" width="199" height="9" />
              {share > 0 && (
                <rect className={styles[layer]} x="0.5" y="0.5" width={Math.max(1.5, share * 199)} height="9" />
              )}
            </svg>
            <span>{words}</span>
          </dd>
        </div>
      ))}
    </dl>
  );
}
