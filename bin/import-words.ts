import type { ImportAnswer } from "@/lib/forms/import/import-answer";
import type { ImportProblem } from "@/lib/forms/import/import-file";

/**
 * What a person at a terminal reads of an import, a line each.
 *
 * @param refusal why nothing was imported; null when it was
 * @param live how many of the rows that were added enter the queue
 */
export function importWords(
  fileName: string,
  answer: ImportAnswer,
  { refusal, live }: { readonly refusal: string | null; readonly live: number },
): readonly string[] {
  const { notes, warnings, problems } = answer;
  const looks = warnings.map(
    ({ rows, field, value, message }) => `Worth a look: row ${listed(rows)}, ${field} “${value}”. ${message}`,
  );
  const read = [`${fileName}: ${counted(answer.rows, "row")}.`, ...notes.map(({ message }) => message)];
  const all = [...read, ...looks, ...problems.map(problemLine)];
  return refusal === null ? [...all, ...newcomers(answer), ending(answer, live)] : [...all, refusal];
}

function newcomers({ newLegalProcesses, newAuthorities }: ImportAnswer): readonly string[] {
  const named = newLegalProcesses.map((name) => name || "(none named)").join("; ");
  return [
    ...(newLegalProcesses.length > 0 ? [`New kinds of legal process: ${named}.`] : []),
    ...(newAuthorities.length > 0 ? [`New authorities: ${newAuthorities.length}.`] : []),
  ];
}

function ending({ added, present, refused, dryRun }: ImportAnswer, live: number): string {
  const verb = dryRun ? "would be imported" : "imported";
  const left = refused > 0 ? `, ${refused} left out` : "";
  return `${counted(added, "row")} ${verb}, ${live} of them to be worked on; ${present} here already${left}.`;
}

function problemLine({ row, field, value, message }: ImportProblem): string {
  const place = row === 0 ? "File" : `Row ${row}`;
  const what = field === null ? "" : `, ${field}`;
  return `${place}${what}${value === "" ? "" : ` “${value}”`}: ${message}`;
}

function listed(rows: readonly number[]): string {
  return rows.length > 6 ? `${rows.slice(0, 6).join(", ")} and ${rows.length - 6} more` : rows.join(", ");
}

function counted(count: number, thing: string): string {
  return `${count} ${thing}${count === 1 ? "" : "s"}`;
}
