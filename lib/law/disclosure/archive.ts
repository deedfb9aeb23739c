/** One delivered production as it is kept: its manifest, what the record says of it, and the files it names. */
export interface Archive {
  readonly reference: string;
  readonly production: string;
  /** Of the manifest as it is kept now, of when it was fixed, and of what the record says was delivered. */
  readonly manifestHash: { readonly now: string; readonly fixed: string | null; readonly onRecord: string | null };
  readonly files: readonly ArchivedFile[];
}

export interface ArchivedFile {
  readonly path: string;
  /** SHA-256 by the manifest; null: it names no such file. */
  readonly listed: string | null;
  /** SHA-256 by the disclosure record; null: it has no such file. */
  readonly kept: string | null;
  /** SHA-256 of the bytes where they lie; null: they are gone. */
  readonly found: string | null;
}

export type ArchiveFault = "manifest-altered" | "record-differs" | "missing" | "altered" | "not-listed" | "not-kept";

export const archiveFaultWords = {
  "manifest-altered": "the manifest is not the one that was fixed at the check",
  "record-differs": "the record says that another manifest was delivered",
  missing: "the file is gone",
  altered: "the file is not what was delivered",
  "not-listed": "the manifest does not name it",
  "not-kept": "the disclosure record does not have it",
} as const satisfies Record<ArchiveFault, string>;

export interface ArchiveFinding {
  readonly reference: string;
  readonly production: string;
  /** The file as the manifest calls it; null: it is about the whole. */
  readonly path: string | null;
  readonly fault: ArchiveFault;
}

/** All in which an archive differs from what was delivered; empty: manifest, record and bytes are one. */
export function archiveFindings({ reference, production, manifestHash, files }: Archive): readonly ArchiveFinding[] {
  const { now, fixed, onRecord } = manifestHash;
  const found = (path: string | null, fault: ArchiveFault) => ({ reference, production, path, fault });
  return [
    ...(now === fixed ? [] : [found(null, "manifest-altered")]),
    ...(fixed === onRecord ? [] : [found(null, "record-differs")]),
    ...files.flatMap((file) => {
      const fault = fileFault(file);
      return fault === null ? [] : [found(file.path, fault)];
    }),
  ];
}

function fileFault({ listed, kept, found }: ArchivedFile): ArchiveFault | null {
  if (listed === null) return "not-listed";
  if (kept === null) return "not-kept";
  if (found === null) return "missing";
  return found === listed && kept === listed ? null : "altered";
}
