import { apiAction } from "@/app/api-action";
import { previewReport } from "@/lib/casework/preview-report";
import { periodForm } from "@/lib/forms/period-meant";
import { reportJson } from "@/lib/law/transparency/document";
import { granted } from "@/lib/law/shared/result";

export const dynamic = "force-dynamic";

/** A period as it stands now, as the very document a release would freeze. Nothing is kept. */
export const GET = apiAction({
  schema: periodForm,
  deed: "read-reports",
  run: async (actor, period) => {
    const preview = await previewReport(actor, period);
    // Read back from its canonical text, so that the answer has the names in the order of the file.
    return preview.ok ? granted({ body: JSON.parse(reportJson(preview.value.document)) }) : preview;
  },
});
