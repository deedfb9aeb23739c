import type { Difference } from "@/lib/law/transparency/differences";
import { Table } from "@/components/ui/table";
import styles from "./essay.module.css";
import { figure } from "./words";

export interface ReleasedVersion {
  readonly version: number;
  /** In words, as "23 November 2026". */
  readonly publishedOn: string;
  readonly href: string;
  /** Why it was released again; null for the first. */
  readonly reason: string | null;
  /** Every number that changed from the version before. */
  readonly differences: readonly Difference[];
}

/** Every version of one report, newest first, with what changed and why. */
export function Corrections({ versions }: { versions: readonly ReleasedVersion[] }) {
  if (versions.length < 2) return <p>None. This is the only version of this report.</p>;
  return (
    <ol className={styles["versions"]}>
      {versions
        .toSorted((a, b) => b.version - a.version)
        .map((version) => (
          <li key={version.version}>
            <p>
              <a href={version.href}>Version {version.version}</a>, {version.publishedOn}
              {version.reason === null ? ": first release." : `: ${version.reason}`}
            </p>
            {version.differences.length > 0 && <Changes version={version} />}
          </li>
        ))}
    </ol>
  );
}

function Changes({ version: { version, differences } }: { version: ReleasedVersion }) {
  return (
    <Table
      caption={`What changed from version ${version - 1} to version ${version}`}
      columns={[
        { key: "where", header: "Row" },
        { key: "what", header: "Figure" },
        { key: "before", header: "Before", numeric: true },
        { key: "after", header: "After", numeric: true },
      ]}
      rows={differences.map(({ where, what, before, after }) => ({
        key: `${where} ${what}`,
        cells: { where, what, before: figure(before), after: figure(after) },
      }))}
    />
  );
}
