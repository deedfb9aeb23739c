import type { ReactNode } from "react";
import { Table } from "@/components/ui/table";
import { When } from "@/components/ui/when";
import type { ClockRule } from "@/lib/law/deadline/clock-rule";
import type { InstrumentRule } from "@/lib/law/instrument/instrument-rule";
import { Confirmed } from "./instrument-cells";
import { fieldNames, fieldWords } from "./rule-words";

interface KeptVersion {
  readonly version: number;
  readonly rule: InstrumentRule | ClockRule;
  readonly origin: string;
  readonly enteredAt: Date;
}

interface RuleVersionsProps {
  readonly versions: readonly KeptVersion[];
  readonly now: Date;
}

const instrumentFields = ["ceiling", "due", "emergencyDue", "redirect", "secrecy"] as const;
const clockFields = ["length", "unit", "calendar", "rolls"] as const;

/** Versions side by side read well up to here; older ones are in the changes below. */
const most = 4;

/** The newest versions of one rule beside each other, field by field: a request keeps the one it was received under. */
export function RuleVersions({ versions, now }: RuleVersionsProps) {
  const shown = versions.slice(0, most);
  const own = shown[0] && "ceiling" in shown[0].rule ? instrumentFields : clockFields;
  return (
    <Table
      caption={
        versions.length > most ? `The newest ${most} of ${versions.length} versions` : "What it says, by version"
      }
      columns={[
        { key: "field", header: "Field" },
        ...shown.map(({ version }) => ({ key: `v${version}`, header: `Version ${version}` })),
      ]}
      rows={[...own, "effectiveFrom", "effectiveTo", "source", "standing", "entered"].map((field) => ({
        key: field,
        cells: {
          field: fieldNames[field] ?? field,
          ...Object.fromEntries(shown.map((one) => [`v${one.version}`, cellOf(field, one, now)])),
        },
      }))}
    />
  );
}

function cellOf(field: string, { rule, enteredAt, origin }: KeptVersion, now: Date): ReactNode {
  if (field === "standing") return <Confirmed by={rule.confirmedBy} />;
  if (field !== "entered") return fieldWords(rule, field);
  return (
    <>
      <When at={enteredAt} now={now} zone="UTC" /> {origin === "shipped" ? "as shipped" : "changed here"}
    </>
  );
}
