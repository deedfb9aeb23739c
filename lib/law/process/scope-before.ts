import type { RequestFile } from "@/lib/law/request/file";
import type { PlainFacts } from "@/lib/law/shared/plain-value";

/** What was asked and decided of every account at one moment, to be kept with the process that came after it. */
export function scopeAsItStood(file: RequestFile): readonly PlainFacts[] {
  return file.targets.map((target) => ({
    id: target.id,
    account: target.identifier,
    outcome: target.outcome,
    items: target.items.map((item) => ({
      id: item.id,
      process: item.process,
      category: item.category,
      service: item.service,
      fields: item.fields,
      askedFrom: item.askedFrom,
      askedTo: item.askedTo,
      approved: item.approved,
      approvedFrom: item.approvedFrom,
      approvedTo: item.approvedTo,
      approvedService: item.approvedService,
      approvedFields: item.approvedFields,
      withheld: item.withheld,
    })),
  }));
}
