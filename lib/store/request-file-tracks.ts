import { changesScope } from "@/lib/law/challenge/appeal";
import type { NoticeFacts } from "@/lib/law/request/file";
import type { PauseBasis } from "@/lib/law/deadline/clock-rule";
import { allMemoConclusions } from "@/lib/law/request/memo";
import type { ChallengeFacts, TrackFacts } from "@/lib/law/request/track-facts";
import type { Prisma } from "@/lib/store/client/client";

/** What the law needs of the tracks beside the stage, as columns. */
export const factsOfTracks = {
  demandKind: true,
  clocks: {
    where: { main: false },
    orderBy: { startedAt: "asc" },
    select: {
      id: true,
      rule: true,
      subjectId: true,
      startedAt: true,
      dueAt: true,
      gate: true,
      endedAt: true,
    },
  },
  pauses: {
    orderBy: { fromAt: "asc" },
    select: { id: true, basis: true, words: true, documentId: true, subjectId: true, fromAt: true, toAt: true },
  },
  preservations: {
    orderBy: { startsAt: "asc" },
    select: {
      id: true,
      state: true,
      startsAt: true,
      endsAt: true,
      extendedAt: true,
      confirmedAt: true,
      convertedTo: true,
      endedAt: true,
    },
  },
  challenges: {
    where: { mistakenAt: null },
    orderBy: { filedAt: "asc" },
    select: {
      id: true,
      party: true,
      kind: true,
      orderId: true,
      filedAt: true,
      courtAt: true,
      stayedAt: true,
      stayEndsAt: true,
      ruling: true,
      ruledAt: true,
      rulingRecordedAt: true,
      appealOfId: true,
    },
  },
  epocs: {
    orderBy: { process: "desc" },
    take: 1,
    select: {
      process: true,
      notNotifiedBecause: true,
      addressedAs: true,
      processorReason: true,
      servedOn: true,
      issuedBy: true,
      offence: true,
      privileged: true,
      refrain: true,
      enforcingNotified: true,
      enforcingNotifiedOn: true,
      emergency: true,
      clearedAt: true,
      objectedAt: true,
    },
  },
  governmentNotices: { orderBy: { at: "asc" }, select: { id: true, process: true, toldOn: true } },
  clarifications: {
    orderBy: { askedAt: "asc" },
    select: { id: true, grounds: true, askedAt: true, toCourtAt: true, answeredAt: true },
  },
  memos: { orderBy: { at: "asc" }, select: { kind: true, conclusion: true, byId: true, at: true } },
  attestations: { orderBy: { at: "asc" }, select: { state: true, process: true } },
  incidents: {
    orderBy: { foundAt: "asc" },
    select: { id: true, kind: true, foundAt: true, settledAt: true, customerId: true, customerToldAt: true },
  },
  lookBacks: {
    orderBy: { openedAt: "asc" },
    select: { id: true, finding: true, proven: { select: { reference: true } } },
  },
  linksFrom: { select: { kind: true, to: { select: { reference: true, stage: true } } } },
  linksTo: { select: { kind: true, from: { select: { reference: true, stage: true } } } },
  recusals: { where: { endedAt: null }, select: { id: true, userId: true, byId: true } },
  processes: { orderBy: { number: "asc" }, select: { number: true, kind: true, receivedAt: true, at: true } },
} as const satisfies Prisma.LawfulRequestSelect;

export const factsOfDeferral = {
  deferReason: true,
  deferUntil: true,
  deferredById: true,
  deferAgreedById: true,
  deferEndedAt: true,
} as const satisfies Prisma.NoticeSelect;

type Facts = Prisma.LawfulRequestGetPayload<{ select: typeof factsOfTracks }>;

