import type { PlacedLane, PlacedMark, Sheet } from "@/components/requests/request-track-layout";
import type { Mark, MarkKind } from "@/components/requests/request-tracks";
import { whenParts } from "@/components/ui/when-text";
import styles from "./request-track-map.module.css";

/** One track: its name and standing before it or above it, what was solid, what is to come dashed. */
export function TrackLane({ lane, sheet }: { lane: PlacedLane; sheet: Sheet }) {
  const right = sheet.width - sheet.right;
  return (
    <g className={styles["lane"]} data-lane={lane.key}>
      <line className={styles["ground"]} x1={sheet.left} x2={right} y1={lane.y} y2={lane.y} />
      {lane.spans.map((span) => (
        <g key={`${span.from} ${span.future}`}>
          <line
            className={span.future ? styles["coming"] : styles["past"]}
            x1={span.from}
            x2={Math.max(span.to, span.from + 2)}
            y1={lane.y}
            y2={lane.y}
          />
          {span.beyond && (
            <path className={styles["arrow"]} d={`M${span.to - 4} ${lane.y - 5}l6 5-6 5`}>
              <title>Runs on beyond this picture</title>
            </path>
          )}
        </g>
      ))}
    </g>
  );
}

/** Before the track, on two lines; where there is no room for that, on one line above it, over what crosses there. */
export function LaneName({ lane, sheet }: { lane: PlacedLane; sheet: Sheet }) {
  const above = sheet.left < roomForNames;
  const right = sheet.width - sheet.right;
  return (
    <g className={styles["words"]}>
      <text className={styles["name"]} x={0} y={above ? lane.y - 13 : lane.y - 2}>
        {lane.label}
      </text>
      <text
        className={styles["standing"]}
        x={above ? right : 0}
        y={above ? lane.y - 13 : lane.y + 12}
        textAnchor={above ? "end" : "start"}
      >
        <title>{lane.standing}</title>
        {shortened(lane.standing, above ? longestAbove : longest)}
      </text>
    </g>
  );
}

const roomForNames = 120;

interface TrackMarkProps {
  readonly mark: PlacedMark;
  readonly sheet: Sheet;
  readonly y: number;
  readonly lane: string;
  readonly zone: string;
}

/** What happened, as a link to its entry in the timeline; several that lie close together share one mark. */
export function TrackMark({ mark, sheet, y, lane, zone }: TrackMarkProps) {
  const last = mark.marks.at(-1);
  if (!last) return null;
  const words = `${lane}: ${mark.marks.map((one) => markText(one, zone)).join("; ")}`;
  const several = mark.marks.length > 1;
  return (
    <a className={styles["mark"]} href={`#entry-${last.seq}`} aria-label={words}>
      <title>{words}</title>
      <g transform={`translate(${mark.x} ${y})`}>
        <rect className={styles["touch"]} x={-12} y={-12} width={24} height={24} />
        <MarkShape kind={gravest(mark.marks)} />
        {several && (
          <text className={styles["several"]} x={7} y={sheet.left < roomForNames ? 13 : -6}>
            {mark.marks.length}
          </text>
        )}
      </g>
    </a>
  );
}

/** Of several under one mark, the kind that must not be overlooked. */
function gravest(marks: readonly Mark[]): MarkKind {
  return gravity.find((kind) => marks.some((mark) => mark.kind === kind)) ?? "way";
}

const gravity = ["end", "back", "way", "beside"] as const satisfies readonly MarkKind[];

export function MarkShape({ kind }: { kind: MarkKind }) {
  switch (kind) {
    case "way":
      return <circle className={styles["shape"]} r={5} />;
    case "back":
      return <path className={styles["shape"]} d="M-5.5 0 4.5-5.5V5.5z" />;
    case "end":
      return <rect className={styles["shape"]} x={-4.5} y={-4.5} width={9} height={9} />;
    case "beside":
      return <circle className={styles["hollow"]} r={4} />;
  }
}

/** "approved the scope, Ada, 23 Nov 2026, 14:05 CET". */
export function markText({ words, by, at }: Mark, zone: string): string {
  const { day, time, zone: name } = whenParts(new Date(at), zone);
  return `${words}, ${by}, ${day}, ${time} ${name}`;
}

/** What fits in the margin; the whole is in the title and in the list. */
function shortened(words: string, most: number): string {
  return words.length <= most ? words : `${words.slice(0, most - 1).trimEnd()}…`;
}

const longest = 28;
const longestAbove = 40;
