import { Mono } from "@/components/ui/mono";
import { NotConfirmed } from "@/components/requests/not-confirmed";
import { Section } from "@/components/ui/section";
import { NarrowingBars, type NarrowingView } from "@/components/requests/narrowing-bars";
import {
  type Bar,
  type ScopeAxis,
  scopeAxis,
  scopeBars,
  type ScopeRanges,
  scopeSize,
} from "@/components/requests/request-scope-layout";
import { type ScopeLayer, scopeLayers } from "@/lib/law/disclosure/narrowing";
import styles from "./request-scope-grid.module.css";

export interface ScopeRow {
  readonly id: string;
  readonly item: string;
  readonly service: string;
  readonly ranges: ScopeRanges;
  /** The instrument reaches it only in part or on a condition, which its words tell. */
  readonly inPart: boolean;
  /** Each layer in words: "1 Jan 2026 – 30 Jun 2026, 181 days", "nothing", "not decided". */
  readonly words: Readonly<Record<ScopeLayer, string>>;
  /** Why something was withheld: at the approval, at the extraction. */
  readonly withheld: readonly string[];
  /** Why the instrument can or cannot compel it. */
  readonly ceiling: string;
}

export interface ScopeTarget {
  readonly id: string;
  readonly identifier: string;
  readonly rows: readonly ScopeRow[];
}

export interface ScopeView {
  /** The zone in which its days are counted. */
  readonly zone: string;
  /** Null before anything was decided. */
  readonly narrowing: NarrowingView | null;
  /** Whether the ceiling is a default that counsel has not confirmed. */
  readonly unconfirmed: boolean;
  readonly targets: readonly ScopeTarget[];
}

/** What was asked, what the instrument permits, what was approved and what left: each inside the one before. */
export function RequestScopeGrid({ scope: { zone, narrowing, targets, unconfirmed } }: { scope: ScopeView }) {
  const rows = targets.flatMap((target) => target.rows);
  if (rows.length === 0) return null;
  const axis = scopeAxis(rows.map((row) => row.ranges));
  return (
    <Section title="Scope" id="scope" aside={`days counted in ${zone}`}>
      {narrowing && <NarrowingBars narrowing={narrowing} />}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls must be reachable by keyboard */}
      <section className={styles["frame"]} aria-label="Scope by account and item; scrolls sideways" tabIndex={0}>
        <table className={styles["grid"]}>
          <caption className="visually-hidden">What was asked, permitted, approved and produced, item by item</caption>
          <thead>
            <tr>
              <th scope="col">Item</th>
              <th scope="col">
                <AxisHead axis={axis} />
              </th>
              <th scope="col">In words</th>
            </tr>
          </thead>
          {targets.map((target) => (
            <tbody key={target.id}>
              <tr className={styles["target"]}>
                <th colSpan={3} scope="rowgroup">
                  <Mono long>{target.identifier}</Mono>
                </th>
              </tr>
              {target.rows.map((row) => (
                <GridRow key={row.id} row={row} axis={axis} />
              ))}
            </tbody>
          ))}
        </table>
      </section>
      {unconfirmed && <NotConfirmed explained />}
      <ul className={styles["ceilings"]} aria-label="What the instrument can compel">
        {[...new Set(rows.filter((row) => row.ranges.permitted !== null).map((row) => row.ceiling))].map((ceiling) => (
          <li key={ceiling}>{ceiling}</li>
        ))}
      </ul>
    </Section>
  );
}

function GridRow({ row, axis }: { row: ScopeRow; axis: ScopeAxis | null }) {
  return (
    <tr>
      <th scope="row">
        {row.item}
        {row.service !== "" && <span className={styles["soft"]}>{row.service}</span>}
      </th>
      <td>
        <svg className={styles["bars"]} viewBox={`0 0 ${scopeSize.width} ${height}`} aria-hidden="true">
          {axis?.ticks.map(({ x }) => (
            <line key={x} className={styles["tick"]} x1={x} x2={x} y1="0" y2={height} />
          ))}
          {scopeBars(row.ranges, axis).map((bar) => (
            <NestedBar
              key={`${bar.layer} ${bar.x} ${bar.width}`}
              bar={bar}
              inPart={bar.layer === "permitted" && row.inPart}
            />
          ))}
        </svg>
      </td>
      <td>
        <dl className={styles["words"]}>
          {scopeLayers.map((layer) => (
            <div key={layer}>
              <dt>
                <svg width="10" height="10" viewBox="0 0 10 10" aria-hidden="true">
                  <rect className={styles[layer]} x="0.75" y="0.75" width="8.5" height="8.5" />
                </svg>
                {layer}
              </dt>
              <dd>{row.words[layer]}</dd>
            </div>
          ))}
        </dl>
        {row.withheld.length > 0 && <p className={styles["withheld"]}>Withheld: {row.withheld.join("; ")}</p>}
        {row.ranges.permitted === null && <p className={styles["soft"]}>{row.ceiling}</p>}
      </td>
    </tr>
  );
}

/** The widest layer is the tallest bar. A closed end is straight; an open end is a point, because it goes on. */
function NestedBar({
  bar: { layer, x, width, openStart, openEnd },
  inPart,
}: {
  bar: Bar;
  /** Drawn with a broken edge: not all of it, or only on a condition. */
  inPart: boolean;
}) {
  const inset = heights[layer];
  const [top, bottom, right] = [inset, height - inset, x + width];
  const tip = Math.min(scopeSize.edge, width / 2);
  const start = openStart ? `M${x + tip} ${bottom}L${x} ${height / 2} ${x + tip} ${top}` : `M${x} ${bottom}V${top}`;
  const end = openEnd ? `H${right - tip}L${right} ${height / 2} ${right - tip} ${bottom}` : `H${right}V${bottom}`;
  return <path className={styles[layer]} data-bar data-in-part={inPart || undefined} d={`${start}${end}z`} />;
}

const height = 48;
const heights = { asked: 3, permitted: 10, approved: 16, produced: 21 } as const satisfies Record<ScopeLayer, number>;

function AxisHead({ axis }: { axis: ScopeAxis | null }) {
  if (!axis) return "No days are named";
  return (
    <>
      <span className="visually-hidden">Days</span>
      <svg className={styles["axis"]} viewBox={`0 0 ${scopeSize.width} 14`} aria-hidden="true">
        {axis.ticks.map(({ x, label }) => (
          <text key={x} x={x} y="11" textAnchor={x < 30 ? "start" : x > scopeSize.width - 30 ? "end" : "middle"}>
            {label}
          </text>
        ))}
      </svg>
    </>
  );
}
