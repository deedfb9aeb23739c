import { CopyButton } from "@/components/ui/copy-button";
import { Disclosure } from "@/components/ui/disclosure";
import { Mono } from "@/components/ui/mono";
import { Timeline, type TimelineEntry } from "@/components/ui/timeline";
import type { Tone } from "@/components/ui/tone";
import { When } from "@/components/ui/when";
import {
  type EntryFact,
  entryFacts,
  entryTitle,
  openingsText,
  shortHash,
  type TimelineItem,
  timelineItems,
} from "@/components/requests/request-entries";
import { instantWords } from "@/lib/forms/words";
import type { KeptEntry } from "@/lib/law/record/entry";
import { isStep, stepRow } from "@/lib/law/request/workflow";
import styles from "./request-timeline.module.css";

interface RequestTimelineProps {
  record: readonly KeptEntry[];
  zone: string;
  /** Names for the ids an entry carries: targets, documents, customers, people. */
  named: ReadonlyMap<string, string>;
}

/**
 * The record of the request, newest first: what was done, by whom, when and why, each with the hash that seals it. That
 * it was opened is on the record too, and one press away: among the deeds it would be every second line.
 */
export function RequestTimeline({ record, zone, named }: RequestTimelineProps) {
  const items = timelineItems(record);
  const opened = record.filter((entry) => entry.act === "open").length;
  const entries = items.map((item): TimelineEntry =>
    item.kind === "openings" ? openings(item, zone) : kept(item, named),
  );
  return (
    <details className={styles["timeline"]} open>
      <summary>
        <h2>Timeline</h2>
        <span className={styles["soft"]}>
          {record.length} {record.length === 1 ? "entry" : "entries"}
        </span>
      </summary>
      {opened > 0 && (
        <label className={styles["openings"]}>
          <input type="checkbox" /> Show {opened === 1 ? "one opening" : `${opened} openings`}
        </label>
      )}
      <Timeline entries={entries} zone={zone} />
    </details>
  );
}

function kept(
  { entry, movedTo }: Extract<TimelineItem, { kind: "entry" }>,
  named: ReadonlyMap<string, string>,
): TimelineEntry {
  return {
    id: String(entry.seq),
    title: <Anchored seq={entry.seq}>{capital(entryTitle(entry))}</Anchored>,
    by: entry.actorName,
    at: entry.at,
    tone: toneOf(entry),
    body: (
      <>
        {movedTo !== null && <p className={styles["moved"]}>→ {movedTo}</p>}
        {entry.why !== "" && <p className={styles["why"]}>{entry.why}</p>}
        <DataOf facts={entryFacts(entry.data, named)} />
        <Seal entry={entry} />
      </>
    ),
  };
}

function openings(item: Extract<TimelineItem, { kind: "openings" }>, zone: string): TimelineEntry {
  const last = item.entries[item.entries.length - 1];
  const shown = item.entries.toReversed().slice(0, longest);
  return {
    id: String(last?.seq ?? 0),
    title: <span className={styles["opened"]}>{capital(openingsText(item))}</span>,
    by: item.by,
    at: last?.at ?? "",
    body:
      item.entries.length === 1 && last ? (
        <Seal entry={last} />
      ) : (
        <Disclosure summary="Each opening">
          <ul className={styles["each"]}>
            {shown.map((entry) => (
              <li key={entry.seq}>
                {entry.actorName}, <When at={entry.at} zone={zone} /> <Seal entry={entry} />
              </li>
            ))}
            {item.entries.length > longest && <li>and {item.entries.length - longest} before that</li>}
          </ul>
        </Disclosure>
      ),
  };
}

const longest = 30;

function Anchored({ seq, children }: { seq: number; children: string }) {
  return (
    <span id={`entry-${seq}`} className={styles["title"]}>
      {children}
    </span>
  );
}

function DataOf({ facts }: { facts: readonly EntryFact[] }) {
  if (facts.length === 0) return null;
  return (
    <dl className={styles["data"]}>
      {facts.map(({ term, words, hash }) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{hash ? <Mono>{shortHash(words)}…</Mono> : words}</dd>
        </div>
      ))}
    </dl>
  );
}

/** The place in the chain and the start of the hash; the whole is copied. */
function Seal({ entry }: { entry: KeptEntry }) {
  return (
    <span
      className={styles["seal"]}
      title={`Entry ${entry.seq}, ${instantWords(entry.at, "seconds")}, SHA-256 ${entry.hash}`}
    >
      <span>No. {entry.seq}</span> <Mono>{shortHash(entry.hash)}</Mono>
      <CopyButton text={entry.hash} what={`the hash of entry ${entry.seq}`} />
    </span>
  );
}

function toneOf({ act }: KeptEntry): Tone {
  if (act === "place-secrecy" || act === "hold-message") return "sealed";
  if (!isStep(act)) return "neutral";
  const { to } = stepRow(act);
  if (to === "rejected" || to === "fraud" || to === "fraud_suspected" || to === "deficient") return "blocked";
  return to === null ? "neutral" : "done";
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
