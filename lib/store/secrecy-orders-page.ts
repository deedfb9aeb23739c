import type { Prisma } from "@/lib/store/client/client";
import type { Tx } from "@/lib/store/database";
import { orderColumns } from "@/lib/store/secrecy-orders";

const boardRow = {
  ...orderColumns,
  reviewAt: true,
  request: {
    select: {
      reference: true,
      receivedZone: true,
      authority: { select: { name: true } },
      targets: { select: { id: true, identifier: true } },
      secrecyOrders: { select: { id: true, extendsId: true, liftedAt: true } },
      challenges: { where: { orderId: { not: null } }, select: { orderId: true, ruling: true, kind: true } },
      clocks: {
        where: { endedAt: null, rule: { in: ["SECRECY_REVIEW", "SECRECY_CHALLENGE"] } },
        orderBy: { dueAt: "asc" },
        select: { rule: true, subjectId: true, dueAt: true },
      },
    },
  },
} as const satisfies Prisma.SecrecyOrderSelect;

export type BoardRow = Prisma.SecrecyOrderGetPayload<{ select: typeof boardRow }>;

/** Secrecy that has an end to come, the next to end first; one more than asked for where there are more. */
export async function endingOrders(
  tx: Tx,
  now: Date,
  after: string | null,
  limit: number,
): Promise<readonly BoardRow[]> {
  const last =
    after === null ? null : await tx.secrecyOrder.findUnique({ where: { id: after }, select: { endsAt: true } });
  const place =
    last?.endsAt && after !== null
      ? [{ OR: [{ endsAt: { gt: last.endsAt } }, { endsAt: last.endsAt, id: { gt: after } }] }]
      : [];
  return tx.secrecyOrder.findMany({
    where: { ...binding, AND: [{ endsAt: { gt: now } }, ...place] },
    orderBy: [{ endsAt: "asc" }, { id: "asc" }],
    take: limit + 1,
    select: boardRow,
  });
}

/** Secrecy that names no end, the oldest first: DOJ's own norm is a year. */
export async function openEndedOrders(tx: Tx, after: string | null, limit: number): Promise<readonly BoardRow[]> {
  const last =
    after === null ? null : await tx.secrecyOrder.findUnique({ where: { id: after }, select: { startsAt: true } });
  const place =
    last && after !== null
      ? [{ OR: [{ startsAt: { gt: last.startsAt } }, { startsAt: last.startsAt, id: { gt: after } }] }]
      : [];
  return tx.secrecyOrder.findMany({
    where: { ...binding, AND: [{ endsAt: null }, ...place] },
    orderBy: [{ startsAt: "asc" }, { id: "asc" }],
    take: limit + 1,
    select: boardRow,
  });
}

const binding = {
  liftedAt: null,
  kind: { not: "claimed_unsupported" },
} as const satisfies Prisma.SecrecyOrderWhereInput;
