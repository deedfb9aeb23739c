import type { Prisma } from "@/lib/store/client/client";
import type { Tx } from "@/lib/store/database";

const registerRow = {
  id: true,
  state: true,
  startsAt: true,
  endsAt: true,
  confirmedAt: true,
  convertedTo: true,
  purgedAt: true,
  request: {
    select: {
      reference: true,
      receivedZone: true,
      accounts: true,
      authority: { select: { name: true } },
      instrument: { select: { label: true } },
      clocks: { where: { rule: "PURGE_7D", endedAt: null }, select: { subjectId: true, dueAt: true } },
    },
  },
} as const satisfies Prisma.PreservationSelect;

export type RegisterRow = Prisma.PreservationGetPayload<{ select: typeof registerRow }>;

export interface RegisterWhere {
  readonly states: readonly RegisterRow["state"][];
  readonly endsBefore: Date | null;
}

/** A page of the register by the end of the term, one more than asked for where there are more. */
export async function preservationsPage(
  tx: Tx,
  { states, endsBefore }: RegisterWhere,
  after: string | null,
  limit: number,
): Promise<readonly RegisterRow[]> {
  const last =
    after === null ? null : await tx.preservation.findUnique({ where: { id: after }, select: { endsAt: true } });
  return tx.preservation.findMany({
    where: {
      state: { in: [...states] },
      AND: [
        ...(endsBefore === null ? [] : [{ endsAt: { lt: endsBefore } }]),
        ...(last === null || after === null
          ? []
          : [{ OR: [{ endsAt: { gt: last.endsAt } }, { endsAt: last.endsAt, id: { gt: after } }] }]),
      ],
    },
    orderBy: [{ endsAt: "asc" }, { id: "asc" }],
    take: limit + 1,
    select: registerRow,
  });
}
