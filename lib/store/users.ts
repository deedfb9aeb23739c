import type { Entry } from "@/lib/law/record/entry";
import type { Actor, Role } from "@/lib/law/permission/role";
import type { Refusal } from "@/lib/law/shared/refusal";
import { granted, refused, type Result } from "@/lib/law/shared/result";
import type { Prisma } from "@/lib/store/client/client";
import { asActor, asNobody, decide, type Tx } from "@/lib/store/database";
import { append } from "@/lib/store/record";

/** What the rules ask about a person; the password stays where it is checked. */
export const actorColumns = {
  id: true,
  email: true,
  name: true,
  disabledAt: true,
  roles: { select: { role: true }, orderBy: { role: "asc" } },
} as const satisfies Prisma.UserSelect;

export type PersonRow = Prisma.UserGetPayload<{ select: typeof actorColumns }>;

export interface Person extends Actor {
  readonly disabledAt: Date | null;
}

export function personOf(row: PersonRow): Person {
  const { id, email, name, disabledAt } = row;
  return { id, email, name, disabledAt, roles: row.roles.map(({ role }) => role) };
}

/** A person with the hash of their password, for the one who checks it. Nobody is asked for: they are not known yet. */
export async function personToCheck(email: string): Promise<{ person: Person; passwordHash: string | null } | null> {
  const row = await asNobody((tx) =>
    tx.user.findUnique({ where: { email }, select: { ...actorColumns, passwordHash: true } }),
  );
  return row ? { person: personOf(row), passwordHash: row.passwordHash } : null;
}

export async function people(actor: Actor): Promise<readonly Person[]> {
  const rows = await asActor(actor, (tx) =>
    tx.user.findMany({
      where: { email: { not: { endsWith: ".invalid" } } },
      select: actorColumns,
      orderBy: { email: "asc" },
    }),
  );
  return rows.map(personOf);
}

export interface KeptPerson {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly disabled: boolean;
  /** Null leaves the password as it is; a new person without one cannot sign in. */
  readonly passwordHash: string | null;
}

/** Adds a person, or replaces everything about them. With a new password, or disabled, all their sessions end; disabled, their tokens too. */
export async function keepPerson(
  actor: Actor,
  person: KeptPerson,
  isNew: boolean,
  entry: Entry,
): Promise<Result<Person, Refusal>> {
  return decide(actor, async (tx): Promise<Result<Person, Refusal>> => {
    const namesake = await tx.user.findUnique({ where: { email: person.email }, select: { id: true } });
    if (namesake && namesake.id !== person.id) return refused({ code: "name-taken", name: person.email });
    const columns = {
      email: person.email,
      name: person.name,
      ...(person.passwordHash && { passwordHash: person.passwordHash }),
    };
    if (!isNew && (await leavesNoAdmin(tx, person))) return refused({ code: "last-administrator" });
    if (isNew) await tx.user.create({ data: { id: person.id, ...columns, createdAt: entry.at } });
    else if (!(await change(tx, person, columns, entry.at))) return refused({ code: "not-found" });
    await tx.userRole.deleteMany({ where: { userId: person.id } });
    await tx.userRole.createMany({ data: person.roles.map((role) => ({ userId: person.id, role })) });
    await append(tx, { name: "people" }, entry);
    return granted(personOf(await tx.user.findUniqueOrThrow({ where: { id: person.id }, select: actorColumns })));
  });
}

/** Whether nobody who can sign in would be left to keep people. Two such changes at once wait for each other. */
async function leavesNoAdmin(tx: Tx, { id, roles, disabled }: KeptPerson): Promise<boolean> {
  if (roles.includes("admin") && !disabled) return false;
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('people', 0))`;
  const admins = { disabledAt: null, passwordHash: { not: null }, roles: { some: { role: "admin" } } } as const;
  const was = await tx.user.count({ where: { ...admins, id } });
  return was > 0 && (await tx.user.count({ where: { ...admins, id: { not: id } } })) === 0;
}

async function change(
  tx: Tx,
  person: KeptPerson,
  columns: Prisma.UserUpdateManyMutationInput,
  at: Date,
): Promise<boolean> {
  const { count } = await tx.user.updateMany({
    where: { id: person.id },
    data: { ...columns, disabledAt: person.disabled ? at : null },
  });
  if (person.disabled || person.passwordHash) {
    await tx.session.updateMany({ where: { userId: person.id, revokedAt: null }, data: { revokedAt: at } });
  }
  // Neither a token nor the address of a feed outlives it: whoever is let in again makes new ones.
  if (person.disabled) {
    await tx.apiToken.updateMany({ where: { userId: person.id, revokedAt: null }, data: { revokedAt: at } });
    await tx.deadlineFeed.updateMany({ where: { userId: person.id, stoppedAt: null }, data: { stoppedAt: at } });
  }
  return count === 1;
}
