import { documentKinds, type DocumentKind } from "@/lib/platform/document-type";

/** As what a kept document is served; what we did not recognise is only ever bytes in an archive. */
export function documentKindOf(contentType: string): DocumentKind {
  for (const [kind, { contentType: served }] of Object.entries(documentKinds)) {
    if (served === contentType && isKind(kind)) return kind;
  }
  return "zip";
}

function isKind(text: string): text is DocumentKind {
  return Object.hasOwn(documentKinds, text);
}
