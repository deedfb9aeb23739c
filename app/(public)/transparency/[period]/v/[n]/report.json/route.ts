import type { ReportParams } from "@/app/(public)/transparency/published";
import { reportFile } from "@/app/(public)/transparency/report-file";

export const dynamic = "force-dynamic";

export async function GET(httpRequest: Request, { params }: { params: ReportParams }): Promise<Response> {
  return reportFile(httpRequest, params, "report.json");
}
