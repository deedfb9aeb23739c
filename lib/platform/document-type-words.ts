import { documentKinds, type DocumentType, type TypeRefusal } from "@/lib/platform/document-type";

const accepted = "PDF, PNG, JPEG, TIFF, e-mail (.eml, .msg), Word (.docx), CSV, text and ZIP are accepted.";

/** Why a document was not kept, for the person who uploads it. */
export function typeRefusalText(refusal: TypeRefusal): string {
  switch (refusal.code) {
    case "empty":
      return "The file is empty. Choose the file again, or ask the sender for it again.";
    case "markup":
      return `This is ${refusal.what}, which a browser could run. Print it to PDF and upload that.`;
    case "executable":
      return "This is a program, whatever its name says. It was not kept.";
    case "macros":
      return "This document holds macros. Save it without them, or as PDF, and upload that.";
    case "two-kinds":
      return "This file is two kinds of file at once, as an attack would be. It was not kept.";
    case "not-accepted":
      return `This kind of file (${refusal.what}) is not accepted. ${accepted}`;
    case "unknown":
      return `We cannot tell what this file is. ${accepted}`;
  }
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
