import { Tag } from "@/components/ui/tag";
import { shortDay } from "@/components/ui/when-text";
import { clockRule } from "@/lib/law/deadline/rule";
import type { InstrumentRule } from "@/lib/law/instrument/instrument-rule";
import { redirectRuleWords, secrecyRules } from "@/lib/law/instrument/instrument-rule";
import { dataCategories } from "@/lib/law/shared/data-category";
import type { RuleHead } from "@/lib/law/rules/rule";
import { keysOf } from "@/lib/law/shared/keys";
import { onlyFields } from "./rule-words";
import styles from "./rule-tables.module.css";

/** A rule by its name, to its own page with its versions. */
export function RuleLink({ id, children }: { id: string; children: string }) {
  return <a href={`/desk/settings/rules/${id}`}>{children}</a>;
}

/** Shipped defaults say so where they are read. */
export function Confirmed({ by }: { by: string | null }) {
  if (by !== null) return <Tag tone="done">Confirmed by {by}</Tag>;
  return (
    <>
      <Tag tone="soon">Default</Tag> <span className={styles["soft"]}>Not confirmed by counsel</span>
    </>
  );
}

/** The most it can compel, as chips, with each condition under them. */
export function Ceiling({ rule }: { rule: InstrumentRule }) {
  return (
    <>
      {rule.ceiling.length === 0 ? (
        <span className={styles["beyond"]}>{rule.disclosesNothing ? "No data" : "Nothing"}</span>
      ) : (
        <ul className={styles["chips"]}>
          {rule.ceiling.map((category) => (
            <li key={category}>{dataCategories[category].words}</li>
          ))}
        </ul>
      )}
      <Limits rule={rule} />
      {onlyFields(rule).map((words) => (
        <p key={words} className={styles["soft"]}>
          Only some fields. {words}
        </p>
      ))}
      {!rule.keepsCopy && <p className={styles["soft"]}>No copy is kept at its asking</p>}
    </>
  );
}

/** One line for each condition, with the categories that share it before it. */
function Limits({ rule: { limits, ceiling } }: { rule: InstrumentRule }) {
  const sentences = [...new Set(Object.values(limits))];
  if (sentences.length === 0) return null;
  return (
    <ul className={styles["limits"]}>
      {sentences.map((sentence) => {
        const of = keysOf(limits).filter((category) => limits[category] === sentence);
        const all = of.length === ceiling.length;
        const names = of.map((category) => dataCategories[category].words).join(", ");
        return <li key={sentence}>{all ? sentence : `${names}: ${sentence}`}</li>;
      })}
    </ul>
  );
}

export function Deadline({ rule: { due, emergencyDue } }: { rule: InstrumentRule }) {
  return (
    <>
      {due === "on_face" ? "The date it states" : clockRule(due).words}
      {emergencyDue !== null && <div className={styles["soft"]}>{clockRule(emergencyDue).words}</div>}
    </>
  );
}

export function Secrecy({ rule: { secrecy } }: { rule: InstrumentRule }) {
  const name = secrecyRules[secrecy.rule];
  return (
    <>
      {name}
      {secrecy.words !== name && <div className={styles["soft"]}>{secrecy.words}</div>}
    </>
  );
}

export function Since({ rule }: { rule: InstrumentRule }) {
  if (rule.notYet !== null)
    return (
      <>
        <Tag tone="blocked">Not in force</Tag>
        <div className={styles["soft"]}>{rule.notYet}</div>
      </>
    );
  return (
    <>
      {sinceWords(rule)}
      {rule.begunBy !== null && <div className={styles["soft"]}>{rule.begunBy}</div>}
    </>
  );
}

/** The first day of a rule, and its last where it has one. A day that nobody could name is not made up. */
export function sinceWords({ effectiveFrom, effectiveTo }: Pick<RuleHead, "effectiveFrom" | "effectiveTo">): string {
  const until = effectiveTo === null ? "" : ` until ${shortDay(effectiveTo)}`;
  return `${effectiveFrom === null ? "Not known" : shortDay(effectiveFrom)}${until}`;
}

export function Redirect({ rule }: { rule: InstrumentRule }) {
  return redirectRuleWords[rule.redirect];
}
