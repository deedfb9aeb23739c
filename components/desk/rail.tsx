"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import styles from "./rail.module.css";

export interface DeskItem {
  readonly key: string;
  readonly label: string;
  readonly href: string;
  /** Items of the same group stand together; a rule parts the groups. */
  readonly group?: string;
}

export interface DeskCount {
  readonly value: number;
  /** For those who cannot see the rail: "waiting for you". */
  readonly words: string;
  readonly urgent?: boolean;
}

interface DeskRailProps {
  items: readonly DeskItem[];
  current: string | undefined;
  counts: Readonly<Record<string, DeskCount>>;
}

/** Where one can go. Without `current` the address tells: the longest item address that begins it. */
export function DeskRail({ items, current, counts }: DeskRailProps) {
  const path = usePathname();
  const here = current ?? itemAt(items, path)?.key;
  return (
    <nav aria-label="Desk" className={styles["rail"]}>
      <ul>
        {items.map((item, place) => (
          <li key={item.key} data-parted={(place > 0 && items[place - 1]?.group !== item.group) || undefined}>
            <Link href={item.href} prefetch={false} aria-current={item.key === here ? "page" : undefined}>
              {item.label}
              <Count of={counts[item.key]} />
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** The item whose page, or a page below it, stands at an address. */
export function itemAt(items: readonly DeskItem[], path: string): DeskItem | undefined {
  return items
    .filter(({ href }) => path === href || path.startsWith(`${href}/`))
    .sort((one, other) => other.href.length - one.href.length)[0];
}

function Count({ of }: { of: DeskCount | undefined }) {
  if (!of || of.value === 0) return null;
  return (
    <span className={styles["count"]} data-urgent={of.urgent || undefined}>
      {of.value}
      <span className="visually-hidden"> {of.words}</span>
    </span>
  );
}
