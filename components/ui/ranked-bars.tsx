import type { ReactNode } from "react";
import { Disclosure } from "./disclosure";
import styles from "./ranked-bars.module.css";
import { Table } from "./table";

export interface Bar {
  readonly key: string;
  readonly label: string;
  readonly value: number;
  /** Beside the figure: "13 of 1,480". */
  readonly note?: string;
  /** Place in the outcome palette, 1 weighs most; 2 when not said. */
  readonly shade?: Shade;
}

export type Shade = 1 | 2 | 3 | 4 | 5 | 6;

interface RankedBarsProps {
  /** A sentence that says the finding. */
  title: string;
  bars: readonly Bar[];
  /** Headings of the table twin. */
  columns: { readonly label: string; readonly value: string; readonly note?: string };
  footnote?: ReactNode;
}

/** Horizontal bars in the order given, each with its figure, and the same figures as a table one press away. */
export function RankedBars({ title, bars, columns, footnote }: RankedBarsProps) {
  const longest = Math.max(1, ...bars.map(({ value }) => value));
  const noted = bars.some(({ note }) => note !== undefined);
  return (
    <figure className={styles["figure"]}>
      <figcaption className={styles["title"]}>{title}</figcaption>
      <ul className={styles["bars"]} data-noted={noted || undefined}>
        {bars.map(({ key, label, value, note, shade = 2 }) => (
          <li key={key}>
            <span className={styles["label"]}>{label}</span>
            <svg className={styles["bar"]} width="100%" height="14" aria-hidden="true">
              <rect x="0.5" y="0.5" width={share(value, longest)} height="13" data-shade={shade} />
            </svg>
            <span className={styles["value"]}>{figure(value)}</span>
            {noted && <span className={styles["note"]}>{note}</span>}
          </li>
        ))}
      </ul>
      {footnote !== undefined && <p className={styles["footnote"]}>{footnote}</p>}
      <Disclosure summary="The same as a table">
        <Table
          caption={title}
          columns={[
            { key: "label", header: columns.label },
            { key: "value", header: columns.value, numeric: true },
            ...(noted ? [{ key: "note", header: columns.note ?? "", numeric: true }] : []),
          ]}
          rows={bars.map(({ key, label, value, note }) => ({ key, cells: { label, value: figure(value), note } }))}
        />
      </Disclosure>
    </figure>
  );
}

/** "1,480": thousands set apart, the same on every machine. */
export function figure(value: number): string {
  return value.toLocaleString("en-US");
}

/** Nothing draws nothing; anything else is at least to be seen. The value's own label stands right of the bar. */
function share(value: number, longest: number): string {
  return value === 0 ? "0" : `${Math.max(0.5, (value / longest) * 99.5).toFixed(2)}%`;
}
