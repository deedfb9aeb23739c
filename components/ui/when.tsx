import { Tag } from "./tag";
import type { Tone } from "./tone";
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
      {now !== undefined && <span className={styles["beside"]}> ({relativeText(instant, new Date(now))})</span>}
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
  /** What it was due for is over, met or not: nothing is overdue any more. */
  ended?: boolean;
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
export function DueWhen({ at, zone = "UTC", now, from, met, ended = false, soonHours }: DueProps) {
  const [end, present] = [new Date(at), new Date(now)];
  const { day, weekday, time, zone: name, year } = whenParts(end, zone);
  const state = dueState(end, present, met === undefined ? undefined : new Date(met), soonHours);
  const short = year === whenParts(present, zone).year ? day.replace(/ \d{4}$/, "") : day;
  const instant = (
    <time dateTime={end.toISOString()} suppressHydrationWarning>
      {weekday} {short}, {time} {name}
    </time>
  );
  if (ended && met === undefined) return <span className={styles["due"]}>Was due {instant}</span>;
  return (
    <span className={styles["due"]} data-state={state}>
      <span className={styles["state"]}>
        {from !== undefined && (
          <Used from={new Date(from)} to={end} now={met === undefined ? present : new Date(met)} />
        )}
        <Left state={state} span={spanText(end.getTime() - present.getTime())} />
      </span>{" "}
      {instant}
    </span>
  );
}

function Left({ state, span }: { state: DueState; span: string }) {
  if (state === "later") return <span className={styles["beside"]}>in {span}</span>;
  const { tone, words } = marks[state];
  return <Tag tone={tone}>{words(span)}</Tag>;
}

const marks = {
  soon: { tone: "soon", words: (span) => `Due in ${span}` },
  overdue: { tone: "overdue", words: (span) => `Overdue by ${span}` },
  met: { tone: "done", words: () => "Met" },
  "met-late": { tone: "overdue", words: () => "Met late" },
} as const satisfies Record<Exclude<DueState, "later">, { tone: Tone; words: (span: string) => string }>;

function Used({ from, to, now }: { from: Date; to: Date; now: Date }) {
  const whole = Math.max(1, to.getTime() - from.getTime());
  const used = Math.min(1, Math.max(0, (now.getTime() - from.getTime()) / whole));
  return (
    <span className={styles["used"]}>
      <svg width="40" height="6" viewBox="0 0 40 6" aria-hidden="true">
        <rect className={styles["track"]} x="0.5" y="0.5" width="39" height="5" />
        <rect className={styles["fill"]} width={40 * used} height="6" />
      </svg>
      <span className="visually-hidden">{Math.floor(used * 100)} % of the time used.</span>
    </span>
  );
}
