import { shortDay } from "@/components/ui/when-text";
import { notSaid, type TextRule } from "@/lib/law/rules/text-rule";
import styles from "./essay.module.css";

/** What a cloud provider must say in public of access by third countries to non-personal data, with its source. */
export function DataAct({ texts }: { texts: readonly TextRule[] }) {
  if (texts.length === 0) return null;
  return (
    <section className={styles["section"]} id="data-act">
      <h2>Access to non-personal data</h2>
      {texts.map(({ about, says, source, effectiveFrom }) => (
        <div key={about} className={styles["section"]}>
          <h3>{about}</h3>
          <p>{says ?? `${notSaid}.`}</p>
          <p className={styles["facts"]}>
            {source}
            {effectiveFrom !== null && `; since ${shortDay(effectiveFrom)}`}.
          </p>
        </div>
      ))}
    </section>
  );
}
