import { type DocumentKind, documentKinds, type DocumentType, type TypeRefusal } from "@/lib/platform/document-type";

const accepted = "PDF, PNG, JPEG, TIFF, e-mail (.eml, .msg), Word (.docx), CSV, text and ZIP are accepted.";

/** `{what}` is what the file was recognised as. */
const refusals = {
  empty: "The file is empty. Choose the file again, or ask the sender for it again.",
  markup: "This is {what}, which a browser could run. Print it to PDF and upload that.",
  executable: "This is a program, whatever its name says. It was not kept.",
  macros: "This document holds macros. Save it without them, or as PDF, and upload that.",
  "two-kinds": "This file is two kinds of file at once, as an attack would be. It was not kept.",
  "not-accepted": `This kind of file ({what}) is not accepted. ${accepted}`,
  unknown: `We cannot tell what this file is. ${accepted}`,
} as const satisfies Record<TypeRefusal["code"], string>;

/** Why a document was not kept, for the person who uploads it. */
export function typeRefusalText(refusal: TypeRefusal): string {
  return refusals[refusal.code].replace("{what}", "what" in refusal ? refusal.what : "");
}

/** What the person who uploads should know of a document that was kept; null when there is nothing to say. */
export function typeWarningText({ kind, warnings }: DocumentType): string | null {
  const words = documentKinds[kind].words;
  const said = warnings.map((warning) =>
    warning === "encrypted"
      ? `The ${words} needs a password to be read: ask the sender for it, or for a copy without one.`
      : `The end of the ${words} is missing: ask the sender for it again.`,
  );
  return said.length === 0 ? null : said.join(" ");
}

/** What an ending promises, where that is something else than plain text, which may be called anything. */
const promised: Readonly<Record<string, DocumentKind>> = {
  pdf: "pdf",
  png: "png",
  jpg: "jpg",
  jpeg: "jpg",
  tif: "tif",
  tiff: "tif",
  msg: "msg",
  docx: "docx",
  zip: "zip",
};

/** That a file is by its content another kind than its name says; null when it is what it says. */
export function misnamedText(name: string, kind: DocumentKind): string | null {
  const ending = /\.([a-z]{3,4})$/i.exec(name)?.[1]?.toLowerCase() ?? "";
  const expected = promised[ending];
  if (expected === undefined || expected === kind) return null;
  return `The name ends in .${ending}, but by its content this is: ${documentKinds[kind].words}. It is kept as what it is; ask the sender whether it is the right file.`;
}
