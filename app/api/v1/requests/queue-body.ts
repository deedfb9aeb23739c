import type { QueueItem } from "@/lib/casework/list-requests";

/** One row of the queue for machines: what the desk's own table shows, instants as ISO. */
export function queueBody(item: QueueItem) {
  return {
    reference: item.reference,
    stage: item.stage,
    outcome: item.outcome,
    authority: item.authority.name,
    agencyReference: item.agencyReference,
    country: item.country,
    countryLabel: item.countryLabel,
    instrument: item.instrumentCode,
    legalProcess: item.instrument.label,
    category: item.category,
    emergency: item.emergency,
    accounts: item.accounts,
    receivedAt: item.receivedAt.toISOString(),
    timeZone: item.receivedZone,
    dueAt: item.dueAt?.toISOString() ?? null,
    dueRule: item.dueRule,
    decidedAt: item.decidedAt?.toISOString() ?? null,
    owner: item.owner,
    secrecy: item.silence && { until: item.silence.until?.toISOString() ?? null },
    notice: item.notice?.kind ?? null,
  };
}
