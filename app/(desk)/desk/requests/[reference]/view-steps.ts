import { narrowingOf } from "./view-scope";
import { subjectsOf } from "./view-subjects";
import { daysText } from "@/components/ui/when-text";
import type { StepContext } from "@/components/requests/steps/context";
import type { ReadRequest } from "@/lib/casework/read-request";
import { ceilingReason, fieldsBeyond, itemPermitted, permittedFields } from "@/lib/law/disclosure/ceiling";
import { fieldsAsked } from "@/lib/law/disclosure/named-fields";
import { itemDays } from "@/lib/law/disclosure/narrowing";
import { redirectStanding } from "@/lib/law/redirect/redirect";
import { dataCategories } from "@/lib/law/shared/data-category";
import type { ItemFacts, RequestFile } from "@/lib/law/request/file";
import { itemOpen } from "@/lib/law/request/open-items";
import { withinWords } from "@/lib/law/shared/letter-words";
import { dayIn } from "@/lib/law/shared/plain-date";

/** What the forms of steps need to know of the request, from what the page read anyway. */
export function stepContext(
  read: ReadRequest,
  customers: readonly { readonly id: string; readonly name: string }[],
  now: Date,
): StepContext {
  const { page, file, owners } = read;
  return {
    reference: page.reference,
    version: page.version,
    zone: file.zone,
    today: dayIn(file.zone, now),
    emergency: file.emergency,
    instrument: page.instrument.label,
    authority: file.authority.name,
    authorityEmail: file.authority.email,
    targets: file.targets.map((target) => ({
      id: target.id,
      identifier: target.identifier,
      customer: target.customerName,
      pending: target.outcome === "pending",
      redirect: redirectStanding(file, target),
      items: target.items.filter((item) => itemOpen(file, item)).map((item) => itemChoice(file, item)),
    })),
    documents: page.documents.map((document) => ({ value: document.id, label: document.name })),
    extracts: page.documents
      .filter((document) => document.kind === "production")
      .map((document) => ({ value: document.id, label: document.name })),
    customers: customers.map(({ id, name }) => ({ value: id, label: name })),
    sender: read.who.sender && { ...read.who.sender, list: file.authority.domains },
    owners: owners.map(({ id, name }) => ({ value: id, label: name })),
    ownerId: page.ownerId,
    subjects: subjectsOf(read, customers, now),
    instrumentNote: file.instrument.note,
    unconfirmed: file.instrument.confirmedBy === null,
    proposal: proposalOf(read),
    narrowing: narrowingOf(read),
    production: productionOf(read),
  };
}

function itemChoice(file: RequestFile, item: ItemFacts): StepContext["targets"][number]["items"][number] {
  const days = daysText({ from: item.askedFrom, to: item.askedTo });
  const reached = permittedFields(file.instrument, item) ?? [];
  return {
    ...item,
    words: [dataCategories[item.category].words, days, withinWords(item.service, item.fields)]
      .filter(Boolean)
      .join(" · "),
    permitted: itemPermitted(file.instrument, item),
    reached: reached.length > 0 ? reached : fieldsAsked(item),
    reachedInPart: fieldsBeyond(file.instrument, item).length > 0,
    ceiling: ceilingReason(file, item.category),
    days: itemDays(file, item, []),
  };
}

function proposalOf({ page, file, names }: ReadRequest): StepContext["proposal"] {
  const row = page.approvals.find((one) => one.id === file.proposal?.id);
  return row ? { by: names.get(row.proposedById) ?? "somebody", basis: row.basis, digest: row.scopeDigest } : null;
}

function productionOf({ page, file, names }: ReadRequest): StepContext["production"] {
  const row = page.productions.find((one) => one.id === file.production?.id);
  if (!row) return null;
  const items = new Map(
    file.targets.flatMap((target) => target.items.map((item) => [item.id, { target, item }] as const)),
  );
  return {
    by: names.get(row.extractedById) ?? "somebody",
    coverLetter: row.coverLetter,
    items: row.items.flatMap(({ itemId, records, withheld }) => {
      const answers = items.get(itemId);
      if (!answers) return [];
      const words = `${answers.target.identifier}, ${dataCategories[answers.item.category].words}`;
      return [{ item: words, records, withheld }];
    }),
    files: row.files.map(({ itemId, coversFrom, coversTo, service, fields, document }) => {
      const answers = items.get(itemId);
      const words = answers ? `${answers.target.identifier}, ${dataCategories[answers.item.category].words}` : "";
      return {
        name: document.name,
        sha256: document.sha256,
        bytes: Number(document.bytes),
        customer: answers?.target.customerName ?? null,
        item: [words, daysText({ from: coversFrom, to: coversTo }), withinWords(service ?? "", fields)]
          .filter(Boolean)
          .join(", "),
      };
    }),
  };
}
