import type { ReadRequest } from "@/lib/casework/read-request";
import type { RequestBody } from "@/lib/forms/api/request-body";
import { ceilingReason, permittedFields } from "@/lib/law/disclosure/ceiling";
import { fieldsApproved } from "@/lib/law/disclosure/named-fields";
import { disclosedInPart } from "@/lib/law/disclosure/partial";
import { narrowed, requestNarrowing } from "@/lib/law/disclosure/narrowing";
import { reachOf } from "@/lib/law/instrument/ceiling-table";
import { redirectStanding } from "@/lib/law/redirect/redirect";
import type { ItemFacts, TargetFacts } from "@/lib/law/request/file";

const iso = (at: Date | null) => at?.toISOString() ?? null;

type ScopeParts = Pick<RequestBody, "narrowing" | "targets" | "approvals" | "productions">;

/** Of each item what was asked, permitted, approved and produced, with the reasons; and who decided when. */
export function scopeBody(read: ReadRequest): ScopeParts {
  const { page, file } = read;
  return {
    narrowing: requestNarrowing(file, (id) => filesOf(read, id)),
    targets: file.targets.map((target) => ({
      id: target.id,
      identifier: target.identifier,
      customer: target.customerId === null ? null : { id: target.customerId, name: target.customerName },
      outcome: target.outcome,
      partial: disclosedInPart(target),
      redirect: redirectStanding(file, target),
      attempts: attemptsOf(read, target),
      items: target.items.map((item) => itemBody(read, item)),
    })),
    approvals: page.approvals.map(({ id, scopeDigest, basis, proposedAt, approvedAt, returnedAt }) => ({
      id,
      scopeSha256: scopeDigest,
      basis,
      proposedAt: proposedAt.toISOString(),
      approvedAt: iso(approvedAt),
      returnedAt: iso(returnedAt),
    })),
    productions: page.productions.map((one) => ({
      id: one.id,
      approvalId: one.approvalId,
      source: one.source,
      extractedAt: one.extractedAt.toISOString(),
      passed: one.passed,
      checkedAt: iso(one.checkedAt),
      deliveredAt: iso(one.deliveredAt),
      manifestSha256: one.manifestHash,
      coverLetter: one.coverLetter,
    })),
  };
}

function attemptsOf({ page }: ReadRequest, target: TargetFacts) {
  const attempts = page.targets.find((one) => one.id === target.id)?.attempts ?? [];
  return attempts.map(({ id, outcome, sentAt, answeredAt, writingId, skipReason, answers }) => ({
    id,
    outcome,
    sentAt: iso(sentAt),
    answeredAt: iso(answeredAt),
    writingId,
    skipReason,
    answers: answers.map((one) => ({
      outcome: one.outcome,
      at: one.at.toISOString(),
      writingId: one.writingId,
      note: one.note,
    })),
  }));
}

function itemBody(read: ReadRequest, item: ItemFacts): RequestBody["targets"][number]["items"][number] {
  const { file } = read;
  const approved = item.approvedService ?? item.service;
  const fields = [...fieldsApproved(item)];
  const reached = permittedFields(file.instrument, item);
  const said = standing(read).flatMap((one) => one.items.filter(({ itemId }) => itemId === item.id));
  const counted = said.flatMap(({ records }) => records ?? []);
  return {
    id: item.id,
    process: item.process,
    category: item.category,
    service: item.service,
    fields: [...item.fields],
    asked: { from: item.askedFrom, to: item.askedTo },
    permitted: {
      reach: reachOf(file.instrument, item.category),
      fields: reached && [...reached],
      condition: file.instrument.limits[item.category] ?? null,
      reason: ceilingReason(file, item.category),
    },
    decided: item.approved !== null,
    narrowed: narrowed(item),
    approved:
      item.approved === true ? { from: item.approvedFrom, to: item.approvedTo, service: approved, fields } : null,
    produced: filesOf(read, item.id).map((one) => ({
      ...one,
      service: one.service ?? approved,
      fields: one.fields.length > 0 ? one.fields : fields,
    })),
    records: counted.length > 0 ? counted.reduce((sum, one) => sum + one, 0) : null,
    withheld: item.withheld,
    notProduced: said.flatMap(({ withheld }) => withheld ?? []),
  };
}

/** What failed its check counts as not produced. */
const standing = ({ page }: ReadRequest) => page.productions.filter((one) => one.passed !== false);

function filesOf(read: ReadRequest, itemId: string) {
  return standing(read).flatMap((production) =>
    production.files
      .filter((file) => file.itemId === itemId)
      .map(({ documentId, coversFrom, coversTo, service, fields }) => ({
        productionId: production.id,
        documentId,
        from: coversFrom,
        to: coversTo,
        service,
        fields,
        delivered: production.deliveredAt !== null,
      })),
  );
}
