import type { Prisma } from "@/lib/store/client/client";
import type { Tx } from "@/lib/store/database";

/** What is read of a request whose clocks are counted together with those of many others. */
const holder = {
  id: true,
  reference: true,
  compartment: true,
  rulesVersion: true,
  instrumentCode: true,
  receivedAt: true,
  receivedZone: true,
  dueAt: true,
  authority: { select: { country: true } },
} as const satisfies Prisma.LawfulRequestSelect;

export type ClockHolder = Prisma.LawfulRequestGetPayload<{ select: typeof holder }>;

/** Requests with a running clock, by id, after one of them. */
export async function clockHolders(tx: Tx, after: string | null, take: number): Promise<readonly ClockHolder[]> {
  return tx.lawfulRequest.findMany({
    where: { clocks: { some: { endedAt: null } }, ...(after !== null && { id: { gt: after } }) },
    orderBy: { id: "asc" },
    take,
    select: holder,
  });
}
