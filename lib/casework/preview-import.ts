import type { FileToImport, ImportStanding } from "@/lib/casework/import-requests-file";
import { weighImport } from "@/lib/casework/import-requests-standing";
import { permit } from "@/lib/law/permission/may";
import type { Actor } from "@/lib/law/permission/role";
import type { Refusal } from "@/lib/law/shared/refusal";
import { granted, type Result } from "@/lib/law/shared/result";
import { asActor } from "@/lib/store/database";

/** What an import of the file would do now. Nothing is stored. */
export async function previewImport(actor: Actor, file: FileToImport): Promise<Result<ImportStanding, Refusal>> {
  const permission = permit(actor, "import-requests");
  if (!permission.ok) return permission;
  return asActor(actor, async (tx) => granted((await weighImport(tx, actor, file, new Set())).standing), 600_000);
}
