/**
 * A spreadsheet runs a cell that begins with one of these, half or full width, even after blanks and invisible
 * characters. Requesters' names and references come from outsiders, so every text cell of an export passes here.
 */
const formulaStart = /^[\s\p{Cf}\p{Cc}]*[=+\-@\u2212\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r\n\0]/u;

/** Whether a spreadsheet might run this cell instead of showing it. Text such as `-2+3` counts; ask it of text only. */
export function looksLikeFormula(cell: string): boolean {
  return formulaStart.test(cell);
}

/** The cell as an export may hold it: a leading apostrophe makes a spreadsheet show it. Stored text stays to the letter. */
export function neutralised(cell: string): string {
  return looksLikeFormula(cell) ? `'${cell}` : cell;
}
