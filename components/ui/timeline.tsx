import type { ReactNode } from "react";
import { Shape } from "./shape";
import styles from "./timeline.module.css";
import type { Tone } from "./tone";
import { When } from "./when";

export interface TimelineEntry {
  readonly id: string;
  readonly title: ReactNode;
  readonly by: string;
  readonly at: Date | string;
  readonly body?: ReactNode;
  readonly tone?: Tone;
}

/** What happened, in the order given: newest first by custom. */
export function Timeline({
  entries,
  zone = "UTC",
  now,
}: {
  entries: readonly TimelineEntry[];
  zone?: string;
  now?: Date | string;
}) {
  return (
    <ol className={styles["timeline"]}>
      {entries.map(({ id, title, by, at, body, tone = "neutral" }) => (
        <li key={id} data-tone={tone}>
          <span className={styles["mark"]}>
            <Shape tone={tone} />
          </span>
          <div className={styles["entry"]}>
            <p className={styles["title"]}>{title}</p>
            <p className={styles["meta"]}>
              {by} · <When at={at} zone={zone} {...(now !== undefined && { now })} />
            </p>
            {body !== undefined && <div className={styles["body"]}>{body}</div>}
          </div>
        </li>
      ))}
    </ol>
  );
}
