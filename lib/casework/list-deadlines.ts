import { ownersFor } from "@/lib/casework/cover-of";
import { noticeOf } from "@/lib/casework/list-requests";
import { type ReceivedUnder, rulesOfMany } from "@/lib/casework/rules-of-many";
import { type Told, toldIn } from "@/lib/law/deadline/told";
import { clocksOwnedBy, type Whose, whoseClock } from "@/lib/law/deadline/whose";
import { type NoticeStanding, noticeStanding } from "@/lib/law/notice/standing";
import { permit } from "@/lib/law/permission/may";
import type { Actor } from "@/lib/law/permission/role";
import { clockWords, ruleOfClock } from "@/lib/law/request/due-clock";
import { instrumentIn, type RuleSet } from "@/lib/law/request/rule-set";
import { addDays, dayIn } from "@/lib/law/shared/plain-date";
import type { Refusal } from "@/lib/law/shared/refusal";
import { granted, type Result } from "@/lib/law/shared/result";
import { clockPage, type ClockPlace, type ListedClockRow, warningEntries } from "@/lib/store/clock-list";
import { asActor, type Tx } from "@/lib/store/database";
import { waitingNotices } from "@/lib/store/queue-deadlines";
import { deferralOf } from "@/lib/store/request-file-tracks";
import { namesOf, possibleOwners } from "@/lib/store/request-views";

export type DueGroup = "overdue" | "today" | "week" | "later" | "open" | "still";

/** One running clock of a request the actor may see. */
export interface ListedClock {
  readonly id: string;
  readonly title: string;
  /** The date by which the answer is due. */
  readonly main: boolean;
  readonly whose: Whose;
  readonly startedAt: Date;
  readonly dueAt: Date | null;
  readonly zone: string;
  readonly group: DueGroup;
  readonly reference: string;
  readonly authority: string;
  readonly emergency: boolean;
  readonly owner: string | null;
  /** The latest telling of it. */
  readonly told: { readonly people: readonly string[]; readonly at: Date; readonly escalated: boolean } | null;
}

export interface DueNotice {
  readonly id: string;
  readonly customer: string;
  readonly reference: string;
  readonly authority: string;
  readonly zone: string;
  readonly standing: NoticeStanding;
}

/** What is asked of the deadlines; null asks nothing. */
export interface DeadlinesAsked {
  readonly kind: Whose | "answer" | null;
  readonly owner: { readonly id: string | null } | null;
  readonly after: ClockPlace | null;
  readonly limit: number;
}

export interface Deadlines {
  readonly clocks: readonly ListedClock[];
  readonly next: ClockPlace | null;
  /** Who may own a request, to narrow the list by. */
  readonly owners: readonly { readonly id: string; readonly name: string }[];
}

/** A page of every running clock the actor may see, the first to end first; a day is one in the request's own zone. */
export async function listDeadlines(
  actor: Actor,
  { kind, owner, after, limit }: DeadlinesAsked,
  now: Date,
): Promise<Result<Deadlines, Refusal>> {
  const permission = permit(actor, "read-requests");
  if (!permission.ok) return permission;
  return asActor(actor, async (tx) => {
    const rules = kind === null || kind === "answer" ? null : clocksOwnedBy(kind);
    const ownerIds = await ownersAsked(tx, actor, owner, now);
    const rows = await clockPage(tx, { rules, main: kind === "answer", ownerIds }, { after, take: limit + 1 });
    const shown = rows.slice(0, limit);
    const last = shown.at(-1);
    return granted({
      clocks: await listed(tx, shown, now),
      next: rows.length > limit && last !== undefined ? { at: last.dueAt, id: last.id } : null,
      owners: await possibleOwners(tx),
    });
  });
}

/** Whoever asks for their own is shown those of people they stand in for, too. */
async function ownersAsked(tx: Tx, actor: Actor, owner: DeadlinesAsked["owner"], now: Date) {
  if (owner === null) return null;
  if (owner.id === actor.id) return ownersFor(tx, actor, now);
  return owner.id === null ? [] : [owner.id];
}

/** Notices that are neither sent nor waived, each by the rules its request was received under. */
export async function listNotices(actor: Actor, now: Date): Promise<readonly DueNotice[]> {
  if (!permit(actor, "read-requests").ok) return [];
  return asActor(actor, async (tx) => {
    const rows = await waitingNotices(tx, mostNotices);
    const rulesFor = await rulesOfMany(
      tx,
      rows.map(({ request }) => request),
    );
    return rows.map(({ request, customer, target, ...notice }) => ({
      id: notice.id,
      customer: target === null ? customer.name : `the user of ${target.identifier} (${customer.name})`,
      reference: request.reference,
      authority: request.authority.name,
      zone: request.receivedZone,
      standing: noticeStanding({ ...notice, ...deferralOf(notice) }, noticeOf(request, rulesFor(request)), now),
    }));
  });
}

const mostNotices = 200;

async function listed(tx: Tx, rows: readonly ListedClockRow[], now: Date): Promise<readonly ListedClock[]> {
  const rulesFor = await rulesOfMany(
    tx,
    rows.map(({ request }) => request),
  );
  const told = toldIn(
    await warningEntries(
      tx,
      rows.map(({ request }) => request.id),
    ),
  );
  const names = await namesOf(tx, [
    ...rows.flatMap(({ request: { ownerId } }) => ownerId ?? []),
    ...rows.flatMap(({ id }) => told.get(id)?.at(-1)?.userIds ?? []),
  ]);
  return rows.map(({ id, rule, main, startedAt, dueAt, request }) => {
    const whose = whoseIn(rule, request, rulesFor(request));
    return {
      id,
      title: clockWords(rule),
      main,
      whose,
      startedAt,
      dueAt,
      zone: request.receivedZone,
      group: groupOf({ whose, dueAt, zone: request.receivedZone }, now),
      reference: request.reference,
      authority: request.authority.name,
      emergency: request.emergency,
      owner: request.ownerId === null ? null : (names.get(request.ownerId) ?? "somebody"),
      told: toldWords(told.get(id)?.at(-1), names),
    };
  });
}

function whoseIn(rule: string, request: ReceivedUnder & { readonly instrumentCode: string }, rules: RuleSet): Whose {
  const found = ruleOfClock(rules, instrumentIn(rules, request.instrumentCode), rule);
  return whoseClock(rule, found?.kind ?? "deadline");
}

function toldWords(told: Told | undefined, names: ReadonlyMap<string, string>): ListedClock["told"] {
  if (told === undefined) return null;
  const people = told.userIds.map((id) => names.get(id) ?? "somebody");
  return { people, at: told.at, escalated: told.escalated };
}

/** Where a clock stands in the list. A gate that is past is open: nobody is late. */
export function groupOf(
  { whose, dueAt, zone }: { readonly whose: Whose; readonly dueAt: Date | null; readonly zone: string },
  now: Date,
): DueGroup {
  if (dueAt === null) return "still";
  if (dueAt < now) return whose === "gate" ? "open" : "overdue";
  const [today, day] = [dayIn(zone, now), dayIn(zone, dueAt)];
  if (day === today) return "today";
  return day <= addDays(today, 7) ? "week" : "later";
}
