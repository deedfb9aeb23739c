import type { Actor } from "@/lib/law/permission/role";
import { granted } from "@/lib/law/shared/result";
import { followNotices } from "@/lib/casework/follow-notices";
import { type StepOn, type Taken, takeStep } from "@/lib/casework/take-step";
import { oweAfterMerge } from "@/lib/store/notices";
import { partDouble } from "@/lib/store/request-links";

/**
 * Undoes a merge that was a mistake: the request counts again, goes back to where its requester is authenticated or it
 * is reviewed, and its customers are owed their notices. What the other took over from it, a receipt and the due date
 * counted from that, counsel mends there: an earlier date than need be is missed by nobody.
 */
export async function partDoubles(
  actor: Actor,
  on: StepOn,
  { note }: { readonly note: string },
  now: Date,
): Promise<Taken> {
  return takeStep(actor, "part-doubles", on, now, async (tx, file) => {
    const counted = await partDouble(tx, file.id);
    await oweAfterMerge(tx, file, now);
    return granted({
      why: note,
      data: { request: counted },
      last: async (after) => {
        await followNotices(after, actor, file.reference, now);
      },
    });
  });
}
