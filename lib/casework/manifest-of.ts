import { nothingFound } from "@/lib/law/disclosure/answers";
import { itemPermitted, itemWords } from "@/lib/law/disclosure/ceiling";
import { fieldsApproved } from "@/lib/law/disclosure/named-fields";
import type { Manifest, ManifestItem } from "@/lib/law/disclosure/manifest";
import type { ItemFacts, RequestFile, TargetFacts } from "@/lib/law/request/file";
import type { readProduction } from "@/lib/store/productions";

type Production = Awaited<ReturnType<typeof readProduction>>;

/** What a production that passed its check leaves with: its files, and what was narrowed and withheld of each item. */
export function manifestOf(file: RequestFile, production: Production): Manifest {
  const each = file.targets.flatMap((target) => target.items.map((item) => ({ target, item })));
  const said = new Map(production.items.map((one) => [one.itemId, one]));
  return {
    schema: "writdesk-manifest/2",
    reference: production.request.reference,
    agency_reference: production.request.agencyReference,
    scope_sha256: production.approval.scopeDigest,
    source: production.source,
    extracted_at: production.extractedAt.toISOString(),
    time_zone: file.zone,
    files: production.files.map(({ document, item, itemId, coversFrom, coversTo, service, fields }) => ({
      path: `${item.target.position + 1}/${document.name}`,
      bytes: Number(document.bytes),
      sha256: document.sha256,
      target: item.target.identifier,
      category: item.category,
      from: coversFrom,
      to: coversTo,
      service: service ?? servicesApproved(each.find((one) => one.item.id === itemId)?.item),
      ...named(fields.length > 0 ? fields : fieldsOf(each.find((one) => one.item.id === itemId)?.item)),
    })),
    items: each.map(({ target, item }) => manifestItem(file, target, item, production)),
    withheld: each.flatMap(({ target, item }) =>
      [item.withheld, said.get(item.id)?.withheld ?? null].flatMap((reason) =>
        reason === null ? [] : [{ target: target.identifier, item: itemWords(item), reason }],
      ),
    ),
    no_data: file.targets
      .filter((target) => nothingFound(file, target, production.items))
      .map((target) => target.identifier),
  };
}

function manifestItem(file: RequestFile, target: TargetFacts, item: ItemFacts, production: Production): ManifestItem {
  const files = production.files.filter((one) => one.itemId === item.id);
  const said = production.items.find((one) => one.itemId === item.id);
  return {
    target: target.identifier,
    category: item.category,
    asked: { from: item.askedFrom, to: item.askedTo, service: item.service, ...named(item.fields) },
    permitted: itemPermitted(file.instrument, item),
    approved: item.approved ? approvedExtent(item) : null,
    produced: {
      files: files.length,
      bytes: files.reduce((sum, one) => sum + Number(one.document.bytes), 0),
      records: said?.records ?? null,
    },
    withheld: [item.withheld, said?.withheld ?? null].filter((reason) => reason !== null),
  };
}

const approvedExtent = (item: ItemFacts) => ({
  from: item.approvedFrom,
  to: item.approvedTo,
  service: servicesApproved(item),
  ...named(fieldsApproved(item)),
});
const named = (fields: readonly string[]) => (fields.length > 0 ? { fields } : {});
const fieldsOf = (item: ItemFacts | undefined) => (item ? fieldsApproved(item) : []);
const servicesApproved = (item: ItemFacts | undefined) => item?.approvedService ?? item?.service ?? "";
