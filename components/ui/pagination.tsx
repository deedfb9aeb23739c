import Link from "next/link";
import type { ReactNode } from "react";
import styles from "./pagination.module.css";

/** Before and after, as links; `summary` says where one is ("26 to 50 of 312"). Nothing when all fits one page. */
export function Pagination({
  previousHref,
  nextHref,
  summary,
}: {
  previousHref?: string;
  nextHref?: string;
  summary?: ReactNode;
}) {
  if (previousHref === undefined && nextHref === undefined) return null;
  return (
    <nav aria-label="Pages" className={styles["pages"]}>
      <span>
        {previousHref !== undefined && (
          <Link href={previousHref} prefetch={false} rel="prev">
            ← Previous
          </Link>
        )}
      </span>
      <span>{summary}</span>
      <span>
        {nextHref !== undefined && (
          <Link href={nextHref} prefetch={false} rel="next">
            Next →
          </Link>
        )}
      </span>
    </nav>
  );
}
