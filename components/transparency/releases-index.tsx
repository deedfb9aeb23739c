import { shareOf } from "@/lib/law/transparency/derive";
import { compareText } from "@/lib/law/transparency/label";
import type { ReportDocument } from "@/lib/law/transparency/report";
import styles from "./essay.module.css";
import { counted, figure, percent, periodWords, publishedWords } from "./words";

export interface ReleaseLink {
  readonly document: ReportDocument;
  readonly href: string;
}

/** The index of what was published: one entry a period, its latest version, newest period first. */
export function ReleasesIndex({ releases }: { releases: readonly ReleaseLink[] }) {
  if (releases.length === 0) return <p>No report has been published yet.</p>;
  return (
    <ol className={styles["releases"]}>
      {releases.toSorted(newestFirst).map(({ document, href }) => (
        <li key={document.period.label}>
          <h2>
            <a href={href}>{periodWords(document)}</a>
          </h2>
          <p>{summary(document)}</p>
          <p className={styles["facts"]}>
            Version {document.version}, published {publishedWords(document)}
            {document.version > 1 && ", corrected"}
          </p>
        </li>
      ))}
    </ol>
  );
}

function newestFirst(a: ReleaseLink, b: ReleaseLink): number {
  return compareText(b.document.period.from, a.document.period.from);
}

function summary(document: ReportDocument): string {
  const { requests, accounts } = document.totals;
  const received = `${counted(requests, "request")} about ${counted(accounts, "account")}`;
  const { disclosed, of, pct } = shareOf(document.cells);
  if (of === 0) return `${received}.`;
  return `${received}. Of ${figure(of)} that asked for data, data was disclosed in ${figure(disclosed)}, ${percent(pct, disclosed)}.`;
}
