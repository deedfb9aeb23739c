import type { RequestFile, TargetFacts } from "@/lib/law/request/file";
import { stageIsOpen } from "@/lib/law/request/stage";
import { day, isNew, lastOf, type NeverSo } from "@/lib/law/step/testing/taken";

/** What may never be so about how redirects, accounts, copies and requests end, and about what stops a clock. */
export const neverEnded = {
  "a redirect counted as success on silence": ({ step, form, before, after }) =>
    after.targets.some((target, place) => {
      const turned = target.outcome === "redirected" && before.targets[place]?.outcome !== "redirected";
      const answered = step === "answer-redirect" && target.attempts.at(-1)?.outcome === "accepted_withdrawn";
      return turned && !(answered && form.written);
    }),
  "closed as redirected while a target is not": ({ after }) =>
    after.stage === "redirected" &&
    after.targets.some((target) => target.attempts.at(-1)?.outcome !== "accepted_withdrawn"),
  "a suspicion left by the one who had it": ({ actor, before, after }, past) =>
    before.stage === "fraud_suspected" &&
    after.stage !== "fraud_suspected" &&
    past.findLast(({ step }) => step === "suspect-fraud" || step === "record-failed-check")?.actor.id === actor.id,
  "a merged request worked on again without undoing the merge": ({ step, before, after }) =>
    before.stage === "merged" && stageIsOpen(after.stage) && step !== "part-doubles",
  "a disclosure forgotten": ({ step, before, after }) =>
    step !== "supplement-process" &&
    before.targets.some(({ outcome }, place) => isDisclosed(outcome) && after.targets[place]?.outcome !== outcome),
  "closed on silence while the defects may still be mended": ({ step, before, now }) =>
    step === "close-unanswered" && before.clocks.some((one) => one.rule === "MEND_DEFECTS" && runs(one, now)),
  "closed before the receipt, or the time for it": ({ step, before, now }, past) => {
    const left = lastOf(past, "deliver");
    if (step !== "close" || left === undefined || before.production?.files.length === 0) return false;
    const confirmed = past.slice(past.indexOf(left)).some((one) => one.step === "record-receipt");
    return !confirmed && now.getTime() - left.now.getTime() < 14 * day;
  },
  "silence taken for an answer while there is time for one": ({ before, after, now }) =>
    after.targets.some(
      ({ attempts, customerId }, place) =>
        attempts.at(-1)?.outcome === "no_response" &&
        before.targets[place]?.attempts.at(-1)?.outcome === "waiting" &&
        before.clocks.some((one) => one.rule === "REDIRECT_ANSWER" && one.subjectId === customerId && runs(one, now)),
    ),
  "closed with an account unanswered": ({ step, after }) =>
    after.stage === "closed" &&
    step !== "close-unanswered" &&
    after.targets.some((target) => target.outcome === "pending"),
  "destroyed while a court decides": ({ step, before }) =>
    step === "purge-preservation" && before.challenges.some((one) => one.ruling === null && one.kind !== "objection"),
  "withdrawn without the authority's writing": ({ step, form }) => step === "withdraw" && !form.written,
  "a preservation renewed after its term, or twice": ({ step, before, after, now }) =>
    step === "extend-preservation" &&
    before.preservations.some((was, place) => {
      const is = after.preservations[place];
      if (is === undefined || is.endsAt <= was.endsAt) return false;
      // A renewal that came in time may be recorded days later.
      return was.extendedAt !== null || now.getTime() - was.endsAt.getTime() > 3 * day;
    }),
  "a clock stands still without evidence": ({ before, after }) =>
    after.pauses.some((pause) => isNew(before.pauses, pause) && !evidence(after, pause)),
} as const satisfies Record<string, NeverSo>;

const isDisclosed = (outcome: TargetFacts["outcome"]) =>
  outcome === "content" || outcome === "non_content" || outcome === "customer_directed";

/** What a clock may stand still upon: a court's stay, our own open question, or the authority's writing. */
function evidence(file: RequestFile, { basis, documentId, toAt }: RequestFile["pauses"][number]): boolean {
  if (basis === "court_stay") return file.challenges.some(({ stayedAt }) => stayedAt !== null);
  if (basis === "clarification") return toAt !== null || file.clarifications.some((one) => one.answeredAt === null);
  return documentId !== null;
}

const runs = ({ endedAt, dueAt }: RequestFile["clocks"][number], now: Date) =>
  endedAt === null && (dueAt === null || dueAt > now);
