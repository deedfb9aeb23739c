import { frozenAnswer } from "@/app/(public)/transparency/frozen-answer";
import { reportAsked, type ReportParams } from "@/app/(public)/transparency/published";
import { reportJson } from "@/lib/law/transparency/document";
import { problem } from "@/lib/platform/problem";

export const dynamic = "force-dynamic";

/** The newest released document of a period, byte for byte as its `report.json`. For anybody, without a token. */
export async function GET(httpRequest: Request, { params }: { params: ReportParams }): Promise<Response> {
  const { period } = await params;
  const asked = await reportAsked({ period: period.toLowerCase() });
  if (asked.kind !== "found") return problem(unpublished);
  return frozenAnswer(httpRequest, asked.shown.document, { type: "application/json", text: reportJson });
}

const unpublished = {
  status: 404,
  code: "not-found",
  detail: "No report of this period is published. GET /api/v1/transparency lists those that are.",
};
