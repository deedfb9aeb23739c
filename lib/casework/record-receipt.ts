import type { Actor } from "@/lib/law/permission/role";
import { arrivedAt } from "@/lib/law/shared/arrival";
import type { PlainDate } from "@/lib/law/shared/plain-date";
import { granted, refused } from "@/lib/law/shared/result";
import { endClocks, startClock } from "@/lib/casework/run-clocks";
import { type StepOn, type Taken, takeStep } from "@/lib/casework/take-step";
import { documentsOf } from "@/lib/store/documents";
import { keepReceipt } from "@/lib/store/productions";

const keep = "PRODUCTION_KEEP_90D";

export interface Receipt {
  readonly receivedOn: PlainDate;
  /** The authority's own writing; null: it said so, and `words` tells who and how. */
  readonly documentId: string | null;
  readonly words: string;
}

/** Records that the authority received what was delivered. From that day the production is kept, and no longer. */
export async function recordReceipt(
  actor: Actor,
  on: StepOn,
  { receivedOn, documentId, words }: Receipt,
  now: Date,
): Promise<Taken> {
  return takeStep(actor, "record-receipt", on, now, async (tx, file) => {
    const { production } = file;
    if (!production?.deliveredAt) return refused({ code: "no-production" });
    if (documentId === null && words === "") return refused({ code: "receipt-unproven" });
    if (documentId !== null && !(await documentsOf(tx, file.id, [documentId])))
      return refused({ code: "document-unknown" });
    const said = { arrivedOn: receivedOn, arrivedTime: "" };
    const received = arrivedAt(file.zone, said, { notBefore: production.deliveredAt, now });
    if (!received.ok) return received;
    const at = received.value;
    await keepReceipt(tx, production.id, {
      receiptAt: at,
      receiptById: actor.id,
      receiptDocumentId: documentId,
      receiptWords: words,
    });
    const end = { at: now, byId: actor.id, why: "The authority received it" };
    await endClocks(tx, file, { subjectId: production.id }, end);
    // What was purged already is not kept again.
    const purged = file.clocks.some((one) => one.rule === keep && one.subjectId === production.id && one.endedAt);
    if (!purged) await startClock(tx, file, keep, { at, subjectId: production.id });
    return granted({ why: words, data: { receivedOn, document: documentId } });
  });
}
