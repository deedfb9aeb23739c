import { randomUUID } from "node:crypto";
import { referenceKey } from "@/lib/law/authority/reference-key";
import type { Reckoned } from "@/lib/law/deadline/reckon";
import type { DataCategory } from "@/lib/law/shared/data-category";
import type { RequestCategory } from "@/lib/law/shared/category";
import type { Channel } from "@/lib/store/client/client";
import type { Tx } from "@/lib/store/database";

/** The due date as the queue sorts by it; without an instant while it stands still. */
export type DueColumns = Pick<Reckoned, "at" | "rule" | "reason">;

/** A request as intake recorded it, ready to be kept. Days are `YYYY-MM-DD`. */
export interface NewRequest {
  readonly id: string;
  readonly reference: string;
  readonly authorityId: string;
  readonly agencyReference: string;
  readonly officer: string | null;
  readonly instrumentCode: string;
  readonly category: RequestCategory;
  readonly rulesVersion: number;
  readonly emergency: boolean;
  readonly powerCited: string | null;
  readonly issuedOn: string | null;
  readonly receivedAt: Date;
  readonly receivedZone: string;
  readonly channel: Channel;
  readonly due: DueColumns | null;
  readonly origin: "desk" | "api" | "seed";
  readonly targets: readonly NewTarget[];
}

export interface NewTarget {
  readonly identifier: string;
  readonly customerId: string | null;
  readonly accountId: string | null;
  readonly items: readonly NewItem[];
}

export interface NewItem {
  readonly category: DataCategory;
  readonly service: string;
  /** By code of lib/law/shared/data-field.ts; left out or none named: all of the kind of data. */
  readonly fields?: readonly string[];
  readonly askedFrom: string | null;
  readonly askedTo: string | null;
}

/** Keeps a request with its targets and items. The caller adds the entry in the same transaction. */
export async function insertRequest(tx: Tx, request: NewRequest, createdById: string, at: Date): Promise<void> {
  const { due, targets, ...plain } = request;
  const authority = await tx.authority.findUniqueOrThrow({
    where: { id: request.authorityId },
    select: { country: true, countryLabel: true },
  });
  await tx.lawfulRequest.create({
    data: {
      ...plain,
      ...authority,
      compartment: request.category === "national_security" ? "national_security" : "general",
      agencyReferenceKey: referenceKey(request.agencyReference),
      accounts: targets.length,
      dueAt: due?.at ?? null,
      dueRule: due?.rule ?? null,
      dueReason: [...(due?.reason ?? [])],
      stage: "received",
      createdAt: at,
      createdById,
    },
  });
  for (const [place, target] of targets.entries()) {
    const { items, ...rest } = target;
    const rows = items.map(({ fields = [], ...item }, position) => ({
      id: randomUUID(),
      position,
      ...item,
      fields: [...fields],
    }));
    await tx.target.create({
      data: { id: randomUUID(), requestId: request.id, position: place, ...rest, items: { create: rows } },
    });
  }
}

/**
 * Holds an authority's reference until the transaction ends: of two recordings of the same instrument at once the second
 * waits, and then finds the first.
 */
export async function holdAgencyReference(tx: Tx, authorityId: string, agencyReference: string): Promise<void> {
  const one = `agency:${authorityId}:${referenceKey(agencyReference)}`;
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${one}, 0))`;
}

/** Requests of the same authority under the same agency reference: perhaps the same instrument, served twice. */
export async function sameAgencyReference(tx: Tx, authorityId: string, agencyReference: string) {
  const agencyReferenceKey = referenceKey(agencyReference);
  if (!agencyReferenceKey) return [];
  return tx.lawfulRequest.findMany({
    where: { authorityId, agencyReferenceKey },
    orderBy: { receivedAt: "desc" },
    take: 5,
    select: { id: true, reference: true, stage: true, receivedAt: true },
  });
}

export async function markDuplicate(tx: Tx, id: string, duplicateOfId: string): Promise<void> {
  await tx.lawfulRequest.update({ where: { id }, data: { duplicateOfId } });
}

/** Under which rules a request was received. */
export async function receivedUnder(tx: Tx, id: string) {
  return tx.lawfulRequest.findUniqueOrThrow({
    where: { id },
    select: { rulesVersion: true, instrumentCode: true, receivedAt: true, receivedZone: true },
  });
}

/** When the answer is due, as it is written now. */
export async function dueOf(tx: Tx, id: string): Promise<Date | null> {
  const request = await tx.lawfulRequest.findUniqueOrThrow({ where: { id }, select: { dueAt: true } });
  return request.dueAt;
}

export async function setDue(tx: Tx, id: string, due: DueColumns): Promise<void> {
  await tx.lawfulRequest.update({
    where: { id },
    data: { dueAt: due.at, dueRule: due.rule, dueReason: [...due.reason] },
  });
}

/** The day the investigation behind a national security letter began, as it was last stated. */
export async function setInvestigation(tx: Tx, id: string, investigationOn: string): Promise<void> {
  await tx.lawfulRequest.update({ where: { id }, data: { investigationOn } });
}

/** A copy that was only kept has been handed over: the request counts among those that ask for data from now on. */
export async function countAsDemand(tx: Tx, id: string): Promise<void> {
  await tx.lawfulRequest.update({ where: { id }, data: { category: "criminal" } });
}

/** Nothing is due any more, though the request goes on. */
export async function clearDue(tx: Tx, id: string): Promise<void> {
  await tx.lawfulRequest.update({ where: { id }, data: { dueAt: null, dueRule: null, dueReason: [] } });
}

export async function setOwner(tx: Tx, id: string, ownerId: string | null): Promise<void> {
  await tx.lawfulRequest.update({ where: { id }, data: { ownerId } });
}

/** The customer an account identifier belongs to, if the desk knows exactly one such account. */
export async function accountOf(tx: Tx, identifier: string, customerId: string | null) {
  const accounts = await tx.account.findMany({
    where: customerId ? { identifier, tenancy: { customerId } } : { identifier },
    take: 2,
    select: { id: true, tenancy: { select: { customerId: true } } },
  });
  const [only, another] = accounts;
  return only && !another ? { accountId: only.id, customerId: only.tenancy.customerId } : null;
}
