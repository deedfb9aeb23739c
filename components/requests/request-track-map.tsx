import { Disclosure } from "@/components/ui/disclosure";
import { ScreenOnly } from "@/components/ui/print-only";
import { Section } from "@/components/ui/section";
import { whenParts } from "@/components/ui/when-text";
import { layTracks, narrow, type TrackMap, type TrackMapFacts } from "@/components/requests/request-track-layout";
import { LaneName, MarkShape, TrackLane, TrackMark } from "@/components/requests/request-track-lane";
import { TrackList } from "@/components/requests/request-track-list";
import styles from "./request-track-map.module.css";

/**
 * Every track of the request on one time axis, drawn by the server; the same in words is one press away. Drawn twice,
 * for a wide and for a narrow window, of which one is shown: a picture that only shrank could not be read.
 */
export function RequestTrackMap({ facts }: { facts: TrackMapFacts }) {
  return (
    <Section title="Where it stands" id="tracks">
      <Picture facts={facts} map={layTracks(facts)} shown="wide" />
      <Picture facts={facts} map={layTracks(facts, narrow)} shown="narrow" />
      <p className={styles["legend"]}>
        <Key kind="way">step</Key>
        <Key kind="back">sent back</Key>
        <Key kind="end">end</Key>
        <Key kind="beside">message</Key>
        <span>solid: past · dashed: to come · times in {whenParts(new Date(facts.now), facts.zone).zone}</span>
      </p>
      <ScreenOnly>
        <Disclosure summary="The same as a list">
          <TrackList facts={facts} />
        </Disclosure>
      </ScreenOnly>
    </Section>
  );
}

function Picture({ facts, map, shown }: { facts: TrackMapFacts; map: TrackMap; shown: "wide" | "narrow" }) {
  return (
    <svg
      className={styles["map"]}
      data-shown={shown}
      viewBox={`0 0 ${map.sheet.width} ${map.height}`}
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a picture with links in it has no tag of its own
      role="group"
      aria-label={`Tracks of the request: ${facts.lanes.map((lane) => `${lane.label}: ${lane.standing}`).join("; ")}`}
    >
      <Axis map={map} />
      {map.lanes.map((lane) => (
        <TrackLane key={lane.key} lane={lane} sheet={map.sheet} />
      ))}
      <Flags map={map} />
      {map.lanes.map((lane) => (
        <LaneName key={lane.key} lane={lane} sheet={map.sheet} />
      ))}
      {map.lanes.map((lane) => (
        <g key={lane.key}>
          {lane.marks.map((mark) => (
            <TrackMark key={mark.x} mark={mark} sheet={map.sheet} y={lane.y} lane={lane.label} zone={facts.zone} />
          ))}
        </g>
      ))}
    </svg>
  );
}

function Axis({ map: { ticks, top, bottom } }: { map: TrackMap }) {
  return (
    <g className={styles["axis"]} aria-hidden="true">
      {ticks.map(({ x, label }) => (
        <g key={x}>
          <line x1={x} x2={x} y1={top} y2={bottom} />
          <text x={x} y={bottom + 16} textAnchor="middle">
            {label}
          </text>
        </g>
      ))}
    </g>
  );
}

/** Poles first, so that no pole crosses a word; then the words on the ground of the page. */
function Flags({ map: { flags, bottom, sheet } }: { map: TrackMap }) {
  const y = (row: number) => 4 + row * sheet.flag;
  return (
    <g className={styles["flags"]}>
      {flags.map(({ key, x, row, tone, beyond, before }) => (
        <line
          key={key}
          data-tone={tone}
          data-beyond={beyond || before || undefined}
          x1={x}
          x2={x}
          y1={y(row)}
          y2={bottom}
        />
      ))}
      {flags.map(({ key, row, tone, words, side, from, to, beyond, before }) => (
        <g key={key} data-tone={tone}>
          <title>{words}</title>
          <rect x={from} y={y(row)} width={to - from} height={sheet.flag - 3} />
          <text x={side === "start" ? from + 6 : to - 6} y={y(row) + 11.5} textAnchor={side}>
            {before && "← "}
            {words}
            {beyond && " →"}
          </text>
        </g>
      ))}
    </g>
  );
}

function Key({ kind, children }: { kind: "way" | "back" | "end" | "beside"; children: string }) {
  return (
    <span className={styles["key"]}>
      <svg width="12" height="12" viewBox="-6 -6 12 12" aria-hidden="true">
        <MarkShape kind={kind} />
      </svg>
      {children}
    </span>
  );
}
