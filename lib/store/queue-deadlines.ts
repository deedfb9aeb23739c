import type { Prisma } from "@/lib/store/client/client";
import { decidesNotices } from "@/lib/store/queue";
import { factsOfDeferral } from "@/lib/store/request-file-tracks";
import type { Tx } from "@/lib/store/database";

/** What the list of notices shows: whose, of which request, and what decides whether it may leave. */
const waitingNotice = {
  id: true,
  customerId: true,
  state: true,
  owedSince: true,
  dueAt: true,
  ...factsOfDeferral,
  customer: { select: { name: true } },
  target: { select: { identifier: true } },
  request: {
    select: {
      reference: true,
      authority: { select: { name: true } },
      ...decidesNotices,
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
