import { type Stated, statementsScope } from "@/lib/law/transparency/never-statements";
import type { ReportDocument } from "@/lib/law/transparency/report";
import styles from "./never-statements.module.css";
import { publishedWords } from "./words";

interface Props {
  document: ReportDocument;
  publisher: string;
  stated: readonly Stated[] | null;
}

/** What an office says of itself in this version. What is not said is not explained, here or anywhere. */
export function NeverStatements({ document, publisher, stated }: Props) {
  if (stated === null)
    return <p>Which statements a report makes is said when it is prepared, and confirmed when it is released.</p>;
  if (stated.length === 0) return <p>This version makes no statement here.</p>;
  return (
    <>
      <ul className={styles["statements"]}>
        {stated.map(({ id, text }) => (
          <li key={id}>{text}</li>
        ))}
      </ul>
      <p>{statedBy(document, publisher)}</p>
      <p className={styles["scope"]}>{statementsScope} The statements are in report.json too, under its digest.</p>
    </>
  );
}

/** An office, not a person: who they were is on the record of the desk. */
function statedBy(document: ReportDocument, publisher: string): string {
  const by = `by the office that publishes the reports of ${publisher}: one person makes the statement, another confirms it`;
  return document.published_at === null
    ? `To be stated on the day of release ${by}.`
    : `Stated on ${publishedWords(document)} ${by}. Each version says so anew, or leaves it out.`;
}
