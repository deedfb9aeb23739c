import { bindToRequest } from "@/lib/casework/attach-document";
import { keepAuthority } from "@/lib/casework/keep-authority";
import { placeSecrecy } from "@/lib/casework/place-secrecy";
import { mayReceive, type Received, receiveRequest } from "@/lib/casework/receive-request";
import { permit } from "@/lib/law/permission/may";
import type { Actor } from "@/lib/law/permission/role";
import { addDays, endOfDay, type PlainDate } from "@/lib/law/shared/plain-date";
import type { Refusal } from "@/lib/law/shared/refusal";
import { granted, refused, type Result } from "@/lib/law/shared/result";
import { authoritiesCalled, authorityById, type AuthorityColumns, authorityNamed } from "@/lib/store/authorities";
import { customerById, customersCalled } from "@/lib/store/customers";
import { asActor } from "@/lib/store/database";

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
  readonly alike: readonly string[];
  /** Why the secrecy could not be recorded with it; the request itself stands. */
  readonly secrecyRefused: Refusal | null;
}

/** Takes a request in whole: finds or keeps the authority, finds the customers, records the request, then its secrecy. */
export async function takeInRequest(
  actor: Actor,
  { authority, targets, secrecy, ...stated }: TakenIn,
  now: Date,
): Promise<Result<RecordedRequest, Refusal>> {
  const permission = mayReceive(actor, stated.instrumentCode);
  if (!permission.ok) return permission;
  if (stated.receivedAt > now) return refused({ code: "in-the-future" });
  const known = await customersOf(actor, targets);
  if (!known.ok) return known;
  const authorityId = await authorityIdOf(actor, authority, now);
  if (!authorityId.ok) return authorityId;
  const received = await receiveRequest(
    actor,
    { ...stated, authorityId: authorityId.value, targets: known.value },
    now,
  );
  if (!received.ok) return received;
  const { reference, alike } = received.value;
  const secrecyRefused = await recordSecrecy(actor, reference, secrecy, stated, now);
  return granted({ reference, alike, secrecyRefused });
}

/** The authority that a typed text means, if it means exactly one: "District Court, Germany" or its name alone. */
export async function authorityMeant(actor: Actor, text: string): Promise<string | null> {
  if (!permit(actor, "read-parties").ok) return null;
  const cut = text.lastIndexOf(",");
  const found = await asActor(actor, async (tx) => {
    const whole = await authoritiesCalled(tx, text.trim(), null);
    if (whole.length > 0 || cut < 0) return whole;
    return authoritiesCalled(tx, text.slice(0, cut).trim(), text.slice(cut + 1).trim());
  });
  const [only, another] = found;
  return only && !another ? only.id : null;
}

async function authorityIdOf(actor: Actor, named: NamedAuthority, now: Date): Promise<Result<string, Refusal>> {
  if (named.kind === "chosen") {
    const id = await authorityMeant(actor, named.text);
    return id === null ? refused({ code: "authority-unknown", name: named.text }) : granted(id);
  }
  if (named.kind === "known") {
    const authority = await asActor(actor, (tx) => authorityById(tx, named.id));
    return authority ? granted(named.id) : refused({ code: "authority-unknown", name: named.id });
  }
  const before = await asActor(actor, (tx) => authorityNamed(tx, named.authority));
  if (before) return granted(before.id);
  const first = { id: null, version: 0, authority: named.authority, reason: "Named in a request" };
  const kept = await keepAuthority(actor, first, now);
  return kept.ok ? granted(kept.value.id) : kept;
}

async function customersOf(actor: Actor, targets: TakenIn["targets"]): Promise<Result<Received["targets"], Refusal>> {
  return asActor(actor, async (tx) => {
    const found = [];
    for (const { place, customer, customerId, ...target } of targets) {
      const byId = customerId === null ? null : await customerById(tx, customerId);
      const byName = customer === "" || customerId !== null ? [] : await customersCalled(tx, customer);
      const id = byId?.id ?? (byName.length === 1 ? (byName[0]?.id ?? null) : null);
      if (id === null && (customerId !== null || customer !== ""))
        return refused<Refusal>({ code: "customer-not-known", name: customerId ?? customer, place });
      found.push({ ...target, customerId: id });
    }
    return granted(found);
  });
}

async function recordSecrecy(
  actor: Actor,
  reference: string,
  secrecy: StatedSecrecy,
  stated: Pick<TakenIn, "receivedAt" | "receivedZone">,
  now: Date,
): Promise<Refusal | null> {
  if (secrecy.kind === "none") return null;
  const plain = { reviewAt: null, extendsId: null, basis: secrecy.basis, issuedBy: secrecy.issuedBy };
  const on = { reference, version: 1 };
  if (secrecy.kind === "claimed_unsupported") {
    const claim = { ...plain, kind: secrecy.kind, startsAt: stated.receivedAt, endsAt: null, documentId: null };
    const placed = await placeSecrecy(actor, on, claim, now);
    return placed.ok ? null : placed.refusal;
  }
  const { documentId, startsOn, endsOn } = secrecy;
  const bound = await bindToRequest(actor, { reference, documentIds: [documentId], kind: "secrecy_order" }, now);
  if (!bound.ok) return bound.refusal;
  const zone = stated.receivedZone;
  const startsAt = new Date(endOfDay(zone, addDays(startsOn, -1)).getTime() + 1);
  // In force through the whole of its last day: it ends with the first instant of the next.
  const endsAt = endsOn === null ? null : new Date(endOfDay(zone, endsOn).getTime() + 1);
  const placed = await placeSecrecy(actor, on, { ...plain, kind: "ordered", documentId, startsAt, endsAt }, now);
  return placed.ok ? null : placed.refusal;
}
