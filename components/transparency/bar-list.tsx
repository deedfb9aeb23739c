import { reaches, reachWords, type Reach } from "@/lib/law/transparency/outcome";
import styles from "./bar-list.module.css";
import { figure } from "./words";

export interface Bar {
  readonly key: string;
  readonly label: string;
  readonly requests: number;
  readonly byReach: Readonly<Record<Reach, number>>;
  /** What the bar cannot say: how often data was disclosed. */
  readonly note: string;
}

/** Bars on one scale, each divided by how much reached the authority; every number is text beside its bar. */
export function BarList({ label, bars }: { label: string; bars: readonly Bar[] }) {
  const longest = Math.max(1, ...bars.map(({ requests }) => requests));
  return (
    <>
      <Legend bars={bars} />
      <ol className={styles["bars"]} aria-label={label}>
        {bars.map((bar) => (
          <li key={bar.key} className={styles["row"]}>
            <span className={styles["label"]}>{bar.label}</span>
            <Drawing bar={bar} longest={longest} />
            <span className={styles["count"]}>{figure(bar.requests)}</span>
            <span className={styles["note"]}>{bar.note}</span>
          </li>
        ))}
      </ol>
    </>
  );
}

function Drawing({ bar, longest }: { bar: Bar; longest: number }) {
  return (
    <svg className={styles["bar"]} viewBox="0 0 1000 10" preserveAspectRatio="none" aria-hidden="true">
      {segments(bar, longest).map(({ reach, x, width }) => (
        <rect key={reach} data-reach={reach} x={x} y={0} width={width} height={10} />
      ))}
    </svg>
  );
}

/** Where each part of a bar begins and how long it is, in thousandths of the longest bar. */
function segments({ byReach }: Bar, longest: number) {
  const scaled = (requests: number) => Math.round((requests / longest) * 100_000) / 100;
  return reaches
    .map((reach, place) => ({
      reach,
      x: scaled(reaches.slice(0, place).reduce((sum, before) => sum + byReach[before], 0)),
      width: scaled(byReach[reach]),
    }))
    .filter(({ width }) => width > 0);
}

function Legend({ bars }: { bars: readonly Bar[] }) {
  const shown = reaches.filter((reach) => bars.some(({ byReach }) => byReach[reach] > 0));
  return (
    <ul className={styles["legend"]}>
      {shown.map((reach) => (
        <li key={reach}>
          <svg className={styles["swatch"]} viewBox="0 0 16 10" aria-hidden="true">
            <rect data-reach={reach} x={0.5} y={0.5} width={15} height={9} />
          </svg>
          {reachWords[reach]}
        </li>
      ))}
    </ul>
  );
}
