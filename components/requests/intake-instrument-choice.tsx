"use client";

import { type ChangeEvent, useState } from "react";
import { Banner } from "@/components/ui/banner";
import { useFieldState } from "@/components/ui/form-context";
import { SelectField } from "@/components/ui/select-field";
import { shortDay } from "@/components/ui/when-text";
import { clockRule } from "@/lib/law/deadline/rule";
import { secrecyRules } from "@/lib/law/instrument/instrument-rule";
import type { InstrumentRule } from "@/lib/law/instrument/instrument-rule";
import { instrumentGroups } from "@/lib/law/instrument/instrument-rules";
import { dataCategories } from "@/lib/law/shared/data-category";
import { instrumentRow, isInstrument } from "@/lib/law/request/instrument";
import styles from "./intake.module.css";

const groups = instrumentGroups.map(({ words, codes }) => ({
  label: words,
  options: codes.map((code) => ({ value: code, label: instrumentRow(code).label })),
}));

/** The instruments in force today, by code. */
export type InstrumentsToday = Readonly<Record<string, InstrumentRule>>;

/** The instrument, chosen by jurisdiction, and what the choice means. The meaning needs script; the choice does not. */
export function InstrumentChoice({
  defaultValue,
  instruments,
}: {
  defaultValue: string;
  instruments: InstrumentsToday;
}) {
  const field = useFieldState("instrument");
  const [chosen, choose] = useState(field.typed[0] ?? defaultValue);
  const note = (event: ChangeEvent<HTMLElement>) => {
    if (event.target instanceof HTMLSelectElement) choose(event.target.value);
  };
  return (
    <div className={styles["due"]} onChange={note}>
      <SelectField
        name="instrument"
        label="Instrument"
        help={
          <>
            By its form, not by what its cover letter says.{" "}
            <a href="/desk/settings/rules" target="_blank">
              What each can compel
            </a>
          </>
        }
        groups={groups}
        defaultValue={defaultValue}
        width="full"
      />
      <div aria-live="polite">{isInstrument(chosen) && <Meaning rule={instruments[chosen] ?? null} />}</div>
    </div>
  );
}

function Meaning({ rule }: { rule: InstrumentRule | null }) {
  if (rule === null)
    return (
      <Banner kind="warning" heading="Not in force: it compels nothing">
        No rule of this desk for it is in force today.
      </Banner>
    );
  return (
    <>
      <p className={styles["soft"]}>{instrumentSummary(rule)}</p>
      {rule.note !== null && <p className={styles["soft"]}>{rule.note}</p>}
      <Warnings rule={rule} />
    </>
  );
}

function Warnings({ rule }: { rule: InstrumentRule }) {
  if (rule.notYet !== null)
    return (
      <Banner kind="warning" heading="Not in force: it compels nothing">
        {rule.notYet}
      </Banner>
    );
  const walled = rule.category === "national_security" && "Only counsel for national security may record it. ";
  const unconfirmed = rule.confirmedBy === null && "This rule is a default; counsel has not confirmed it.";
  if (!walled && !unconfirmed) return null;
  return (
    <p className={styles["soft"]}>
      {walled}
      {unconfirmed}
    </p>
  );
}

/** Issuer, ceiling, deadline, secrecy and redirect of an instrument in one line. */
export function instrumentSummary(rule: InstrumentRule): string {
  const { issuer, ceiling, due, redirect, secrecy, effectiveFrom, disclosesNothing } = rule;
  const most =
    ceiling.length === 0
      ? disclosesNothing
        ? "Asks for no data"
        : "Compels no disclosure"
      : `At most ${ceiling.map((category) => dataCategories[category].words.toLowerCase()).join(", ")}`;
  const time = due === "on_face" ? "due on the date it states" : inside(clockRule(due).words);
  const first = redirect === "not_apt" ? "no redirect" : "the customer is asked first";
  const silence = `secrecy: ${inside(secrecyRules[secrecy.rule])}`;
  const since = effectiveFrom === null ? "" : ` In force since ${shortDay(effectiveFrom)}.`;
  return `${issuer}. ${most}; ${time}; ${first}; ${silence}.${since}`;
}

/** As it stands inside a sentence: a name keeps its capital. */
function inside(words: string): string {
  return /^(?:[A-Z]{2}|European)/.test(words) ? words : words.charAt(0).toLowerCase() + words.slice(1);
}
