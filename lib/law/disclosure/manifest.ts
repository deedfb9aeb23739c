/** What leaves with a production: every file, byte-counted and hashed, tied to the item it answers. */
export interface ManifestFile {
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly target: string;
  readonly category: string;
  readonly from: string | null;
  readonly to: string | null;
  /** The services it holds; none is named: every service. Not said in version 1. */
  readonly service?: string;
  /** The fields it holds, by code; left out: all of its kind of data. */
  readonly fields?: readonly string[];
}

/** The minimisation record of one item: what was asked, approved and produced of it, and why the rest was withheld. */
export interface ManifestItem {
  readonly target: string;
  readonly category: string;
  readonly asked: ManifestExtent;
  readonly permitted: boolean;
  /** Null: nothing was. */
  readonly approved: ManifestExtent | null;
  readonly produced: { readonly files: number; readonly bytes: number; readonly records: number | null };
  /** Codes of withholding reasons: at the approval, at the extraction. */
  readonly withheld: readonly string[];
}

export interface ManifestExtent {
  readonly from: string | null;
  readonly to: string | null;
  readonly service: string;
  /** By code; left out: all of its kind of data. */
  readonly fields?: readonly string[];
}

export interface Manifest {
  readonly schema: "writdesk-manifest/1" | "writdesk-manifest/2";
  readonly reference: string;
  readonly agency_reference: string;
  readonly scope_sha256: string;
  readonly source: string;
  readonly extracted_at: string;
  /** The zone in which days are counted. Not said in version 1. */
  readonly time_zone?: string;
  readonly files: readonly ManifestFile[];
  readonly items?: readonly ManifestItem[];
  readonly withheld: readonly { readonly target: string; readonly item: string; readonly reason: string }[];
  readonly no_data: readonly string[];
}

/**
 * The manifest as it is hashed and delivered: files in a fixed order, every key in its place, two-space JSON with a
 * closing line feed. The database keeps a manifest without the order of its keys; read back it gives the same text, in
 * either version: what a version does not say is left out.
 */
export function manifestText(manifest: Manifest): string {
  const { schema, reference, agency_reference, scope_sha256, source, extracted_at, time_zone, no_data } = manifest;
  const files = manifest.files
    .toSorted((a, b) => (a.path < b.path ? -1 : 1))
    .map(({ path, bytes, sha256, target, category, from, to, service, fields }) => ({
      path,
      bytes,
      sha256,
      target,
      category,
      from,
      to,
      service,
      fields,
    }));
  const items = manifest.items?.map(itemInOrder);
  const withheld = manifest.withheld.map(({ target, item, reason }) => ({ target, item, reason }));
  const head = { schema, reference, agency_reference, scope_sha256, source, extracted_at, time_zone };
  return `${JSON.stringify({ ...head, files, items, withheld, no_data }, null, 2)}\n`;
}

function itemInOrder({ target, category, asked, permitted, approved, produced, withheld }: ManifestItem) {
  const { files, bytes, records } = produced;
  return {
    target,
    category,
    asked: extentInOrder(asked),
    permitted,
    approved: approved && extentInOrder(approved),
    produced: { files, bytes, records },
    withheld,
  };
}

const extentInOrder = ({ from, to, service, fields }: ManifestExtent) => ({ from, to, service, fields });
