import { randomUUID } from "node:crypto";
import type { DemandKind } from "@/lib/law/conflict/demand-kind";
import type { MemoConclusion, MemoKind } from "@/lib/law/request/memo";
import type { UsState } from "@/lib/law/shared/us-states";
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

/** Keeps an attestation that came with process of another state; none is ever changed. */
export async function insertAttestation(
  tx: Tx,
  requestId: string,
  one: { state: UsState; process: number; documentId: string; note: string; byId: string; at: Date },
): Promise<void> {
  const { state, process, documentId, note, byId, at } = one;
  await tx.attestation.create({ data: { id: randomUUID(), requestId, state, process, documentId, note, byId, at } });
}

export async function setDemandKind(tx: Tx, requestId: string, demandKind: DemandKind): Promise<void> {
  await tx.lawfulRequest.update({ where: { id: requestId }, data: { demandKind } });
}
