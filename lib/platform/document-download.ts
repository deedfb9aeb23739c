import { oneLine } from "@/lib/law/shared/letter";
import { documentKinds, type DocumentKind } from "@/lib/platform/document-type";

/** The headers a document is served with: always a download, never shown, run or kept by a cache. */
export function downloadHeaders(document: {
  readonly name: string;
  readonly kind: DocumentKind;
  readonly bytes: number;
}): Readonly<Record<string, string>> {
  return {
    "content-type": documentKinds[document.kind].contentType,
    "content-disposition": attachment(document.name, document.kind),
    "content-length": String(document.bytes),
    "content-security-policy": "default-src 'none'; sandbox",
    "cross-origin-resource-policy": "same-origin",
    "cache-control": "private, no-store",
    "x-content-type-options": "nosniff",
  };
}

/** `Content-Disposition` after RFC 6266: a name every reader understands, and the full one in UTF-8. */
export function attachment(name: string, kind: DocumentKind): string {
  const full = safeName(name, kind);
  const plain = full
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[^\x20-\x7E]|["\\%]/gu, "_");
  const encoded = encodeURIComponent(full).replace(
    /['()*!]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}

/**
 * A name safe to save under, on any system: no folders, no hidden or turned text, no reserved names, and the ending of
 * what the document is, so that `order.pdf.exe` comes back as `order.pdf.exe.pdf`.
 */
export function safeName(name: string, kind: DocumentKind): string {
  const last = oneLine(name).split(/[/\\]/).pop() ?? "";
  const clean = last.replace(/[<>:"|?*]/g, "_").replace(/^\.+|[. ]+$/g, "");
  const stem = clean.toLowerCase().endsWith(`.${kind}`) ? clean.slice(0, -kind.length - 1) : clean;
  const short = Array.from(stem).slice(0, 100).join("").trim();
  const reserved = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i.test(short);
  return `${reserved ? "_" : ""}${short === "" ? "document" : short}.${kind}`;
}
