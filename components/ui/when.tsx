import { Tag } from "./tag";
import styles from "./when.module.css";
import { dayText, relativeText, spanText, whenParts } from "./when-text";

/** An instant: date, time and zone; with `now`, how long ago beside it. */
export function When({ at, zone = "UTC", now }: { at: Date | string; zone?: string; now?: Date | string }) {
  const instant = new Date(at);
  const { day, time, zone: name } = whenParts(instant, zone);
  return (
    <span className={styles["when"]}>
      <time dateTime={instant.toISOString()} suppressHydrationWarning>
        {day}, {time} {name}
      </time>
      {now !== undefined && <span className={styles["beside"]}> {relativeText(instant, new Date(now))}</span>}
    </span>
  );
}

/** A calendar day without a time: "Wed 25 Nov 2026". */
export function Day({ on }: { on: string }) {
  return <time dateTime={on}>{dayText(on)}</time>;
}

interface DueProps {
  at: Date | string;
  zone?: string;
  now: Date | string;
  /** When the clock began; draws how much of it is used. */
  from?: Date | string;
  /** When it was met; the clock then stands still. */
  met?: Date | string;
  /** From how many hours before the end it counts as soon. */
  soonHours?: number;
}

export type DueState = "later" | "soon" | "overdue" | "met" | "met-late";

/** The state of a clock: overdue only after its last instant has passed. */
export function dueState(at: Date, now: Date, met?: Date, soonHours = 72): DueState {
  if (met) return met.getTime() <= at.getTime() ? "met" : "met-late";
  const left = at.getTime() - now.getTime();
  if (left < 0) return "overdue";
  return left <= soonHours * 3_600_000 ? "soon" : "later";
}

/** A deadline: a word of state, how long, and the instant itself: "Due in 2 days · Wed 25 Nov, 17:00 CET". */
export function DueWhen({ at, zone = "UTC", now, from, met, soonHours }: DueProps) {
  const [end, present] = [new Date(at), new Date(now)];
  const { day, weekday, time, zone: name, year } = whenParts(end, zone);
  const state = dueState(end, present, met === undefined ? undefined : new Date(met), soonHours);
  const short = year === whenParts(present, zone).year ? day.replace(/ \d{4}$/, "") : day;
  return (
    <span className={styles["due"]} data-state={state}>
      {from !== undefined && <Used from={new Date(from)} to={end} now={met === undefined ? present : new Date(met)} />}
      <Left state={state} span={spanText(end.getTime() - present.getTime())} />
      <time dateTime={end.toISOString()} suppressHydrationWarning>
        {weekday} {short}, {time} {name}
      </time>
    </span>
  );
}

function Left({ state, span }: { state: DueState; span: string }) {
  switch (state) {
    case "later":
      return <span className={styles["beside"]}>in {span}</span>;
    case "soon":
      return <Tag tone="soon">Due in {span}</Tag>;
    case "overdue":
      return <Tag tone="overdue">Overdue by {span}</Tag>;
    case "met":
      return <Tag tone="done">Met</Tag>;
    case "met-late":
      return <Tag tone="overdue">Met late</Tag>;
  }
}

function Used({ from, to, now }: { from: Date; to: Date; now: Date }) {
  const whole = Math.max(1, to.getTime() - from.getTime());
  const used = Math.min(1, Math.max(0, (now.getTime() - from.getTime()) / whole));
  return (
    <svg
      className={styles["used"]}
      width="40"
      height="6"
      viewBox="0 0 40 6"
      role="img"
      aria-label={`${Math.floor(used * 100)} % of the time used`}
    >
      <rect className={styles["track"]} x="0.5" y="0.5" width="39" height="5" />
      <rect className={styles["fill"]} width={40 * used} height="6" />
    </svg>
  );
}
