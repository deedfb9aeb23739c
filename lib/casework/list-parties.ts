import { versionOf } from "@/lib/casework/changed-since";
import { lookAlikesOf } from "@/lib/casework/look-alikes";
import { permit } from "@/lib/law/permission/may";
import type { Actor } from "@/lib/law/permission/role";
import type { Refusal } from "@/lib/law/shared/refusal";
import { granted, refused, type Result } from "@/lib/law/shared/result";
import { authoritiesPage, authorityById, authorityNames, requestsOfAuthority } from "@/lib/store/authorities";
import { customerById, customerNames, customersPage } from "@/lib/store/customers";
import { asActor, decide, type Tx } from "@/lib/store/database";
import { flagOf } from "@/lib/store/emergency";
import { changesOf, type ListAsked } from "@/lib/store/parties";

/** A page of a list; `next` is what to ask for the one after it. */
export interface Page<Row> {
  readonly rows: readonly Row[];
  readonly next: string | null;
}

export async function listAuthorities(actor: Actor, asked: ListAsked) {
  return listed(actor, asked, authoritiesPage);
}

export async function listCustomers(actor: Actor, asked: ListAsked) {
  return listed(actor, asked, customersPage);
}

/** An authority with its newest requests, what was changed about it, and domains of its own that imitate another's. */
export async function readAuthority(actor: Actor, id: string) {
  const permission = permit(actor, "read-parties");
  if (!permission.ok) return permission;
  return decide(actor, async (tx) => {
    const authority = await authorityById(tx, id);
    if (!authority) return refused<Refusal>({ code: "not-found" });
    const changes = await changesOf(tx, id);
    return granted({
      authority: { ...authority, ...(await flagOf(tx, id)), version: versionOf(changes) },
      alike: await lookAlikesOf(tx, id, authority),
      requests: await requestsOfAuthority(tx, id, 10),
      changes,
    });
  });
}

/** A customer with its contacts and tenancies, and what was changed about it. */
export async function readCustomer(actor: Actor, id: string) {
  const permission = permit(actor, "read-parties");
  if (!permission.ok) return permission;
  return decide(actor, async (tx) => {
    const customer = await customerById(tx, id);
    if (!customer) return refused<Refusal>({ code: "not-found" });
    const changes = await changesOf(tx, id);
    return granted({ customer: { ...customer, version: versionOf(changes) }, changes });
  });
}

/** Names to choose from at intake. There may be more than are offered: any can be typed in full. */
export async function partyNames(actor: Actor) {
  if (!permit(actor, "read-parties").ok) return { authorities: [], customers: [] };
  return asActor(actor, async (tx) => ({
    authorities: await authorityNames(tx, 1000),
    customers: await customerNames(tx, 500),
  }));
}

async function listed<Row extends { readonly id: string }>(
  actor: Actor,
  asked: ListAsked,
  page: (tx: Tx, asked: ListAsked) => Promise<readonly Row[]>,
): Promise<Result<Page<Row>, Refusal>> {
  const permission = permit(actor, "read-parties");
  if (!permission.ok) return permission;
  const found = await asActor(actor, (tx) => page(tx, asked));
  const rows = found.slice(0, asked.limit);
  return granted({ rows, next: found.length > asked.limit ? (rows.at(-1)?.id ?? null) : null });
}
