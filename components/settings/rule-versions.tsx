import { Table } from "@/components/ui/table";
import { When } from "@/components/ui/when";
import type { ClockRule } from "@/lib/law/deadline/clock-rule";
import type { InstrumentRule } from "@/lib/law/instrument/instrument-rule";
import { Confirmed } from "./instrument-cells";
import { fieldNames, fieldWords } from "./rule-words";

interface RuleVersionsProps {
  readonly versions: readonly {
    readonly version: number;
    readonly rule: InstrumentRule | ClockRule;
    readonly origin: string;
    readonly enteredAt: Date;
  }[];
  readonly now: Date;
}

const instrumentFields = ["ceiling", "due", "emergencyDue", "redirect", "secrecy"] as const;
const clockFields = ["length", "unit", "calendar", "rolls"] as const;

/** Every version of one rule, the newest first: a request keeps the one it was received under. */
export function RuleVersions({ versions, now }: RuleVersionsProps) {
  const [newest] = versions;
  const fields = newest && "ceiling" in newest.rule ? instrumentFields : clockFields;
  const shown = [...fields, "effectiveFrom", "effectiveTo", "source"] as const;
  return (
    <Table
      caption="Versions"
      columns={[
        { key: "version", header: "Version", numeric: true },
        { key: "entered", header: "Entered" },
        ...shown.map((field) => ({ key: field, header: fieldNames[field] ?? field })),
        { key: "standing", header: "Standing" },
      ]}
      rows={versions.map(({ version, rule, origin, enteredAt }) => ({
        key: String(version),
        cells: {
          version,
          entered: (
            <>
              <When at={enteredAt} now={now} zone="UTC" /> {origin === "shipped" ? "as shipped" : "changed here"}
            </>
          ),
          ...Object.fromEntries(shown.map((field) => [field, fieldWords(rule, field)])),
          standing: <Confirmed by={rule.confirmedBy} />,
        },
      }))}
    />
  );
}
