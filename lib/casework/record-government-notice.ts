import type { Actor } from "@/lib/law/permission/role";
import { tellingRefused } from "@/lib/law/preservation/backup";
import { newestProcess } from "@/lib/law/request/open-items";
import { stagesOwingNotice } from "@/lib/law/request/stage";
import type { PlainDate } from "@/lib/law/shared/plain-date";
import { granted, refused } from "@/lib/law/shared/result";
import { saidOn } from "@/lib/law/shared/said-day";
import { followNotices } from "@/lib/casework/follow-notices";
import { endClocks, startClock } from "@/lib/casework/run-clocks";
import { type StepOn, type Taken, takeStep } from "@/lib/casework/take-step";
import { documentsOf } from "@/lib/store/documents";
import { oweNotices } from "@/lib/store/notices";
import { insertGovernmentNotice } from "@/lib/store/preservations";
import { readRequestFile } from "@/lib/store/request-file";

export interface GovernmentNotice {
  /** The day the government told the customer. */
  readonly toldOn: PlainDate;
  /** Its notice, or its own writing that it was given. */
  readonly documentId: string;
  readonly note: string;
}

/**
 * Records that the government told the customer of a backup copy, and shuts the gate of the fourteen days before which
 * it may not be released. Recorded anew, the gate is counted anew. From now on it demands data: the customer is owed our
 * own notice.
 */
export async function recordGovernmentNotice(
  actor: Actor,
  on: StepOn,
  { toldOn, documentId, note }: GovernmentNotice,
  now: Date,
): Promise<Taken> {
  return takeStep(actor, "record-government-notice", on, now, async (tx, file) => {
    const refusal = tellingRefused(file, toldOn, now);
    if (refusal) return refused(refusal);
    if (!(await documentsOf(tx, file.id, [documentId]))) return refused({ code: "writing-missing" });
    const process = newestProcess(file);
    const id = await insertGovernmentNotice(tx, file.id, { process, toldOn, documentId, byId: actor.id, at: now });
    const end = { at: now, byId: actor.id, why: "The government’s notice was recorded anew" };
    await endClocks(tx, file, { rule: "US_2704_14D" }, end);
    const start = { at: saidOn(file.zone, toldOn, now), subjectId: id, gate: true };
    const opensAt = await startClock(tx, file, "US_2704_14D", start);
    const after = await readRequestFile(tx, file.reference);
    if (after && stagesOwingNotice.includes(file.stage)) {
      await oweNotices(tx, after, now);
      await followNotices(tx, actor, file.reference, now);
    }
    return granted({
      why: note,
      data: { toldOn, process, document: documentId, opensAt: opensAt?.toISOString() ?? null },
    });
  });
}
