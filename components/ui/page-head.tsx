import type { ReactNode } from "react";
import styles from "./page-head.module.css";

interface PageHeadProps {
  title: ReactNode;
  /** A short line above the title: where this belongs, with a link back. */
  kicker?: ReactNode;
  /** One sentence under it: what this page is for, or where the matter stands. */
  lead?: ReactNode;
  /** The main action first. */
  actions?: ReactNode;
  /** `Facts across`: the caption of the page. */
  children?: ReactNode;
}

/** The head of a page; its title is the page's only h1. */
export function PageHead({ title, kicker, lead, actions, children }: PageHeadProps) {
  return (
    <header className={styles["head"]}>
      {kicker !== undefined && <p className={styles["kicker"]}>{kicker}</p>}
      <div className={styles["line"]}>
        <h1>{title}</h1>
        {actions !== undefined && <div className={styles["actions"]}>{actions}</div>}
      </div>
      {lead !== undefined && <p className={styles["lead"]}>{lead}</p>}
      {children}
    </header>
  );
}
