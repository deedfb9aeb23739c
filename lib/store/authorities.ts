import type { HeldDomain } from "@/lib/law/authority/look-alike";
import { Prisma } from "@/lib/store/client/client";
import type { Tx } from "@/lib/store/database";
import { likePart, type ListAsked } from "@/lib/store/parties";

/** What the desk keeps of an authority. `country` is an ISO code; domains are ASCII, as mail carries them. */
export interface AuthorityColumns {
  readonly name: string;
  readonly country: string;
  readonly countryLabel: string;
  /** Of the United States: its state by postal code, or `federal`; null: nobody has said it. */
  readonly state: string | null;
  readonly domains: readonly string[];
  readonly email: string | null;
  readonly callbackNumber: string | null;
  readonly callbackSource: string | null;
}

const columns = {
  id: true,
  name: true,
  country: true,
  countryLabel: true,
  state: true,
  domains: true,
  email: true,
  callbackNumber: true,
  callbackSource: true,
} as const satisfies Prisma.AuthoritySelect;

export type KeptAuthority = Prisma.AuthorityGetPayload<{ select: typeof columns }>;

export async function authorityById(tx: Tx, id: string): Promise<KeptAuthority | null> {
  return tx.authority.findUnique({ where: { id }, select: columns });
}

/** The one authority of exactly this name in this country. */
export async function authorityNamed(tx: Tx, { name, country }: Pick<AuthorityColumns, "name" | "country">) {
  return tx.authority.findFirst({ where: { name, country }, select: columns });
}

/** The authority that has this very name already, though the actor may not see it: only the walled compartment does. */
export async function hiddenAuthority(
  tx: Tx,
  { name, country, countryLabel }: AuthorityColumns,
): Promise<string | null> {
  const rows = await tx.$queryRaw<{ id: string | null }[]>`
    SELECT writdesk_authority_named(${country}, ${countryLabel}, ${name})::text AS id`;
  const id = rows[0]?.id ?? null;
  return id !== null && (await authorityById(tx, id)) === null ? id : null;
}

/** Whether only the walled compartment knows an authority. */
export async function authorityWalled(tx: Tx, id: string): Promise<boolean> {
  const rows = await tx.$queryRaw<{ walled: boolean }[]>`
    SELECT ${id}::uuid = ANY (writdesk_walled_authorities()) AS walled`;
  return rows[0]?.walled === true;
}

/** Authorities that a typed name could mean, capitals aside; two are enough to know that it is not clear. */
export async function authoritiesCalled(tx: Tx, name: string, countryLabel: string | null) {
  return tx.authority.findMany({
    where: {
      name: { equals: name, mode: "insensitive" },
      ...(countryLabel !== null && { countryLabel: { equals: countryLabel, mode: "insensitive" } }),
    },
    take: 2,
    select: columns,
  });
}

export async function insertAuthority(tx: Tx, id: string, authority: AuthorityColumns, createdAt: Date): Promise<void> {
  await tx.authority.create({ data: { id, ...storable(authority), createdAt } });
}

export async function updateAuthority(tx: Tx, id: string, authority: AuthorityColumns): Promise<void> {
  await tx.authority.update({ where: { id }, data: storable(authority) });
}

/** Authorities by name, one more than asked for where there are more. */
export async function authoritiesPage(tx: Tx, { q, after, limit }: ListAsked): Promise<readonly KeptAuthority[]> {
  const last = after === null ? null : await tx.authority.findUnique({ where: { id: after }, select: { name: true } });
  const like = likePart(q);
  const ids = await tx.$queryRaw<{ id: string }[]>`
    SELECT a.id FROM "Authority" a
    WHERE (${q} = '' OR a.name ILIKE ${like} OR a."countryLabel" ILIKE ${like} OR array_to_string(a.domains, ' ') ILIKE ${like})
    ${last === null ? Prisma.empty : Prisma.sql`AND (a.name, a.id) > (${last.name}, ${after}::uuid)`}
    ORDER BY a.name, a.id LIMIT ${limit + 1}`;
  const rows = await tx.authority.findMany({ where: { id: { in: ids.map(({ id }) => id) } }, select: columns });
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap(({ id }) => byId.get(id) ?? []);
}

/** Names to choose from while typing; whoever is not among them can still be typed in full. */
export async function authorityNames(tx: Tx, limit: number) {
  return tx.authority.findMany({
    orderBy: [{ name: "asc" }, { id: "asc" }],
    take: limit,
    select: { id: true, name: true, country: true, countryLabel: true },
  });
}

/** The domains of every authority but one, to compare another's with. */
export async function otherDomains(tx: Tx, id: string): Promise<readonly HeldDomain[]> {
  const rows = await tx.authority.findMany({
    where: { domains: { isEmpty: false }, id: { not: id } },
    select: { domains: true, createdAt: true },
  });
  return rows.flatMap(({ domains, createdAt: since }) => domains.map((domain) => ({ domain, since })));
}

/** The newest requests of an authority that the actor may see. */
export async function requestsOfAuthority(tx: Tx, authorityId: string, take: number) {
  return tx.lawfulRequest.findMany({
    where: { authorityId },
    orderBy: [{ receivedAt: "desc" }, { id: "desc" }],
    take,
    select: { id: true, reference: true, agencyReference: true, stage: true, receivedAt: true, receivedZone: true },
  });
}

function storable({ domains, ...authority }: AuthorityColumns) {
  const { name, country, countryLabel, state, email, callbackNumber, callbackSource } = authority;
  return { name, country, countryLabel, state, domains: [...domains], email, callbackNumber, callbackSource };
}
