import { may, permit } from "@/lib/law/permission/may";
import type { Actor } from "@/lib/law/permission/role";
import type { Refusal } from "@/lib/law/shared/refusal";
import { granted, refused, type Result } from "@/lib/law/shared/result";
import { asActor, decide } from "@/lib/store/database";
import { storedDocuments } from "@/lib/store/documents";
import { ownUnbound } from "@/lib/store/queue-documents";
import { append } from "@/lib/store/record";

export interface OpenedDocument {
  readonly name: string;
  readonly contentType: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly storageKey: string;
}

/** Opens a document for reading; that it was opened is on its request's record before the first byte leaves. */
export async function readDocument(actor: Actor, id: string, now: Date): Promise<Result<OpenedDocument, Refusal>> {
  if (!may(actor, "read-requests") && !may(actor, "attach-document")) return refused({ code: "not-found" });
  return decide(actor, async (tx) => {
    const [document] = await storedDocuments(tx, [id]);
    if (!document) return refused<Refusal>({ code: "not-found" });
    const { requestId, name, contentType, bytes, sha256, storageKey } = document;
    if (requestId !== null) {
      await append(
        tx,
        { requestId },
        { act: "open-document", actor, at: now, why: "", data: { document: id, sha256 } },
      );
    }
    return granted({ name, contentType, bytes, sha256, storageKey });
  });
}

/** What the actor has added and no request has taken yet. */
export async function ownDocuments(actor: Actor) {
  return permit(actor, "attach-document").ok ? asActor(actor, (tx) => ownUnbound(tx, actor.id, 50)) : [];
}
