import { voluntary } from "@/lib/law/emergency/emergency";
import type { LinkKind } from "@/lib/law/process/link";
import type { Actor } from "@/lib/law/permission/role";
import { readReference } from "@/lib/law/request/reference";
import { granted, refused } from "@/lib/law/shared/result";
import { type StepOn, type Taken, takeStep } from "@/lib/casework/take-step";
import { holdOther, insertLink } from "@/lib/store/request-links";
import { recordOn } from "@/lib/store/request-moves";

export interface Link {
  readonly reference: string;
  readonly kind: LinkKind;
  readonly note: string;
}

/**
 * Ties two requests that the actor sees. Each record names the other by its id alone: whoever reads one and may not see
 * the other learns nothing of it.
 */
export async function linkRequest(
  actor: Actor,
  on: StepOn,
  { reference, kind, note }: Link,
  now: Date,
): Promise<Taken> {
  return takeStep(actor, "link-request", on, now, async (tx, file) => {
    // Process that follows an emergency is counted with it: nothing else takes a request out of the figures.
    if (kind === "later_process" && !voluntary(file)) return refused({ code: "not-an-emergency" });
    const wanted = readReference(reference);
    if (wanted === null || wanted === file.reference) return refused({ code: "other-request-unknown" });
    const other = await holdOther(tx, wanted);
    if (other === null) return refused({ code: "other-request-unknown" });
    if (other === "busy") return refused({ code: "other-request-busy" });
    const link = { fromId: file.id, toId: other.id, kind, note, byId: actor.id, at: now };
    if (!(await insertLink(tx, link))) return refused({ code: "link-known" });
    await recordOn(tx, other.id, {
      act: "link-request",
      actor,
      at: now,
      why: "",
      data: { request: file.id, link: kind, outgoing: false },
    });
    return granted({ why: note, data: { request: other.id, link: kind, outgoing: true } });
  });
}