/** @param proposedAt when the scope that now stands was proposed; null: none does */
export function trackFacts(facts: Facts, proposedAt: Date | null): TrackFacts {
  const { demandKind, clocks, preservations, governmentNotices } = facts;
  const { clarifications, attestations, incidents, recusals } = facts;
  return {
    demandKind,
    clocks,
    preservations,
    governmentNotices,
    epoc: facts.epocs[0] ?? null,
    clarifications,
    attestations,
    incidents,
    recusals,
    lookBacks: facts.lookBacks.map(({ proven, ...one }) => ({ ...one, proven: proven.reference })),
    memos: facts.memos.map((memo) => ({ ...memo, conclusion: known(allMemoConclusions, memo.conclusion) })),
    pauses: facts.pauses.map((pause) => ({ ...pause, basis: known(bases, pause.basis) })),
    challenges: challengeFacts(facts.challenges, proposedAt),
    links: [
      ...facts.linksFrom.map(({ kind, to }) => ({ kind, outgoing: true, ...to })),
      ...facts.linksTo.map(({ kind, from }) => ({ kind, outgoing: false, ...from })),
    ],
    processes: facts.processes.map(({ number, kind, receivedAt, at }) => ({
      number,
      kind: known(processKinds, kind),
      receivedAt,
      recordedAt: at,
    })),
  };
}

function challengeFacts(kept: Facts["challenges"], proposedAt: Date | null): readonly ChallengeFacts[] {
  const plain = kept.map((one) => ({
    ...one,
    party: known(parties, one.party),
    ruling: one.ruling === null ? null : known(rulings, one.ruling),
    unheeded: false,
  }));
  return plain.map(({ rulingRecordedAt, ...one }) => ({
    ...one,
    unheeded: changesScope(one, plain) && later(rulingRecordedAt, proposedAt),
  }));
}

const later = (one: Date | null, other: Date | null) => one !== null && other !== null && one > other;

interface KeptDeferral {
  readonly deferReason: string | null;
  readonly deferUntil: Date | null;
  readonly deferredById: string | null;
  readonly deferAgreedById: string | null;
  readonly deferEndedAt: Date | null;
}

/** The columns of a deferral as the law reads them: one that stands, or one that is over. */
export function deferralOf(kept: KeptDeferral): Pick<NoticeFacts, "deferral" | "endedDeferral"> {
  const {
    deferReason: reason,
    deferUntil: until,
    deferredById: byId,
    deferAgreedById: agreedById,
    deferEndedAt,
  } = kept;
  if (reason === null || until === null || byId === null) return { deferral: null, endedDeferral: null };
  if (deferEndedAt === null) return { deferral: { reason, until, byId, agreedById }, endedDeferral: null };
  return { deferral: null, endedDeferral: agreedById === null ? null : { reason, at: deferEndedAt } };
}

type KeptNotice = Omit<NoticeFacts, "customerName" | "user" | "deferral" | "endedDeferral" | "bar"> &
  KeptDeferral & {
    readonly customer: { readonly name: string };
    readonly target: { readonly id: string; readonly identifier: string } | null;
    readonly userEmail: string | null;
    readonly barSource: string | null;
    readonly barProposedById: string | null;
  };

export function noticeFacts(row: KeptNotice): NoticeFacts {
  const { customer, target, userEmail, barSource, barProposedById, ...kept } = row;
  const { deferReason, deferUntil, deferredById, deferAgreedById, deferEndedAt, ...notice } = kept;
  const deferral = deferralOf({ deferReason, deferUntil, deferredById, deferAgreedById, deferEndedAt });
  const user = target && { targetId: target.id, account: target.identifier, email: userEmail ?? "" };
  const bar = barSource === null || barProposedById === null ? null : { source: barSource, byId: barProposedById };
  return { ...notice, customerName: customer.name, user, bar, ...deferral };
}

const bases: readonly PauseBasis[] = ["court_stay", "clarification", "authority_suspension"];
const parties = ["us", "customer", "other", "authority"] as const;
const rulings = ["granted", "partial", "denied", "dropped"] as const;
const processKinds = ["amended", "supplementary"] as const;

/** A word that a column holds as text; only casework writes it, so another is a fault. */
function known<Word extends string>(words: readonly Word[], kept: string): Word {
  const word = words.find((one) => one === kept);
  if (word === undefined) throw new Error(`No such word is ever written: ${kept}`);
  return word;
}
