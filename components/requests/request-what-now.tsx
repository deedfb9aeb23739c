import type { WhatNow } from "@/components/requests/request-now";
import { Shape } from "@/components/ui/shape";
import styles from "./request-what-now.module.css";

/** One sentence: what the request waits for and who can act; when it is the reader, where to press. */
export function RequestWhatNow({
  what,
  jumps,
}: {
  what: WhatNow;
  /** The steps open to the reader that carry it on, as links to their forms. */
  jumps: readonly { readonly href: string; readonly words: string }[];
}) {
  return (
    <section className={styles["now"]} aria-labelledby="what-now" data-yours={what.yours || undefined}>
      <h2 id="what-now">What now</h2>
      <div className={styles["words"]}>
        <p className={styles["sentence"]}>{what.sentence}</p>
        {what.blocked !== null && (
          <p className={styles["blocked"]}>
            <Shape tone="blocked" /> {what.blocked}
          </p>
        )}
        {jumps.length > 0 && (
          <ul className={styles["jumps"]}>
            {jumps.map(({ href, words }) => (
              <li key={href}>
                <a href={href}>{words}</a>
              </li>
            ))}
          </ul>
        )}
      </div>
    </section>
  );
}
