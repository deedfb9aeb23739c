import type { ReactNode } from "react";
import { Mono } from "@/components/ui/mono";
import { Table } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import type { ClockRule } from "@/lib/law/deadline/clock-rule";
import { type ClockUse, clockUse, clockUseWords } from "@/lib/law/deadline/clock-use";
import { clockGroups, type ClockRuleId } from "@/lib/law/deadline/rule";
import { clockIn, type RuleSet } from "@/lib/law/request/rule-set";
import {
  countingWords,
  cutWords,
  daysOffWords,
  kindWords,
  lengthWords,
  pausedWords,
  rollWords,
  warningsWords,
} from "./clock-words";
import { RuleLink, sinceWords } from "./instrument-cells";
import { RuleStanding, type Signable } from "./rule-standing";
import styles from "./rule-tables.module.css";

/** Every clock with all that its rule says, by whose law it is: nothing that counts is left out. */
export function ClockTables({ rules, signing }: { rules: RuleSet; signing: Signable }) {
  return (
    <div className={styles["groups"]}>
      {clockGroups.map(({ words, ids }) => (
        <Table
          key={words}
          caption={words}
          stack
          columns={[
            { key: "clock", header: "Clock, counted from", share: 20 },
            { key: "length", header: "Length", share: 11 },
            { key: "daysOff", header: "Days off", share: 13 },
            { key: "stops", header: "Stopped by", share: 13 },
            { key: "warnings", header: "Warns at", share: 14 },
            { key: "use", header: "At this desk", share: 11 },
            { key: "since", header: "Source", share: 18 },
          ]}
          rows={ids.map((id) => ({ key: id, cells: cellsOf(id, clockIn(rules, id), signing) }))}
        />
      ))}
    </div>
  );
}

function cellsOf(id: ClockRuleId, rule: ClockRule, signing: Signable): Record<string, ReactNode> {
  const [cut, daysOff] = [cutWords(rule), daysOffWords(rule)];
  return {
    clock: (
      <>
        <RuleLink id={`clock.${id}`}>{rule.words}</RuleLink>
        <Soft>From {rule.starts}</Soft>
        <Soft>
          <Mono>{id}</Mono>
        </Soft>
      </>
    ),
    length: (
      <>
        {lengthWords(rule)}
        <Soft>{kindWords(rule)}</Soft>
        {countingWords(rule).map((words) => (
          <Soft key={words}>{words}</Soft>
        ))}
      </>
    ),
    daysOff: (
      <>
        {daysOff ?? "Count like any day"}
        {daysOff !== null && <Soft>An end on one {rollWords(rule).toLowerCase()}</Soft>}
      </>
    ),
    stops: (
      <>
        {pausedWords(rule)}
        {cut !== null && <Soft>{cut}</Soft>}
      </>
    ),
    warnings: (
      <>
        {warningsWords(rule)}
        <Soft>{rule.onExpiry}</Soft>
      </>
    ),
    use: <Use of={clockUse[id]} />,
    since: (
      <>
        {rule.source}
        <Soft>
          <ClockSince rule={rule} />
        </Soft>
        <RuleStanding ruleId={`clock.${id}`} name={rule.words} rule={rule} {...signing} />
      </>
    ),
  };
}

/** The first day and what made it law; what the desk decided for itself has none of its own. */
export function ClockSince({ rule }: { rule: ClockRule }) {
  if (rule.effectiveFrom === null) return rule.begunBy ?? "Since when is not known";
  return `Since ${sinceWords(rule)}${rule.begunBy === null ? "" : `: ${rule.begunBy}`}`;
}

function Use({ of: { use, why } }: { of: ClockUse }) {
  return (
    <>
      {use === "runs" ? clockUseWords.runs : <Tag tone="neutral">{clockUseWords[use]}</Tag>}
      {why !== null && <Soft>{why}</Soft>}
    </>
  );
}

function Soft({ children }: { children: ReactNode }) {
  return <div className={styles["soft"]}>{children}</div>;
}
