import { pauseBasisWords } from "@/lib/law/deadline/pause-words";
import type { ClockRuleId } from "@/lib/law/deadline/rule";
import { clockWords, ruleOfClock } from "@/lib/law/request/due-clock";
import type { RequestFile } from "@/lib/law/request/file";
import type { ClockFacts } from "@/lib/law/request/track-facts";
import type { Asked, Block } from "@/lib/law/step/asked";
import type { Refusal } from "@/lib/law/shared/refusal";

/** What the steps of the clocks need from the facts; which clock or pause is meant, their casework checks. */
export const clockGuards = {
  "settle-clock": ({ file }: Asked) => (file.clocks.some((clock) => maySettle(file, clock)) ? null : notApt),
  "suspend-clock": ({ file }: Asked) => mayStandStill(file),
  "resume-clock": ({ file }: Asked) => (openSuspension(file) ? null : notApt),
} as const satisfies Record<string, (asked: Asked) => Refusal | null>;

const notApt = { code: "not-apt" } as const;

/**
 * A person settles a review, or a deadline that stands alone. A gate and a term end with what they are about: the
 * clearance, the purge; and so does whatever else has a step of its own that ends it.
 */
export function maySettle(file: Pick<RequestFile, "rules" | "instrument">, clock: ClockFacts): boolean {
  if (clock.endedAt !== null || clock.gate || endedByStep.includes(clock.rule)) return false;
  const kind = ruleOfClock(file.rules, file.instrument, clock.rule)?.kind;
  return kind === "review" || (kind === "deadline" && clock.subjectId === null);
}

/** Clocks that wait for something a step records: to settle one by hand would be to say that it had come. */
const endedByStep: readonly string[] = [
  "EMERG_FOLLOWUP",
  "EPOC_CLARIFY_5D",
  "EPOC_OBJ_10D",
  "EPOC_PRESERVE",
  "EPOC_VALIDATE_48H",
  "MEND_DEFECTS",
  "NSL_30D",
  "OBJECTION_WINDOW",
  "RECEIPT_WAIT",
  "REDIRECT_ANSWER",
] satisfies readonly ClockRuleId[];

/** The suspension by the authority itself that still lasts. */
export function openSuspension(file: Pick<RequestFile, "pauses">) {
  return file.pauses.find(({ basis, toAt }) => basis === "authority_suspension" && toAt === null);
}

/**
 * While the due date stands still nobody sets another: what is left of it is not known, and the days of the pause would be
 * given twice.
 */
export const stillBlocks: Block = (step, { file, now }) => {
  if (step !== "extend-due" || file.dueRule === null) return null;
  const pausedBy = ruleOfClock(file.rules, file.instrument, file.dueRule)?.pausedBy ?? [];
  const pause = file.pauses.find(({ basis, toAt }) => (toAt === null || toAt > now) && pausedBy.includes(basis));
  if (!pause) return null;
  const { fromAt, basis } = pause;
  return { code: "due-stands-still", basis: pauseBasisWords[basis], since: fromAt.toISOString(), zone: file.zone };
};

function mayStandStill(file: RequestFile): Refusal | null {
  if (openSuspension(file)) return { code: "suspended-already" };
  const running = file.clocks.filter(({ endedAt }) => endedAt === null).map(({ rule }) => rule);
  const due = file.dueRule !== null && file.stage !== "delivered" ? [file.dueRule] : [];
  const stops = [...due, ...running].some((id) =>
    ruleOfClock(file.rules, file.instrument, id)?.pausedBy.includes("authority_suspension"),
  );
  return stops ? null : notApt;
}

/** Nothing is delivered while a gate is closed, whatever else allows it. */
export const gateCloses: Block = (step, { file, now }) => {
  if (step !== "deliver") return null;
  const gate = file.clocks.find(
    ({ gate: closes, endedAt, dueAt }) => closes && endedAt === null && (dueAt === null || dueAt > now),
  );
  if (!gate) return null;
  const { rule, dueAt } = gate;
  const until = dueAt?.toISOString() ?? null;
  return { code: "gate-closed", gate: clockWords(rule), until, zone: file.zone, clears: clearedEarly.includes(rule) };
};

/** Gates that the enforcing authority opens by a word; others open by time alone. */
const clearedEarly: readonly string[] = ["EPOC_ENF_10D", "EPOC_ENF_96H"] satisfies readonly ClockRuleId[];
