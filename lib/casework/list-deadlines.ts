import { noticeOf, queueItem, type QueueItem } from "@/lib/casework/list-requests";
import { type NoticeStanding, noticeStanding } from "@/lib/law/notice/standing";
import { permit } from "@/lib/law/permission/may";
import type { Actor } from "@/lib/law/permission/role";
import { clockWords } from "@/lib/law/request/due-clock";
import type { Stage } from "@/lib/law/request/stage";
import { addDays, dayIn } from "@/lib/law/shared/plain-date";
import type { Refusal } from "@/lib/law/shared/refusal";
import { granted, type Result } from "@/lib/law/shared/result";
import { asActor } from "@/lib/store/database";
import { queuePage } from "@/lib/store/queue";
import { waitingNotices } from "@/lib/store/queue-deadlines";
import { deferralOf } from "@/lib/store/request-file-tracks";
import { namesOf } from "@/lib/store/request-views";

export type DueGroup = "overdue" | "today" | "week" | "later";

export interface DueRequest extends QueueItem {
  readonly group: DueGroup;
  /** The rule its clock runs by, in words. */
  readonly rule: string;
}

export interface DueNotice {
  readonly id: string;
  readonly customer: string;
  readonly reference: string;
  readonly authority: string;
  readonly zone: string;
  readonly standing: NoticeStanding;
}

export interface Deadlines {
  readonly requests: readonly DueRequest[];
  readonly notices: readonly DueNotice[];
  /** There are more requests with a due date than are listed. */
  readonly more: boolean;
}

const most = 200;

/**
 * What is due, the most overdue first; a day is one in the request's own zone.
 *
 * @param running stages in which the due date of a request is not yet met
 */
export async function listDeadlines(
  actor: Actor,
  running: readonly Stage[],
  now: Date,
): Promise<Result<Deadlines, Refusal>> {
  const permission = permit(actor, "read-requests");
  if (!permission.ok) return permission;
  return asActor(actor, async (tx) => {
    const where = {
      stages: running,
      country: null,
      instrument: null,
      category: null,
      outcome: null,
      ownerId: null,
      dueFrom: new Date(0),
      dueBefore: null,
      found: null,
    };
    const rows = await queuePage(tx, where, { sort: "due", after: null, take: most + 1 });
    const owners = await namesOf(
      tx,
      rows.flatMap(({ ownerId }) => ownerId ?? []),
    );
    const requests = rows.slice(0, most).map((row) => ({
      ...queueItem(row, row.ownerId === null ? null : (owners.get(row.ownerId) ?? null), now),
      group: groupOf(row.dueAt ?? now, row.receivedZone, now),
      rule: row.dueRule === null ? "" : clockWords(row.dueRule),
    }));
    const notices = (await waitingNotices(tx, most)).map(({ request, customer, ...notice }) => ({
      id: notice.id,
      customer: customer.name,
      reference: request.reference,
      authority: request.authority.name,
      zone: request.receivedZone,
      standing: noticeStanding({ ...notice, ...deferralOf(notice) }, noticeOf(request), now),
    }));
    return granted({ requests, notices, more: rows.length > most });
  });
}

export function groupOf(dueAt: Date, zone: string, now: Date): DueGroup {
  if (dueAt < now) return "overdue";
  const [today, day] = [dayIn(zone, now), dayIn(zone, dueAt)];
  if (day === today) return "today";
  return day <= addDays(today, 7) ? "week" : "later";
}
