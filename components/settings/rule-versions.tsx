import type { ReactNode } from "react";
import { Table } from "@/components/ui/table";
import { When } from "@/components/ui/when";
import type { AnyRule } from "@/lib/law/request/rule-set";
import { Confirmed } from "./instrument-cells";
import { fieldNames, fieldWords } from "./rule-words";

interface KeptVersion {
  readonly version: number;
  readonly rule: AnyRule;
  readonly origin: string;
  readonly enteredAt: Date;
}

interface RuleVersionsProps {
  readonly versions: readonly KeptVersion[];
  readonly now: Date;
}

const instrumentFields = [
  "issuer",
  "jurisdictions",
  "ceiling",
  "limits",
  "fields",
  "due",
  "emergencyDue",
  "redirect",
  "secrecy",
  "note",
  "notYet",
] as const;
const clockFields = [
  "starts",
  "length",
  "unit",
  "counting",
  "calendar",
  "rolls",
  "kind",
  "pausedBy",
  "cutBy",
  "warnings",
  "onExpiry",
  "begunBy",
] as const;
const minimumFields = ["least"] as const;
const shieldFields = ["instruments", "attests", "bindsUs"] as const;
const textFields = ["says", "shown"] as const;

function fieldsOf(rule: AnyRule): readonly string[] {
  if ("ceiling" in rule) return instrumentFields;
  if ("attests" in rule) return shieldFields;
  if ("says" in rule) return textFields;
  return "least" in rule ? minimumFields : clockFields;
}

const origins: Readonly<Record<string, string>> = {
  shipped: "as shipped",
  changed: "changed here",
  confirmed: "confirmed here",
};

/** Versions side by side read well up to here; older ones are in the changes below. */
const most = 4;

/** The newest versions of one rule beside each other, field by field: a request keeps the one it was received under. */
export function RuleVersions({ versions, now }: RuleVersionsProps) {
  const shown = versions.slice(0, most);
  const own = shown[0] ? fieldsOf(shown[0].rule) : [];
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
      <When at={enteredAt} now={now} zone="UTC" /> {origins[origin] ?? origin}
    </>
  );
}
