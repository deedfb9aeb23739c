import type { ReactNode } from "react";
import { Banner } from "@/components/ui/banner";
import { Facts } from "@/components/ui/facts";
import { Mono } from "@/components/ui/mono";
import { Section } from "@/components/ui/section";
import type { ImportSummary } from "@/lib/forms/import/import-summary";
import { ImportProblems } from "./import-problems";
import { ImportWarnings } from "./import-warnings";
import styles from "./import-preview.module.css";
import { counted, figure } from "./figure";

/** What the installation knows of the file's rows. */
export interface ImportStanding {
  /** Rows that an earlier import brought in, unchanged; they are left out. */
  readonly alreadyImported: number;
  readonly newLegalProcesses: readonly string[];
  readonly newAuthorities: readonly string[];
}

interface ImportPreviewProps {
  fileName: string;
  summary: ImportSummary;
  standing: ImportStanding;
  /** The file was imported before, and the page says so already. */
  imported?: boolean;
  /** Which page of the problems, and where the pages are. */
  page?: number;
  path?: string;
  /** The way to say yes, under the verdict. */
  children?: ReactNode;
}

/** What an import would do, before anything is stored: a sentence, the counts, what is new, what is refused and why. */
export function ImportPreview(props: ImportPreviewProps) {
  const { fileName, summary, standing, imported = false, page = 1, path = "", children } = props;
  return (
    <div className={styles["preview"]}>
      <Verdict summary={summary} alreadyImported={standing.alreadyImported} imported={imported} />
      {children}
      <Section title={<>What is in {fileName}</>}>
        <Facts across items={countsOf(summary, standing)} />
        {summary.notes.length > 0 && (
          <ul className={styles["notes"]}>
            {summary.notes.map((note) => (
              <li key={note.code}>{note.message}</li>
            ))}
          </ul>
        )}
      </Section>
      <ImportProblems problems={summary.problems} page={page} path={path} />
      <ImportWarnings warnings={summary.warnings} />
      <Newcomers
        title="New kinds of legal process"
        explained="No instrument of this name is known. Each becomes a kind of its own, counted under its name."
        names={standing.newLegalProcesses}
      />
      <Newcomers
        title="New authorities"
        explained="No authority of this name and country is known. Each is entered without domains or a call-back number."
        names={standing.newAuthorities}
      />
    </div>
  );
}

function Verdict({
  summary,
  alreadyImported,
  imported,
}: {
  summary: ImportSummary;
  alreadyImported: number;
  imported: boolean;
}) {
  const fresh = summary.rows - summary.refused - alreadyImported;
  if (summary.problems.length > 0)
    return (
      <Banner
        kind="danger"
        heading={
          summary.refused > 0 ? `${counted(summary.refused, "row")} cannot be imported` : "This file cannot be read"
        }
      >
        <p>Nothing has been imported. Mend what is named below and choose the file again.</p>
      </Banner>
    );
  if (fresh <= 0)
    return imported ? null : (
      <Banner heading="Every row has been imported before">
        <p>Importing the file again adds nothing.</p>
      </Banner>
    );
  return (
    <Banner kind="success" heading={`${counted(fresh, "row")} can be imported`}>
      <p>
        {alreadyImported > 0 &&
          `${counted(alreadyImported, "row")} ${alreadyImported === 1 ? "was imported before and is" : "were imported before and are"} left out. `}
        Rows with an outcome enter closed, the others enter the queue. Nothing is stored until you say so.
      </p>
    </Banner>
  );
}

function countsOf(summary: ImportSummary, standing: ImportStanding) {
  const counts: readonly (readonly [string, number])[] = [
    ["Rows", summary.rows],
    ["History", summary.history],
    ["To be worked on", summary.live],
    ["Already imported", standing.alreadyImported],
    ["Refused", summary.refused],
    ["New legal processes", standing.newLegalProcesses.length],
    ["New authorities", standing.newAuthorities.length],
  ];
  return counts.map(([term, count]) => ({ term, value: figure(count) }));
}

function Newcomers({ title, explained, names }: { title: string; explained: string; names: readonly string[] }) {
  if (names.length === 0) return null;
  const shown = names.slice(0, 100);
  return (
    <Section title={title} aside={figure(names.length)}>
      <p className={styles["explained"]}>{explained}</p>
      <ul className={styles["names"]}>
        {shown.map((name) => (
          <li key={name}>
            <Mono long>{name}</Mono>
          </li>
        ))}
      </ul>
      {names.length > shown.length && <p>And {figure(names.length - shown.length)} more.</p>}
    </Section>
  );
}
