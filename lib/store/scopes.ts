import { randomUUID } from "node:crypto";
import type { ItemScope } from "@/lib/law/disclosure/scope";
import type { WithholdingReason } from "@/lib/store/client/client";
import type { Tx } from "@/lib/store/database";

export interface ProposedItem extends ItemScope {
  readonly withheld: WithholdingReason | null;
}

/** Writes a proposal on its items. What is not approved keeps neither range, services nor fields. */
export async function writeScope(tx: Tx, items: readonly ProposedItem[]): Promise<void> {
  for (const { itemId, approved, withheld, ...row } of items) {
    const { approvedFrom, approvedTo, approvedService = null, approvedFields = [] } = row;
    const much = approved
      ? { approvedFrom, approvedTo, approvedService, approvedFields: [...approvedFields] }
      : nothing;
    await tx.demandItem.update({ where: { id: itemId }, data: { approved, ...much, withheld } });
  }
}

/** Takes a proposal off its items again. */
export async function clearScope(tx: Tx, itemIds: readonly string[]): Promise<void> {
  await tx.demandItem.updateMany({
    where: { id: { in: [...itemIds] } },
    data: { approved: null, ...nothing, withheld: null },
  });
}

const nothing = { approvedFrom: null, approvedTo: null, approvedService: null, approvedFields: [] };

/** Whether what stands on a request's items is still what was approved. The database takes and compares the digest. */
export async function scopeHolds(tx: Tx, approvalId: string): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ holds: boolean }[]>`SELECT writdesk_scope_holds(${approvalId}::uuid) AS holds`;
  return row?.holds === true;
}

export async function insertProposal(
  tx: Tx,
  requestId: string,
  proposal: { scopeDigest: string; basis: string; proposedById: string; proposedAt: Date },
): Promise<void> {
  await tx.scopeApproval.create({ data: { id: randomUUID(), requestId, ...proposal } });
}

export async function approveProposal(tx: Tx, id: string, approvedById: string, approvedAt: Date): Promise<void> {
  await tx.scopeApproval.update({ where: { id }, data: { approvedById, approvedAt } });
}

export async function returnProposal(
  tx: Tx,
  id: string,
  returnReason: string,
  returnedById: string,
  returnedAt: Date,
): Promise<void> {
  await tx.scopeApproval.update({ where: { id }, data: { returnReason, returnedById, returnedAt } });
}
