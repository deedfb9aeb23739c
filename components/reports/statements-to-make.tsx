import { CheckboxField } from "@/components/ui/choice-field";
import { Tag } from "@/components/ui/tag";
import { TextField } from "@/components/ui/text-field";
import { foundText } from "@/lib/forms/refusal-text-reports";
import type { AccessFound } from "@/lib/law/transparency/attest";
import { neverStatements, type NeverId } from "@/lib/law/transparency/never-statements";
import styles from "./statements.module.css";

export interface StatementToMake {
  readonly id: NeverId;
  readonly text: string;
  /** What the counts of the desk say against it: then it can only be left out. */
  readonly against: readonly AccessFound[];
}

/** Each statement of the day: ticked and made with this report, or left out for a reason that stays inside. */
export function StatementsToMake({ statements }: { statements: readonly StatementToMake[] }) {
  if (statements.length === 0) return null;
  return (
    <fieldset className={styles["statements"]}>
      <legend>What we have never done</legend>
      <p className={styles["lead"]}>
        Tick what is true of everything you can see at this desk, national-security process aside: nobody is told
        whether there was any. What is left out is not on the page, and readers see no reason; yours is kept here.
      </p>
      {statements.map((one) => (
        <Statement key={one.id} {...one} />
      ))}
    </fieldset>
  );
}

function Statement({ id, text, against }: StatementToMake) {
  const contradicted = against.length > 0;
  return (
    <div className={styles["statement"]}>
      <p className={styles["text"]}>{text}</p>
      {contradicted ? (
        <div className={styles["against"]}>
          <Tag tone="blocked">Cannot be stated</Tag>
          <ul>
            {against.map((one) => (
              <li key={`${one.half} ${one.given}`}>{foundText(one)}</li>
            ))}
          </ul>
        </div>
      ) : (
        <CheckboxField
          name={`statements.${id}.state`}
          label={
            <>
              We state this <span className="visually-hidden">({neverStatements[id].name})</span>
            </>
          }
        />
      )}
      <div className={styles["reason"]}>
        <TextField
          name={`statements.${id}.reason`}
          label={contradicted ? "Why it is left out" : "Or why it is left out"}
          help="For the record of the desk. Readers never see it."
          maxLength={600}
          optional={contradicted ? false : "unsaid"}
          width="full"
        />
      </div>
    </div>
  );
}
