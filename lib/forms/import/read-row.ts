import { referenceKey } from "@/lib/law/authority/reference-key";
import { isRequestCategory } from "@/lib/law/shared/category";
import { isReportedOutcome } from "@/lib/law/shared/reported-outcome";
import { looksLikeFormula } from "@/lib/law/shared/spreadsheet";
import { instantText } from "../instant-text";
import { readInstant, type StatedInstant } from "../received-at";
import type { Findings } from "./findings";
import { importColumns, type ImportColumn } from "@/lib/law/shared/import-columns";
import { importChannels, type ImportChannel, type ImportRow } from "./import-file";
import { accountsProblem, problemText } from "./problem-text";
import { readCountry } from "./read-country";

export type Cells = Readonly<Record<ImportColumn, string>>;

/** Longest text of each column in characters; what is indexed must stay short of what an index can hold. */
const longest: Readonly<Partial<Record<ImportColumn, number>>> = {
  intake_ref: 200,
  duplicate_of: 200,
  agency_ref: 300,
  authority: 300,
  country_label: 100,
  legal_process: 300,
  product: 300,
};

const texts = [
  "intake_ref",
  "agency_ref",
  "country_label",
  "authority",
  "legal_process",
  "product",
  "duplicate_of",
] as const;

/** Reads one row by itself. Null when it is refused; each reason is then among the findings. */
export function readRow(line: number, cells: Cells, now: Date, findings: Findings): ImportRow | null {
  const refuse = (field: ImportColumn, code: Parameters<typeof problemText>[0], value = cells[field]) =>
    findings.refuse(line, field, value, code, problemText(code));
  if (!readable(cells, line, findings)) return null;
  for (const field of texts) {
    if (looksLikeFormula(cells[field])) findings.warn(line, field, cells[field], "formula", problemText("formula"));
  }
  for (const field of ["intake_ref", "authority"] as const) if (cells[field].trim() === "") refuse(field, "blank");
  const channel = closed(cells.channel.trim(), isImportChannel);
  if (!channel) refuse("channel", "unknown-channel");
  const category = closed(cells.category.trim(), isRequestCategory);
  if (!category) refuse("category", "unknown-category");
  const outcome = cells.outcome.trim() === "" ? null : closed(cells.outcome.trim(), isReportedOutcome);
  if (outcome === undefined) refuse("outcome", "unknown-outcome");
  const country = readCountry(line, cells, findings);
  const badCount = accountsProblem(cells.accounts.trim());
  if (badCount) findings.refuse(line, "accounts", cells.accounts, badCount.code, badCount.message);
  const received = moment(line, "received_at", cells.received_at, now, findings);
  const decided = cells.decided_at.trim() === "" ? null : moment(line, "decided_at", cells.decided_at, now, findings);
  if (decided && cells.outcome.trim() === "") refuse("decided_at", "decided-without-outcome");
  if (findings.refusedRows.has(line)) return null;
  if (!received || !channel || !category || outcome === undefined || country === null) return null;
  if (decided && decided.at < received.at)
    findings.warn(
      line,
      "decided_at",
      cells.decided_at,
      "decided-before-received",
      problemText("decided-before-received"),
    );
  if (outcome && (outcome === "preserved") !== (category === "preservation"))
    findings.warn(
      line,
      "outcome",
      `${category}, ${outcome}`,
      "outcome-beside-category",
      problemText("outcome-beside-category"),
    );
  return {
    line,
    intakeRef: cells.intake_ref,
    agencyRef: cells.agency_ref,
    agencyRefKey: referenceKey(cells.agency_ref),
    receivedAt: received.at,
    receivedOffset: received.offset,
    channel,
    country,
    countryLabel: cells.country_label,
    authority: cells.authority,
    category,
    legalProcess: cells.legal_process,
    product: cells.product,
    accounts: Number(cells.accounts.trim()),
    outcome,
    decidedAt: decided?.at ?? null,
    duplicateOf: cells.duplicate_of.trim() === "" ? null : cells.duplicate_of,
  };
}

/** NUL and overlong text are refused before anything else looks at the row. */
function readable(cells: Cells, line: number, findings: Findings): boolean {
  for (const field of importColumns) {
    const most = longest[field] ?? 100;
    const value = cells[field];
    if (value.includes("\0")) findings.refuse(line, field, value, "nul", problemText("nul"));
    if (value.length > most || (field === "agency_ref" && referenceKey(value).length > most * 2))
      findings.refuse(
        line,
        field,
        value,
        "too-long",
        `${problemText("too-long")} It has ${value.length}; ${most} fit here.`,
      );
  }
  return !findings.refusedRows.has(line);
}

function moment(
  line: number,
  field: "received_at" | "decided_at",
  text: string,
  now: Date,
  findings: Findings,
): StatedInstant | null {
  const read = readInstant(text.trim(), now);
  if (read.ok) return read.value;
  findings.refuse(line, field, text, read.refusal.code, instantText(read.refusal));
  return null;
}

function closed<Value extends string>(text: string, is: (text: string) => text is Value): Value | undefined {
  return is(text) ? text : undefined;
}

function isImportChannel(text: string): text is ImportChannel {
  return importChannels.some((channel) => channel === text);
}
