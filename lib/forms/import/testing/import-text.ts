import { importColumns, type ImportColumn } from "@/lib/law/shared/import-columns";

export type SomeCells = Readonly<Partial<Record<ImportColumn, string>>>;

/** A row nothing is wrong with, but for what a test says. */
export function aRow(number: number, cells: SomeCells = {}): Readonly<Record<ImportColumn, string>> {
  return {
    intake_ref: `N-${String(number).padStart(4, "0")}`,
    agency_ref: `AZ ${number}/25`,
    received_at: "2025-03-04T09:00:00+01:00",
    channel: "email",
    country: "DE",
    country_label: "Germany",
    authority: "Example Authority 01 (DE)",
    category: "criminal",
    legal_process: "Other Legal Requests",
    product: "GCP",
    accounts: "1",
    outcome: "rejected",
    decided_at: "2025-03-06T09:00:00+00:00",
    duplicate_of: "",
    ...cells,
  };
}

/** The rows as a file, quoted where need be. */
export function importText(rows: readonly SomeCells[], delimiter = ",", lineEnd = "\n"): string {
  const quoted = (cell: string) =>
    /["\r\n]/.test(cell) || cell.includes(delimiter) ? `"${cell.replaceAll('"', '""')}"` : cell;
  const lines = rows.map((row, at) => {
    const cells = aRow(at + 1, row);
    return importColumns.map((column) => quoted(cells[column])).join(delimiter);
  });
  return [importColumns.join(delimiter), ...lines].map((line) => line + lineEnd).join("");
}

export function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** The text in windows-1252, for letters that are in Latin-1 as well, and the few marks given. */
export function windows1252(text: string): Uint8Array {
  const marks: Readonly<Record<string, number>> = { "–": 0x96, "’": 0x92, "€": 0x80, "„": 0x84, "“": 0x93 };
  return Uint8Array.from(text, (letter) => marks[letter] ?? letter.charCodeAt(0));
}
