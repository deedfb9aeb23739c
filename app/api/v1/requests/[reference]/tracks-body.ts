import type { ReadRequest } from "@/lib/casework/read-request";
import type { StepChoices } from "@/lib/casework/read-step-choices";
import type { RequestBody } from "@/lib/forms/api/request-body";
import type { tracksBody as schema } from "@/lib/forms/api/request-tracks-body";
import { challengeStanding } from "@/lib/law/challenge/challenge";
import { noticeStanding } from "@/lib/law/notice/standing";
import { noticeTiming } from "@/lib/law/notice/timing";
import { secrecyState } from "@/lib/law/secrecy/secrecy-state";

const iso = (at: Date | null) => at?.toISOString() ?? null;

/** The tracks beside the stage, each row with the id by which a step names it. */
export function tracksBody(
  read: ReadRequest,
  { contacts }: StepChoices,
  now: Date,
): Pick<RequestBody, keyof typeof schema> {
  const { page, file, names } = read;
  const personOf = (id: string) => ({ id, name: names.get(id) ?? "somebody" });
  return {
    ...clocksBody(read),
    authentications: file.authentications.map(({ level, checks, at, byId }) => ({
      level,
      checks: [...checks],
      at: at.toISOString(),
      by: personOf(byId),
    })),
    secrecy: file.orders.map((order) => ({
      id: order.id,
      standing: secrecyState(order, file, now),
      extends: order.extendsId,
      restores: order.restoresId,
      startsAt: order.startsAt.toISOString(),
      endsAt: iso(order.endsAt),
    })),
    notices: file.notices.map((notice) => ({
      id: notice.id,
      customer: { id: notice.customerId, name: notice.customerName },
      process: notice.process,
      user: notice.user && { targetId: notice.user.targetId, account: notice.user.account },
      standing: noticeStanding(notice, file, now).kind,
      timing: noticeTiming(file, notice, now),
      dueAt: notice.dueAt.toISOString(),
      contacts: contacts
        .filter((one) => one.customerId === notice.customerId && notice.user === null)
        .map(({ id, name, email, preferred }) => ({ id, name, email, preferred })),
    })),
    preservations: file.preservations.map(({ id, state, convertedTo, ...one }) => ({
      id,
      state,
      startsAt: one.startsAt.toISOString(),
      endsAt: one.endsAt.toISOString(),
      extendedAt: iso(one.extendedAt),
      convertedTo,
      confirmedAt: iso(one.confirmedAt),
      endedAt: iso(one.endedAt),
    })),
    governmentNotices: file.governmentNotices.map(({ id, process, toldOn }) => ({ id, process, toldOn })),
    investigationOn: file.investigationOn,
    challenges: file.challenges.map((one) => ({
      id: one.id,
      party: one.party,
      kind: one.kind,
      orderId: one.orderId,
      courtAt: iso(one.courtAt),
      standing: challengeStanding(one, file.challenges, now),
      stayedUntil: iso(one.stayEndsAt),
    })),
    incidents: file.incidents.map(({ id, kind, foundAt, settledAt }) => ({
      id,
      kind,
      foundAt: foundAt.toISOString(),
      settledAt: iso(settledAt),
    })),
    lookBacks: file.lookBacks.map(({ id, proven, finding }) => ({ id, proven, finding })),
    recusals: file.recusals.map(({ id, userId }) => ({ id, person: personOf(userId) })),
    processes: page.processes.flatMap(({ number, receivedAt, documentId }) => {
      const kind = file.processes.find((one) => one.number === number)?.kind;
      return kind ? [{ number, kind, receivedAt: receivedAt.toISOString(), documentId }] : [];
    }),
    certificate: file.epoc && {
      ...file.epoc,
      clearedAt: iso(file.epoc.clearedAt),
      objectedAt: iso(file.epoc.objectedAt),
    },
    clarifications: file.clarifications.map(({ id, grounds, askedAt, answeredAt, toCourtAt }) => ({
      id,
      grounds: [...grounds],
      askedAt: askedAt.toISOString(),
      answeredAt: iso(answeredAt),
      toCourtAt: iso(toCourtAt),
    })),
    attestations: file.attestations.map(({ state, process }) => ({ state, process })),
    memos: file.memos.map(({ kind, conclusion, at }) => ({ kind, conclusion, at: at.toISOString() })),
    links: file.links.map(({ kind, reference, outgoing }) => ({ kind, reference, outgoing })),
  };
}

/** Every clock it has or had, and the evidence on which clocks stand still. */
function clocksBody({ clocks, file }: ReadRequest): Pick<RequestBody, "clocks" | "pauses"> {
  return {
    clocks: clocks.map((one) => ({
      id: one.id,
      rule: one.rule,
      main: one.main,
      gate: one.gate,
      startedAt: one.startedAt.toISOString(),
      dueAt: iso(one.dueAt),
      reason: [...one.reason],
      calendar: one.calendarVersion,
      endedAt: iso(one.endedAt),
      endedWhy: one.endedWhy,
      pauseIds: one.pauses.map(({ id }) => id),
    })),
    pauses: file.pauses.map(({ id, basis, words, documentId, fromAt, toAt }) => ({
      id,
      basis,
      words,
      documentId,
      from: fromAt.toISOString(),
      to: iso(toAt),
    })),
  };
}
