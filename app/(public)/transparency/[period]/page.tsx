import type { Metadata } from "next";
import type { ReportParams } from "@/app/(public)/transparency/published";
import { ReportView, reportTitle } from "@/app/(public)/transparency/report-view";

export async function generateMetadata({ params }: { params: ReportParams }): Promise<Metadata> {
  return { title: await reportTitle(params) };
}

/** The newest version of a report. */
export default function NewestReport({ params }: { params: ReportParams }) {
  return <ReportView params={params} />;
}
