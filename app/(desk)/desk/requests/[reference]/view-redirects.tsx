import type { FactBlock } from "@/components/requests/request-facts";
import { Mono } from "@/components/ui/mono";
import type { Tone } from "@/components/ui/tone";
import { When } from "@/components/ui/when";
import type { ReadRequest } from "@/lib/casework/read-request";
import { listWords } from "@/lib/forms/words";
import { deliveryWords } from "@/lib/law/notice/delivery";
import { allRedirectAnswers, channelText, redirectAnswers, skipText } from "@/lib/law/redirect/redirect";
import { dayIn, daysBetween } from "@/lib/law/shared/plain-date";
import { byAt, documentLink, fact } from "./view-facts";

type Attempt = ReadRequest["page"]["targets"][number]["attempts"][number];

/** One letter, or one decision to send none, with the accounts it is about. */
interface Entry {
  readonly first: Attempt;
  readonly about: readonly { readonly identifier: string; readonly attempt: Attempt }[];
}

/** Every attempt to send the authority to the customer, oldest first: a promise is shown by its ledger. */
export function redirectBlocks(read: ReadRequest): readonly FactBlock[] {
  return entriesOf(read).map(({ first, about }) => {
    const accounts = listWords(about.map(({ identifier }) => identifier));
    const skipped = first.outcome === "skipped";
    return {
      id: first.id,
      title: skipped ? "No letter, by counsel’s decision" : "Letter to the authority",
      tag: tags[first.outcome],
      facts: [
        ...fact("About", <Mono long>{accounts}</Mono>),
        ...(skipped ? skipFacts(read, first) : letterFacts(read, first)),
        ...answerFacts(read, about),
      ],
    };
  });
}

function letterFacts(read: ReadRequest, attempt: Attempt) {
  const message = read.page.messages.find((one) => one.id === attempt.messageId);
  return [
    ...fact("To", attempt.recipient ?? message?.recipient ?? null),
    ...fact("How", channelText(attempt.channel)),
    ...fact("Sent", byAt(read, attempt.sentById, attempt.sentAt)),
    ...fact("Letter", message ? <a href="#messages">{message.subject}</a> : documentLink(read.page, attempt.letterId)),
    ...fact("Message", message && deliveryWords[message.state]),
    ...fact("Note", attempt.note),
  ];
}

function skipFacts(read: ReadRequest, attempt: Attempt) {
  return [
    ...fact("Reason", skipText(attempt.skipReason)),
    ...fact("Counsel", byAt(read, attempt.answerById, attempt.answeredAt)),
    ...fact("In counsel’s words", attempt.note),
  ];
}

/** Each answer once, though it was written on the attempt of every account it is about. */
function answerFacts(read: ReadRequest, about: Entry["about"]) {
  const { page } = read;
  const zone = page.receivedZone;
  const answers = about.flatMap(({ identifier, attempt }) =>
    attempt.answers.map((answer) => ({ identifier, sentAt: attempt.sentAt, answer })),
  );
  const groups = grouped(answers, ({ answer }) => `${answer.at.getTime()} ${answer.outcome} ${answer.writingId}`);
  return groups
    .toSorted(([one], [other]) => one.answer.at.getTime() - other.answer.at.getTime())
    .flatMap((group, place) => {
      const { answer, sentAt } = group[0];
      const nth = place === 0 ? "" : ` ${place + 1}`;
      const whose = group.length < about.length ? `For ${listWords(group.map((one) => one.identifier))}: ` : "";
      return [
        ...fact(
          `Answer${nth}`,
          <>
            {whose}
            {answerText(answer.outcome)}, <When at={answer.at} zone={zone} />
            {sentAt && `, ${daysText(sentAt, answer.at, zone)}`}
          </>,
        ),
        ...fact(`Its writing${nth}`, documentLink(page, answer.writingId)),
        ...fact(`Recorded by${nth}`, read.names.get(answer.byId) ?? "somebody"),
        ...fact(`Note on it${nth}`, answer.note),
      ];
    });
}

function entriesOf({ page }: ReadRequest): readonly Entry[] {
  const all = page.targets.flatMap(({ identifier, attempts }) => attempts.map((attempt) => ({ identifier, attempt })));
  return grouped(all, ({ attempt }) => keyOf(attempt))
    .map((about) => ({ first: about[0].attempt, about }))
    .toSorted((one, other) => beganAt(one.first) - beganAt(other.first));
}

type Some<Row> = readonly [Row, ...Row[]];

function grouped<Row>(rows: readonly Row[], key: (row: Row) => string): readonly Some<Row>[] {
  const groups = new Map<string, Some<Row>>();
  for (const row of rows) {
    const before = groups.get(key(row));
    groups.set(key(row), before ? [...before, row] : [row]);
  }
  return [...groups.values()];
}

/** Attempts of several accounts that one letter, or one decision, made. */
function keyOf(one: Attempt): string {
  if (one.outcome === "skipped") return `${one.skipReason} ${one.answerById} ${one.answeredAt?.getTime()} ${one.note}`;
  return one.messageId ?? `${one.letterId} ${one.sentAt?.getTime()}`;
}

const beganAt = (one: Attempt) => (one.sentAt ?? one.answeredAt)?.getTime() ?? 0;

function answerText(outcome: string): string {
  const known = allRedirectAnswers.find((one) => one === outcome);
  return known ? redirectAnswers[known].words : outcome;
}

function daysText(from: Date, to: Date, zone: string): string {
  const days = daysBetween(dayIn(zone, from), dayIn(zone, to));
  return days === 0 ? "the same day" : days === 1 ? "after 1 day" : `after ${days} days`;
}

const tags = {
  waiting: { words: "Waiting for an answer", tone: "info" },
  bounced: { words: "Refused by the mail server", tone: "overdue" },
  accepted_withdrawn: { words: "Redirected", tone: "done" },
  accepted_suspended: { words: "Suspended, still open", tone: "info" },
  refused: { words: "Refused", tone: "blocked" },
  no_response: { words: "No answer", tone: "blocked" },
  customer_directed: { words: "The customer asks us to disclose", tone: "info" },
  skipped: { words: "Skipped", tone: "neutral" },
} as const satisfies Record<Attempt["outcome"], { words: string; tone: Tone }>;
