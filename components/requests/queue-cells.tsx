import { classNames } from "@/components/ui/class-names";
import { Mono } from "@/components/ui/mono";
import { Tag } from "@/components/ui/tag";
import type { Tone } from "@/components/ui/tone";
import { DueWhen } from "@/components/ui/when";
import { whenParts } from "@/components/ui/when-text";
import { runningStages } from "@/lib/forms/queue-filter";
import { type NoticeStanding, noticeWords } from "@/lib/law/notice/standing";
import { type Stage, stageIsOpen, stages } from "@/lib/law/request/stage";
import { lastOfSecrecyThere } from "@/lib/law/secrecy/last-of-secrecy";
import styles from "./queue-cells.module.css";
import type { QueueEntry } from "./queue-row";

/** The cells of one request, by column key. */
export function queueCells(entry: QueueEntry, now: Date) {
  return {
    reference: <Mono>{entry.reference}</Mono>,
    due: <Due entry={entry} now={now} />,
    stage: <StageTag stage={entry.stage} />,
    authority: (
      <span className={classNames(styles["pair"], styles["authority"])}>
        {entry.authority.name}
        <span className={classNames(styles["under"], styles["theirs"])}>
          {[entry.countryLabel, entry.agencyReference].filter((words) => words !== "").join(" · ")}
        </span>
      </span>
    ),
    instrument: (
      <span className={classNames(styles["pair"], styles["instrument"])}>
        {entry.instrument.label}
        <span className={styles["under"]}>{entry.accounts === 1 ? "1 account" : `${entry.accounts} accounts`}</span>
        {entry.emergency && <Tag tone="soon">Emergency</Tag>}
      </span>
    ),
    secrecy: entry.silence && (
      <span className={classNames(styles["pair"], styles["until"])}>
        <Tag tone="sealed">Ordered</Tag>
        <span className={styles["under"]}>{secrecyWords(entry.silence.until, entry.receivedZone)}</span>
      </span>
    ),
    notice: entry.notice && <NoticeTag standing={entry.notice} />,
    owner: entry.owner ?? <span className={styles["under"]}>Nobody</span>,
    received: <Received at={entry.receivedAt} zone={entry.receivedZone} />,
  };
}

/** A deadline, or that there is none; a request that was decided met its own, in time or late. */
function Due({
  entry: { dueAt, dueRule, receivedAt, receivedZone, decidedAt, stage },
  now,
}: {
  entry: QueueEntry;
  now: Date;
}) {
  if (dueAt === null && dueRule !== null && runningStages.includes(stage))
    return <Tag tone="blocked">Stands still</Tag>;
  if (dueAt === null) return <span className={styles["under"]}>No due date</span>;
  const settled = !runningStages.includes(stage);
  const met = settled && decidedAt !== null ? { met: decidedAt } : {};
  if (settled && decidedAt === null) return <span className={styles["under"]}>Closed</span>;
  return <DueWhen at={dueAt} zone={receivedZone} now={now} from={receivedAt} {...met} />;
}

function StageTag({ stage }: { stage: Stage }) {
  return <Tag tone={stageTone(stage)}>{stages[stage].words}</Tag>;
}

export function NoticeTag({ standing }: { standing: NoticeStanding }) {
  const late = standing.kind === "due" && standing.late;
  return (
    <Tag tone={late ? "overdue" : noticeTones[standing.kind]}>
      {late ? "Overdue" : (shortNotices[standing.kind] ?? noticeWords[standing.kind])}
    </Tag>
  );
}

/** A column is narrow; the request itself says by whom and why. */
const shortNotices: Partial<Record<NoticeStanding["kind"], string>> = { held: "Held", waived: "Waived" };

function Received({ at, zone }: { at: Date; zone: string }) {
  const { day, time, zone: name } = whenParts(at, zone);
  return (
    <time dateTime={at.toISOString()} className={classNames(styles["pair"], styles["moment"])} suppressHydrationWarning>
      {day}
      <span className={styles["under"]}>
        {time} {name}
      </span>
    </time>
  );
}

function secrecyWords(until: Date | null, zone: string): string {
  return until === null ? "names no end" : lastOfSecrecyThere(until, zone);
}

function stageTone(stage: Stage): Tone {
  if (!stageIsOpen(stage)) return stage === "rejected" || stage === "fraud" ? "blocked" : "done";
  if (stage === "fraud_suspected") return "overdue";
  return stage === "deficient" ? "blocked" : "neutral";
}

const noticeTones = {
  held: "sealed",
  deferred: "soon",
  due: "soon",
  queued: "info",
  sent: "done",
  acknowledged: "done",
  unconfirmed: "overdue",
  bounced: "overdue",
  waived: "neutral",
} as const satisfies Record<NoticeStanding["kind"], Tone>;
