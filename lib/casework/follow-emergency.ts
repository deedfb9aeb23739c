import type { Actor } from "@/lib/law/permission/role";
import type { RequestFile } from "@/lib/law/request/file";
import { readReference } from "@/lib/law/request/reference";
import type { Refusal } from "@/lib/law/shared/refusal";
import { granted, refused } from "@/lib/law/shared/result";
import { endClocks } from "@/lib/casework/run-clocks";
import { type StepOn, type Taken, takeStep } from "@/lib/casework/take-step";
import type { Tx } from "@/lib/store/database";
import { documentsOf } from "@/lib/store/documents";
import { followedBy, setFlag, setLaterProcess } from "@/lib/store/emergency";
import { append } from "@/lib/store/record";
import { linkSender } from "@/lib/store/sender-links";

export interface Followed {
  /** The process itself, where it was recorded here; null: it is a request of its own. */
  readonly documentId: string | null;
  /** The reference of that request as it was typed; "" where there is none. */
  readonly reference: string;
  readonly note: string;
}

/** Records that process followed an emergency: by its document, or by the request it came as. Both count as one. */
export async function recordLaterProcess(actor: Actor, on: StepOn, followed: Followed, now: Date): Promise<Taken> {
  return takeStep(actor, "record-later-process", on, now, async (tx, file) => {
    const { documentId, note } = followed;
    if ((documentId === null) === (followed.reference === "")) return refused({ code: "process-missing" });
    if (documentId !== null && !(await documentsOf(tx, file.id, [documentId])))
      return refused({ code: "document-unknown" });
    const process = documentId === null ? await ownRequest(tx, file, followed.reference) : null;
    if (process && "code" in process) return refused(process);
    await setLaterProcess(tx, file.id, documentId, now);
    if (process)
      await linkSender(tx, [
        { fromId: file.id, toId: process.id, kind: "later_process", note, byId: actor.id, at: now },
      ]);
    await endClocks(tx, file, { rule: "EMERG_FOLLOWUP" }, { at: now, byId: actor.id, why: "Process followed" });
    return granted({ why: note, data: { document: documentId, request: process?.id ?? null } });
  });
}

/** The request a process came as: another one of the same authority, received after the emergency. */
async function ownRequest(tx: Tx, file: RequestFile, typed: string): Promise<{ readonly id: string } | Refusal> {
  const reference = readReference(typed);
  const other = reference === null || reference === file.reference ? null : await followedBy(tx, reference);
  if (!other) return { code: "other-request-unknown" };
  const follows = other.authorityId === file.authority.id && other.receivedAt >= file.receivedAt;
  return follows ? { id: other.id } : { code: "not-its-process" };
}

export interface Flag {
  readonly reason: string;
}

/**
 * Flags the authority of an emergency that no process followed: its next one needs a supervisor. The register's own
 * chain says so too, without naming the request, which not everybody may see.
 */
export async function flagAuthority(actor: Actor, on: StepOn, { reason }: Flag, now: Date): Promise<Taken> {
  return takeStep(actor, "flag-authority", on, now, async (tx, file) => {
    const { id, name, flaggedAt } = file.authority;
    await setFlag(tx, id, reason, now);
    await endClocks(tx, file, { rule: "EMERG_FOLLOWUP" }, { at: now, byId: actor.id, why: "No process came" });
    if (flaggedAt === null) {
      const data = { id, name, changed: { flag: { from: null, to: "Flagged" } } };
      await append(tx, { name: "parties" }, { act: "flag-authority", actor, at: now, why: reason, data });
    }
    return granted({ why: reason, data: { authority: id, before: flaggedAt?.toISOString() ?? null } });
  });
}
