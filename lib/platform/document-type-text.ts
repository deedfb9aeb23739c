import { granted, refused, type Result } from "@/lib/law/shared/result";
import type { DocumentBytes, DocumentType, TypeRefusal } from "@/lib/platform/document-type";

/** Tells e-mail, table and text apart, and refuses what a browser would run. Only called for what has no magic bytes. */
export async function textKind(source: DocumentBytes, head: Uint8Array): Promise<Result<DocumentType, TypeRefusal>> {
  const text = readable(head);
  const end = await source.read(Math.max(0, source.size - head.length), head.length);
  if (text === null || (!isWide(head) && hasControls(end))) return refused({ code: "unknown" });
  const start = text.trimStart();
  if (start.startsWith("#!")) return refused({ code: "executable" });
  const what = markup(start);
  if (what !== null) return refused({ code: "markup", what });
  if (isMail(start))
    return savedPage(start) ? refused({ code: "markup", what: "MHTML" }) : granted({ kind: "eml", warnings: [] });
  return granted({ kind: isTable(start) ? "csv" : "txt", warnings: [] });
}

/** Whether the first bytes are letters in UTF-8, or in two-byte letters that say so. */
export function isText(head: Uint8Array): boolean {
  return decoded(head) !== null;
}

/** Null for bytes that are no text. Old one-byte encodings are text too: authorities send them. */
function readable(head: Uint8Array): string | null {
  const text = decoded(head);
  if (text !== null || isWide(head) || hasControls(head)) return text;
  return new TextDecoder("windows-1252").decode(head);
}

function decoded(head: Uint8Array): string | null {
  if (!isWide(head) && hasControls(head)) return null;
  const encoding = isWide(head) ? (head[0] === 0xff ? "utf-16le" : "utf-16be") : "utf-8";
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(head, { stream: true });
    return hasControls(new TextEncoder().encode(text)) ? null : text;
  } catch {
    return null;
  }
}

const isWide = (head: Uint8Array) => (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff);

/** Anything below a space but tab, line breaks and form feed. */
function hasControls(bytes: Uint8Array): boolean {
  return bytes.some((byte) => byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d && byte !== 0x0c);
}

function markup(start: string): "HTML" | "SVG" | "XML" | null {
  if (!/^<[a-z!?/]/i.test(start)) return null;
  if (/<svg[\s>]/i.test(start)) return "SVG";
  if (/^<\?xml/i.test(start) && !/<(html|body|script)[\s>]/i.test(start)) return "XML";
  return "HTML";
}

/** At least two of the fields every message has, among lines that are all fields. */
function isMail(start: string): boolean {
  const [fields = ""] = start.replace(/^From [^\n]*\r?\n/, "").split(/\r?\n\r?\n/, 1);
  const lines = fields.split(/\r?\n/).slice(0, 40);
  if (!lines.slice(0, -1).every((line) => /^([!-9;-~]+:|[ \t])/.test(line))) return false;
  return (
    new Set(fields.match(/^(from|to|date|subject|received|message-id|return-path|mime-version)(?=:)/gim)).size >= 2
  );
}

const savedPage = (start: string) => /^(Snapshot-Content-Location:|From: .*Saved by )/im.test(start);

/** The first lines have the same number of separators, outside quotes. */
function isTable(start: string): boolean {
  const lines = start.split(/\r?\n/).filter(Boolean).slice(0, -1).slice(0, 5);
  const rows = (lines.length === 0 ? [start] : lines).map((line) => line.replace(/"[^"]*"/g, ""));
  return [",", ";", "\t"].some((separator) => {
    const counts = rows.map((row) => row.split(separator).length - 1);
    const [first = 0] = counts;
    return first >= (rows.length === 1 ? 2 : 1) && counts.every((count) => count === first);
  });
}
