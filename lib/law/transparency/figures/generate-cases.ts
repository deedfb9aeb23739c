import { type ImportColumn, importColumns } from "@/lib/law/shared/import-columns";
import type { ReportedOutcome } from "@/lib/law/shared/reported-outcome";
import { outcomesInPrint } from "../outcome";
import { rangeIn } from "../period";
import type { FigureCell, Figures } from "./figures";

export type CaseRow = Readonly<Record<ImportColumn, string>>;

/**
 * Invented cases that add up to the published figures, in the columns of the import file: the same on every run, spread
 * evenly over the period from its first second to its last, each in the local time of its country.
 */
export function casesOf(figures: Figures): readonly CaseRow[] {
  const units = mixed(figures.cells.flatMap(unitsOf));
  const { from, to } = rangeIn("UTC", figures.period);
  const lastSecond = (to.getTime() - from.getTime()) / 1000 - 1;
  return units.map((unit, index) => {
    const seconds = units.length === 1 ? 0 : Math.floor((index * lastSecond) / (units.length - 1));
    return caseRow(figures, unit, index, new Date(from.getTime() + seconds * 1000));
  });
}

/** Cases that must change no figure: outside the period by a hair or by the trap of local dates, or a duplicate. */
export function decoysOf(figures: Figures): readonly CaseRow[] {
  const cases = casesOf(figures);
  const model = cases[Math.floor(cases.length / 2)];
  if (!model) return [];
  const { from, to } = rangeIn("UTC", figures.period);
  const minute = 60_000;
  const decoy = (name: string, at: number, offset: number): CaseRow => ({
    ...model,
    intake_ref: `${figures.name.toUpperCase()}-DECOY-${name}`,
    agency_ref: `${model.agency_ref}/${name}`,
    received_at: localTime(new Date(at), offset),
    decided_at: model.decided_at && localTime(new Date(at + 1440 * minute), 0),
  });
  return [
    decoy("second-before-start", from.getTime() - 1000, 0),
    decoy("at-end", to.getTime(), 0),
    decoy("last-day-in-new-york", to.getTime() + 30 * minute, -300),
    decoy("first-day-in-delhi", from.getTime() - 30 * minute, 330),
    decoy("day-before-everywhere", from.getTime() - 60 * minute, -60),
    { ...decoy("duplicate", Date.parse(model.received_at) + 720 * minute, 0), duplicate_of: model.intake_ref },
  ];
}

/** An import file of these rows (RFC 4180). */
export function casesCsv(rows: readonly CaseRow[]): string {
  const lines = rows.map((row) => importColumns.map((column) => quoted(row[column])).join(","));
  return [importColumns.join(","), ...lines, ""].join("\r\n");
}

interface Unit {
  readonly cell: FigureCell;
  readonly outcome: ReportedOutcome;
  readonly accounts: number;
}

/** One unit a request. Accounts are dealt out in turn, so that some requests name more than others. */
function unitsOf(cell: FigureCell): readonly Unit[] {
  const each = outcomesInPrint.flatMap((outcome) => Array.from({ length: cell.outcomes[outcome] ?? 0 }, () => outcome));
  const [least, more] = [Math.floor(cell.accounts / cell.requests), cell.accounts % cell.requests];
  return each.map((outcome, index) => ({ cell, outcome, accounts: least + (index < more ? 1 : 0) }));
}

/** Deals the units into an order where neighbours differ: every step is coprime to the length, so each comes up once. */
function mixed(units: readonly Unit[]): readonly Unit[] {
  let step = Math.max(1, Math.floor(units.length * 0.38));
  while (divisor(step, units.length) > 1) step += 1;
  return units.map((_, index) => units[(index * step) % units.length]).filter((unit) => unit !== undefined);
}

function divisor(a: number, b: number): number {
  return b === 0 ? a : divisor(b, a % b);
}

function caseRow(figures: Figures, { cell, outcome, accounts }: Unit, index: number, at: Date): CaseRow {
  const origin = cell.country || "INT";
  const decided = new Date(at.getTime() + (1 + (index % 20)) * 86_400_000);
  return {
    intake_ref: `${figures.name.toUpperCase()}-${String(index + 1).padStart(6, "0")}`,
    agency_ref: `${origin}/${figures.period.from.slice(0, 4)}/${4000 + index}`,
    received_at: localTime(at, offsets[cell.country] ?? 0),
    channel: channels[index % channels.length] ?? "portal",
    country: cell.country,
    country_label: cell.countryLabel,
    authority: `Invented authority ${1 + (index % 30)} (${origin})`,
    category: cell.category,
    legal_process: cell.legalProcess,
    product: cell.product,
    accounts: String(accounts),
    outcome,
    decided_at: outcome === "pending" ? "" : localTime(decided, 0),
    duplicate_of: "",
  };
}

const channels = ["portal", "email", "fax", "post", "courier"] as const;

/** Minutes east of Greenwich in winter, where a case of that country is written down. */
const offsets: Readonly<Record<string, number>> = { US: -300, BR: -180, IN: 330, JP: 540, DE: 60, FR: 60, AU: 600 };

function localTime(at: Date, offset: number): string {
  const shifted = new Date(at.getTime() + offset * 60_000).toISOString().slice(0, 19);
  const minutes = Math.abs(offset);
  const two = (part: number) => String(part).padStart(2, "0");
  return `${shifted}${offset < 0 ? "-" : "+"}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

function quoted(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
