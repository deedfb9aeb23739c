import { randomUUID } from "node:crypto";
import { changedSince } from "@/lib/casework/changed-since";
import { permit } from "@/lib/law/permission/may";
import type { Actor } from "@/lib/law/permission/role";
import { changed } from "@/lib/law/record/changed";
import type { EntryValue } from "@/lib/law/record/entry";
import type { Refusal } from "@/lib/law/shared/refusal";
import { countryName } from "@/lib/law/shared/countries";
import { granted, refused, type Result } from "@/lib/law/shared/result";
import {
  customerById,
  type CustomerColumns,
  customersCalled,
  insertCustomer,
  keepContact,
  keepTenancy,
  type KeptCustomer,
  updateCustomer,
} from "@/lib/store/customers";
import { decide, type Tx } from "@/lib/store/database";
import { holdParties } from "@/lib/store/parties";
import { append } from "@/lib/store/record";

export interface KeepCustomer extends CustomerColumns {
  /** Null: a new one. */
  readonly id: string | null;
  /** As of which version it was read (see `changedSince`); 0 for a new one. */
  readonly version: number;
  readonly contacts: readonly {
    readonly id: string | null;
    readonly name: string;
    readonly email: string;
    readonly preferred: boolean;
  }[];
  readonly tenancies: readonly {
    readonly id: string | null;
    readonly name: string;
    readonly region: string;
    /** Identifiers to add; those there are stay. */
    readonly accounts: readonly string[];
  }[];
  readonly reason: string;
}

/**
 * Keeps a customer with its contacts and tenancies, with what was changed and why on the record. Nothing is taken
 * away: contacts and tenancies that are not named stay as they are.
 */
export async function keepCustomer(
  actor: Actor,
  kept: KeepCustomer,
  now: Date,
): Promise<Result<{ readonly id: string }, Refusal>> {
  const permission = permit(actor, "keep-parties");
  if (!permission.ok) return permission;
  return decide(actor, async (tx) => {
    await holdParties(tx);
    const before = kept.id === null ? null : await customerById(tx, kept.id);
    if (kept.id !== null && before === null) return refused<Refusal>({ code: "not-found" });
    const meanwhile = kept.id === null ? null : await changedSince(tx, kept.id, kept.version);
    if (meanwhile) return refused(meanwhile);
    const taken = nameTaken(kept, before, await customersCalled(tx, kept.name));
    if (taken !== null) return refused<Refusal>({ code: "name-taken", name: taken });
    if (!partsAreIts(kept, before)) return refused<Refusal>({ code: "not-found" });
    if (kept.defunct !== null && !somebodyIsTold(kept, before)) return refused<Refusal>({ code: "successor-missing" });
    const id = kept.id ?? randomUUID();
    const added = await write(tx, id, kept, before, now);
    const after = await customerById(tx, id);
    const change = changed(before && facts(before), after ? facts(after) : {});
    if (before !== null && added === 0 && Object.keys(change).length === 0) return granted({ id });
    const data = { id, name: kept.name, changed: change, accountsAdded: added };
    await append(tx, { name: "parties" }, { act: "keep-customer", actor, at: now, why: kept.reason, data });
    return granted({ id });
  });
}

async function write(tx: Tx, id: string, kept: KeepCustomer, before: KeptCustomer | null, now: Date): Promise<number> {
  if (before === null) await insertCustomer(tx, id, kept, now);
  else await updateCustomer(tx, id, kept);
  const chosen = kept.contacts.some((contact) => contact.preferred);
  const named = new Set(kept.contacts.map((contact) => contact.id));
  for (const other of before?.contacts ?? []) {
    if (chosen && other.preferred && !named.has(other.id)) await keepContact(tx, id, { ...other, preferred: false });
  }
  for (const contact of kept.contacts) await keepContact(tx, id, contact);
  let added = 0;
  for (const tenancy of kept.tenancies) added += await keepTenancy(tx, id, tenancy);
  return added;
}

/** The customer's own name, or the address or name of one of its parts that is there already under another id. */
function nameTaken(kept: KeepCustomer, before: KeptCustomer | null, called: readonly { id: string; name: string }[]) {
  if (called.some((other) => other.id !== kept.id)) return kept.name;
  const same = (one: string, other: string) => one.toLowerCase() === other.toLowerCase();
  const contact = kept.contacts.find(({ id, email }) =>
    before?.contacts.some((other) => other.id !== id && same(other.email, email)),
  );
  const tenancy = kept.tenancies.find(({ id, name }) =>
    before?.tenancies.some((other) => other.id !== id && same(other.name, name)),
  );
  return contact?.email ?? tenancy?.name ?? null;
}

/** Whether somebody was chosen to be told: of a customer that is gone, nobody reads the first mailbox of the list. */
function somebodyIsTold(kept: KeepCustomer, before: KeptCustomer | null): boolean {
  const changed = new Set(kept.contacts.map(({ id }) => id));
  const standing = before?.contacts.filter(({ id }) => !changed.has(id)) ?? [];
  return [...kept.contacts, ...standing].some(({ preferred }) => preferred);
}

/** Ids of parts come from a form: they must be this customer's. */
function partsAreIts(kept: KeepCustomer, before: KeptCustomer | null): boolean {
  const known = new Set([...(before?.contacts ?? []), ...(before?.tenancies ?? [])].map((part) => part.id));
  return [...kept.contacts, ...kept.tenancies].every(({ id }) => id === null || known.has(id));
}

function facts(customer: KeptCustomer): Record<string, EntryValue> {
  return {
    name: customer.name,
    class: customer.class,
    ourRole: customer.ourRole,
    countryLabel: customer.country && (countryName(customer.country) ?? customer.country),
    state: customer.state,
    defunct: customer.defunct,
    contacts: customer.contacts.map(({ name, email, preferred }) => ({ name, email, preferred })),
    tenancies: customer.tenancies.map(({ name, region }) => ({ name, region })),
  };
}
