"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { deskAction } from "@/app/desk-action";
import { noteProgress } from "@/app/import-progress";
import { bytesOfImport } from "@/app/import-store";
import { importRequests } from "@/lib/casework/import-requests";
import { readImportDocument } from "@/lib/casework/preview-import-file";
import { canonicalText } from "@/lib/forms/import/import-file";
import { readImportFile } from "@/lib/forms/import/read-import-file";
import type { Refusal } from "@/lib/law/shared/refusal";

const chosen = z.object({ document: z.string() });

/** Imports a kept file, all of its rows or none, and shows its page again. */
export const importFile = deskAction(chosen, async (actor, { document: id }, now): Promise<Refusal> => {
  const document = await readImportDocument(actor, id);
  if (!document.ok) return document.refusal;
  const bytes = await bytesOfImport(document.value);
  if (bytes === null) return { code: "document-unknown" };
  const read = await readImportFile(bytes, now);
  const file = { ...read, fileName: document.value.name, sha256: document.value.sha256, textOf: canonicalText };
  const onProgress = (progress: Parameters<typeof noteProgress>[1]) => noteProgress(id, progress);
  const result = await importRequests(actor, file, { onProgress }, now).finally(() => noteProgress(id, null));
  if (!result.ok) return result.refusal;
  redirect(`/desk/imports/${id}`);
});
