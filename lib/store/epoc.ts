import { randomUUID } from "node:crypto";
import type { AddressedAs, ProcessorReason } from "@/lib/law/epoc/certificate";
import type { ServedOn } from "@/lib/law/epoc/addressee";
import type { IssuedBy, OffenceShown } from "@/lib/law/epoc/issued";
import type { NotNotified } from "@/lib/law/epoc/notification";
import type { PlainDate } from "@/lib/law/shared/plain-date";
import type { Tx } from "@/lib/store/database";

/** Which certificate: that of one process of a request. */
export interface Reading {
  readonly requestId: string;
  readonly process: number;
}

const of = (reading: Reading) => ({ requestId_process: reading });

/** What the certificate says, as it was read. */
export interface Certificate {
  readonly addressedAs: AddressedAs;
  readonly processorReason: ProcessorReason | null;
  readonly servedOn: ServedOn;
  readonly issuedBy: IssuedBy;
  readonly offence: OffenceShown;
  readonly privileged: boolean;
  readonly refrain: boolean;
  readonly refrainReason: string | null;
  readonly enforcingNotified: boolean;
  /** The day the enforcing authority received its notification; null: it is not known. */
  readonly enforcingNotifiedOn: PlainDate | null;
  readonly notNotifiedBecause: NotNotified | null;
  readonly emergency: boolean;
}

/** Keeps what somebody read of a process; reading it anew takes the place of what was read before. */
export async function keepCertificate(
  tx: Tx,
  reading: Reading,
  read: Certificate,
  by: { readonly id: string; readonly at: Date },
): Promise<void> {
  const { addressedAs, processorReason, refrain, refrainReason, emergency } = read;
  const { servedOn, issuedBy, offence, privileged, enforcingNotified, enforcingNotifiedOn, notNotifiedBecause } = read;
  const shown = { servedOn, issuedBy, offence, privileged, enforcingNotified, enforcingNotifiedOn, notNotifiedBecause };
  const said = { addressedAs, processorReason, refrain, refrainReason, emergency, ...shown };
  const kept = { ...said, readById: by.id, readAt: by.at };
  await tx.epoc.upsert({ where: of(reading), create: { ...reading, ...kept }, update: kept });
}

/** The reason that the issuing authority gave afterwards. */
export async function keepProcessorReason(tx: Tx, reading: Reading, reason: ProcessorReason): Promise<void> {
  await tx.epoc.updateMany({ where: reading, data: { processorReason: reason } });
}

export async function keepClearance(tx: Tx, reading: Reading, documentId: string, at: Date): Promise<void> {
  await tx.epoc.update({ where: of(reading), data: { clearedAt: at, clearanceDocumentId: documentId } });
}

export async function keepEnforcingRefusal(
  tx: Tx,
  reading: Reading,
  refusal: { readonly grounds: readonly string[]; readonly documentId: string; readonly at: Date },
): Promise<void> {
  const { grounds, documentId, at } = refusal;
  await tx.epoc.update({
    where: of(reading),
    data: { objectedAt: at, objectionDocumentId: documentId, objectionGrounds: [...grounds] },
  });
}

export async function insertClarification(
  tx: Tx,
  requestId: string,
  asked: { readonly grounds: readonly string[]; readonly note: string; readonly byId: string; readonly at: Date },
): Promise<string> {
  const id = randomUUID();
  const { grounds, note, byId: askedById, at: askedAt } = asked;
  await tx.clarification.create({ data: { id, requestId, grounds: [...grounds], note, askedAt, askedById } });
  return id;
}

/** The order is upheld over our reasoned objection: the question stays open until a court has ruled. */
export async function clarificationToCourt(tx: Tx, id: string, documentId: string, at: Date): Promise<void> {
  await tx.clarification.update({ where: { id }, data: { toCourtAt: at, toCourtDocumentId: documentId } });
}

export async function answerClarification(tx: Tx, id: string, documentId: string, at: Date): Promise<void> {
  await tx.clarification.update({ where: { id }, data: { answeredAt: at, answerDocumentId: documentId } });
}

/** Sets what the certificate says of an emergency, where intake had it otherwise. */
export async function setEmergency(tx: Tx, requestId: string, emergency: boolean): Promise<void> {
  await tx.lawfulRequest.update({ where: { id: requestId }, data: { emergency } });
}
