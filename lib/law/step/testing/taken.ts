import type { NoticeFacts, OrderFacts, RequestFile } from "@/lib/law/request/file";
import type { MemoKind } from "@/lib/law/request/memo";
import type { Actor } from "@/lib/law/permission/role";

/** What somebody filled in, as far as what may never be so asks for it. */
export interface FilledIn {
  /** Whether a writing of the authority was attached. */
  readonly written: boolean;
  /** The order that an order prolongs, and the day the document bears. */
  readonly extendsId: string | null;
  readonly issuedOn: string | null;
}

/** What the law of a form checks, as holes may be planted in it. */
export type Lax =
  | "level"
  | "scope"
  | "silence"
  | "writing"
  | "extension"
  | "evidence"
  | "refrain"
  | "renewal"
  | "reopening"
  | "forgetting"
  | "appeal"
  | "review"
  | "answer"
  | "anniversary"
  | "lifting";

/** One step that was granted on a walk. */
export interface Taken {
  readonly step: string;
  readonly actor: Actor;
  readonly now: Date;
  readonly form: FilledIn;
  readonly before: RequestFile;
  readonly after: RequestFile;
}

/** What may never be so after a step. Each says it anew from the walk, with none of the guards: it judges them. */
export type NeverSo = (taken: Taken, past: readonly Taken[]) => boolean;

export const day = 86_400_000;

export const isoDay = (at: number) => new Date(at).toISOString().slice(0, 10);

export const leaves =
  (wrong: NeverSo): NeverSo =>
  (taken, past) =>
    taken.step === "deliver" && wrong(taken, past);

export const onward = (step: string) => step === "approve" || step === "deliver";

export const lastOf = (past: readonly Taken[], step: string) => past.findLast((one) => one.step === step);

/** Whether a row was not there before, or was another. */
export function isNew<Row extends { readonly id: string }>(before: readonly Row[], row: Row): boolean {
  const was = before.find(({ id }) => id === row.id);
  return was !== row && JSON.stringify(was) !== JSON.stringify(row);
}

/** Whether counsel's newest memo of a kind lets the request go on. */
export function memoProceeds({ memos }: RequestFile, kind: MemoKind): boolean {
  return memos.findLast((memo) => memo.kind === kind)?.conclusion === "proceed";
}

export function forbids(file: RequestFile, order: OrderFacts, customerId: string, now: Date): boolean {
  if (order.kind === "claimed_unsupported" || order.liftedAt !== null) return false;
  if (order.startsAt > now || (order.endsAt !== null && order.endsAt <= now)) return false;
  const theirs = file.targets.filter((target) => target.customerId === customerId);
  return order.targetIds.length === 0 || theirs.some((target) => order.targetIds.includes(target.id));
}

/** Whether a notice is owed, and neither an order nor two persons hold it. */
export function nothingHolds(file: RequestFile, notice: NoticeFacts, now: Date): boolean {
  if (notice.state !== "owed" && notice.state !== "bounced") return false;
  if (file.orders.some((order) => forbids(file, order, notice.customerId, now))) return false;
  const { deferral } = notice;
  return deferral === null || deferral.agreedById === null || deferral.until <= now;
}
