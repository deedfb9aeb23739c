import { requestCategories } from "@/lib/law/shared/category";
import { reportedOutcomes } from "@/lib/law/shared/reported-outcome";
import { importChannels } from "./import-file";

/** What to mend, a sentence or two a code. Moments have their words in `instant-text.ts`. */
const words = {
  "empty-file": "The file is empty.",
  "file-too-large": "The file is larger than 64 MiB. Split it by period and import the parts.",
  "line-too-long": "A line of the file is longer than 4 MiB. This is probably not a CSV file.",
  "header-only": "There is a header and no row under it.",
  "missing-column": "This column is missing. Add it to the header; it may be empty where the contract says so.",
  "unknown-column": "This column is not part of an import file. Take it out, or mend its name.",
  "column-twice": "This column stands in the header more than once. Keep one.",
  "too-many-rows": "The file has more than 200,000 rows. Split it by period and import the parts.",
  "broken-quotes":
    "A quotation mark is opened or closed in the wrong place here. Close it, and write quotation marks inside a field twice.",
  "row-too-short": "The row has fewer fields than the header. A delimiter is missing, or the line was cut.",
  "row-too-long": "The row has more fields than the header. Put fields that contain the delimiter in quotation marks.",
  nul: "There is a NUL byte in this field, which no text has. Remove it; the export that made the file may be damaged.",
  "too-long": "The text is too long for this field.",
  blank: "This field must not be empty.",
  "unknown-channel": `Write one of: ${importChannels.join(", ")}.`,
  "unknown-category": `Write one of: ${requestCategories.join(", ")}.`,
  "unknown-outcome": `Write one of: ${reportedOutcomes.join(", ")}; or nothing for a request still to be worked on.`,
  "unknown-country": "Not a country code. Write two capital letters of ISO 3166, or leave it empty and give a label.",
  "no-country": "Give a country code, or a label if there is none.",
  "accounts-blank": "Give the number of accounts; 0 if none was named.",
  "accounts-not-plain":
    "Write a whole number in plain digits, as in 1251: no sign, blank, separator, decimals or range.",
  "accounts-too-many": "At most 1,000,000 accounts can be in one request. Check the number.",
  "decided-without-outcome": "There is a date of decision and no outcome. Give the outcome, or take the date out.",
  "intake-ref-twice": "Another row of the file has the same intake_ref. Every row needs its own.",
  "duplicate-of-itself": "A row cannot be a duplicate of itself. Name the row that came first, or leave it empty.",
  "duplicate-cycle":
    "These rows are duplicates of one another in a circle. Leave duplicate_of empty at the one that counts.",
  "duplicate-of-refused": "The row this is a duplicate of is refused. Mend that one first.",
  formula: "A spreadsheet would run this. It is kept as text, and made harmless in every export.",
  "label-without-code": "There is a label and no country code. The row is kept and counted under its label.",
  "label-contradicts-code": "The code and the label name different places. The row is counted under the code.",
  "decided-before-received": "The decision is dated before the receipt. Both are kept as they are.",
  "outcome-beside-category": "Preservation requests usually end preserved, and no other does.",
  "same-agency-ref": "The same authority has used this reference before. It may be one request sent twice.",
  "duplicate-elsewhere": "No row of the file has this intake_ref. It must be in the installation already.",
} as const;

export type ImportCode = keyof typeof words;

export function problemText(code: ImportCode): string {
  return words[code];
}

/** What is wrong with a number of accounts; null when nothing is. Never guesses what a strange number meant. */
export function accountsProblem(text: string): { readonly code: ImportCode; readonly message: string } | null {
  if (text === "") return found("accounts-blank");
  if (!/^(?:0|[1-9][0-9]*)$/.test(text)) return found("accounts-not-plain");
  return text.length > 7 || Number(text) > 1_000_000 ? found("accounts-too-many") : null;
}

function found(code: ImportCode) {
  return { code, message: words[code] };
}
