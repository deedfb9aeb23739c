import { Disclosure } from "@/components/ui/disclosure";
import { Table } from "@/components/ui/table";
import type { ClockRule } from "@/lib/law/deadline/clock-rule";
import { clockRules } from "@/lib/law/deadline/rule";
import { ceilingTable, reachWords } from "@/lib/law/instrument/ceiling-table";
import { jurisdictionWords } from "@/lib/law/instrument/jurisdiction";
import { type InstrumentCode, instrumentGroups } from "@/lib/law/instrument/instrument-rules";
import { minimumProcess } from "@/lib/law/instrument/minimum-process";
import { allDataCategories, dataCategories } from "@/lib/law/shared/data-category";
import { instrumentRow } from "@/lib/law/request/instrument";
import { clockIn, instrumentIn, type RuleSet } from "@/lib/law/request/rule-set";
import { keysOf } from "@/lib/law/shared/keys";
import { Ceiling, Confirmed, Deadline, Redirect, Secrecy, Since, sinceWords } from "./instrument-cells";
import { unitWords } from "./rule-words";
import styles from "./rule-tables.module.css";

/** Every instrument by jurisdiction, and under them what each can compel at one glance. */
export function InstrumentTable({ rules }: { rules: RuleSet }) {
  return (
    <div className={styles["groups"]}>
      {instrumentGroups.map(({ words, codes }) => (
        <InstrumentGroupTable key={words} words={words} codes={codes} rules={rules} />
      ))}
      <Disclosure summary="Every instrument and every kind of data at one glance">
        <CeilingGrid rules={rules} />
      </Disclosure>
      <Disclosure summary="The least process each kind of data needs">
        <MinimumTable />
      </Disclosure>
    </div>
  );
}

interface GroupProps {
  readonly words: string;
  readonly codes: readonly InstrumentCode[];
  readonly rules: RuleSet;
}

function InstrumentGroupTable({ words, codes, rules }: GroupProps) {
  return (
    <Table
      caption={words}
      columns={[
        { key: "label", header: "Instrument, issued by", share: 15 },
        { key: "ceiling", header: "Can compel at most", share: 24 },
        { key: "due", header: "Answer due", share: 12 },
        { key: "secrecy", header: "Secrecy", share: 15 },
        { key: "redirect", header: "Redirect", share: 9 },
        { key: "since", header: "Since", share: 8 },
        { key: "source", header: "Source", share: 17 },
      ]}
      rows={codes.map((code) => {
        const rule = instrumentIn(rules, code);
        return {
          key: code,
          cells: {
            label: (
              <>
                <RuleLink id={`instrument.${code}`}>{instrumentRow(code).label}</RuleLink>
                <div className={styles["issuer"]}>{rule.issuer}</div>
                <div className={styles["issuer"]}>{jurisdictionWords(rule)}</div>
              </>
            ),
            ceiling: <Ceiling rule={rule} />,
            due: <Deadline rule={rule} />,
            secrecy: <Secrecy rule={rule} />,
            redirect: <Redirect rule={rule} />,
            since: <Since rule={rule} />,
            source: (
              <>
                {rule.source} <Confirmed by={rule.confirmedBy} />
              </>
            ),
          },
        };
      })}
    />
  );
}

function CeilingGrid({ rules }: { rules: RuleSet }) {
  return (
    <Table
      caption="What each instrument reaches"
      columns={[
        { key: "label", header: "Instrument" },
        ...allDataCategories.map((category) => ({ key: category, header: dataCategories[category].words })),
      ]}
      rows={ceilingTable((code) => instrumentIn(rules, code)).map(({ code, label, cells }) => ({
        key: code,
        cells: { label, ...Object.fromEntries(cells.map(({ category, reach }) => [category, reachWords[reach]])) },
      }))}
    />
  );
}

const regimeWords = {
  us: "United States",
  eu: "European Union",
  uk: "United Kingdom",
  between_states: "Between states",
};

function MinimumTable() {
  const regimes = keysOf(minimumProcess);
  return (
    <Table
      caption="The least process, by kind of data"
      columns={[
        { key: "category", header: "Kind of data" },
        ...regimes.map((regime) => ({ key: regime, header: regimeWords[regime] })),
      ]}
      rows={allDataCategories.map((category) => ({
        key: category,
        cells: {
          category: dataCategories[category].words,
          ...Object.fromEntries(regimes.map((regime) => [regime, minimumProcess[regime][category].words])),
        },
      }))}
    />
  );
}

/** A rule by its name, to its own page with its versions. */
function RuleLink({ id, children }: { id: string; children: string }) {
  return <a href={`/desk/settings/rules/${id}`}>{children}</a>;
}

export function ClockTable({ rules }: { rules: RuleSet }) {
  return (
    <Table
      caption="How long there is, and how it is counted"
      columns={[
        { key: "words", header: "Clock" },
        { key: "starts", header: "Counts from" },
        { key: "length", header: "Length", numeric: true },
        { key: "rolls", header: "Ends on a day off" },
        { key: "since", header: "Since", numeric: true },
        { key: "source", header: "Source" },
        { key: "confirmed", header: "Standing" },
      ]}
      rows={keysOf(clockRules).map((id) => {
        const rule = clockIn(rules, id);
        return {
          key: id,
          cells: {
            words: <RuleLink id={`clock.${id}`}>{rule.words}</RuleLink>,
            starts: rule.starts,
            length: lengthWords(rule),
            rolls: rule.rolls ? "Moves to the next working day" : "Stays",
            since: sinceWords(rule),
            source: rule.source,
            confirmed: <Confirmed by={rule.confirmedBy} />,
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
