import { Mono } from "@/components/ui/mono";
import { Table } from "@/components/ui/table";
import { When } from "@/components/ui/when";
import { periodNamed } from "@/lib/law/transparency/period";
import { nameOfPeriod } from "./period-choice";
import { ReleaseStateTag, type ReleaseState } from "./release-state";

export interface ReleaseRow {
  readonly id: string;
  readonly label: string;
  readonly version: number;
  readonly state: ReleaseState;
  readonly digest: string;
  readonly correction: string | null;
  readonly preparedBy: string;
  readonly preparedAt: Date;
  readonly releasedBy: string | null;
  readonly releasedAt: Date | null;
  /** Whether an incident was reported since on a request of its period: its figures may need an erratum. */
  readonly inDoubt: boolean;
}

const columns = [
  { key: "period", header: "Period" },
  { key: "version", header: "Version", numeric: true },
  { key: "prepared", header: "Prepared" },
  { key: "released", header: "Released" },
  { key: "digest", header: "Digest" },
  { key: "state", header: "State" },
];

/** Every version of every report, newest period first. */
export function ReleasesTable({ caption, releases }: { caption: string; releases: readonly ReleaseRow[] }) {
  return (
    <Table
      stack
      caption={caption}
      density="comfortable"
      columns={columns}
      rows={releases.map((release) => ({
        key: release.id,
        cells: {
          period: <a href={`/desk/reports/${release.id}`}>{periodOf(release.label)}</a>,
          version: release.version,
          prepared: <Who name={release.preparedBy} at={release.preparedAt} />,
          released: release.releasedAt ? <Who name={release.releasedBy ?? ""} at={release.releasedAt} /> : "–",
          digest: <Mono>{shortDigest(release.digest)}</Mono>,
          state: (
            <>
              <ReleaseStateTag state={release.state} />
              {release.inDoubt && (
                <p>An incident was reported since. Preview the period; if its figures moved, correct it.</p>
              )}
            </>
          ),
        },
      }))}
    />
  );
}

/** The name of a period as readers know it; its label where it is none we know. */
export function periodOf(label: string): string {
  const period = periodNamed(label);
  return period ? nameOfPeriod(period) : label;
}

/** Enough to tell versions apart at a glance; the whole digest stands on the version's own page. */
function shortDigest(digest: string): string {
  return digest.replace("sha256:", "").slice(0, 12);
}

function Who({ name, at }: { name: string; at: Date }) {
  return (
    <>
      {name}, <When at={at} />
    </>
  );
}
