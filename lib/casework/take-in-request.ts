import { bindToRequest } from "@/lib/casework/attach-document";
import { keepAuthority } from "@/lib/casework/keep-authority";
import { placeNow } from "@/lib/casework/place-secrecy";
import { mayReceive, type Received, receiveRequest } from "@/lib/casework/receive-request";
import type { StepOn, Taken } from "@/lib/casework/take-step";
import type { LookAlike } from "@/lib/law/authority/look-alike";
import { permit } from "@/lib/law/permission/may";
import type { Actor } from "@/lib/law/permission/role";
import { instrumentRow } from "@/lib/law/request/instrument";
import { addDays, endOfDay, type PlainDate } from "@/lib/law/shared/plain-date";
import type { Refusal } from "@/lib/law/shared/refusal";
import { granted, refused, type Result } from "@/lib/law/shared/result";
import { authoritiesCalled, authorityById, type AuthorityColumns, authorityNamed } from "@/lib/store/authorities";
import { customerById, customersCalled } from "@/lib/store/customers";
import { holdParties } from "@/lib/store/parties";
import { asActor, decide, type Tx, within } from "@/lib/store/database";

/** How a person or a machine names an authority: by id, by its name, or by describing a new one. */
export type NamedAuthority =
  | { readonly kind: "known"; readonly id: string }
  | { readonly kind: "chosen"; readonly text: string }
  | { readonly kind: "new"; readonly authority: AuthorityColumns };

export type StatedSecrecy =
  | { readonly kind: "none" }
  | { readonly kind: "claimed_unsupported"; readonly basis: string; readonly issuedBy: string }
  | {
      readonly kind: "ordered";
      readonly basis: string;
      readonly issuedBy: string;
      readonly documentId: string;
      readonly startsOn: PlainDate;
      readonly endsOn: PlainDate | null;
    };

/** What intake typed, with parties by name where they were named. `place` is the row a target stood in. */
export interface TakenIn extends Omit<Received, "authorityId" | "targets"> {
  readonly authority: NamedAuthority;
  readonly secrecy: StatedSecrecy;
  readonly targets: readonly (Omit<Received["targets"][number], "customerId"> & {
    readonly place: number;
    readonly customerId: string | null;
    /** Asked only where there is no id; "" names none. */
    readonly customer: string;
  })[];
}

export interface RecordedRequest {
  readonly reference: string;
  /** What a step on it must be sent with. */
  readonly version: number;
  readonly alike: readonly string[];
  /** Domains of a new authority that imitate those of another, for intake to look at before anybody trusts its mail. */
  readonly lookAlikes: readonly LookAlike[];
}

/**
 * Takes a request in whole: finds or keeps the authority, finds the customers, records the request and its secrecy, in
 * one transaction. There is no moment at which a request stands without the order that came with it.
 */
export async function takeInRequest(
  actor: Actor,
  stated: TakenIn,
  now: Date,
): Promise<Result<RecordedRequest, Refusal>> {
  const permission = mayReceive(actor, stated.instrumentCode);
  if (!permission.ok) return permission;
  if (stated.receivedAt > now) return refused({ code: "in-the-future" });
  return decide(actor, (tx) => takenIn(tx, actor, stated, now));
}

async function takenIn(
  tx: Tx,
  actor: Actor,
  { authority, targets, secrecy, ...stated }: TakenIn,
  now: Date,
): Promise<Result<RecordedRequest, Refusal>> {
  const known = await customersOf(tx, targets);
  if (!known.ok) return known;
  const walled = instrumentRow(stated.instrumentCode).category === "national_security";
  const asking = await authorityOf(tx, actor, authority, walled, now);
  if (!asking.ok) return asking;
  const whole = { ...stated, authorityId: asking.value.id, targets: known.value };
  const received = await receiveRequest(actor, whole, now, within(tx));
  if (!received.ok) return received;
  const { reference, alike } = received.value;
  const placed = await recordSecrecy(tx, actor, { reference, version: 1 }, secrecy, stated, now);
  if (!placed.ok) return placed;
  return granted({ ...placed.value, alike, lookAlikes: asking.value.alike });
}

