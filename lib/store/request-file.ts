import { type HolidayCalendar, weekendsOnly } from "@/lib/law/deadline/calendar";
import { holidayCountry, readsCalendar } from "@/lib/law/deadline/clock-rule";
import type { RequestFile } from "@/lib/law/request/file";
import { clockIn, instrumentIn, type RuleSet } from "@/lib/law/request/rule-set";
import { dayIn } from "@/lib/law/shared/plain-date";
import type { Prisma } from "@/lib/store/client/client";
import { calendarOf, deskCountry } from "@/lib/store/calendars";
import type { Tx } from "@/lib/store/database";
import { rulesOn } from "@/lib/store/rules";
import { orderColumns } from "@/lib/store/secrecy-orders";
import { provenBefore } from "@/lib/store/senders";
import { factsOfDeferral, factsOfTracks, noticeFacts, trackFacts } from "@/lib/store/request-file-tracks";

/** What the law needs of a request: no free text, no letters, no notes. */
const factsOf = {
  id: true,
  reference: true,
  version: true,
  rulesVersion: true,
  stage: true,
  instrumentCode: true,
  emergency: true,
  issuedOn: true,
  investigationOn: true,
  receivedAt: true,
  receivedZone: true,
  dueAt: true,
  dueRule: true,
  laterProcessAt: true,
  authority: {
    select: {
      id: true,
      name: true,
      email: true,
      callbackNumber: true,
      country: true,
      state: true,
      domains: true,
      flaggedAt: true,
    },
  },
  ...factsOfTracks,
  targets: {
    orderBy: { position: "asc" },
    select: {
      id: true,
      identifier: true,
      customerId: true,
      outcome: true,
      account: { select: { tenancy: { select: { region: true } } } },
      items: { where: { supersededBy: null }, orderBy: { position: "asc" } },
      attempts: { orderBy: { position: "asc" }, select: { id: true, outcome: true, skipReason: true } },
    },
  },
  authentications: { orderBy: { at: "asc" }, select: { level: true, checks: true, byId: true, at: true } },
  suspicions: {
    orderBy: { suspectedAt: "asc" },
    select: { id: true, suspectedBy: true, settledAt: true, confirmed: true, agencyToldAt: true },
  },
  secrecyOrders: {
    orderBy: { placedAt: "asc" },
    select: orderColumns,
  },
  approvals: {
    where: { returnedAt: null },
    orderBy: { proposedAt: "desc" },
    take: 1,
    select: { id: true, scopeDigest: true, proposedById: true, approvedById: true, proposedAt: true },
  },
  productions: {
    orderBy: { extractedAt: "desc" },
    take: 1,
    select: {
      id: true,
      extractedById: true,
      extractedAt: true,
      checkedById: true,
      passed: true,
      deliveredAt: true,
      receiptAt: true,
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
      process: true,
      acknowledgedAt: true,
      waiverGround: true,
      barSource: true,
      barProposedById: true,
      userEmail: true,
      target: { select: { id: true, identifier: true } },
      customer: { select: { name: true } },
      ...factsOfDeferral,
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
  const rules = await rulesOn(tx, facts.rulesVersion, dayIn(facts.receivedZone, facts.receivedAt));
  const { receivedZone, suspicions, secrecyOrders, approvals, productions, notices, targets, ...plain } = facts;
  const suspicion = suspicions.find((one) => one.settledAt === null);
  // Later process asks anew: what was proposed and extracted before it answers nothing of it.
  const since = facts.processes.at(-1)?.at ?? new Date(0);
  const proposal = approvals.find((one) => one.proposedAt >= since);
  const production = productions.find((one) => one.extractedAt >= since);
  return {
    ...plain,
    ...trackFacts(facts, proposal?.proposedAt ?? null),
    zone: receivedZone,
    rules,
    objectionCalendar: await objectionCalendar(tx, rules, facts.authority.country),
    instrument: instrumentIn(rules, facts.instrumentCode),
    targets: targets.map(({ account, ...target }) => {
      const customer = target.customerId ? customers.get(target.customerId) : undefined;
      return {
        ...target,
        customerName: customer?.name ?? null,
        ourRole: customer?.ourRole ?? null,
        customerClass: customer?.class ?? null,
        customerDefunct: customer !== undefined && customer.defunct !== null,
        customerCountry: customer?.country ?? null,
        customerState: customer?.state ?? null,
        region: account?.tenancy.region ?? null,
      };
    }),
    suspicion: suspicion ? { id: suspicion.id, suspectedById: suspicion.suspectedBy } : null,
    proof: proofAmong(suspicions),
    provenBefore: await provenBefore(tx, facts.id),
    suspicionSettledAt: lastOf(suspicions.map((one) => one.settledAt)),
    orders: secrecyOrders,
    proposal: proposal ?? null,
    production: production && production.passed !== false ? produced(production) : null,
    notices: notices.map(noticeFacts),
  };
}

/** The newest calendar that a customer's time to object reads, where its rule reads one. */
async function objectionCalendar(tx: Tx, rules: RuleSet, authority: string): Promise<HolidayCalendar | null> {
  const rule = clockIn(rules, "OBJECTION_WINDOW");
  if (!readsCalendar(rule)) return null;
  const country = holidayCountry(rule, { authority, establishment: await deskCountry(tx) });
  return (await calendarOf(tx, country)) ?? (country === null ? null : weekendsOnly(country));
}

function proofAmong(suspicions: Facts["suspicions"]): RequestFile["proof"] {
  const proven = suspicions.findLast(({ confirmed }) => confirmed === true);
  return proven ? { id: proven.id, agencyToldAt: proven.agencyToldAt } : null;
}

function lastOf(instants: readonly (Date | null)[]): Date | null {
  return instants.reduce((last, one) => (one !== null && (last === null || one > last) ? one : last), null);
}

async function customersOf(tx: Tx, facts: Facts) {
  const ids = facts.targets.map((target) => target.customerId).filter((id) => id !== null);
  const rows = await tx.customer.findMany({
    where: { id: { in: ids } },
    select: { id: true, name: true, ourRole: true, class: true, country: true, state: true, defunct: true },
  });
  return new Map(rows.map((row) => [row.id, row]));
}

function produced(production: Facts["productions"][number]) {
  const files = production.files.map(({ document, ...file }) => ({ ...file, name: document.name }));
  return { ...production, files };
}
