import { randomUUID } from "node:crypto";
import { permit } from "@/lib/law/permission/may";
import type { Actor } from "@/lib/law/permission/role";
import { shownFileName } from "@/lib/law/shared/file-name";
import type { Refusal } from "@/lib/law/shared/refusal";
import { granted, refused, type Result } from "@/lib/law/shared/result";
import { type Decide, decide, type Tx } from "@/lib/store/database";
import { bindDocuments, insertDocument, type NewDocument } from "@/lib/store/documents";
import { documentWithHash, requestIdOf } from "@/lib/store/queue-documents";
import { append } from "@/lib/store/record";

/** A file the desk has kept, and where it belongs; without a reference it is the person's own until a request takes it. */
export interface Attached {
  readonly reference: string | null;
  readonly kind: NewDocument["kind"];
  readonly name: string;
  readonly contentType: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly storageKey: string;
}

export interface AttachedDocument {
  readonly id: string;
  readonly name: string;
  /** The same bytes were here before: on this request, or on another the actor may see. */
  readonly sameAs: { readonly name: string; readonly reference: string | null } | null;
}

/** Writes down a kept file with its hash, and on the record of its request. */
export async function attachDocument(
  actor: Actor,
  { reference, ...file }: Attached,
  now: Date,
): Promise<Result<AttachedDocument, Refusal>> {
  const permission = permit(actor, "attach-document");
  if (!permission.ok) return permission;
  return decide(actor, async (tx) => {
    const requestId = reference === null ? null : await requestIdOf(tx, reference);
    if (reference !== null && requestId === null) return refused<Refusal>({ code: "not-found" });
    const sameAs = await documentWithHash(tx, file.sha256, requestId);
    const document = { ...file, id: randomUUID(), name: shownFileName(file.name, "document") };
    await insertDocument(tx, document, requestId, actor.id, now);
    if (requestId !== null) await record(tx, actor, requestId, [document.id], file.kind, now, file.sha256);
    return granted({ id: document.id, name: document.name, sameAs });
  });
}

/** Makes documents the actor has just added part of a request, such as the order that came with it. */
export async function bindToRequest(
  actor: Actor,
  bound: { readonly reference: string; readonly documentIds: readonly string[]; readonly kind: NewDocument["kind"] },
  now: Date,
  deciding: Decide = decide,
): Promise<Result<undefined, Refusal>> {
  const permission = permit(actor, "attach-document");
  if (!permission.ok) return permission;
  return deciding(actor, async (tx) => {
    const requestId = await requestIdOf(tx, bound.reference);
    if (requestId === null) return refused<Refusal>({ code: "not-found" });
    if (!(await bindDocuments(tx, bound.documentIds, requestId, bound.kind)))
      return refused<Refusal>({ code: "document-unknown" });
    await record(tx, actor, requestId, bound.documentIds, bound.kind, now);
    return granted();
  });
}

async function record(
  tx: Tx,
  actor: Actor,
  requestId: string,
  documents: readonly string[],
  kind: NewDocument["kind"],
  at: Date,
  sha256?: string,
): Promise<void> {
  const data = { documents: [...documents], kind, ...(sha256 !== undefined && { sha256 }) };
  await append(tx, { requestId }, { act: "attach-document", actor, at, why: "", data });
}
