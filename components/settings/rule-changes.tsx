import { Card } from "@/components/ui/section";
import { Table } from "@/components/ui/table";
import { SettleForm, type Settler } from "@/components/ui/settle-form";
import { Tag } from "@/components/ui/tag";
import { When } from "@/components/ui/when";
import type { AnyRule } from "@/lib/law/request/rule-set";
import { fieldNames, fieldWords } from "./rule-words";
import styles from "./rule-changes.module.css";

export interface ListedChange {
  readonly id: string;
  readonly ruleId: string;
  readonly words: string;
  readonly reason: string;
  readonly by: string;
  readonly byId: string;
  readonly at: Date;
  readonly fields: readonly string[];
  readonly before: AnyRule;
  readonly after: AnyRule;
  readonly settled: {
    readonly by: string;
    readonly at: Date;
    readonly adopted: boolean;
    readonly answer: string;
  } | null;
}

interface RuleChangesProps {
  readonly changes: readonly ListedChange[];
  readonly now: Date;
  /** Who reads; null for somebody who may not settle a change. */
  readonly settler: Settler | null;
}

/** Proposed changes, each field as it is and as it would be, with the second person's answer in place. */
export function RuleChanges({ changes, now, settler }: RuleChangesProps) {
  return (
    <div className={styles["changes"]}>
      {changes.map((change) => (
        <Card key={change.id}>
          <h3>
            <a href={`/desk/settings/rules/${change.ruleId}`}>{change.words}</a> <Standing change={change} />
          </h3>
          <p>{change.reason}</p>
          <p className={styles["soft"]}>
            Proposed by {change.by}, <When at={change.at} now={now} zone="UTC" />
          </p>
          <Table
            caption="What changes"
            columns={[
              { key: "field", header: "Field" },
              { key: "before", header: "As it is" },
              { key: "after", header: "As it would be" },
            ]}
            rows={change.fields.map((field) => ({
              key: field,
              cells: {
                field: fieldNames[field] ?? field,
                before: fieldWords(change.before, field),
                after: fieldWords(change.after, field),
              },
            }))}
          />
          <Answered change={change} now={now} />
          {change.settled === null && settler && <Settle change={change} settler={settler} />}
        </Card>
      ))}
    </div>
  );
}

function Standing({ change: { settled } }: { change: ListedChange }) {
  if (settled === null) return <Tag tone="soon">Waits for a second administrator</Tag>;
  const words = `${settled.adopted ? "Adopted" : "Refused"} by ${settled.by}`;
  return <Tag tone={settled.adopted ? "done" : "blocked"}>{words}</Tag>;
}

/** What the second person said, for the record. */
function Answered({ change: { settled }, now }: { change: ListedChange; now: Date }) {
  if (settled === null) return null;
  const done = settled.adopted ? "Adopted" : "Refused";
  return (
    <>
      {settled.answer !== "" && <p>{settled.answer}</p>}
      <p className={styles["soft"]}>
        {done} by {settled.by}, <When at={settled.at} now={now} zone="UTC" />
      </p>
    </>
  );
}

function Settle({ change, settler }: { change: ListedChange; settler: Settler }) {
  return (
    <SettleForm settler={settler} settled={change} label={`Settle the change of ${change.words}`} agree="Adopt it">
      <p className={styles["soft"]}>
        {change.byId === settler.id
          ? "Another administrator adopts it; you can only take it back."
          : "Adopted, it makes the next version of the rules. Requests received before keep theirs."}
      </p>
    </SettleForm>
  );
}
