import { granted, refused, type Result } from "@/lib/law/shared/result";
import type { DocumentBytes, DocumentType, TypeRefusal } from "@/lib/platform/document-type";

const endBytes = 65_557; // the end record and the longest comment after it
const mostListed = 1_048_576;

/** Tells a Word document from other archives by the names in the archive's list. Nothing is unpacked. */
export async function zipKind(source: DocumentBytes): Promise<Result<DocumentType, TypeRefusal>> {
  const names = await namesInZip(source);
  if (names === null) return granted({ kind: "zip", warnings: ["cut-off"] });
  const holds = (start: string) => names.some((name) => name.startsWith(start));
  if (holds("META-INF/MANIFEST.MF") || holds("AndroidManifest.xml")) return refused({ code: "executable" });
  if (!holds("[Content_Types].xml")) {
    return holds("mimetype") && holds("content.xml")
      ? refused({ code: "not-accepted", what: "OpenDocument file" })
      : granted({ kind: "zip", warnings: [] });
  }
  if (names.some((name) => /vbaProject\.bin$/i.test(name))) return refused({ code: "macros" });
  if (holds("word/")) return granted({ kind: "docx", warnings: [] });
  if (holds("xl/")) return refused({ code: "not-accepted", what: "xlsx" });
  return refused({ code: "not-accepted", what: holds("ppt/") ? "pptx" : "Office file" });
}

/** The names in the central directory, in its first mebibyte; null when the archive has no end. */
async function namesInZip(source: DocumentBytes): Promise<readonly string[] | null> {
  const end = Buffer.from(await source.read(Math.max(0, source.size - endBytes), endBytes));
  const record = end.lastIndexOf("PK\u0005\u0006", undefined, "latin1");
  if (record < 0 || record + 22 > end.length) return null;
  const [length, offset] = [end.readUInt32LE(record + 12), end.readUInt32LE(record + 16)];
  if (offset === 0xffffffff) return []; // larger than four gibibytes: no document of an office
  if (offset + length > source.size) return null;
  const list = Buffer.from(await source.read(offset, Math.min(length, mostListed)));
  const names: string[] = [];
  for (let at = 0; at + 46 <= list.length && list.readUInt32LE(at) === 0x02014b50;) {
    const nameLength = list.readUInt16LE(at + 28);
    names.push(list.toString("latin1", at + 46, at + 46 + nameLength));
    at += 46 + nameLength + list.readUInt16LE(at + 30) + list.readUInt16LE(at + 32);
  }
  return names;
}
