import type { Prisma } from "@/lib/store/client/client";
import type { Tx } from "@/lib/store/database";

/** What the list of notices shows: whose, of which request, and what decides whether it may leave. */
const waitingNotice = {
  id: true,
  customerId: true,
  state: true,
  owedSince: true,
  dueAt: true,
  customer: { select: { name: true } },
  request: {
    select: {
      reference: true,
      receivedZone: true,
      authority: { select: { name: true } },
      secrecyOrders: {
        select: { id: true, kind: true, issuedBy: true, startsAt: true, endsAt: true, liftedAt: true, targetIds: true },
      },
    },
  },
} as const satisfies Prisma.NoticeSelect;

export type WaitingNotice = Prisma.NoticeGetPayload<{ select: typeof waitingNotice }>;

/** Notices that are neither sent nor waived, the longest due first. */
export async function waitingNotices(tx: Tx, take: number): Promise<readonly WaitingNotice[]> {
  return tx.notice.findMany({
    where: { state: { in: ["owed", "queued", "unconfirmed", "bounced"] } },
    orderBy: [{ dueAt: "asc" }, { id: "asc" }],
    take,
    select: waitingNotice,
  });
}
