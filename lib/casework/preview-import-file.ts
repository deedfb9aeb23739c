import { randomUUID } from "node:crypto";
import { permit } from "@/lib/law/permission/may";
import type { Actor } from "@/lib/law/permission/role";
import { shownFileName } from "@/lib/law/shared/file-name";
import type { Refusal } from "@/lib/law/shared/refusal";
import { granted, refused, type Result } from "@/lib/law/shared/result";
import { asActor } from "@/lib/store/database";
import { insertDocument, storedDocuments } from "@/lib/store/documents";

/** A file whose bytes are kept, to be looked at before anything of it is imported. */
export interface KeptImportFile {
  readonly name: string;
  readonly bytes: number;
  /** In hex. */
  readonly sha256: string;
  readonly storageKey: string;
}

/** Writes down an import file as its sender's own document, which nobody else sees, and gives its id. */
export async function keepImportFile(actor: Actor, kept: KeptImportFile, now: Date): Promise<Result<string, Refusal>> {
  const permission = permit(actor, "import-requests");
  if (!permission.ok) return permission;
  const [id, name] = [randomUUID(), shownFileName(kept.name, "import.csv")];
  const document = { ...kept, id, name, kind: "other" as const, contentType: "text/csv" };
  await asActor(actor, (tx) => insertDocument(tx, document, null, actor.id, now));
  return granted(id);
}

/** An import file this actor has sent. */
export async function readImportDocument(actor: Actor, id: string): Promise<Result<KeptImportFile, Refusal>> {
  const permission = permit(actor, "import-requests");
  if (!permission.ok || !/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)) return refused({ code: "not-found" });
  const [document] = await asActor(actor, (tx) => storedDocuments(tx, [id]));
  if (!document || document.requestId !== null) return refused({ code: "not-found" });
  const { name, bytes, sha256, storageKey } = document;
  return granted({ name, bytes, sha256, storageKey });
}
