import type { Metadata } from "next";
import type { ReportParams } from "@/app/(public)/transparency/published";
import { ReportView, reportTitle } from "@/app/(public)/transparency/report-view";

export async function generateMetadata({ params }: { params: ReportParams }): Promise<Metadata> {
  return { title: await reportTitle(params) };
}

/** One version of a report: what stands here never changes. */
export default function OneVersion({ params }: { params: ReportParams }) {
  return <ReportView params={params} />;
}
