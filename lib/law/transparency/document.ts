import { canonicalJson, type Json } from "./canonical-json";
import { cellsOf, totalsOf, type CountedGroup } from "./count";
import { methodVersion } from "./method";
import { rangeIn, type ReportPeriod } from "./period";
import type { NationalSecurityBand, ReportDocument } from "./report";

export interface ReportFacts {
  readonly period: ReportPeriod;
  readonly timeZone: string;
  readonly version: number;
  /** Null for a preview. */
  readonly publishedAt: Date | null;
  readonly groups: Iterable<CountedGroup>;
  readonly notes?: readonly string[];
  readonly nationalSecurity?: readonly NationalSecurityBand[];
}

/** SHA-256 of a text's UTF-8 bytes in lower-case hexadecimal. The law has no cryptography of its own. */
export type Sha256Hex = (text: string) => string;

/** The whole document from what was counted. The same facts give the same bytes, on any machine and in any order. */
export function reportDocument(facts: ReportFacts, sha256: Sha256Hex): ReportDocument {
  const range = rangeIn(facts.timeZone, facts.period);
  const cells = cellsOf(facts.groups);
  return sealed(
    {
      schema: "writdesk-report/1",
      period: {
        label: facts.period.label,
        from: instant(range.from),
        to: instant(range.to),
        time_zone: facts.timeZone,
      },
      version: facts.version,
      published_at: facts.publishedAt === null ? null : instant(facts.publishedAt),
      method_version: methodVersion,
      totals: totalsOf(cells),
      cells,
      national_security: facts.nationalSecurity ?? [],
      notes: facts.notes ?? [],
    },
    sha256,
  );
}

/** The same document with further notes. */
export function noting(document: ReportDocument, notes: readonly string[], sha256: Sha256Hex): ReportDocument {
  const { digest: _, ...rest } = document;
  return sealed({ ...rest, notes: [...rest.notes, ...notes] }, sha256);
}

/** A prepared document as it is released: only these two facts and the digest change. */
export function released(
  document: ReportDocument,
  version: number,
  publishedAt: Date,
  sha256: Sha256Hex,
): ReportDocument {
  const { digest: _, ...rest } = document;
  return sealed({ ...rest, version, published_at: instant(publishedAt) }, sha256);
}

/** The digest a document ought to carry, whatever it carries now. */
export function digestOf(document: Omit<ReportDocument, "digest">, sha256: Sha256Hex): string {
  const { digest: _, ...rest } = { digest: "", ...document };
  return `sha256:${sha256(canonicalJson(plain(rest)))}`;
}

/** The bytes of `report.json`: canonical, so that a copy fetched anywhere can be compared with `cmp`. */
export function reportJson(document: ReportDocument): string {
  return `${canonicalJson(plain(document))}\n`;
}

function sealed(document: Omit<ReportDocument, "digest">, sha256: Sha256Hex): ReportDocument {
  return { ...document, digest: digestOf(document, sha256) };
}

function plain(document: Omit<ReportDocument, "digest">): Json {
  return {
    ...document,
    period: { ...document.period },
    totals: { ...document.totals, outcomes: { ...document.totals.outcomes } },
    cells: document.cells.map((cell) => ({ ...cell, outcomes: { ...cell.outcomes } })),
    national_security: document.national_security.map((band) => ({ ...band })),
  };
}

/** Whole seconds lose their fraction, so that midnight reads as midnight. */
function instant(at: Date): string {
  return at.toISOString().replace(".000Z", "Z");
}
