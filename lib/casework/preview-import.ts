import type { FileToImport, ImportStanding } from "@/lib/casework/import-requests-file";
import { importRefusal, type ImportRefused, weighImport } from "@/lib/casework/import-requests-standing";
import { deeds, may } from "@/lib/law/permission/may";
import type { Actor } from "@/lib/law/permission/role";
import type { Refusal } from "@/lib/law/shared/refusal";
import { granted, refused, type Result } from "@/lib/law/shared/result";
import { asActor } from "@/lib/store/database";

/** Minutes for the largest file; what is looked at may take its time, others do not wait for it. */
const longest = 600_000;

/** What an import of the file would do now, or why it would be refused. Nothing is stored. */
export async function previewImport(
  actor: Actor,
  file: FileToImport,
  { partial = false }: { readonly partial?: boolean } = {},
): Promise<Result<ImportStanding, Exclude<Refusal, { code: "import-refused" }> | ImportRefused>> {
  if (!may(actor, "import-requests")) return refused({ code: "wrong-role", needs: deeds["import-requests"] });
  const { standing } = await asActor(actor, (tx) => weighImport(tx, actor, file, new Set()), longest);
  const refusal = importRefusal(file, standing, partial);
  return refusal ? refused(refusal) : granted(standing);
}
