import { checkAnswers } from "@/lib/law/disclosure/answers";
import { approvedItems, beyondApproved } from "@/lib/law/disclosure/scope";
import type { Actor } from "@/lib/law/permission/role";
import type { RequestFile, TargetFacts } from "@/lib/law/request/file";
import { granted, refused } from "@/lib/law/shared/result";
import { type StepOn, type Taken, takeStep } from "@/lib/casework/take-step";
import { documentsOf, storedDocuments } from "@/lib/store/documents";
import { insertProduction, type NewProduction, type NewProductionItem } from "@/lib/store/productions";

export interface Extracted extends Omit<NewProduction, "approvalId" | "items"> {
  /** What is said of an item beside its files: records counted, what was withheld and why. */
  readonly items?: readonly NewProductionItem[];
  /** Targets for which nothing was found: short for saying so of each of their items. */
  readonly noData: readonly string[];
}

/**
 * Submits what was extracted for the second custodian's check: every approved item is answered by files or by the reason
 * why there are none, and no file reaches beyond the item it answers.
 */
export async function produce(actor: Actor, on: StepOn, extracted: Extracted, now: Date): Promise<Taken> {
  return takeStep(actor, "produce", on, now, async (tx, file) => {
    if (!file.proposal) return refused({ code: "no-proposal" });
    const { files, noData, source } = extracted;
    const ids = files.map((one) => one.documentId);
    if (new Set(ids).size < ids.length) return refused({ code: "document-twice" });
    if (!(await documentsOf(tx, file.id, ids))) return refused({ code: "document-unknown" });
    const asked = askedTargets(file);
    if (noData.some((id) => !asked.some((target) => target.id === id))) return refused({ code: "target-unknown" });
    const names = new Map((await storedDocuments(tx, ids)).map((one) => [one.id, one.name]));
    const beyond = beyondApproved(
      file,
      files.map((one) => ({ ...one, name: names.get(one.documentId) ?? one.documentId })),
    );
    if (beyond.length > 0) return refused({ code: "beyond-approved", files: beyond });
    const items = [...(extracted.items ?? []), ...nothingFoundIn(file, extracted)];
    const refusal = checkAnswers(file, { files, items });
    if (refusal) return refused(refusal);
    await insertProduction(tx, file.id, { source, files, items, approvalId: file.proposal.id }, actor.id, now);
    const withheld = items.filter((one) => one.withheld !== null).length;
    return granted({ why: source, data: { files: ids, withheld } });
  });
}

/** The approved items of the targets for which nothing was found, each said so. */
function nothingFoundIn(file: RequestFile, { items = [], noData }: Extracted): readonly NewProductionItem[] {
  const said = new Set(items.map((one) => one.itemId));
  const targets = new Set(noData);
  const here = new Set(
    file.targets.filter(({ id }) => targets.has(id)).flatMap((one) => one.items.map(({ id }) => id)),
  );
  return approvedItems(file)
    .filter((item) => here.has(item.id) && !said.has(item.id))
    .map((item) => ({ itemId: item.id, records: null, withheld: "no_data" }));
}

/** Targets of which something is to be extracted. */
function askedTargets(file: RequestFile): readonly TargetFacts[] {
  const approved = new Set(approvedItems(file).map((item) => item.id));
  return file.targets.filter((target) => target.items.some((item) => approved.has(item.id)));
}
