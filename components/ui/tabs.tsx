import Link from "next/link";
import type { ReactNode } from "react";
import styles from "./tabs.module.css";

export interface Tab {
  readonly href: string;
  readonly label: ReactNode;
  readonly current?: boolean;
  /** How many wait there, and what they are, for those who cannot see the tab: `{ value: 3, words: "due this week" }`. */
  readonly count?: { readonly value: number; readonly words: string };
}

/** Views of one page, each with an address of its own. */
export function Tabs({ label, tabs }: { label: string; tabs: readonly Tab[] }) {
  return (
    <nav aria-label={label} className={styles["tabs"]}>
      <ul>
        {tabs.map((tab) => (
          <li key={tab.href}>
            <Link href={tab.href} prefetch={false} aria-current={tab.current ? "page" : undefined}>
              {tab.label}
              {tab.count && (
                <span className={styles["count"]}>
                  {tab.count.value}
                  <span className="visually-hidden"> {tab.count.words}</span>
                </span>
              )}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
