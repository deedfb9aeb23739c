import type { TrackMapFacts } from "@/components/requests/request-track-layout";
import { markText } from "@/components/requests/request-track-lane";
import { Facts } from "@/components/ui/facts";
import styles from "./request-track-map.module.css";

/** The track map in words: each track with where it stands and what happened on it, then the dates that count. */
export function TrackList({ facts: { lanes, flags, zone } }: { facts: TrackMapFacts }) {
  return (
    <Facts
      items={[
        ...lanes.map((lane) => ({
          term: lane.label,
          value: (
            <>
              {lane.standing}
              <ul className={styles["events"]}>
                {lane.marks.map((mark) => (
                  <li key={mark.seq}>
                    <a href={`#entry-${mark.seq}`}>{markText(mark, zone)}</a>
                  </li>
                ))}
              </ul>
            </>
          ),
        })),
        {
          term: "Dates",
          value: (
            <ul className={styles["events"]}>
              {flags.map((flag) => (
                <li key={flag.key}>{flag.words}</li>
              ))}
            </ul>
          ),
        },
      ]}
    />
  );
}
