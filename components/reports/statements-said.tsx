import { Tag } from "@/components/ui/tag";
import { foundText } from "@/lib/forms/refusal-text-reports";
import { against, type AccessFound, type Attested } from "@/lib/law/transparency/attest";
import { allNeverStatements, neverStatements } from "@/lib/law/transparency/never-statements";
import styles from "./statements.module.css";

/** What a version states, and what it leaves out and why: the second half is for this desk only. */
export function StatementsSaid({ stated, leftOut }: Attested) {
  if (stated.length + leftOut.length === 0) return <p>This version is from before statements were made.</p>;
  return (
    <ul className={styles["said"]}>
      {stated.map(({ id, text }) => (
        <li key={id}>
          <Tag tone="done">Stated</Tag>
          <p className={styles["text"]}>{text}</p>
        </li>
      ))}
      {leftOut.map(({ id, reason }) => (
        <li key={id}>
          <Tag tone="neutral">Left out</Tag>
          <p>
            {nameOf(id)}. Kept inside: {reason}
          </p>
        </li>
      ))}
    </ul>
  );
}

/** A request stands against what was prepared: why nothing is released. */
export function StatementsUntrue({ stated, found }: Pick<Attested, "stated"> & { found: readonly AccessFound[] }) {
  const because = [...new Set(stated.flatMap((one) => against(one, found)).map(foundText))];
  return (
    <>
      <p>A request stands against what this report states, so it cannot be released. Discard it and prepare anew.</p>
      <ul>
        {because.map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
    </>
  );
}

/** A statement that is no longer in use has its id for a name. */
function nameOf(id: string): string {
  const known = allNeverStatements.find((one) => one === id);
  return known ? neverStatements[known].name : id;
}
