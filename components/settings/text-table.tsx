import { Table } from "@/components/ui/table";
import { type RuleSet, textIn } from "@/lib/law/request/rule-set";
import { textRules } from "@/lib/law/rules/text-rules";
import { keysOf } from "@/lib/law/shared/keys";
import { RuleLink, sinceWords } from "./instrument-cells";
import { RuleStanding, type Signable } from "./rule-standing";
import { fieldWords } from "./rule-words";

/** What the law says in words, and what this desk says of itself, each shown where it bites. */
export function TextTable({ rules, signing }: { rules: RuleSet; signing: Signable }) {
  return (
    <Table
      stack
      caption="Texts that the desk, or the public page, shows"
      columns={[
        { key: "about", header: "About", share: 18 },
        { key: "says", header: "Text", share: 34 },
        { key: "shown", header: "Shown", share: 18 },
        { key: "since", header: "Since", share: 8 },
        { key: "source", header: "Source, confirmed by", share: 22 },
      ]}
      rows={keysOf(textRules).map((id) => {
        const rule = textIn(rules, id);
        return {
          key: id,
          cells: {
            about: <RuleLink id={`text.${id}`}>{rule.about}</RuleLink>,
            says: fieldWords(rule, "says"),
            shown: rule.shown,
            since: sinceWords(rule),
            source: (
              <>
                {rule.source}
                <RuleStanding ruleId={`text.${id}`} name={rule.about} rule={rule} {...signing} />
              </>
            ),
          },
        };
      })}
    />
  );
}
