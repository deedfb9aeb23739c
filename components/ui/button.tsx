import Link from "next/link";
import type { ComponentProps, ReactNode } from "react";
import styles from "./button.module.css";
import { classNames } from "./class-names";

export type ButtonKind = "primary" | "quiet" | "danger";

/** A button says what will happen ("Send the letter to …"). One primary a form; danger only for what cannot be undone. */
export function Button({
  kind = "primary",
  className,
  type = "submit",
  ...rest
}: ComponentProps<"button"> & { kind?: ButtonKind }) {
  return <button {...rest} type={type} data-kind={kind} className={classNames(styles["button"], className)} />;
}

/** A link that looks like a button: it goes somewhere and changes nothing. Never prefetched: opening a page may be recorded. */
export function LinkButton({
  href,
  kind = "quiet",
  children,
}: {
  href: string;
  kind?: ButtonKind;
  children: ReactNode;
}) {
  return (
    <Link href={href} prefetch={false} data-kind={kind} className={styles["button"]}>
      {children}
    </Link>
  );
}

/** Buttons in a row, the main one first; they wrap on a narrow page. */
export function ButtonRow({ children }: { children: ReactNode }) {
  return <div className={styles["row"]}>{children}</div>;
}
