import { Tag } from "@/components/ui/tag";
import type { Tone } from "@/components/ui/tone";
import { DueWhen, When } from "@/components/ui/when";
import { spanText } from "@/components/ui/when-text";
import type { Whose } from "@/lib/law/deadline/whose";
import styles from "./clock-end.module.css";

export interface ClockEndFacts {
  readonly whose: Whose;
  readonly startedAt: Date;
  /** Null while it stands still. */
  readonly dueAt: Date | null;
  readonly endedAt: Date | null;
  readonly zone: string;
}

/** When a clock ends, or what its end did, in the words of what it is: a gate opens, a term ends, a deadline is due. */
export function ClockEnd({ clock, now, bar = false }: { clock: ClockEndFacts; now: Date; bar?: boolean }) {
  const { whose, startedAt, dueAt, endedAt, zone } = clock;
  if (endedAt !== null) {
    const late = whose === "ours" && dueAt !== null && endedAt > dueAt;
    return (
      <span className={styles["end"]}>
        <Tag tone={late ? "overdue" : "done"}>{late ? "Ended late" : "Ended"}</Tag> <When at={endedAt} zone={zone} />
      </span>
    );
  }
  if (dueAt === null) return <Tag tone="blocked">Stands still</Tag>;
  if (whose === "ours") return <DueWhen at={dueAt} zone={zone} now={now} {...(bar && { from: startedAt })} />;
  const over = now > dueAt;
  const { tone, words } = marks[whose][over ? "over" : "ahead"];
  return (
    <span className={styles["end"]}>
      <Tag tone={tone}>{words(spanText(dueAt.getTime() - now.getTime()))}</Tag> <When at={dueAt} zone={zone} />
    </span>
  );
}

type Mark = { readonly tone: Tone; readonly words: (span: string) => string };

const marks = {
  theirs: {
    ahead: { tone: "neutral", words: (span) => `Theirs: in ${span}` },
    over: { tone: "overdue", words: (span) => `Theirs: ${span} ago` },
  },
  gate: {
    ahead: { tone: "blocked", words: (span) => `Opens in ${span}` },
    over: { tone: "done", words: () => "Open" },
  },
  term: {
    ahead: { tone: "neutral", words: (span) => `Ends in ${span}` },
    over: { tone: "overdue", words: (span) => `Ended ${span} ago` },
  },
  review: {
    ahead: { tone: "neutral", words: (span) => `Look in ${span}` },
    over: { tone: "overdue", words: (span) => `Look: ${span} late` },
  },
} as const satisfies Record<Exclude<Whose, "ours">, { readonly ahead: Mark; readonly over: Mark }>;
