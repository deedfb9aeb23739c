import type { ReportDocument } from "@/lib/law/transparency/report";
import styles from "./essay.module.css";

/** Where the figures are as files, and how anyone can see that nobody changed them since. */
export function FilesAndCheck({ document, files }: { document: ReportDocument; files: { json: string; csv: string } }) {
  return (
    <>
      <ul className={styles["files"]}>
        <li>
          <a href={files.json}>report.json</a> — the whole report, for machines
        </li>
        <li>
          <a href={files.csv}>report.csv</a> — every row, for a spreadsheet
        </li>
      </ul>
      <p>This version carries the digest</p>
      <p className={styles["digest"]}>
        <code>{document.digest}</code>
      </p>
      <p>
        It is the SHA-256 of the file without its digest, names sorted and blanks left out. If this command prints
        another number, the copy in hand is not what we published:
      </p>
      <pre className={styles["command"]}>
        <code>{`jq -jcS 'del(.digest)' report.json | sha256sum`}</code>
      </pre>
    </>
  );
}
