import type { Letter } from "@/lib/law/shared/letter";
import styles from "./letter-sheet.module.css";

/**
 * A letter as its reader will have it, on a sheet: for the preview before it is sent, for reading it later, and for
 * print. Who gets it and under what subject stand above the sheet, to the letter, because that is what is approved.
 */
export function LetterSheet({
  letter,
  letterhead,
  sender,
  recipient,
  written,
  sent,
}: {
  letter: Letter;
  /** The provider's name first, then its address, line by line. */
  letterhead: readonly string[];
  sender: string;
  recipient: string;
  /** In words, with the zone. */
  written: string;
  /** In words, with the zone; null while it is a preview. */
  sent: string | null;
}) {
  const [provider, ...address] = letterhead;
  return (
    <article className={styles["letter"]} aria-label={`Letter: ${letter.subject}`}>
      <dl className={styles["envelope"]}>
        <Line label="To" value={recipient} exact />
        <Line label="From" value={sender} exact />
        <Line label="Subject" value={letter.subject} />
        <Line label={sent === null ? "Not sent yet; written" : "Sent"} value={sent ?? written} />
      </dl>
      <div className={styles["sheet"]} lang="en">
        <header className={styles["head"]}>
          <p className={styles["provider"]}>{provider}</p>
          {keyed(address).map(([key, line]) => (
            <p key={key}>{line}</p>
          ))}
        </header>
        <p className={styles["dateline"]}>
          <span>{written}</span> <span className={styles["reference"]}>{letter.reference}</span>
        </p>
        <h2 className={styles["subject"]}>{letter.subject}</h2>
        <p>{letter.greeting}</p>
        {keyed(letter.paragraphs).map(([key, paragraph]) => (
          <p key={key}>{paragraph}</p>
        ))}
        {letter.facts.length === 0 ? null : <Facts letter={letter} />}
        <footer className={styles["closing"]}>
          {keyed(letter.closing).map(([key, line]) => (
            <p key={key}>{line}</p>
          ))}
        </footer>
      </div>
    </article>
  );
}

function Line({ label, value, exact = false }: { label: string; value: string; exact?: boolean }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd className={exact ? styles["exact"] : undefined}>{value}</dd>
    </div>
  );
}

function Facts({ letter }: { letter: Letter }) {
  return (
    <table className={styles["facts"]}>
      <caption className={styles["caption"]}>The facts of this letter</caption>
      <tbody>
        {keyed(letter.facts).map(([key, { label, value }]) => (
          <tr key={key}>
            <th scope="row">{label}</th>
            <td>{value}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Parts of a letter never move, so their place is their name; the same text may stand in it twice. */
function keyed<Part>(parts: readonly Part[]): readonly (readonly [string, Part])[] {
  return parts.map((part, place) => [String(place), part]);
}
