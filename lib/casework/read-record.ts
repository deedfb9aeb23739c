import { permit } from "@/lib/law/permission/may";
import type { Actor } from "@/lib/law/permission/role";
import type { KeptEntry } from "@/lib/law/record/entry";
import type { Refusal } from "@/lib/law/shared/refusal";
import { granted, refused, type Result } from "@/lib/law/shared/result";
import { decide } from "@/lib/store/database";
import { entriesOf } from "@/lib/store/record";
import { holdRequestFile } from "@/lib/store/request-file";
import { recordOn } from "@/lib/store/request-moves";

/** The record of a request the actor may see, after a sequence number. Reading it is an opening like any other. */
export async function readRecord(
  actor: Actor,
  reference: string,
  after: number,
  now: Date,
): Promise<Result<readonly KeptEntry[], Refusal>> {
  if (!permit(actor, "read-requests").ok) return refused({ code: "not-found" });
  return decide(actor, async (tx) => {
    const file = await holdRequestFile(tx, reference);
    if (!file) return refused<Refusal>({ code: "not-found" });
    await recordOn(tx, file.id, { act: "open", actor, at: now, why: "", data: { from: "api", part: "record" } });
    return granted(await entriesOf(tx, file.id, after));
  });
}
