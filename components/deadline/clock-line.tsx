import { type ClockSpan, clockLine } from "./clock-line-layout";
import styles from "./clock-line.module.css";

export type ClockTone = "running" | "soon" | "over" | "done" | "gate";

/** A clock on its own axis: what has gone, where it stood still, when it warns, now and the end. `words` says the same. */
export function ClockLinePicture({
  id,
  span,
  tone,
  words,
  ends,
}: {
  id: string;
  span: ClockSpan;
  tone: ClockTone;
  words: string;
  /** The days under the two ends of the line. */
  ends: { readonly from: string; readonly to: string; readonly between?: string };
}) {
  const line = clockLine(span);
  const hatch = `hatch-${id}`;
  return (
    <figure className={styles["figure"]} data-tone={tone}>
      <svg className={styles["line"]} width="100%" height="26" aria-hidden="true">
        <defs>
          <pattern id={hatch} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <rect className={styles["hatchGround"]} width="5" height="5" />
            <line className={styles["hatchLine"]} x1="0" y1="0" x2="0" y2="5" />
          </pattern>
        </defs>
        {line.daysOff.map(({ at, width }) => (
          <rect key={`off ${at}`} className={styles["off"]} x={`${at}%`} width={`${width}%`} y="5" height="16" />
        ))}
        <rect className={styles["track"]} x="0" width={line.end === null ? "100%" : `${line.end}%`} y="10" height="6" />
        <rect className={styles["gone"]} x={`${line.gone.at}%`} width={`${line.gone.width}%`} y="10" height="6" />
        {line.over && (
          <rect className={styles["over"]} x={`${line.over.at}%`} width={`${line.over.width}%`} y="11.5" height="3" />
        )}
        {line.still.map(({ at, width }) => (
          <rect
            key={`still ${at}`}
            className={styles["still"]}
            fill={`url(#${hatch})`}
            x={`${at}%`}
            width={`${width}%`}
            y="9"
            height="8"
          />
        ))}
        {line.warnings.map(({ at, reached }) => (
          <line
            key={`warn ${at}`}
            className={styles["warning"]}
            data-reached={reached || undefined}
            x1={`${at}%`}
            x2={`${at}%`}
            y1="3"
            y2="9"
          />
        ))}
        {line.end !== null && <line className={styles["end"]} x1={`${line.end}%`} x2={`${line.end}%`} y1="3" y2="23" />}
        {line.now !== null && (
          <g className={styles["now"]}>
            <line x1={`${line.now}%`} x2={`${line.now}%`} y1="2" y2="24" />
            <circle cx={`${line.now}%`} cy="13" r="3.5" />
          </g>
        )}
      </svg>
      <figcaption>
        <span className="visually-hidden">{words}</span>
        <span className={styles["ends"]} aria-hidden="true">
          <span>{ends.from}</span>
          {(ends.between ?? line.used) !== null && <span>{ends.between ?? `${line.used} % of the time gone`}</span>}
          <span>{ends.to}</span>
        </span>
      </figcaption>
    </figure>
  );
}
