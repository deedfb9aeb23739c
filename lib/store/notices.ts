import { randomUUID } from "node:crypto";
import { dueUnder } from "@/lib/law/request/rule-set";
import type { RequestFile } from "@/lib/law/request/file";
import { type NoticeOf, noticesOwed } from "@/lib/law/notice/whom-to-tell";
import { demandsData } from "@/lib/law/preservation/backup";
import type { Tx } from "@/lib/store/database";

/**
 * Writes down that every customer of the request is owed a notice, from now on. Doing it again adds customers that were
 * named since, and whoever was told before and is asked about by later process since. A request that only preserves owes
 * none.
 *
 * Call it where a request is found valid, and when a customer is named after that; the targets are read anew, so that
 * it may follow the change in the same transaction.
 */
export async function oweNotices(
  tx: Tx,
  file: Pick<
    RequestFile,
    "id" | "instrument" | "instrumentCode" | "governmentNotices" | "processes" | "rules" | "zone"
  >,
  now: Date,
): Promise<void> {
  if (!demandsData(file)) return;
  const targets = await tx.target.findMany({
    where: { requestId: file.id, customerId: { not: null } },
    orderBy: { position: "asc" },
    select: { id: true, customerId: true, items: { where: { supersededBy: null }, select: { process: true } } },
  });
  const asked = targets.flatMap(({ id, customerId, items }) =>
    customerId === null ? [] : [{ id, customerId, processes: items.map(({ process }) => process) }],
  );
  const known = await tx.notice.findMany({
    where: { requestId: file.id },
    orderBy: { process: "asc" },
    select: { customerId: true, targetId: true, process: true, state: true, userEmail: true, userBasis: true },
  });
  const owed = noticesOwed(asked, known).map((notice) => {
    const before = known.findLast(({ targetId }) => targetId !== null && targetId === notice.targetId);
    const user = { userEmail: before?.userEmail ?? null, userBasis: before?.userBasis ?? null };
    return { id: randomUUID(), requestId: file.id, ...notice, ...user, ...owedFrom(file, now) };
  });
  await tx.notice.createMany({ data: owed, skipDuplicates: true });
}

/** One notice more, to the user of an account; gives its id. */
export async function insertUserNotice(
  tx: Tx,
  file: Pick<RequestFile, "id" | "rules" | "zone">,
  user: NoticeOf & { readonly userEmail: string; readonly userBasis: string },
  now: Date,
): Promise<string> {
  const id = randomUUID();
  await tx.notice.create({ data: { id, requestId: file.id, ...user, ...owedFrom(file, now) } });
  return id;
}

function owedFrom(file: Pick<RequestFile, "rules" | "zone">, now: Date) {
  return { owedSince: now, dueAt: dueUnder(file.rules, "NOTICE_3D", now, file.zone).at };
}

/** Somebody proposes to put a notice off; what was proposed or agreed before is over. */
export async function proposeDeferralRow(
  tx: Tx,
  id: string,
  {
    reason,
    note,
    until,
    byId,
  }: { readonly reason: string; readonly note: string; readonly until: Date; readonly byId: string },
): Promise<void> {
  const proposal = { deferReason: reason, deferNote: note, deferUntil: until, deferredById: byId };
  await tx.notice.update({ where: { id }, data: { ...proposal, deferAgreedById: null, deferEndedAt: null } });
}

export async function agreeDeferralRow(tx: Tx, id: string, byId: string): Promise<void> {
  await tx.notice.update({ where: { id }, data: { deferAgreedById: byId } });
}

export async function endDeferralRow(tx: Tx, id: string, at: Date): Promise<void> {
  await tx.notice.update({ where: { id, deferEndedAt: null }, data: { deferEndedAt: at } });
}

/** Ties a notice to the message that carries it, with who let it go. */
export async function queueNotice(
  tx: Tx,
  id: string,
  messageId: string,
  approvedById: string,
  at: Date,
): Promise<void> {
  await tx.notice.update({ where: { id }, data: { state: "queued", messageId, approvedById, approvedAt: at } });
}

