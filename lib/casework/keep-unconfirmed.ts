import { startClock } from "@/lib/casework/run-clocks";
import type { RequestFile } from "@/lib/law/request/file";
import type { Tx } from "@/lib/store/database";

/** A delivered production whose receipt nobody confirmed is kept from the day on which nobody waits for it any more. */
export async function keepUnconfirmed(tx: Tx, file: RequestFile, at: Date): Promise<void> {
  const { production } = file;
  if (!production?.deliveredAt || production.receiptAt || production.files.length === 0) return;
  const since = "the day on which we stopped waiting for a receipt, as none came";
  await startClock(tx, file, "PRODUCTION_KEEP_90D", { at, since, subjectId: production.id });
}
