import type { RequestFile } from "@/lib/law/request/file";
import type { Prisma } from "@/lib/store/client/client";
import type { Tx } from "@/lib/store/database";

/** What the law needs of a request: no free text, no letters, no notes. */
const factsOf = {
  id: true,
  reference: true,
  version: true,
  stage: true,
  instrumentCode: true,
  emergency: true,
  receivedAt: true,
  receivedZone: true,
  dueAt: true,
  authority: { select: { id: true, name: true, email: true, callbackNumber: true } },
  targets: {
    orderBy: { position: "asc" },
    select: {
      id: true,
      identifier: true,
      customerId: true,
      outcome: true,
      items: { orderBy: { position: "asc" } },
      attempts: { orderBy: { position: "asc" }, select: { id: true, outcome: true, skipReason: true } },
    },
  },
  authentications: { orderBy: { at: "asc" }, select: { level: true, byId: true, at: true } },
  suspicions: { orderBy: { suspectedAt: "asc" }, select: { id: true, suspectedBy: true, settledAt: true } },
  secrecyOrders: {
    orderBy: { placedAt: "asc" },
    select: { id: true, kind: true, issuedBy: true, startsAt: true, endsAt: true, liftedAt: true },
  },
  approvals: {
    where: { returnedAt: null },
    orderBy: { proposedAt: "desc" },
    take: 1,
    select: { id: true, scopeDigest: true, proposedById: true, approvedById: true },
  },
  productions: {
    orderBy: { extractedAt: "desc" },
    take: 1,
    select: {
      id: true,
      extractedById: true,
      checkedById: true,
      passed: true,
      deliveredAt: true,
      files: {
        select: {
          documentId: true,
          itemId: true,
          coversFrom: true,
          coversTo: true,
          document: { select: { name: true } },
        },
      },
    },
  },
  notices: {
    orderBy: { owedSince: "asc" },
    select: {
      id: true,
      customerId: true,
      state: true,
      owedSince: true,
      approvedAt: true,
      dueAt: true,
      customer: { select: { name: true } },
    },
  },
} as const satisfies Prisma.LawfulRequestSelect;

type Facts = Prisma.LawfulRequestGetPayload<{ select: typeof factsOf }>;

/** Reads a request the actor may see, without holding it. Null: there is none for this actor. */
export async function readRequestFile(tx: Tx, reference: string): Promise<RequestFile | null> {
  const facts = await tx.lawfulRequest.findUnique({ where: { reference }, select: factsOf });
  return facts ? requestFile(tx, facts) : null;
}

/** Reads a request and holds its row until the transaction ends: whoever moves it next waits, and then sees this move. */
export async function holdRequestFile(tx: Tx, reference: string): Promise<RequestFile | null> {
  const held = await tx.$queryRaw<
    { id: string }[]
  >`SELECT id FROM "LawfulRequest" WHERE reference = ${reference} FOR UPDATE`;
  return held.length === 0 ? null : readRequestFile(tx, reference);
}

async function requestFile(tx: Tx, facts: Facts): Promise<RequestFile> {
  const customers = await customersOf(tx, facts);
  const { receivedZone, suspicions, secrecyOrders, approvals, productions, notices, targets, ...plain } = facts;
  const suspicion = suspicions.find((one) => one.settledAt === null);
  const production = productions[0];
  return {
    ...plain,
    zone: receivedZone,
    targets: targets.map((target) => {
      const customer = target.customerId ? customers.get(target.customerId) : undefined;
      return {
        ...target,
        customerName: customer?.name ?? null,
        ourRole: customer?.ourRole ?? null,
        customerClass: customer?.class ?? null,
      };
    }),
    suspicion: suspicion ? { id: suspicion.id, suspectedById: suspicion.suspectedBy } : null,
    suspicionSettledAt: lastOf(suspicions.map((one) => one.settledAt)),
    orders: secrecyOrders,
    proposal: approvals[0] ?? null,
    production: production && production.passed !== false ? produced(production) : null,
    notices: notices.map(({ customer, ...notice }) => ({ ...notice, customerName: customer.name })),
  };
}

function lastOf(instants: readonly (Date | null)[]): Date | null {
  return instants.reduce((last, one) => (one !== null && (last === null || one > last) ? one : last), null);
}

async function customersOf(tx: Tx, facts: Facts) {
  const ids = facts.targets.map((target) => target.customerId).filter((id) => id !== null);
  const rows = await tx.customer.findMany({
    where: { id: { in: ids } },
    select: { id: true, name: true, ourRole: true, class: true },
  });
  return new Map(rows.map((row) => [row.id, row]));
}

function produced(production: Facts["productions"][number]) {
  const files = production.files.map(({ document, ...file }) => ({ ...file, name: document.name }));
  return { ...production, files };
}
