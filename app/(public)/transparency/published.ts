import { cache } from "react";
import { readPublishedReleases, readPublishedVersions } from "@/lib/casework/read-published";
import { reportDocumentSchema } from "@/lib/forms/report-document";
import { statedSchema } from "@/lib/forms/report-statements";
import type { Stated } from "@/lib/law/transparency/never-statements";
import { periodNamed } from "@/lib/law/transparency/period";
import type { ReportDocument } from "@/lib/law/transparency/report";

/** One released version of a report, as it was frozen. */
export interface Published {
  readonly document: ReportDocument;
  /** What it mends; null for the first. */
  readonly correction: string | null;
  /** What it states never to have happened. */
  readonly stated: readonly Stated[];
}

/** What an address of a report means. */
export type ReportAsked =
  | { readonly kind: "found"; readonly shown: Published; readonly versions: readonly Published[] }
  /** The same report under the one spelling of its address. */
  | { readonly kind: "elsewhere"; readonly label: string }
  | { readonly kind: "absent" };

/** Where in the address a report's period, and perhaps a version of it, stand. */
export type ReportParams = Promise<{ readonly period: string; readonly n?: string }>;

/** The newest released version of every period, newest period first. Read once a request. */
export const newestReleases = cache(async (): Promise<readonly ReportDocument[]> => {
  const rows = await readPublishedReleases();
  return rows.map(({ document }) => reportDocumentSchema.parse(document));
});

/** The report an address names. Without a version it is the newest. */
export async function reportAsked({ period, n }: Awaited<ReportParams>): Promise<ReportAsked> {
  const label = period.toLowerCase();
  if (!periodNamed(label) || !/^[1-9]\d{0,5}$/.test(n ?? "1")) return { kind: "absent" };
  if (label !== period) return { kind: "elsewhere", label };
  const versions = await releasedOf(label);
  const shown = n === undefined ? versions[0] : versions.find(({ document }) => document.version === Number(n));
  return shown ? { kind: "found", shown, versions } : { kind: "absent" };
}

/** Every released version of a period, newest first. */
export const releasedOf = cache(async (label: string): Promise<readonly Published[]> => {
  const rows = await readPublishedVersions(label);
  return rows.map(({ document, correction, stated }) => ({
    document: reportDocumentSchema.parse(document),
    correction,
    stated: statedSchema.parse(stated),
  }));
});

/** Where a report, or one version of it for good, is read. */
export function reportHref(label: string, version?: number): string {
  return `/transparency/${label}${version === undefined ? "" : `/v/${version}`}`;
}
