import { Table } from "@/components/ui/table";
import type { RuleSet } from "@/lib/law/request/rule-set";
import { usStates } from "@/lib/law/shared/us-states";
import { RuleLink, sinceWords } from "./instrument-cells";
import { RuleStanding, type Signable } from "./rule-standing";
import { fieldNames, fieldWords } from "./rule-words";

/** The shield laws of the United States: which process of another state needs an attestation, and for whose accounts. */
export function ShieldTable({ rules, signing }: { rules: RuleSet; signing: Signable }) {
  return (
    <Table
      stack
      caption="What must be attested before process of another state’s authorities is answered"
      columns={[
        { key: "state", header: "State", share: 11 },
        { key: "instruments", header: fieldNames["instruments"] ?? "", share: 25 },
        { key: "attests", header: fieldNames["attests"] ?? "", share: 22 },
        { key: "bindsUs", header: fieldNames["bindsUs"] ?? "", share: 14 },
        { key: "since", header: "Since", share: 8 },
        { key: "source", header: "Source, confirmed by", share: 20 },
      ]}
      rows={Object.entries(rules.shields).map(([id, rule]) => ({
        key: id,
        cells: {
          state: <RuleLink id={`shield.${id}`}>{usStates[rule.state]}</RuleLink>,
          instruments: fieldWords(rule, "instruments"),
          attests: rule.attests,
          bindsUs: fieldWords(rule, "bindsUs"),
          since: sinceWords(rule),
          source: (
            <>
              {rule.source}
              <RuleStanding
                ruleId={`shield.${id}`}
                name={`the shield law: ${usStates[rule.state]}`}
                rule={rule}
                {...signing}
              />
            </>
          ),
        },
      }))}
    />
  );
}
