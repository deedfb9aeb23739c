import type { ReactNode } from "react";
import { Disclosure } from "@/components/ui/disclosure";
import { type Fact, Facts } from "@/components/ui/facts";
import { When } from "@/components/ui/when";
import { whenParts } from "@/components/ui/when-text";
import { whoseWords } from "@/lib/law/deadline/whose";
import { ClockEnd, type ClockEndFacts } from "./clock-end";
import { ClockLinePicture, type ClockTone } from "./clock-line";
import { ReckonedLines } from "./reckoned-lines";
import styles from "./clock-section.module.css";

export interface ClockView extends ClockEndFacts {
  readonly id: string;
  readonly title: string;
  /** The date by which the answer is due. */
  readonly main: boolean;
  /** What it is about beside the request. */
  readonly about: ReactNode;
  /** Why it ended and by whose hand. */
  readonly endedWords: string | null;
  /** As it was kept when it was counted. */
  readonly reason: readonly string[];
  readonly facts: readonly Fact[];
  readonly pauses: readonly {
    readonly id: string;
    readonly from: Date;
    readonly to: Date | null;
    readonly words: ReactNode;
  }[];
  readonly daysOff: readonly Date[];
  /** Every moment somebody is told of, and who was. */
  readonly moments: readonly ClockMoment[];
}

export interface ClockMoment {
  readonly at: Date;
  readonly words: string;
  /** "Rosa Reviewer and Sam Counsel, on …"; null: nobody yet. */
  readonly told: ReactNode;
  /** Its warning belongs to an end that has moved since. */
  readonly moved: boolean;
}

/** One clock: what it is and whose, its line, and the explanation of its end one press away. */
export function ClockCard({ clock, now }: { clock: ClockView; now: Date }) {
  const { id, title, main, whose, about, endedAt, endedWords } = clock;
  return (
    <li className={styles["clock"]} aria-labelledby={`clock-${id}`}>
      <header className={styles["head"]}>
        <div>
          <h3 id={`clock-${id}`}>{main ? "The answer is due" : title}</h3>
          <p className={styles["whose"]}>
            {main ? title : whoseWords[whose].words}
            {about !== null && <> · {about}</>}
          </p>
        </div>
        <p className={styles["when"]}>
          <ClockEnd clock={clock} now={now} />
        </p>
      </header>
      {endedWords !== null && <p className={styles["whose"]}>{endedWords}</p>}
      <ClockLinePicture
        id={id}
        span={spanOf(clock, now)}
        tone={toneOf(clock, now)}
        words={lineWords(clock, now)}
        ends={endsOf(clock, now)}
      />
      <Disclosure summary={endedAt === null ? "Why then" : "How it was counted"}>
        <div className={styles["why"]}>
          <ReckonedLines lines={clock.reason} zone={clock.zone} />
          <Facts items={clock.facts} />
          {clock.pauses.length > 0 && <Pauses clock={clock} />}
          {clock.moments.length > 0 && <Moments clock={clock} now={now} />}
        </div>
      </Disclosure>
    </li>
  );
}

function Pauses({ clock: { pauses, zone } }: { clock: ClockView }) {
  return (
    <div>
      <h4>Stood still</h4>
      <ul className={styles["lines"]}>
        {pauses.map(({ id, from, to, words }) => (
          <li key={id}>
            <When at={from} zone={zone} /> to {to === null ? "now, and still" : <When at={to} zone={zone} />}: {words}
          </li>
        ))}
      </ul>
    </div>
  );
}

function Moments({ clock: { moments, zone }, now }: { clock: ClockView; now: Date }) {
  return (
    <div>
      <h4>Warnings</h4>
      <ul className={styles["lines"]}>
        {moments.map(({ at, words, told, moved }) => (
          <li key={`${at.toISOString()} ${words}`}>
            <When at={at} zone={zone} />: {words}
            {moved && " (of an end that has moved since)"}. {told ?? (at > now ? "To come." : "Nobody was told.")}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The days under the line; where its end is past, that day stands between the first and now. */
function endsOf(clock: ClockView, now: Date) {
  const { startedAt, dueAt, endedAt, zone } = clock;
  const on = (at: Date) => whenParts(at, zone).day;
  const from = on(startedAt);
  if (dueAt === null) return { from, to: "no end while it stands still" };
  const stop = endedAt ?? now;
  if (stop <= dueAt || isOpenGate(clock, now)) return { from, to: on(dueAt) };
  return { from, between: `its end, ${on(dueAt)}`, to: `${endedAt === null ? "now" : "ended"}, ${on(stop)}` };
}

/** A gate that is past holds nothing back: its line ends there. */
function isOpenGate({ whose, dueAt, endedAt }: ClockView, now: Date): boolean {
  return whose === "gate" && endedAt === null && dueAt !== null && now > dueAt;
}

function spanOf(clock: ClockView, now: Date) {
  const { startedAt, dueAt, pauses, moments, daysOff } = clock;
  const endedAt = isOpenGate(clock, now) ? dueAt : clock.endedAt;
  return {
    from: startedAt.getTime(),
    to: dueAt?.getTime() ?? null,
    ended: endedAt?.getTime() ?? null,
    now: now.getTime(),
    pauses: pauses.map(({ from, to }) => ({ from: from.getTime(), to: to?.getTime() ?? null })),
    warnings: moments.filter(({ moved }) => !moved).map(({ at }) => at.getTime()),
    daysOff: daysOff.map((day) => day.getTime()),
  };
}

const day = 86_400_000;

function toneOf(clock: ClockView, now: Date): ClockTone {
  const { whose, dueAt, endedAt } = clock;
  if (endedAt !== null || isOpenGate(clock, now)) return "done";
  if (whose === "gate") return "gate";
  if (dueAt === null) return "running";
  if (now > dueAt) return "over";
  return whose === "ours" && dueAt.getTime() - now.getTime() < 2 * day ? "soon" : "running";
}

/** The picture in one sentence, for whoever does not see it. */
function lineWords({ startedAt, dueAt, endedAt, pauses, zone }: ClockView, now: Date): string {
  const at = (instant: Date) => {
    const { day: on, time, zone: name } = whenParts(instant, zone);
    return `${on}, ${time} ${name}`;
  };
  const end = dueAt === null ? "it stands still, and no end is in sight" : `it ends ${at(dueAt)}`;
  const still =
    pauses.length === 0 ? "" : ` It stood still ${pauses.length === 1 ? "once" : `${pauses.length} times`}.`;
  const closed = endedAt === null ? ` It is ${at(now)}.` : ` It was ended ${at(endedAt)}.`;
  return `Runs from ${at(startedAt)}; ${end}.${still}${closed}`;
}
