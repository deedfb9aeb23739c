import type { ReactNode } from "react";
import { Banner } from "@/components/ui/banner";
import { PrintOnly } from "@/components/ui/print-only";
import { When } from "@/components/ui/when";
import { Mono } from "@/components/ui/mono";
import styles from "./request-frame.module.css";

interface RequestFrameProps {
  reference: string;
  zone: string;
  now: Date;
  printedBy: string;
  /** What was just done, after "You": "approved the scope". */
  done: string | null;
  head: ReactNode;
  timeline: ReactNode;
  children: ReactNode;
}

/** The page of one request: caption across, the matter on the left, the timeline on the right; one column when narrow. */
export function RequestFrame({ reference, zone, now, printedBy, done, head, timeline, children }: RequestFrameProps) {
  return (
    <article className={styles["request"]}>
      <PrintOnly>
        <p className={styles["printed"]}>
          <Mono>{reference}</Mono>
          <span>
            Confidential. Printed by {printedBy}, <When at={now} zone={zone} />
          </span>
        </p>
      </PrintOnly>
      {done !== null && (
        <output className={styles["done"]}>
          <Banner kind="success" heading={`Done: you ${done}`} />
        </output>
      )}
      {head}
      <div className={styles["body"]}>
        <div className={styles["matter"]}>{children}</div>
        <aside className={styles["timeline"]} aria-label="Record of the request">
          {timeline}
        </aside>
      </div>
    </article>
  );
}
