import type { TargetView } from "@/components/requests/request-targets";
import { redirectText } from "@/components/requests/request-track-standing";
import type { Tone } from "@/components/ui/tone";
import { whenParts } from "@/components/ui/when-text";
import type { ReadRequest } from "@/lib/casework/read-request";
import { dataInEu } from "@/lib/law/conflict/foreign-order";
import { outcomeText } from "@/lib/law/disclosure/partial";
import { type NoticeStanding, noticeStanding, noticeWords } from "@/lib/law/notice/standing";
import { redirectStanding, type RedirectStanding, skipText } from "@/lib/law/redirect/redirect";
import { dataCategories } from "@/lib/law/shared/data-category";
import { withinWords } from "@/lib/law/shared/letter-words";
import type { TargetFacts } from "@/lib/law/request/file";
import type { TargetOutcome } from "@/lib/law/request/target-outcome";
import { lastOfSecrecy, lastOfSecrecyThere } from "@/lib/law/secrecy/last-of-secrecy";

export function targetsOf(read: ReadRequest, now: Date): readonly TargetView[] {
  const { file } = read;
  return file.targets.map((target, place) => {
    const redirect = redirectStanding(file, target);
    const owed = file.notices.findLast((notice) => notice.user === null && notice.customerId === target.customerId);
    const notice = owed && noticeStanding(owed, file, now);
    return {
      id: target.id,
      position: place + 1,
      identifier: target.identifier,
      customer: target.customerName,
      ourRole: target.ourRole && `we are ${target.ourRole}`,
      region: target.region && `data in ${target.region}${dataInEu(target) ? " (European Union)" : ""}`,
      items: target.items.map((item) => ({
        id: item.id,
        category: dataCategories[item.category].words,
        service: withinWords(item.service, item.fields),
      })),
      redirect: {
        words: redirectText(file, target),
        tone: redirectTones[redirect],
        note: redirectNote(read, target),
        unconfirmed: file.instrument.confirmedBy === null && (redirect === "open" || redirect === "not_apt"),
      },
      notice: notice ? noticeShort(notice, file.zone) : null,
      outcome: { words: outcomeText(target), tone: outcomeTones[target.outcome] },
    };
  });
}

/** What became of the newest attempt, and when. */
function redirectNote({ page, names }: ReadRequest, target: TargetFacts): string | null {
  const last = page.targets.find((one) => one.id === target.id)?.attempts.at(-1);
  if (!last) return null;
  const on = (at: Date | null) => (at ? ` ${whenParts(at, page.receivedZone).day}` : "");
  if (last.outcome === "skipped") {
    return [skipText(last.skipReason), last.answerById && names.get(last.answerById)].filter(Boolean).join("; ");
  }
  if (last.outcome === "bounced") return `Letter of${on(last.sentAt)} did not arrive`;
  if (last.outcome === "accepted_suspended") return `Suspended${on(last.answeredAt)}; still open`;
  return last.answeredAt ? `Answered${on(last.answeredAt)}` : `Letter of${on(last.sentAt)}`;
}

export function noticeText(standing: NoticeStanding, zone: string): string {
  if (standing.kind === "held") return standing.until ? `Held ${lastOfSecrecyThere(standing.until, zone)}` : "Held";
  if (standing.kind === "deferred") return `Put off to ${whenParts(standing.until, zone).day}`;
  if (standing.kind === "due")
    return `${standing.late ? "Late, was due" : "Due"} ${whenParts(standing.dueAt, zone).day}`;
  return noticeWords[standing.kind];
}

/** The same in two lines: a word of state, and the day it turns on. */
function noticeShort(standing: NoticeStanding, zone: string): NonNullable<TargetView["notice"]> {
  const tone = noticeTone(standing);
  const day = (at: Date) => whenParts(at, zone).day;
  if (standing.kind === "held")
    return { words: "Held", tone, note: standing.until ? lastOfSecrecy(standing.until, zone) : "until lifted" };
  if (standing.kind === "deferred") return { words: "Put off", tone, note: `to ${day(standing.until)}` };
  if (standing.kind === "due") return { words: standing.late ? "Late" : "Due", tone, note: day(standing.dueAt) };
  return { words: noticeWords[standing.kind], tone, note: null };
}

export function noticeTone(standing: NoticeStanding): Tone {
  if (standing.kind === "due") return standing.late ? "overdue" : "soon";
  return noticeTones[standing.kind];
}

const noticeTones = {
  held: "sealed",
  deferred: "soon",
  queued: "info",
  sent: "done",
  acknowledged: "done",
  unconfirmed: "soon",
  bounced: "overdue",
  waived: "neutral",
} as const satisfies Record<Exclude<NoticeStanding["kind"], "due">, Tone>;

const redirectTones = {
  not_apt: "neutral",
  open: "soon",
  bounced: "overdue",
  waiting: "info",
  succeeded: "done",
  failed: "blocked",
  directed: "info",
  skipped: "neutral",
} as const satisfies Record<RedirectStanding, Tone>;

const outcomeTones = {
  pending: "neutral",
  content: "done",
  non_content: "done",
  customer_directed: "done",
  preserved: "done",
  no_data: "done",
  account_not_found: "done",
  redirected: "done",
  withdrawn: "done",
  rejected: "blocked",
  challenged: "done",
  lapsed: "blocked",
  fraud: "blocked",
} as const satisfies Record<TargetOutcome, Tone>;