/** Why a double's own notices are not sent; undoing the merge finds them by it. */
export const waivedByMerge = "Merged: the customer is told of the request that counts";

/** The merge is undone: its customers are owed their notices from now on. */
export async function oweAfterMerge(
  tx: Tx,
  file: Pick<RequestFile, "id" | "rules" | "zone">,
  now: Date,
): Promise<void> {
  const data = { state: "owed", ...unwaived, ...owedFrom(file, now) } as const;
  await tx.notice.updateMany({ where: { requestId: file.id, state: "waived", waiver: waivedByMerge }, data });
}

const unwaived = { waiver: null, waivedById: null, waiverGround: null } as const;

export interface KeptWaiver {
  /** By code of lib/law/notice/waiver.ts, or `merged`. */
  readonly ground: string;
  readonly reason: string;
  readonly byId: string;
}

export async function waiveNotice(tx: Tx, id: string, { ground, reason, byId }: KeptWaiver): Promise<void> {
  const data = { state: "waived", waiverGround: ground, waiver: reason, waivedById: byId } as const;
  await tx.notice.update({ where: { id }, data });
}

export async function proposeBarRow(
  tx: Tx,
  id: string,
  { source, note, byId }: { readonly source: string; readonly note: string; readonly byId: string },
): Promise<void> {
  await tx.notice.update({ where: { id }, data: { barSource: source, barNote: note, barProposedById: byId } });
}

/** The bar is over, or was not agreed to: one that was waived by it is owed from now on. */
export async function endBarRow(
  tx: Tx,
  file: Pick<RequestFile, "id" | "rules" | "zone">,
  { id, state }: { readonly id: string; readonly state: string },
  now: Date,
): Promise<void> {
  const nothing = { barSource: null, barNote: null, barProposedById: null };
  const again = state === "waived" ? ({ state: "owed", ...unwaived, ...owedFrom(file, now) } as const) : {};
  await tx.notice.update({ where: { id }, data: { ...nothing, ...again } });
}

export async function acknowledgeRow(
  tx: Tx,
  id: string,
  { at, words, documentId, byId }: { at: Date; words: string; documentId: string | null; byId: string },
): Promise<void> {
  const data = { acknowledgedAt: at, ackWords: words, ackDocumentId: documentId, ackById: byId };
  await tx.notice.update({ where: { id }, data });
}

/** What bounced is owed again, to the address that is right. */
export async function readdressRow(
  tx: Tx,
  file: Pick<RequestFile, "id" | "rules" | "zone">,
  id: string,
  userEmail: string,
  now: Date,
): Promise<void> {
  const unsent = { messageId: null, approvedById: null, approvedAt: null } as const;
  await tx.notice.update({ where: { id }, data: { userEmail, state: "owed", ...unsent, ...owedFrom(file, now) } });
}

/**
 * Brings a notice to where its message stands. A notice that was waived meanwhile, or has another message by now,
 * stays as it is.
 */
export async function followMessage(
  tx: Tx,
  messageId: string,
  state: "queued" | "sent" | "unconfirmed" | "bounced",
  sentAt: Date | null,
): Promise<void> {
  await tx.notice.updateMany({ where: { messageId, state: { not: "waived" } }, data: { state, sentAt } });
}

/** The notices that a message carries. */
export async function noticesCarried(tx: Tx, messageId: string): Promise<readonly string[]> {
  const rows = await tx.notice.findMany({ where: { messageId }, select: { id: true } });
  return rows.map(({ id }) => id);
}

/** A person lets a notice go once more, and answers for it from now on. */
export async function releaseNotice(tx: Tx, messageId: string, approvedById: string, at: Date): Promise<void> {
  const data = { state: "queued", approvedById, approvedAt: at } as const;
  await tx.notice.updateMany({ where: { messageId, state: "unconfirmed" }, data });
}

/** The letter was put aside before it left: the notice is owed as if nobody had let it go. */
export async function oweAgain(tx: Tx, messageId: string): Promise<void> {
  const data = { state: "owed", messageId: null, approvedById: null, approvedAt: null } as const;
  await tx.notice.updateMany({ where: { messageId, state: { not: "waived" } }, data });
}
