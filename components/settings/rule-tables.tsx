import { Disclosure } from "@/components/ui/disclosure";
import { Table } from "@/components/ui/table";
import { ceilingTable, reachWords } from "@/lib/law/instrument/ceiling-table";
import { jurisdictionWords } from "@/lib/law/instrument/jurisdiction";
import { type InstrumentCode, instrumentGroups } from "@/lib/law/instrument/instrument-rules";
import { instrumentIn, type RuleSet } from "@/lib/law/request/rule-set";
import { allDataCategories, dataCategories } from "@/lib/law/shared/data-category";
import { Ceiling, Deadline, Redirect, RuleLink, Secrecy, Since } from "./instrument-cells";
import { RuleStanding, type Signable } from "./rule-standing";
import styles from "./rule-tables.module.css";

/** Every instrument by jurisdiction, and under them what each can compel at one glance. */
export function InstrumentTable({ rules, signing }: { rules: RuleSet; signing: Signable }) {
  return (
    <div className={styles["groups"]}>
      {instrumentGroups.map(({ words, codes }) => (
        <InstrumentGroupTable key={words} words={words} codes={codes} rules={rules} signing={signing} />
      ))}
      <Disclosure summary="Every instrument and every kind of data at one glance">
        <CeilingGrid rules={rules} />
      </Disclosure>
    </div>
  );
}

interface GroupProps {
  readonly words: string;
  readonly codes: readonly InstrumentCode[];
  readonly rules: RuleSet;
  readonly signing: Signable;
}

function InstrumentGroupTable({ words, codes, rules, signing }: GroupProps) {
  return (
    <Table
      stack
      caption={words}
      columns={[
        { key: "label", header: "Instrument, issued by", share: 16 },
        { key: "ceiling", header: "Can compel at most", share: 22 },
        { key: "due", header: "Answer due", share: 11 },
        { key: "secrecy", header: "Secrecy", share: 14 },
        { key: "redirect", header: "Redirect", share: 9 },
        { key: "since", header: "Since", share: 10 },
        { key: "source", header: "Source, confirmed by", share: 18 },
      ]}
      rows={codes.map((code) => {
        const rule = instrumentIn(rules, code);
        return {
          key: code,
          cells: {
            label: (
              <>
                <RuleLink id={`instrument.${code}`}>{rule.label}</RuleLink>
                <div className={styles["issuer"]}>{rule.issuer}</div>
                <div className={styles["issuer"]}>{jurisdictionWords(rule)}</div>
                {rule.note !== null && <div className={styles["note"]}>{rule.note}</div>}
              </>
            ),
            ceiling: <Ceiling rule={rule} />,
            due: <Deadline rule={rule} />,
            secrecy: <Secrecy rule={rule} />,
            redirect: <Redirect rule={rule} />,
            since: <Since rule={rule} />,
            source: (
              <>
                {rule.source}
                <RuleStanding ruleId={`instrument.${code}`} name={rule.label} rule={rule} {...signing} />
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