/** The authority that a typed text means, if it means exactly one: "District Court, Germany" or its name alone. */
export async function authorityMeant(actor: Actor, text: string): Promise<string | null> {
  if (!permit(actor, "read-parties").ok) return null;
  return asActor(actor, (tx) => meant(tx, text));
}

async function meant(tx: Tx, text: string): Promise<string | null> {
  const cut = text.lastIndexOf(",");
  const whole = await authoritiesCalled(tx, text.trim(), null);
  const [only, another] =
    whole.length > 0 || cut < 0
      ? whole
      : await authoritiesCalled(tx, text.slice(0, cut).trim(), text.slice(cut + 1).trim());
  return only && !another ? only.id : null;
}

async function authorityOf(
  tx: Tx,
  actor: Actor,
  named: NamedAuthority,
  walled: boolean,
  now: Date,
): Promise<Result<{ readonly id: string; readonly alike: readonly LookAlike[] }, Refusal>> {
  const found = (id: string) => granted({ id, alike: [] });
  if (named.kind === "chosen") {
    const id = await meant(tx, named.text);
    return id === null ? refused({ code: "authority-unknown", name: named.text }) : found(id);
  }
  if (named.kind === "known") {
    const authority = await authorityById(tx, named.id);
    return authority ? found(named.id) : refused({ code: "authority-unknown", name: named.id });
  }
  await holdParties(tx);
  const before = await authorityNamed(tx, named.authority);
  if (before) return found(before.id);
  const first = { id: null, version: 0, authority: named.authority, reason: "Named in a request", walled };
  return keepAuthority(actor, first, now, within(tx));
}

async function customersOf(tx: Tx, targets: TakenIn["targets"]): Promise<Result<Received["targets"], Refusal>> {
  const found = [];
  for (const { place, customer, customerId, ...target } of targets) {
    const byId = customerId === null ? null : await customerById(tx, customerId);
    const byName = customer === "" || customerId !== null ? [] : await customersCalled(tx, customer);
    const id = byId?.id ?? (byName.length === 1 ? (byName[0]?.id ?? null) : null);
    if (id === null && (customerId !== null || customer !== ""))
      return refused({ code: "customer-not-known", name: customerId ?? customer, place });
    found.push({ ...target, customerId: id });
  }
  return granted(found);
}

async function recordSecrecy(
  tx: Tx,
  actor: Actor,
  on: StepOn,
  secrecy: StatedSecrecy,
  stated: Pick<TakenIn, "receivedAt" | "receivedZone" | "documentIds">,
  now: Date,
): Promise<Taken> {
  if (secrecy.kind === "none") return granted(on);
  const plain = { reviewAt: null, extendsId: null, basis: secrecy.basis, issuedBy: secrecy.issuedBy };
  if (secrecy.kind === "claimed_unsupported") {
    const claim = { ...plain, kind: secrecy.kind, startsAt: stated.receivedAt, endsAt: null, documentId: null };
    return placeNow(actor, on, claim, now, within(tx));
  }
  const { documentId, startsOn, endsOn } = secrecy;
  // An order may stand in the very document that asks; that one is part of the request already.
  if (!stated.documentIds.includes(documentId)) {
    const order = { reference: on.reference, documentIds: [documentId], kind: "secrecy_order" } as const;
    const bound = await bindToRequest(actor, order, now, within(tx));
    if (!bound.ok) return refused({ code: "order-without-document" });
  }
  const zone = stated.receivedZone;
  const startsAt = new Date(endOfDay(zone, addDays(startsOn, -1)).getTime() + 1);
  // In force through the whole of its last day: it ends with the first instant of the next.
  const endsAt = endsOn === null ? null : new Date(endOfDay(zone, endsOn).getTime() + 1);
  return placeNow(actor, on, { ...plain, kind: "ordered", documentId, startsAt, endsAt }, now, within(tx));
}
