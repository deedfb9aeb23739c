import { reportAsked, reportHref, type ReportParams } from "@/app/(public)/transparency/published";
import { frozenAnswer } from "@/app/(public)/transparency/frozen-answer";
import { reportCsv } from "@/lib/forms/report-csv";
import { reportJson } from "@/lib/law/transparency/document";
import type { ReportDocument } from "@/lib/law/transparency/report";

/** A report as a file to download: the newest version, or the one the address names. */
export async function reportFile(
  httpRequest: Request,
  params: ReportParams,
  file: "report.json" | "report.csv",
): Promise<Response> {
  const named = await params;
  const asked = await reportAsked(named);
  if (asked.kind === "absent") return words(404, "There is no such report. Those that are out: /transparency\n");
  if (asked.kind === "elsewhere") {
    const version = named.n === undefined ? undefined : Number(named.n);
    const response = words(308, "");
    response.headers.set("Location", `${reportHref(asked.label, version)}/${file}`);
    return response;
  }
  return frozenAnswer(httpRequest, asked.shown.document, files[file]);
}

const files = {
  "report.json": { type: "application/json", text: reportJson, name: (of: ReportDocument) => nameOf(of, "json") },
  "report.csv": {
    type: "text/csv; charset=utf-8; header=present",
    text: reportCsv,
    name: (of: ReportDocument) => nameOf(of, "csv"),
  },
} as const;

/** Names the period and the version, so that two files in one folder are told apart. */
function nameOf({ period, version }: ReportDocument, extension: string): string {
  return `transparency-${period.label}-v${version}.${extension}`;
}

function words(status: number, text: string): Response {
  return new Response(text, { status, headers: { "Content-Type": "text/plain; charset=utf-8" } });
}
