import { Table } from "@/components/ui/table";
import { minimumIds, minimumWords } from "@/lib/law/instrument/minimum-rule";
import { minimumIn, type RuleSet } from "@/lib/law/request/rule-set";
import { keysOf } from "@/lib/law/shared/keys";
import { RuleLink, sinceWords } from "./instrument-cells";
import { RuleStanding, type Signable } from "./rule-standing";
import { regimeWords } from "./rule-words";

/** The least process each kind of data needs, regime by regime, with what says so. */
export function MinimumTable({ rules, signing }: { rules: RuleSet; signing: Signable }) {
  return (
    <Table
      stack
      caption="The least process, by kind of data"
      columns={[
        { key: "of", header: "Kind of data", share: 13 },
        ...keysOf(regimeWords).map((regime) => ({ key: regime, header: regimeWords[regime], share: 14 })),
        { key: "since", header: "Since", share: 8 },
        { key: "source", header: "Source, confirmed by", share: 23 },
      ]}
      rows={keysOf(minimumIds).map((of) => {
        const [rule, ruleId] = [minimumIn(rules, of), `minimum.${minimumIds[of]}`];
        return {
          key: of,
          cells: {
            of: <RuleLink id={ruleId}>{minimumWords(of)}</RuleLink>,
            ...Object.fromEntries(keysOf(regimeWords).map((regime) => [regime, rule.least[regime].words])),
            since: sinceWords(rule),
            source: (
              <>
                {rule.source}
                <RuleStanding
                  ruleId={ruleId}
                  name={`the least process: ${minimumWords(of)}`}
                  rule={rule}
                  {...signing}
                />
              </>
            ),
          },
        };
      })}
    />
  );
}
