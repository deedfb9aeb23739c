import type { Prisma } from "@/lib/store/client/client";
import { documentRow } from "@/lib/store/documents";
import type { Tx } from "@/lib/store/database";

/** Of another request that is linked: enough to find it. */
const otherRequest = {
  reference: true,
  stage: true,
  receivedAt: true,
  receivedZone: true,
  authority: { select: { name: true } },
} as const satisfies Prisma.LawfulRequestSelect;

/** What the request page shows, and nothing it does not: no letters' bytes, no storage keys. */
const pageOf = {
  id: true,
  reference: true,
  version: true,
  stage: true,
  compartment: true,
  agencyReference: true,
  officer: true,
  instrumentCode: true,
  instrument: { select: { label: true } },
  category: true,
  emergency: true,
  powerCited: true,
  issuedOn: true,
  receivedAt: true,
  receivedZone: true,
  channel: true,
  country: true,
  countryLabel: true,
  product: true,
  accounts: true,
  dueAt: true,
  dueRule: true,
  dueReason: true,
  outcome: true,
  decidedAt: true,
  ownerId: true,
  laterProcessAt: true,
  laterProcessDocId: true,
  origin: true,
  intakeRef: true,
  duplicateOf: { select: { reference: true } },
  authority: true,
  targets: {
    orderBy: { position: "asc" },
    include: {
      items: { orderBy: { position: "asc" } },
      attempts: { orderBy: { position: "asc" }, include: { answers: { orderBy: { at: "asc" } } } },
    },
  },
  authentications: { orderBy: { at: "asc" } },
  suspicions: { orderBy: { suspectedAt: "asc" } },
  incidents: { orderBy: { foundAt: "asc" }, include: { customer: { select: { name: true } } } },
  lookBacks: { orderBy: { openedAt: "asc" }, include: { proven: { select: { reference: true } } } },
  recusals: { orderBy: { at: "asc" } },
  reviews: { orderBy: { at: "asc" } },
  secrecyOrders: { orderBy: { placedAt: "asc" } },
  approvals: { orderBy: { proposedAt: "asc" } },
  productions: {
    orderBy: { extractedAt: "asc" },
    include: {
      items: { orderBy: { itemId: "asc" } },
      files: { include: { document: { select: { name: true, bytes: true, sha256: true } } } },
    },
  },
  notices: { orderBy: { owedSince: "asc" }, include: { customer: { select: { name: true } } } },
  epocs: { orderBy: { process: "desc" } },
  clarifications: { orderBy: { askedAt: "asc" } },
  memos: { orderBy: { at: "asc" } },
  attestations: { orderBy: { at: "asc" } },
  preservations: { orderBy: { startsAt: "asc" } },
  governmentNotices: { orderBy: { at: "asc" } },
  documents: { orderBy: { addedAt: "asc" }, select: documentRow },
  challenges: { orderBy: { filedAt: "asc" } },
  processes: { orderBy: { number: "asc" } },
  linksFrom: { orderBy: { at: "asc" }, select: { kind: true, note: true, to: { select: otherRequest } } },
  linksTo: { orderBy: { at: "asc" }, select: { kind: true, note: true, from: { select: otherRequest } } },
  notes: { orderBy: { at: "desc" }, take: 50 },
  messages: {
    orderBy: { createdAt: "asc" },
    select: {
      id: true,
      kind: true,
      recipient: true,
      subject: true,
      state: true,
      createdAt: true,
      attempts: { orderBy: { number: "asc" } },
    },
  },
} as const satisfies Prisma.LawfulRequestSelect;

export type RequestPage = Prisma.LawfulRequestGetPayload<{ select: typeof pageOf }>;

export async function readRequestPage(tx: Tx, reference: string): Promise<RequestPage | null> {
  return tx.lawfulRequest.findUnique({ where: { reference }, select: pageOf });
}

/** Names for the ids of people on a page. */
export async function namesOf(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map(); // Prisma would ask the database all the same
  const rows = await tx.user.findMany({ where: { id: { in: [...new Set(ids)] } }, select: { id: true, name: true } });
  return new Map(rows.map((row) => [row.id, row.name]));
}

/** Who may own a request: everybody with a role that works on cases. */
export async function possibleOwners(tx: Tx) {
  return tx.user.findMany({
    where: {
      disabledAt: null,
      roles: { some: { role: { in: ["intake", "reviewer", "senior_counsel", "custodian"] } } },
    },
    orderBy: { name: "asc" },
    select: { id: true, name: true },
  });
}
