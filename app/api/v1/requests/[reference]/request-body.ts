import type { ReadRequest } from "@/lib/casework/read-request";
import { refusalText } from "@/lib/forms/refusal-text";
import { challengeStanding } from "@/lib/law/challenge/challenge";
import { noticeStanding } from "@/lib/law/notice/standing";
import { redirectStanding } from "@/lib/law/redirect/redirect";
import { secrecyState } from "@/lib/law/secrecy/secrecy-state";

/** A request as machines read it, in the names its steps are sent with: instants as ISO, days as `YYYY-MM-DD`. */
export function requestBody({ page, file, steps }: ReadRequest, now: Date) {
  return {
    reference: page.reference,
    version: page.version,
    stage: page.stage,
    outcome: page.outcome,
    agencyReference: page.agencyReference,
    authority: { id: page.authority.id, name: page.authority.name, country: page.authority.country },
    instrument: page.instrumentCode,
    legalProcess: page.instrument.label,
    category: page.category,
    emergency: page.emergency,
    receivedAt: page.receivedAt.toISOString(),
    timeZone: page.receivedZone,
    channel: page.channel,
    country: page.country,
    countryLabel: page.countryLabel,
    dueAt: page.dueAt?.toISOString() ?? null,
    dueReason: page.dueReason,
    accounts: page.accounts,
    duplicateOf: page.duplicateOf?.reference ?? null,
    origin: page.origin,
    targets: file.targets.map((target) => ({
      id: target.id,
      identifier: target.identifier,
      customer: target.customerId === null ? null : { id: target.customerId, name: target.customerName },
      outcome: target.outcome,
      redirect: redirectStanding(file, target),
      items: target.items.map((item) => ({
        id: item.id,
        category: item.category,
        service: item.service,
        asked: { from: item.askedFrom, to: item.askedTo },
        approved: item.approved === true ? { from: item.approvedFrom, to: item.approvedTo } : null,
        withheld: item.withheld,
      })),
    })),
    secrecy: file.orders.map((order) => ({
      id: order.id,
      standing: secrecyState(order, file, now),
      extends: order.extendsId,
      restores: order.restoresId,
      startsAt: order.startsAt.toISOString(),
      endsAt: order.endsAt?.toISOString() ?? null,
    })),
    notices: file.notices.map((notice) => ({
      id: notice.id,
      customer: { id: notice.customerId, name: notice.customerName },
      process: notice.process,
      user: notice.user && { targetId: notice.user.targetId, account: notice.user.account },
      standing: noticeStanding(notice, file, now).kind,
    })),
    demandKind: file.demandKind,
    certificate: file.epoc && {
      ...file.epoc,
      clearedAt: file.epoc.clearedAt?.toISOString() ?? null,
      objectedAt: file.epoc.objectedAt?.toISOString() ?? null,
    },
    clarifications: file.clarifications.map(({ id, grounds, askedAt, answeredAt }) => ({
      id,
      grounds,
      askedAt: askedAt.toISOString(),
      answeredAt: answeredAt?.toISOString() ?? null,
    })),
    memos: file.memos.map(({ kind, conclusion, at }) => ({ kind, conclusion, at: at.toISOString() })),
    challenges: file.challenges.map((one) => ({
      id: one.id,
      party: one.party,
      kind: one.kind,
      standing: challengeStanding(one, file.challenges, now),
      stayedUntil: one.stayEndsAt?.toISOString() ?? null,
    })),
    links: file.links.map(({ kind, reference, outgoing }) => ({ kind, reference, outgoing })),
    documents: page.documents.map(({ id, kind, name, bytes, sha256 }) => ({
      id,
      kind,
      name,
      bytes: Number(bytes),
      sha256,
    })),
    steps: steps.map(({ step, refusal }) => ({
      step,
      allowed: refusal === null,
      ...(refusal && { code: refusal.code, detail: refusalText(refusal) }),
    })),
  };
}
