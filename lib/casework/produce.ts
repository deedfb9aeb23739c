import { approvedItems, beyondApproved } from "@/lib/law/disclosure/scope";
import type { Actor } from "@/lib/law/permission/role";
import type { RequestFile, TargetFacts } from "@/lib/law/request/file";
import { granted, refused } from "@/lib/law/shared/result";
import { type StepOn, type Taken, takeStep } from "@/lib/casework/take-step";
import { documentsOf, storedDocuments } from "@/lib/store/documents";
import { insertProduction, type NewProduction } from "@/lib/store/productions";

export type Extracted = Omit<NewProduction, "approvalId">;

/**
 * Submits what was extracted for the second custodian's check: every approved target is answered by files or by
 * "nothing found", and no file reaches beyond the item it answers.
 */
export async function produce(actor: Actor, on: StepOn, extracted: Extracted, now: Date): Promise<Taken> {
  return takeStep(actor, "produce", on, now, async (tx, file) => {
    if (!file.proposal) return refused({ code: "no-proposal" });
    const ids = extracted.files.map((one) => one.documentId);
    if (new Set(ids).size < ids.length) return refused({ code: "document-twice" });
    if (!(await documentsOf(tx, file.id, ids))) return refused({ code: "document-unknown" });
    const asked = new Set(askedTargets(file).map((target) => target.id));
    if (extracted.noData.some((id) => !asked.has(id))) return refused({ code: "target-unknown" });
    const names = new Map((await storedDocuments(tx, ids)).map((one) => [one.id, one.name]));
    const beyond = beyondApproved(
      file,
      extracted.files.map((one) => ({ ...one, name: names.get(one.documentId) ?? one.documentId })),
    );
    if (beyond.length > 0) return refused({ code: "beyond-approved", files: beyond });
    const unanswered = unansweredIn(file, extracted);
    if (unanswered.length > 0) return refused({ code: "targets-unanswered", targets: unanswered });
    await insertProduction(tx, file.id, { ...extracted, approvalId: file.proposal.id }, actor.id, now);
    return granted({ why: extracted.source, data: { files: ids, noData: [...extracted.noData] } });
  });
}

/** Targets with approved items, neither answered by a file nor said to hold nothing. */
function unansweredIn(file: RequestFile, { files, noData }: Extracted): readonly string[] {
  const answered = new Set(files.map((one) => one.itemId));
  return askedTargets(file)
    .filter((target) => !noData.includes(target.id) && !target.items.some((item) => answered.has(item.id)))
    .map((target) => target.identifier);
}

/** Targets of which something is to be extracted. */
function askedTargets(file: RequestFile): readonly TargetFacts[] {
  const approved = new Set(approvedItems(file).map((item) => item.id));
  return file.targets.filter((target) => target.items.some((item) => approved.has(item.id)));
}
