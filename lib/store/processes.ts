import { randomUUID } from "node:crypto";
import type { NewItem } from "@/lib/store/requests";
import type { PlainValue } from "@/lib/law/shared/plain-value";
import type { TargetOutcome } from "@/lib/law/request/target-outcome";
import type { Prisma } from "@/lib/store/client/client";
import type { Tx } from "@/lib/store/database";

export interface NewProcess {
  readonly number: number;
  readonly kind: "amended" | "supplementary";
  readonly documentId: string;
  readonly receivedAt: Date;
  readonly note: string;
  /** The scope as it stood; never changed after this. */
  readonly scopeBefore: PlainValue;
  readonly byId: string;
  readonly at: Date;
}

export async function insertProcess(tx: Tx, requestId: string, process: NewProcess): Promise<void> {
  const { scopeBefore, ...plain } = process;
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- plain facts are JSON
  const frozen = structuredClone(scopeBefore) as Prisma.InputJsonValue;
  await tx.process.create({ data: { id: randomUUID(), requestId, ...plain, scopeBefore: frozen } });
}

/** Marks items as replaced by a later process. From then on the database keeps them as they are. */
export async function supersedeItems(tx: Tx, ids: readonly string[], process: number): Promise<void> {
  await tx.demandItem.updateMany({
    where: { id: { in: [...ids] }, supersededBy: null },
    data: { supersededBy: process },
  });
}

export interface AskedItem extends NewItem {
  readonly targetId: string;
}

/** Adds what a later process asks, after all that was asked before it. */
export async function addItems(tx: Tx, items: readonly AskedItem[], process: number): Promise<void> {
  for (const { targetId, category, service, fields = [], askedFrom, askedTo } of items) {
    const last = await tx.demandItem.aggregate({ where: { targetId }, _max: { position: true } });
    const position = (last._max.position ?? -1) + 1;
    const asked = { category, service, fields: [...fields], askedFrom, askedTo };
    await tx.demandItem.create({ data: { id: randomUUID(), targetId, position, ...asked, process } });
  }
}

/** Opens a target again; what it had come to before is kept where it must never be undone. */
export async function openTarget(tx: Tx, id: string, before: TargetOutcome | null): Promise<void> {
  const kept = before === null ? {} : { outcomeBefore: before };
  await tx.target.update({ where: { id }, data: { outcome: "pending", ...kept } });
}

/** The authority asks again after it had withdrawn to the customer: its new process is its refusal to be redirected. */
export async function refuseRedirect(
  tx: Tx,
  targetId: string,
  answer: { readonly documentId: string; readonly byId: string; readonly at: Date },
): Promise<void> {
  const last = await tx.redirectAttempt.aggregate({ where: { targetId }, _max: { position: true } });
  const position = (last._max.position ?? -1) + 1;
  const { documentId, byId, at } = answer;
  const said = { outcome: "refused" as const, answeredAt: at, answerById: byId, writingId: documentId };
  await tx.redirectAttempt.create({
    data: { id: randomUUID(), targetId, position, ...said, note: "It asks again by later process" },
  });
}
