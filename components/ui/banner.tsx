import type { ReactNode, Ref } from "react";
import styles from "./banner.module.css";
import { Shape } from "./shape";
import type { Tone } from "./tone";

export type BannerKind = "info" | "warning" | "danger" | "success";

/**
 * Something the reader must know before going on. `urgent` is read out at once: only for the answer to what was just done.
 *
 * @param props.heading a sentence of its own, without a full stop
 */
export function Banner({ kind = "info", heading, urgent = false, children, ref }: BannerProps) {
  return (
    <div
      ref={ref}
      className={styles["banner"]}
      data-kind={kind}
      role={urgent ? "alert" : undefined}
      tabIndex={ref ? -1 : undefined}
    >
      <span className={styles["shape"]}>
        <Shape tone={shapes[kind]} />
      </span>
      <div className={styles["body"]}>
        {heading !== undefined && <p className={styles["heading"]}>{heading}</p>}
        {children}
      </div>
    </div>
  );
}

interface BannerProps {
  kind?: BannerKind;
  heading?: ReactNode;
  urgent?: boolean;
  children?: ReactNode;
  ref?: Ref<HTMLDivElement>;
}

const shapes = { info: "info", warning: "soon", danger: "overdue", success: "done" } as const satisfies Record<
  BannerKind,
  Tone
>;
