import { fileTypeFromBuffer } from "file-type";
import { granted, refused, type Result } from "@/lib/law/shared/result";
import { isOutlookMessage } from "@/lib/platform/document-type-msg";
import { pdfAt, pdfWarnings } from "@/lib/platform/document-type-pdf";
import { isText, textKind } from "@/lib/platform/document-type-text";
import { zipKind } from "@/lib/platform/document-type-zip";

/** Something with bytes that may be far too large to hold. `read` gives fewer at the end. */
export interface DocumentBytes {
  readonly size: number;
  read(position: number, length: number): Promise<Uint8Array>;
}

/** What is accepted, and as what it is served. ZIP is opaque: it is never unpacked. */
export const documentKinds = {
  pdf: { words: "PDF", contentType: "application/pdf" },
  png: { words: "PNG picture", contentType: "image/png" },
  jpg: { words: "JPEG picture", contentType: "image/jpeg" },
  tif: { words: "TIFF picture", contentType: "image/tiff" },
  eml: { words: "E-mail", contentType: "message/rfc822" },
  msg: { words: "Outlook message", contentType: "application/vnd.ms-outlook" },
  docx: {
    words: "Word document",
    contentType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  },
  csv: { words: "CSV table", contentType: "text/csv" },
  txt: { words: "Text", contentType: "text/plain" },
  zip: { words: "ZIP archive", contentType: "application/zip" },
} as const satisfies Record<string, { words: string; contentType: string }>;

export type DocumentKind = keyof typeof documentKinds;

export interface DocumentType {
  readonly kind: DocumentKind;
  /** Kept all the same, since it is what was served on us; the person who uploads is told. */
  readonly warnings: readonly DocumentWarning[];
}

/** `encrypted`: a password is needed to read it. `cut-off`: its end is missing. */
export type DocumentWarning = "encrypted" | "cut-off";

export type TypeRefusal =
  | { readonly code: "empty" }
  /** A page a browser would run: `what` names it. */
  | { readonly code: "markup"; readonly what: "HTML" | "SVG" | "XML" | "MHTML" }
  | { readonly code: "executable" }
  | { readonly code: "macros" }
  /** One kind to one reader and another to the next. */
  | { readonly code: "two-kinds" }
  /** Recognised and not accepted: `what` is its usual ending. */
  | { readonly code: "not-accepted"; readonly what: string }
  | { readonly code: "unknown" };

const headBytes = 8_192;

const executables = new Set([
  "exe",
  "elf",
  "macho",
  "jar",
  "apk",
  "lnk",
  "deb",
  "rpm",
  "crx",
  "class",
  "wasm",
  "swf",
  "cab",
  "xpi",
]);

/** Read as text and yet more than text. Two letters are enough to be taken for some others: `BM` begins a picture and a letter to BMW. */
const textFormats = new Set(["rtf", "ps", "eps"]);

/** Says what a document is by its bytes alone. The name and the type its sender claims are not asked. */
export async function documentType(source: DocumentBytes): Promise<Result<DocumentType, TypeRefusal>> {
  if (source.size === 0) return refused({ code: "empty" });
  const head = await source.read(0, headBytes);
  if (startsWith(head, "PK\u0003\u0004") || startsWith(head, "PK\u0005\u0006")) {
    return pdfAt(head) === null ? zipKind(source) : refused({ code: "two-kinds" });
  }
  const known = await fileTypeFromBuffer(head);
  const marker = pdfAt(head);
  if (marker !== null) return pdf(source, head, marker, known?.ext);
  if (known === undefined || (isText(head) && !textFormats.has(known.ext))) return textKind(source, head);
  return byEnding(source, known.ext);
}

/** Readers take a PDF that starts a little late; a page or a program before the marker is no accident. */
async function pdf(
  source: DocumentBytes,
  head: Uint8Array,
  marker: number,
  ending: string | undefined,
): Promise<Result<DocumentType, TypeRefusal>> {
  if (marker > 0 && ending !== undefined && ending !== "pdf") return refused({ code: "two-kinds" });
  if (/^\s*</.test(latin1(head.subarray(0, marker)).replace(/^\u00EF\u00BB\u00BF/, "")))
    return refused({ code: "two-kinds" });
  return granted({ kind: "pdf", warnings: await pdfWarnings(source) });
}

async function byEnding(source: DocumentBytes, ending: string): Promise<Result<DocumentType, TypeRefusal>> {
  if (ending === "png" || ending === "jpg" || ending === "tif") return granted({ kind: ending, warnings: [] });
  if (ending === "apng") return granted({ kind: "png", warnings: [] });
  if (ending === "cfb" && (await isOutlookMessage(source))) return granted({ kind: "msg", warnings: [] });
  if (executables.has(ending)) return refused({ code: "executable" });
  return refused({ code: "not-accepted", what: ending === "cfb" ? "old Office file" : ending });
}

const latin1 = (bytes: Uint8Array) => Buffer.from(bytes).toString("latin1");

const startsWith = (bytes: Uint8Array, text: string) => latin1(bytes.subarray(0, text.length)) === text;
