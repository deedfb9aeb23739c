import { Empty } from "@/components/ui/empty";
import { Table } from "@/components/ui/table";
import { When } from "@/components/ui/when";
import { figure } from "@/components/transparency/words";
import { bandOption, type BandOptionId } from "@/lib/law/transparency/band-options";
import type { NationalSecurityBand } from "@/lib/law/transparency/report";
import { periodOf } from "./releases-table";

interface Stated {
  readonly label: string;
  readonly option: BandOptionId;
  readonly bands: readonly NationalSecurityBand[];
  readonly statedBy: string;
  readonly statedAt: Date;
}

/** Each period with its option and its ranges: what may leave the compartment, and nothing else. */
export function BandsStated({ stated }: { stated: readonly Stated[] }) {
  if (stated.length === 0)
    return (
      <Empty title="No period yet">
        <p>A report of a period for which nothing is stated here gives no range.</p>
      </Empty>
    );
  return (
    <Table
      stack
      caption="Ranges by period, newest first"
      density="comfortable"
      columns={[
        { key: "period", header: "Period" },
        { key: "option", header: "Option" },
        { key: "ranges", header: "Ranges" },
        { key: "by", header: "Stated" },
      ]}
      rows={stated.map(({ label, option, bands, statedBy, statedAt }) => ({
        key: label,
        cells: {
          period: <a href={`/desk/reports/bands?period=${label}`}>{periodOf(label)}</a>,
          option: bandOption(option).words,
          ranges: (
            <ul>
              {bands.map(({ process, unit, min, max }) => (
                <li key={`${process} ${unit}`}>
                  {process}, {unit}: {figure(min)}–{figure(max)}
                </li>
              ))}
            </ul>
          ),
          by: (
            <>
              {statedBy}, <When at={statedAt} />
            </>
          ),
        },
      }))}
    />
  );
}
