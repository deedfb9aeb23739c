import { permit } from "@/lib/law/permission/may";
import type { Actor } from "@/lib/law/permission/role";
import type { Refusal } from "@/lib/law/shared/refusal";
import { granted, type Result } from "@/lib/law/shared/result";
import { asActor } from "@/lib/store/database";
import { importsOfFile, importsPage, type KeptImport } from "@/lib/store/imports";

export interface ImportsPage {
  readonly imports: readonly KeptImport[];
  /** What to ask after for the next page; null on the last. */
  readonly next: string | null;
}

/** What was imported, newest first, fifty at a time. */
export async function listImports(actor: Actor, after: string | null): Promise<Result<ImportsPage, Refusal>> {
  const permission = permit(actor, "import-requests");
  if (!permission.ok) return permission;
  const found = await asActor(actor, (tx) => importsPage(tx, after, pageSize));
  const imports = found.slice(0, pageSize);
  return granted({ imports, next: found.length > pageSize ? (imports.at(-1)?.id ?? null) : null });
}

const pageSize = 50;

/** The imports of a file of exactly these bytes, newest first. */
export async function importsOf(actor: Actor, sha256: string): Promise<Result<readonly KeptImport[], Refusal>> {
  const permission = permit(actor, "import-requests");
  if (!permission.ok) return permission;
  return granted(await asActor(actor, (tx) => importsOfFile(tx, sha256)));
}
