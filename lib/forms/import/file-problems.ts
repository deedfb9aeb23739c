import type { DecodedFile, DecodeRefusal } from "./decode-file";
import { shortened } from "./findings";
import type { ImportHeader } from "./header";
import type { ImportNote, ImportProblem } from "./import-file";
import { problemText, type ImportCode } from "./problem-text";

/** Every column that is missing, not ours, or there twice, by name. */
export function headerProblems({ missing, unknown, twice }: ImportHeader): readonly ImportProblem[] {
  const named = (code: ImportCode) => (name: string) => ({
    row: 1,
    field: shortened(name),
    value: shortened(name),
    code,
    message: problemText(code),
  });
  return [
    ...missing.map(named("missing-column")),
    ...unknown.slice(0, 50).map(named("unknown-column")),
    ...twice.map(named("column-twice")),
  ];
}

/** Why the bytes are not text we read. */
export function fileProblem(refusal: DecodeRefusal): ImportProblem {
  if (refusal.code === "not-text")
    return {
      ...wholeFile("empty-file"),
      code: refusal.code,
      message: `This is ${refusal.is}, not CSV. Save it as CSV UTF-8.`,
    };
  if (refusal.code !== "encoding-refused") return wholeFile(refusal.code);
  const message = `The text is ${refusal.encoding} (line ${refusal.line}). Save the file as CSV UTF-8 and try again.`;
  return { row: 0, field: null, value: refusal.encoding, code: refusal.code, message };
}

/** A problem of the file as a whole; it belongs to no row. */
export function wholeFile(code: ImportCode): ImportProblem {
  return { row: 0, field: null, value: "", code, message: problemText(code) };
}

/** How the file was read, for a person to check. */
export function notesOf({ encoding }: DecodedFile, { delimiter, separatorLine }: ImportHeader): readonly ImportNote[] {
  const name = { ",": "comma", ";": "semicolon", "\t": "tab", "|": "vertical bar" }[delimiter];
  const read = { code: "encoding", message: `Read as ${encoding}.` } as const;
  const check = encoding === "windows-1252" ? " Not valid UTF-8, so check a name with accents before you go on." : "";
  const notes: ImportNote[] = [
    { ...read, message: `${read.message}${check}` },
    { code: "delimiter", message: `Fields are divided by ${name}.` },
  ];
  if (separatorLine) notes.push({ code: "separator-line", message: "The first line, sep=…, is not counted as a row." });
  return notes;
}
