import { randomUUID } from "node:crypto";
import { type CustomerClass, type CustomerDefunct, type OurRole, Prisma } from "@/lib/store/client/client";
import type { Tx } from "@/lib/store/database";
import { likePart, type ListAsked } from "@/lib/store/parties";

export interface CustomerColumns {
  readonly name: string;
  readonly class: CustomerClass;
  readonly ourRole: OurRole;
  /** The State it belongs to, as an ISO code; null where nobody has said it. */
  readonly country: string | null;
  /** The state of the United States it is in, by postal code; null where nobody has said it. */
  readonly state: string | null;
  /** Who acts in its place, where it exists no longer; null while it does. */
  readonly defunct: CustomerDefunct | null;
}

/** Accounts shown under one tenancy; the rest is counted. */
const shownAccounts = 50;

const listed = {
  id: true,
  name: true,
  class: true,
  ourRole: true,
  contacts: { where: { preferred: true }, take: 1, select: { email: true } },
  _count: { select: { tenancies: true, contacts: true } },
} as const satisfies Prisma.CustomerSelect;

const whole = {
  id: true,
  name: true,
  class: true,
  ourRole: true,
  country: true,
  state: true,
  defunct: true,
  contacts: {
    orderBy: [{ name: "asc" }, { id: "asc" }],
    select: { id: true, name: true, email: true, preferred: true },
  },
  tenancies: {
    orderBy: [{ name: "asc" }, { id: "asc" }],
    select: {
      id: true,
      name: true,
      region: true,
      accounts: { orderBy: { identifier: "asc" }, take: shownAccounts, select: { id: true, identifier: true } },
      _count: { select: { accounts: true } },
    },
  },
} as const satisfies Prisma.CustomerSelect;

export type ListedCustomer = Prisma.CustomerGetPayload<{ select: typeof listed }>;
export type KeptCustomer = Prisma.CustomerGetPayload<{ select: typeof whole }>;

export async function customerById(tx: Tx, id: string): Promise<KeptCustomer | null> {
  return tx.customer.findUnique({ where: { id }, select: whole });
}

/** Customers of a typed name, capitals aside; two are enough to know that it is not clear. */
export async function customersCalled(tx: Tx, name: string) {
  return tx.customer.findMany({
    where: { name: { equals: name, mode: "insensitive" } },
    take: 2,
    select: { id: true, name: true },
  });
}

export async function insertCustomer(tx: Tx, id: string, customer: CustomerColumns, createdAt: Date): Promise<void> {
  const { name, class: kind, ourRole, country, state, defunct } = customer;
  await tx.customer.create({ data: { id, name, class: kind, ourRole, country, state, defunct, createdAt } });
}

export async function updateCustomer(tx: Tx, id: string, customer: CustomerColumns): Promise<void> {
  const { name, class: kind, ourRole, country, state, defunct } = customer;
  await tx.customer.update({ where: { id }, data: { name, class: kind, ourRole, country, state, defunct } });
}

export async function keepContact(
  tx: Tx,
  customerId: string,
  contact: { readonly id: string | null; readonly name: string; readonly email: string; readonly preferred: boolean },
): Promise<void> {
  const { id, name, email, preferred } = contact;
  if (id === null) await tx.noticeContact.create({ data: { id: randomUUID(), customerId, name, email, preferred } });
  else await tx.noticeContact.update({ where: { id, customerId }, data: { name, email, preferred } });
}

/** Keeps a tenancy and adds accounts to it; those it has already are left as they are. */
export async function keepTenancy(
  tx: Tx,
  customerId: string,
  tenancy: {
    readonly id: string | null;
    readonly name: string;
    readonly region: string;
    readonly accounts: readonly string[];
  },
): Promise<number> {
  const { name, region, accounts } = tenancy;
  const id = tenancy.id ?? randomUUID();
  if (tenancy.id === null) await tx.tenancy.create({ data: { id, customerId, name, region } });
  else await tx.tenancy.update({ where: { id, customerId }, data: { name, region } });
  const { count } = await tx.account.createMany({
    data: accounts.map((identifier) => ({ id: randomUUID(), tenancyId: id, identifier })),
    skipDuplicates: true,
  });
  return count;
}

/** Customers by name, one more than asked for where there are more. Found by name, contact or exact account. */
export async function customersPage(tx: Tx, { q, after, limit }: ListAsked): Promise<readonly ListedCustomer[]> {
  const last = after === null ? null : await tx.customer.findUnique({ where: { id: after }, select: { name: true } });
  const like = likePart(q);
  const ids = await tx.$queryRaw<{ id: string }[]>`
    SELECT c.id FROM "Customer" c
    WHERE (${q} = '' OR c.name ILIKE ${like}
           OR EXISTS (SELECT 1 FROM "NoticeContact" n WHERE n."customerId" = c.id AND n.email ILIKE ${like})
           OR EXISTS (SELECT 1 FROM "Account" a JOIN "Tenancy" t ON t.id = a."tenancyId"
                      WHERE t."customerId" = c.id AND a.identifier = ${q}))
    ${last === null ? Prisma.empty : Prisma.sql`AND (c.name, c.id) > (${last.name}, ${after}::uuid)`}
    ORDER BY c.name, c.id LIMIT ${limit + 1}`;
  const rows = await tx.customer.findMany({ where: { id: { in: ids.map(({ id }) => id) } }, select: listed });
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap(({ id }) => byId.get(id) ?? []);
}

/** Names to choose from while typing. */
export async function customerNames(tx: Tx, limit: number) {
  return tx.customer.findMany({ orderBy: { name: "asc" }, take: limit, select: { id: true, name: true } });
}
