import { randomUUID } from "node:crypto";
import type { ChallengeFacts } from "@/lib/law/request/track-facts";
import type { RulingKind } from "@/lib/law/challenge/challenge";
import type { Tx } from "@/lib/store/database";

export interface NewChallenge {
  readonly party: ChallengeFacts["party"];
  readonly kind: string;
  readonly forum: string;
  readonly docket: string;
  readonly orderId: string | null;
  readonly documentId: string | null;
  readonly appealOfId: string | null;
  readonly filedAt: Date;
  readonly filedById: string;
}

export async function insertChallenge(tx: Tx, requestId: string, challenge: NewChallenge): Promise<string> {
  const id = randomUUID();
  await tx.challenge.create({ data: { id, requestId, ...challenge } });
  return id;
}

/** The government went to court over a demand for review: from then on that court’s docket is the demand’s. */
export async function demandToCourt(
  tx: Tx,
  id: string,
  court: { readonly forum: string; readonly docket: string; readonly courtAt: Date; readonly courtDocumentId: string },
): Promise<void> {
  const { forum, docket, courtAt, courtDocumentId } = court;
  await tx.challenge.update({ where: { id }, data: { forum, docket, courtAt, courtDocumentId } });
}

export interface Stay {
  readonly stayedAt: Date;
  readonly stayDocumentId: string;
  /** Null: until the court says otherwise. */
  readonly stayEndsAt: Date | null;
}

export async function placeStay(tx: Tx, id: string, { stayedAt, stayDocumentId, stayEndsAt }: Stay): Promise<void> {
  await tx.challenge.update({ where: { id }, data: { stayedAt, stayDocumentId, stayEndsAt } });
}

/** Moves the end of a stay: later when the court extends it, now when it lifts it. */
export async function endStayAt(tx: Tx, id: string, stayEndsAt: Date | null, documentId: string | null): Promise<void> {
  await tx.challenge.update({
    where: { id },
    data: { stayEndsAt, ...(documentId !== null && { stayEndDocumentId: documentId }) },
  });
}

export interface Mistake {
  readonly mistakenAt: Date;
  readonly mistakenById: string;
  readonly mistakenWhy: string;
}

/** Keeps a ruling as a mistake, and the same filing anew, undecided and without a stay; gives its id. */
export async function takeBack(tx: Tx, id: string, mistake: Mistake): Promise<string> {
  const { requestId, ...filing } = await tx.challenge.update({
    where: { id },
    data: mistake,
    select: {
      requestId: true,
      party: true,
      kind: true,
      forum: true,
      docket: true,
      orderId: true,
      documentId: true,
      appealOfId: true,
      filedAt: true,
      filedById: true,
      courtAt: true,
      courtDocumentId: true,
    },
  });
  const anew = randomUUID();
  await tx.challenge.create({ data: { id: anew, requestId, ...filing } });
  return anew;
}

export interface KeptRuling {
  readonly ruling: RulingKind;
  readonly rulingDocumentId: string | null;
  readonly ruledAt: Date;
  readonly ruledById: string;
  readonly rulingRecordedAt: Date;
}

export async function settleChallenge(tx: Tx, id: string, ruling: KeptRuling): Promise<void> {
  const { ruling: said, rulingDocumentId, ruledAt, ruledById, rulingRecordedAt } = ruling;
  await tx.challenge.update({
    where: { id },
    data: { ruling: said, rulingDocumentId, ruledAt, ruledById, rulingRecordedAt },
  });
}
