import { progressOf } from "@/app/import-progress";
import { currentActor } from "@/app/session";
import { readImportDocument } from "@/lib/casework/preview-import-file";
import { jsonAnswer, problem } from "@/lib/platform/problem";

export const dynamic = "force-dynamic";

/** How far the import of a file is: `GET /api/imports/progress?document=…`, for whoever sent the file. */
export async function GET(httpRequest: Request): Promise<Response> {
  const actor = await currentActor();
  const id = new URL(httpRequest.url).searchParams.get("document") ?? "";
  const document = actor && (await readImportDocument(actor, id));
  if (!document?.ok) return problem({ status: 404, code: "not-found", detail: "There is no such file." });
  return jsonAnswer(200, { progress: progressOf(id) });
}
