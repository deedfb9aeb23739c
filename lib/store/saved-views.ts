import { randomUUID } from "node:crypto";
import type { Prisma } from "@/lib/store/client/client";
import type { Tx } from "@/lib/store/database";

/** The part of the queue's address that is kept, by its names there. */
export type ViewAsked = Readonly<Record<string, string>>;

export interface KeptView {
  readonly id: string;
  readonly userId: string;
  readonly name: string;
  readonly asked: ViewAsked;
  readonly shared: boolean;
  readonly first: boolean;
}

const columns = {
  id: true,
  userId: true,
  name: true,
  asked: true,
  shared: true,
  first: true,
} as const satisfies Prisma.SavedViewSelect;

/** A person's own views, then those that others share, at most so many: row-level security shows no others. */
export async function viewsFor(tx: Tx, userId: string, take: number): Promise<readonly KeptView[]> {
  const orderBy: Prisma.SavedViewOrderByWithRelationInput[] = [{ name: "asc" }, { id: "asc" }];
  const inOrder = { orderBy, select: columns };
  const own = await tx.savedView.findMany({ where: { userId }, ...inOrder });
  const shared = await tx.savedView.findMany({ where: { userId: { not: userId } }, take, ...inOrder });
  return [...own, ...shared].map(read);
}

export async function firstView(tx: Tx, userId: string): Promise<KeptView | null> {
  const row = await tx.savedView.findFirst({ where: { userId, first: true }, select: columns });
  return row && read(row);
}

export async function ownViews(tx: Tx, userId: string): Promise<readonly string[]> {
  const rows = await tx.savedView.findMany({ where: { userId }, select: { name: true } });
  return rows.map(({ name }) => name);
}

export interface NewView extends Omit<KeptView, "id" | "first"> {
  readonly createdAt: Date;
}

/** Keeps a view; one of the same person under the same name now says what the new one says. */
export async function keepView(tx: Tx, { userId, name, asked, shared, createdAt }: NewView): Promise<void> {
  await tx.savedView.upsert({
    where: { userId_name: { userId, name } },
    create: { id: randomUUID(), userId, name, asked, shared, first: false, createdAt },
    update: { asked, shared },
  });
}

export async function dropView(tx: Tx, id: string, userId: string): Promise<boolean> {
  const { count } = await tx.savedView.deleteMany({ where: { id, userId } });
  return count > 0;
}

/** Lets a view open first, and no other of this person; null: none does. */
export async function openFirst(tx: Tx, id: string | null, userId: string): Promise<boolean> {
  await tx.savedView.updateMany({ where: { userId, first: true }, data: { first: false } });
  if (id === null) return true;
  const { count } = await tx.savedView.updateMany({ where: { id, userId }, data: { first: true } });
  return count > 0;
}

function read({ asked, ...view }: Prisma.SavedViewGetPayload<{ select: typeof columns }>): KeptView {
  const isText = (pair: [string, unknown]): pair is [string, string] => typeof pair[1] === "string";
  const said = typeof asked === "object" && asked !== null ? Object.entries(asked).filter(isText) : [];
  return { ...view, asked: Object.fromEntries(said) };
}
