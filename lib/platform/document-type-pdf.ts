import type { DocumentBytes, DocumentWarning } from "@/lib/platform/document-type";

/** Where the marker of a PDF stands, in the first 1,024 bytes as readers look for it; null when it does not. */
export function pdfAt(head: Uint8Array): number | null {
  const at = Buffer.from(head.subarray(0, 1024)).indexOf("%PDF-", 0, "latin1");
  return at < 0 ? null : at;
}

const endBytes = 65_536;

/**
 * Looks where a PDF says that it is encrypted: in the trailer at its end, or in the cross-reference stream that its
 * last `startxref` points to. Nothing else of it is read.
 */
export async function pdfWarnings(source: DocumentBytes): Promise<readonly DocumentWarning[]> {
  const end = latin1(await source.read(Math.max(0, source.size - endBytes), endBytes));
  const starts = [...end.matchAll(/startxref\s+(\d{1,15})/g)];
  const at = Number(starts[starts.length - 1]?.[1] ?? 0);
  const table = at > 0 && at < source.size ? latin1(await source.read(at, 4_096)) : "";
  const warnings: DocumentWarning[] = [];
  if (namesEncryption(table) || namesEncryption(end)) warnings.push("encrypted");
  if (!end.includes("%%EOF")) warnings.push("cut-off");
  return warnings;
}

const namesEncryption = (text: string) => /\/Encrypt(\s*<<|\s+\d+\s+\d+\s+R)/.test(text);

const latin1 = (bytes: Uint8Array) => Buffer.from(bytes).toString("latin1");
