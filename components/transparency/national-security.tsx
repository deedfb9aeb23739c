import type { NationalSecurityBand } from "@/lib/law/transparency/report";
import { Table } from "@/components/ui/table";
import { figure } from "./words";

/** Ranges as ranges. What is said without them is the same whether or not there was anything to say. */
export function NationalSecurity({ bands }: { bands: readonly NationalSecurityBand[] }) {
  return (
    <>
      <p>
        National-security process is in none of the figures on this page, whether or not there was any. Where the law
        lets us give ranges, they stand here.
      </p>
      {bands.length === 0 ? (
        <p>This report gives no range.</p>
      ) : (
        <Table
          caption="National-security process, as ranges"
          columns={[
            { key: "process", header: "Process" },
            { key: "unit", header: "Counted" },
            { key: "range", header: "Range", numeric: true },
          ]}
          rows={bands.map(({ process, unit, min, max }) => ({
            key: `${process} ${unit}`,
            cells: { process, unit, range: `${figure(min)}–${figure(max)}` },
          }))}
        />
      )}
    </>
  );
}
