import { randomUUID } from "node:crypto";
import type { VerificationLevel } from "@/lib/law/authority/check";
import type { Tx } from "@/lib/store/database";

/** Rows that carry what people found: authentications, reviews, suspicions, notes. None is ever changed but a suspicion, once. */
export async function insertAuthentication(
  tx: Tx,
  requestId: string,
  found: {
    level: VerificationLevel;
    checks: readonly string[];
    numberSource: string | null;
    calledNumber: string;
    spokenTo: string;
    calledAt: Date | null;
    documentId: string | null;
    accountConfirmedOn: string | null;
    evidence: string;
    byId: string;
    at: Date;
  },
): Promise<void> {
  await tx.authentication.create({ data: { id: randomUUID(), requestId, ...found, checks: [...found.checks] } });
}

export async function insertReview(
  tx: Tx,
  requestId: string,
  review: {
    finding: "valid" | "deficient" | "rejected";
    defects: readonly string[];
    note: string;
    byId: string;
    at: Date;
  },
): Promise<void> {
  await tx.review.create({ data: { id: randomUUID(), requestId, ...review, defects: [...review.defects] } });
}

export async function insertSuspicion(
  tx: Tx,
  requestId: string,
  reason: string,
  suspectedBy: string,
  suspectedAt: Date,
): Promise<void> {
  await tx.fraudSuspicion.create({ data: { id: randomUUID(), requestId, reason, suspectedBy, suspectedAt } });
}

export async function settleSuspicion(
  tx: Tx,
  id: string,
  confirmed: boolean,
  settledBy: string,
  settledAt: Date,
): Promise<void> {
  await tx.fraudSuspicion.update({ where: { id }, data: { confirmed, settledBy, settledAt } });
}

export async function insertNote(tx: Tx, requestId: string, text: string, byId: string, at: Date): Promise<void> {
  await tx.note.create({ data: { id: randomUUID(), requestId, text, byId, at } });
}
