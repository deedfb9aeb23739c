import type { ReportDocument } from "@/lib/law/transparency/report";

interface Form {
  readonly type: string;
  readonly text: (document: ReportDocument) => string;
  /** Saved under this name by a browser; shown in place when absent. */
  readonly name?: (document: ReportDocument) => string;
}

/**
 * A released document in one of its forms. It never changes, so its digest tells a client whether it has it already; an
 * address may show a newer version a minute after its release.
 */
export function frozenAnswer(httpRequest: Request, document: ReportDocument, { type, text, name }: Form): Response {
  const etag = `"${document.digest.replace("sha256:", "")}"`;
  const headers = {
    ETag: etag,
    "Cache-Control": "public, max-age=60",
    "X-Content-Type-Options": "nosniff",
    // What everybody may read, a page of anybody may read too.
    "Access-Control-Allow-Origin": "*",
  };
  if (has(httpRequest.headers.get("if-none-match"), etag)) return new Response(null, { status: 304, headers });
  const attached = name && { "Content-Disposition": `attachment; filename="${name(document)}"` };
  return new Response(text(document), { headers: { ...headers, ...attached, "Content-Type": type } });
}

/** Whether a client holds this tag: proxies that compress mark it as weak. */
function has(sent: string | null, etag: string): boolean {
  return (sent ?? "").split(",").some((tag) => tag.trim().replace(/^W\//, "") === etag || tag.trim() === "*");
}
