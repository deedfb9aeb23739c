import { scopeBody } from "@/app/api/v1/requests/[reference]/scope-body";
import { tracksBody } from "@/app/api/v1/requests/[reference]/tracks-body";
import type { ReadRequest } from "@/lib/casework/read-request";
import type { StepChoices } from "@/lib/casework/read-step-choices";
import type { RequestBody } from "@/lib/forms/api/request-body";
import { refusalText } from "@/lib/forms/refusal-text";
import { accessAsked } from "@/lib/law/conflict/access-demand";

/** A request as machines read it: all that its page shows and its steps ask for, by `requestBodySchema`. */
export function requestBody(read: ReadRequest, choices: StepChoices, now: Date): RequestBody {
  const { page, file, steps, names, owners, who } = read;
  return {
    reference: page.reference,
    version: page.version,
    stage: page.stage,
    outcome: page.outcome,
    agencyReference: page.agencyReference,
    authority: { id: page.authority.id, name: page.authority.name, country: page.authority.country },
    instrument: page.instrumentCode,
    legalProcess: page.instrument.label,
    rulesVersion: file.rules.version,
    category: page.category,
    demandKind: file.demandKind,
    accessDemand: accessAsked(file),
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
    owner: page.ownerId === null ? null : { id: page.ownerId, name: names.get(page.ownerId) ?? "somebody" },
    ...scopeBody(read),
    ...tracksBody(read, choices, now),
    documents: page.documents.map(({ id, kind, name, bytes, sha256 }) => ({
      id,
      kind,
      name,
      bytes: Number(bytes),
      sha256,
    })),
    choices: {
      owners: owners.map(({ id, name }) => ({ id, name })),
      colleagues: who.colleagues.map(({ id, name }) => ({ id, name })),
      customers: choices.customers.map(({ id, name }) => ({ id, name })),
    },
    steps: steps.map(({ step, refusal }) => ({
      step,
      allowed: refusal === null,
      ...(refusal && { code: refusal.code, detail: refusalText(refusal) }),
    })),
  };
}
