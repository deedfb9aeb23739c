import { ownersFor } from "@/lib/casework/cover-of";
import { rulesOfMany } from "@/lib/casework/rules-of-many";
import { permit } from "@/lib/law/permission/may";
import type { Actor } from "@/lib/law/permission/role";
import { type NoticeOf, type NoticeStanding, noticeStanding } from "@/lib/law/notice/standing";
import type { RuleSet } from "@/lib/law/request/rule-set";
import { orderInForce } from "@/lib/law/secrecy/secrecy";
import type { Refusal } from "@/lib/law/shared/refusal";
import type { Stage } from "@/lib/law/request/stage";
import { granted, type Result } from "@/lib/law/shared/result";
import { asActor, type Tx } from "@/lib/store/database";
import {
  countUpTo,
  type QueuePlace,
  queuePage,
  type QueueRow,
  type QueueSort,
  type QueueWhere,
} from "@/lib/store/queue";
import { findForQueue, instrumentLabels } from "@/lib/store/queue-search";
import { deferralOf } from "@/lib/store/request-file-tracks";
import { namesOf } from "@/lib/store/request-views";

/** What is asked of the queue; `stages` are those the view shows. */
export interface QueueAsked extends Pick<QueueWhere, "stages" | "country" | "instrument" | "category" | "outcome"> {
  readonly q: string;
  readonly mine: boolean;
  readonly late: boolean;
  /** Only those with a filing that is undecided. */
  readonly challenged?: boolean;
  readonly sort: QueueSort;
  readonly after: QueuePlace | null;
  readonly limit: number;
}

export interface QueueItem extends Omit<QueueRow, "secrecyOrders" | "notices" | "targets" | "clocks" | "rulesVersion"> {
  /** The order that forbids telling the customer now; null when none does. */
  readonly silence: { readonly until: Date | null } | null;
  /** Of several customers, the notice that calls for work first. */
  readonly notice: NoticeStanding | null;
  readonly owner: string | null;
}

export interface Queue {
  readonly items: readonly QueueItem[];
  readonly next: QueuePlace | null;
}

/** Nothing is counted further than this. */
export const countedTo = 1001;

/** A page of the requests this actor may see, and where the next begins. */
export async function listRequests(actor: Actor, asked: QueueAsked, now: Date): Promise<Result<Queue, Refusal>> {
  const permission = permit(actor, "read-requests");
  if (!permission.ok) return permission;
  return asActor(actor, async (tx) => {
    const where = await queueWhere(tx, actor, asked, now);
    const rows = await queuePage(tx, where, { sort: asked.sort, after: asked.after, take: asked.limit + 1 });
    const shown = rows.slice(0, asked.limit);
    const owners = await namesOf(
      tx,
      shown.flatMap(({ ownerId }) => ownerId ?? []),
    );
    const rulesFor = await rulesOfMany(
      tx,
      shown.filter(({ notices }) => notices.length > 0),
    );
    const items = shown.map((row) =>
      queueItem(row, row.ownerId === null ? null : (owners.get(row.ownerId) ?? null), rulesFor(row), now),
    );
    const last = shown.at(-1);
    const more = rows.length > asked.limit && last !== undefined;
    return granted({
      items,
      next: more ? { at: asked.sort === "due" ? last.dueAt : last.receivedAt, id: last.id } : null,
    });
  });
}

/** How many there are under a filter and in the views that call for work, none counted further than `countedTo`. */
export async function countRequests(
  actor: Actor,
  asked: QueueAsked,
  { open, running }: { readonly open: readonly Stage[]; readonly running: readonly Stage[] },
  now: Date,
): Promise<{ readonly here: number; readonly mine: number; readonly late: number }> {
  if (!permit(actor, "read-requests").ok) return { here: 0, mine: 0, late: 0 };
  return asActor(actor, async (tx) => {
    const found = asked.q === "" ? null : await findForQueue(tx, asked.q);
    const ownerIds = await ownersFor(tx, actor, now);
    return {
      here: await countUpTo(tx, whereOf(asked, found, asked.mine ? ownerIds : null, now), countedTo),
      mine: await countUpTo(tx, { ...everything, stages: open, ownerIds }, 100),
      late: await countUpTo(tx, { ...everything, stages: running, dueBefore: now }, 100),
    };
  });
}

/** Instruments to filter by, those of imports included. */
export async function knownInstruments(actor: Actor) {
  return permit(actor, "read-requests").ok ? asActor(actor, instrumentLabels) : [];
}

function queueItem(row: QueueRow, owner: string | null, rules: RuleSet, now: Date): QueueItem {
  const { secrecyOrders, notices, targets: _targets, clocks: _clocks, rulesVersion: _version, ...shown } = row;
  const order = orderInForce(secrecyOrders, now);
  const standings = notices.map((notice) =>
    noticeStanding({ ...notice, ...deferralOf(notice) }, noticeOf(row, rules), now),
  );
  const first = [...standings].sort((one, other) => urgency(one) - urgency(other))[0];
  return { ...shown, owner, silence: order && { until: order.endsAt }, notice: first ?? null };
}

/** What decides about a notice, of what a list read of its request. */
export function noticeOf(
  row: Pick<QueueRow, "secrecyOrders" | "targets" | "clocks" | "receivedZone">,
  rules: RuleSet,
): NoticeOf {
  return { orders: row.secrecyOrders, targets: row.targets, clocks: row.clocks, zone: row.receivedZone, rules };
}

const everything = {
  country: null,
  instrument: null,
  category: null,
  outcome: null,
  ownerIds: null,
  dueFrom: null,
  dueBefore: null,
  found: null,
} as const satisfies Omit<QueueWhere, "stages">;

/** What an asked queue means for this actor now: what its text found, and whose requests are theirs. */
export async function queueWhere(tx: Tx, actor: Actor, asked: QueueAsked, now: Date): Promise<QueueWhere> {
  const found = asked.q === "" ? null : await findForQueue(tx, asked.q);
  return whereOf(asked, found, asked.mine ? await ownersFor(tx, actor, now) : null, now);
}

function whereOf(
  asked: QueueAsked,
  found: QueueWhere["found"],
  ownerIds: QueueWhere["ownerIds"],
  now: Date,
): QueueWhere {
  const { stages, country, instrument, category, outcome, late, challenged = false } = asked;
  return {
    ...everything,
    stages,
    country,
    instrument,
    category,
    outcome,
    found,
    ownerIds,
    dueBefore: late ? now : null,
    challenged,
  };
}

const urgent = [
  "bounced",
  "unconfirmed",
  "due",
  "held",
  "deferred",
  "queued",
  "sent",
  "acknowledged",
  "waived",
] as const;

function urgency(standing: NoticeStanding): number {
  return standing.kind === "due" && standing.late ? -1 : urgent.indexOf(standing.kind);
}
