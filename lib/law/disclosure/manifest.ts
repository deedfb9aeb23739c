/** What leaves with a production: every file, byte-counted and hashed, tied to the item it answers. */
export interface ManifestFile {
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly target: string;
  readonly category: string;
  readonly from: string | null;
  readonly to: string | null;
}

export interface Manifest {
  readonly schema: "writdesk-manifest/1";
  readonly reference: string;
  readonly agency_reference: string;
  readonly scope_sha256: string;
  readonly source: string;
  readonly extracted_at: string;
  readonly files: readonly ManifestFile[];
  readonly withheld: readonly { readonly target: string; readonly item: string; readonly reason: string }[];
  readonly no_data: readonly string[];
}

/**
 * The manifest as it is hashed and delivered: files in a fixed order, every key in its place, two-space JSON with a
 * closing line feed. The database keeps a manifest without the order of its keys; read back it gives the same text.
 */
export function manifestText(manifest: Manifest): string {
  const { schema, reference, agency_reference, scope_sha256, source, extracted_at, no_data } = manifest;
  const files = manifest.files
    .toSorted((a, b) => (a.path < b.path ? -1 : 1))
    .map(({ path, bytes, sha256, target, category, from, to }) => ({
      path,
      bytes,
      sha256,
      target,
      category,
      from,
      to,
    }));
  const withheld = manifest.withheld.map(({ target, item, reason }) => ({ target, item, reason }));
  const head = { schema, reference, agency_reference, scope_sha256, source, extracted_at };
  return `${JSON.stringify({ ...head, files, withheld, no_data }, null, 2)}\n`;
}
