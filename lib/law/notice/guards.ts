import { deferralInForce } from "@/lib/law/notice/deferral";
import { barred, mayAgreeBar, mayBar } from "@/lib/law/notice/waiver";
import { usersToTell } from "@/lib/law/notice/whom-to-tell";
import type { NoticeFacts, RequestFile } from "@/lib/law/request/file";
import { orderInForce, ordersOver } from "@/lib/law/secrecy/secrecy";
import type { Refusal } from "@/lib/law/shared/refusal";

interface Asked {
  readonly actor: { readonly id: string };
  readonly file: RequestFile;
  readonly now: Date;
}

/** What each step of the notice track needs from the facts; which of several notices it is about, its casework checks. */
export const noticeGuards = {
  "owe-user-notice": ({ file }: Asked) => (usersToTell(file).length > 0 ? null : { code: "not-apt" }),
  "correct-user-address": ({ file }: Asked) =>
    apt(file.notices.some((one) => one.state === "bounced" && one.user !== null)),
  "record-acknowledgement": ({ file }: Asked) =>
    apt(file.notices.some((one) => one.state === "sent" && one.acknowledgedAt === null)),
  "propose-never": ({ file }: Asked) => some(file.notices.filter(unsent), mayBar),
  "agree-never": ({ actor, file }: Asked) =>
    some(
      file.notices.filter((one) => unsent(one) && one.bar !== null),
      (one) => mayAgreeBar(one, actor.id),
    ),
  "review-never": ({ file }: Asked) => apt(file.notices.some(barred)),
  "defer-notice": ({ file }: Asked) => some(file.notices.filter(unsent), mayPropose),
  "agree-deferral": ({ actor, file }: Asked) => some(file.notices.filter(proposed), (one) => mayAgree(one, actor.id)),
  "end-deferral": ({ file }: Asked) => apt(file.notices.some(({ deferral }) => deferral !== null)),
} as const satisfies Record<string, (asked: Asked) => Refusal | null>;

function apt(concerns: boolean): Refusal | null {
  return concerns ? null : { code: "not-apt" };
}

/** Why none of the notices that are owed may leave: each is under secrecy or put off. Null when one may. */
export function noneMayLeave({ file, now }: Pick<Asked, "file" | "now">): Refusal | null {
  return some(file.notices.filter(unsent), (one) => mayLeave(one, file, now));
}

/** Why one notice may not leave now: an order over its customer, or two persons who put it off. */
export function mayLeave(notice: NoticeFacts, file: RequestFile, now: Date): Refusal | null {
  const order = orderInForce(ordersOver(file.orders, file.targets, notice.customerId), now);
  if (order) {
    const until = order.endsAt?.toISOString() ?? null;
    return { code: "secrecy-in-force", until, zone: file.zone, order: order.issuedBy };
  }
  const deferral = deferralInForce(notice, now);
  return deferral ? { code: "notice-deferred", until: deferral.until.toISOString(), zone: file.zone } : null;
}

/** Why nobody may propose to put a notice off: it is gone, or somebody did. */
export function mayPropose(notice: NoticeFacts): Refusal | null {
  if (!unsent(notice)) return { code: "notice-already-sent" };
  return notice.deferral === null ? null : { code: "deferral-proposed" };
}

/** Why this person may not agree: nothing waits for it, or the proposal is their own. */
export function mayAgree(notice: NoticeFacts, actorId: string): Refusal | null {
  if (!proposed(notice)) return missing;
  return notice.deferral?.byId === actorId ? { code: "same-person", first: "defer-notice" } : null;
}

const missing = { code: "deferral-missing" } as const;

function unsent({ state }: NoticeFacts): boolean {
  return state === "owed" || state === "bounced";
}

function proposed({ deferral }: NoticeFacts): boolean {
  return deferral !== null && deferral.agreedById === null;
}

/** Null when one of them may; not apt when there is none; else why the first may not. */
function some(notices: readonly NoticeFacts[], why: (notice: NoticeFacts) => Refusal | null): Refusal | null {
  const refusals = notices.map(why);
  if (refusals.includes(null)) return null;
  return refusals[0] ?? { code: "not-apt" };
}
