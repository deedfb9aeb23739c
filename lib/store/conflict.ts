import { randomUUID } from "node:crypto";
import type { DemandKind } from "@/lib/law/conflict/demand-kind";
import type { MemoConclusion, MemoKind } from "@/lib/law/request/memo";
import type { Tx } from "@/lib/store/database";

/** Keeps counsel's memo. None is ever changed: a newer one takes its place. */
export async function insertMemo(
  tx: Tx,
  requestId: string,
  memo: { kind: MemoKind; conclusion: MemoConclusion; text: string; byId: string; at: Date },
): Promise<void> {
  const { kind, conclusion, text, byId, at } = memo;
  await tx.memo.create({ data: { id: randomUUID(), requestId, kind, conclusion, text, byId, at } });
}

export async function setDemandKind(tx: Tx, requestId: string, demandKind: DemandKind): Promise<void> {
  await tx.lawfulRequest.update({ where: { id: requestId }, data: { demandKind } });
}
