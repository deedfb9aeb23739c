import type { DocumentBytes } from "@/lib/platform/document-type";

const marks = ["__properties_version1.0", "__nameid_version1.0"].map((name) => Buffer.from(name, "utf16le"));

/** Whether a compound file is an Outlook message: its directory, where the header points, has Outlook's entries. */
export async function isOutlookMessage(source: DocumentBytes): Promise<boolean> {
  const header = Buffer.from(await source.read(0, 512));
  if (header.length < 512) return false;
  const sector = header.readUInt16LE(30) === 12 ? 4_096 : 512;
  const directory = Buffer.from(await source.read((header.readUInt32LE(48) + 1) * sector, 4_096));
  return marks.some((mark) => directory.includes(mark));
}
