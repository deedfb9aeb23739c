import type { RequestCategory } from "@/lib/law/shared/category";
import type { OutcomeCounts } from "./outcome";

/** What is counted and printed together. Field names are those of the published files and never change their meaning. */
export interface ReportCell {
  /** ISO code; empty when the origin is not a country of the standard, and then the label alone names it. */
  readonly country: string;
  readonly country_label: string;
  readonly category: RequestCategory;
  readonly legal_process: string;
  readonly product: string;
  readonly requests: number;
  readonly accounts: number;
  readonly outcomes: OutcomeCounts;
  /** Requests in which data went to the authority: the numerator of `disclosed_pct`, whose denominator is `requests`. */
  readonly disclosed_requests: number;
  /** Whole per cent, rounded half up; null where nothing could be disclosed (preservation) or nothing came in. */
  readonly disclosed_pct: number | null;
}

export interface ReportTotals {
  readonly requests: number;
  readonly accounts: number;
  readonly outcomes: OutcomeCounts;
}

/** National-security process is published as ranges only, and never enters a cell or a total. */
export interface NationalSecurityBand {
  readonly process: string;
  readonly unit: "orders" | "selectors";
  /** Both ends included. */
  readonly min: number;
  readonly max: number;
}

/** One published version of a report. `published_at` is null in a preview, which is otherwise the same document. */
export interface ReportDocument {
  readonly schema: "writdesk-report/1";
  readonly period: {
    readonly label: string;
    /** ISO instants in UTC, half open. */
    readonly from: string;
    readonly to: string;
    readonly time_zone: string;
  };
  readonly version: number;
  readonly published_at: string | null;
  readonly method_version: string;
  readonly totals: ReportTotals;
  readonly cells: readonly ReportCell[];
  readonly national_security: readonly NationalSecurityBand[];
  readonly notes: readonly string[];
  /** `sha256:` and the hash, in hexadecimal, of this document without `digest` as canonical JSON in UTF-8. */
  readonly digest: string;
}
