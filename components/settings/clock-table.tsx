import { Table } from "@/components/ui/table";
import type { ClockRule } from "@/lib/law/deadline/clock-rule";
import { clockRules } from "@/lib/law/deadline/rule";
import { clockIn, type RuleSet } from "@/lib/law/request/rule-set";
import { keysOf } from "@/lib/law/shared/keys";
import { RuleLink, sinceWords } from "./instrument-cells";
import { RuleStanding, type Signable } from "./rule-standing";
import styles from "./rule-tables.module.css";
import { fieldWords, unitWords } from "./rule-words";

/** Every clock: how long there is, how it is counted, who is told when, and what says so. */
export function ClockTable({ rules, signing }: { rules: RuleSet; signing: Signable }) {
  return (
    <Table
      stack
      caption="How long there is, and how it is counted"
      columns={[
        { key: "words", header: "Clock", share: 19 },
        { key: "starts", header: "Counts from", share: 16 },
        { key: "length", header: "Length", share: 10 },
        { key: "rolls", header: "Ends on a day off", share: 10 },
        { key: "warnings", header: "Warnings", share: 11 },
        { key: "since", header: "Since", share: 9 },
        { key: "source", header: "Source, confirmed by", share: 25 },
      ]}
      rows={keysOf(clockRules).map((id) => {
        const rule = clockIn(rules, id);
        return {
          key: id,
          cells: {
            words: (
              <>
                <RuleLink id={`clock.${id}`}>{rule.words}</RuleLink>
                <div className={styles["soft"]}>Then: {rule.onExpiry}</div>
              </>
            ),
            starts: rule.starts,
            length: lengthWords(rule),
            rolls: rule.rolls ? "Moves to the next working day" : "Stays",
            warnings: fieldWords(rule, "warnings"),
            since: sinceWords(rule),
            source: (
              <>
                {rule.source}
                <RuleStanding ruleId={`clock.${id}`} name={rule.words} rule={rule} {...signing} />
              </>
            ),
          },
        };
      })}
    />
  );
}

/** A length of nothing is an event of its own day: the date on the face, the end of an order. */
function lengthWords({ length, unit }: ClockRule): string {
  return length === 0 ? "–" : `${length} ${unitWords[unit][length === 1 ? 0 : 1]}`;
}
