import { Section } from "@/components/ui/section";
import { When } from "@/components/ui/when";
import styles from "./request-notes.module.css";

export interface NoteView {
  readonly id: string;
  readonly text: string;
  readonly by: string;
  readonly at: Date;
}

/** What colleagues wrote for each other, newest first. */
export function RequestNotes({ notes, zone }: { notes: readonly NoteView[]; zone: string }) {
  if (notes.length === 0) return null;
  return (
    <Section title="Notes" id="notes" aside={notes.length}>
      <ul className={styles["notes"]}>
        {notes.map((note) => (
          <li key={note.id}>
            <p className={styles["text"]}>{note.text}</p>
            <p className={styles["by"]}>
              {note.by}, <When at={note.at} zone={zone} />
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );
}
