import { mayPublish, type ReportCheck } from "@/lib/law/transparency/checks";
import { Tag } from "@/components/ui/tag";
import styles from "./report-checks.module.css";

/** The checks before publication as the publisher sees them: what was looked at, what failed, and in which rows. */
export function ReportChecks({ checks }: { checks: readonly ReportCheck[] }) {
  return (
    <>
      <p>{mayPublish(checks) ? "Nothing stands against publishing." : "This report cannot be published as it is."}</p>
      <ul className={styles["checks"]}>
        {checks.map((check) => (
          <li key={check.name}>
            <p>
              <Verdict check={check} /> {check.claim}
            </p>
            {check.faults.length > 0 && (
              <ul className={styles["faults"]}>
                {check.faults.map((fault) => (
                  <li key={fault}>{fault}</li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

function Verdict({ check: { passed, hard } }: { check: ReportCheck }) {
  if (passed) return <Tag tone="done">Holds</Tag>;
  return hard ? <Tag tone="blocked">Blocks</Tag> : <Tag tone="soon">Look again</Tag>;
}
