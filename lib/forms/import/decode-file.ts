import { refused, granted, type Result } from "@/lib/law/shared/result";
import { largestFile, type ImportEncoding } from "./import-file";

export interface DecodedFile {
  readonly encoding: ImportEncoding;
  /** The text as UTF-8 without a byte order mark. */
  readonly utf8: Buffer;
}

export type DecodeRefusal =
  | { readonly code: "empty-file" }
  | { readonly code: "file-too-large" }
  | { readonly code: "not-text"; readonly is: string }
  | { readonly code: "encoding-refused"; readonly encoding: string; readonly line: number };

const otherFiles: readonly (readonly [string, readonly number[]])[] = [
  ["an Excel workbook or a ZIP archive", [0x50, 0x4b, 0x03, 0x04]],
  ["an old Excel workbook", [0xd0, 0xcf, 0x11, 0xe0]],
  ["a PDF", [0x25, 0x50, 0x44, 0x46]],
  ["a compressed file", [0x1f, 0x8b]],
  ["a picture", [0x89, 0x50, 0x4e, 0x47]],
  ["a picture", [0xff, 0xd8, 0xff]],
  ["a picture", [0x47, 0x49, 0x46, 0x38]],
  ["a picture", [0x49, 0x49, 0x2a, 0x00]],
  ["a picture", [0x4d, 0x4d, 0x00, 0x2a]],
];

/**
 * Finds the encoding and gives the text as UTF-8. A mark at the beginning is believed and then enforced; without one,
 * UTF-8 if every byte fits, else windows-1252 if every byte has a letter there. Nothing is replaced in silence.
 */
export function decodeFile(bytes: Uint8Array): Result<DecodedFile, DecodeRefusal> {
  if (bytes.length === 0) return refused({ code: "empty-file" });
  if (bytes.length > largestFile) return refused({ code: "file-too-large" });
  const other = otherFiles.find(([, magic]) => startsWith(bytes, magic));
  if (other) return refused({ code: "not-text", is: other[0] });
  if (startsWith(bytes, [0xff, 0xfe, 0, 0]) || startsWith(bytes, [0, 0, 0xfe, 0xff])) return notRead("UTF-32", 1);
  if (startsWith(bytes, [0xff, 0xfe])) return fromUtf16(bytes, "utf-16le");
  if (startsWith(bytes, [0xfe, 0xff])) return fromUtf16(bytes, "utf-16be");
  const marked = startsWith(bytes, [0xef, 0xbb, 0xbf]);
  const body = marked ? bytes.subarray(3) : bytes;
  if (body.length === 0) return refused({ code: "empty-file" });
  if (mostlyNul(body)) return notRead("UTF-16 without a mark", 1);
  if (mostlyControls(body)) return refused({ code: "not-text", is: "a file for a program" });
  if (isUtf8(body)) return read("utf-8", asBuffer(body));
  const { whole, broken, line } = utf8Sequences(body);
  return marked || whole > broken ? notRead("damaged UTF-8", line) : fromWindows1252(body, line);
}

function fromUtf16(bytes: Uint8Array, encoding: "utf-16le" | "utf-16be"): Result<DecodedFile, DecodeRefusal> {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return text === "" ? refused({ code: "empty-file" }) : read(encoding, Buffer.from(text, "utf8"));
  } catch {
    return notRead("damaged UTF-16", 1);
  }
}

/** 0x80 to 0x9F of windows-1252; a blank has no letter. Some versions of Node decode this range as Latin-1. */
const upper = "€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ";

function fromWindows1252(bytes: Uint8Array, line: number): Result<DecodedFile, DecodeRefusal> {
  const strange = bytes.findIndex((byte) => byte >= 0x80 && byte <= 0x9f && upper[byte - 0x80] === " ");
  if (strange >= 0) return notRead("neither UTF-8 nor windows-1252", line);
  const text = asBuffer(bytes).toString("latin1");
  const letters = text.replaceAll(/[\u0080-\u009f]/g, (letter) => upper[letter.charCodeAt(0) - 0x80] ?? letter);
  return read("windows-1252", Buffer.from(letters, "utf8"));
}

/** In pieces, so that a large file is never held as a second text. */
function isUtf8(bytes: Uint8Array): boolean {
  const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
  const piece = 1 << 20;
  try {
    for (let at = 0; at < bytes.length; at += piece) decoder.decode(bytes.subarray(at, at + piece), { stream: true });
    decoder.decode();
    return true;
  } catch {
    return false;
  }
}

/** How many letters beyond ASCII are whole UTF-8 sequences and how many bytes belong to none, and the line of the first. */
function utf8Sequences(bytes: Uint8Array): { whole: number; broken: number; line: number } {
  let [whole, broken, line, newlines] = [0, 0, 0, 1];
  for (let at = 0; at < bytes.length; at += 1) {
    const lead = bytes[at] ?? 0;
    if (lead === 0x0a) newlines += 1;
    if (lead < 0x80) continue;
    const more = lead >= 0xf0 && lead < 0xf5 ? 3 : lead >= 0xe0 ? 2 : 1;
    const following = bytes.subarray(at + 1, at + 1 + more);
    const fits = lead >= 0xc2 && lead < 0xf5 && following.length === more && following.every((byte) => byte >> 6 === 2);
    if (fits) {
      whole += 1;
      at += more;
    } else {
      broken += 1;
      line ||= newlines;
    }
  }
  return { whole, broken, line: line || newlines };
}

/** Text has no NUL; UTF-16 without its mark has one beside every plain letter. One stray NUL is its row's problem. */
function mostlyNul(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, 4096);
  return sample.filter((byte) => byte === 0).length > sample.length / 5;
}

/** Text has tabs and line ends and no other control characters; a few stray ones are their rows' problem. */
function mostlyControls(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, 4096);
  const controls = sample.filter((byte) => byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d);
  return controls.length > Math.max(8, sample.length / 20);
}

function read(encoding: ImportEncoding, utf8: Buffer): Result<DecodedFile, DecodeRefusal> {
  return granted({ encoding, utf8 });
}

function notRead(encoding: string, line: number): Result<DecodedFile, DecodeRefusal> {
  return refused({ code: "encoding-refused", encoding, line });
}

function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, at) => bytes[at] === byte);
}
