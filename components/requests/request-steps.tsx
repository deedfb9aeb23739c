import type { ReactNode } from "react";
import { Card, Section } from "@/components/ui/section";
import { Disclosure } from "@/components/ui/disclosure";
import { refusalText } from "@/lib/forms/refusal-text";
import { stages } from "@/lib/law/request/stage";
import { stepWords } from "@/lib/law/request/step-words";
import { isTrackStep, trackNames, trackStepRow } from "@/lib/law/request/track-steps";
import { type Step, stepEnds } from "@/lib/law/request/workflow";
import type { Refusal } from "@/lib/law/shared/refusal";
import type { OpenStep } from "@/lib/law/step/open-steps";
import { ScreenOnly } from "@/components/ui/print-only";
import { Shape } from "@/components/ui/shape";
import styles from "./request-steps.module.css";

interface RequestStepsProps {
  /** What the actor could take here by stage and role, from the law. */
  steps: readonly OpenStep[];
  /** Of these, the ones that carry the request on: they stand open. */
  main: readonly Step[];
  /** Draws the form of one step in place; null where the step has none on this page. */
  form: (step: Step) => ReactNode;
}

/** Ways on with long lists, taken seldom: beside another way on they stand closed, one press away. */
const folded: ReadonlySet<Step> = new Set(["find-deficient"]);

/**
 * What this person may do, in place. The way on stands open; what is by the way is folded; what the facts still forbid
 * says why and who can help, instead of a form that would be refused.
 */
export function RequestSteps({ steps, main, form }: RequestStepsProps) {
  if (steps.length === 0) return null;
  const forms = new Map(steps.filter((one) => one.refusal === null).map(({ step }) => [step, form(step)]));
  const free = [...forms].filter(([, drawn]) => drawn !== null).map(([step]) => step);
  const barred = steps.filter((one) => one.refusal !== null && !neverApt.has(one.refusal.code));
  const open = main.filter((step) => free.includes(step));
  return (
    <ScreenOnly>
      <Section title="What you can do" id="steps">
        <div className={styles["steps"]}>
          {open.map((step) =>
            folded.has(step) && open.length > 1 ? (
              <FoldedWay key={step} step={step} form={forms.get(step)} />
            ) : (
              <Card key={step}>
                <section
                  id={anchorOf(step)}
                  data-step={stepWords[step].words}
                  aria-labelledby={`${anchorOf(step)}-name`}
                >
                  <header className={styles["head"]}>
                    <h3 id={`${anchorOf(step)}-name`}>{stepWords[step].words}</h3>
                    <LeadsTo step={step} />
                  </header>
                  {forms.get(step)}
                </section>
              </Card>
            ),
          )}
          {grouped(free.filter((step) => !open.includes(step))).map(({ name, members }) => (
            <div key={name} className={styles["others"]}>
              {name && <h3 className={styles["track"]}>{name}</h3>}
              {members.map((step) => (
                <div key={step} id={anchorOf(step)} data-step={stepWords[step].words}>
                  <Disclosure summary={stepWords[step].words}>
                    <Card>
                      <LeadsTo step={step} />
                      {forms.get(step)}
                    </Card>
                  </Disclosure>
                </div>
              ))}
            </div>
          ))}
          {barred.length > 0 && <Barred steps={barred} />}
        </div>
      </Section>
    </ScreenOnly>
  );
}

/** Steps by the way under the name of their track; those of the case itself first, without one. */
function grouped(steps: readonly Step[]): readonly { readonly name: string; readonly members: readonly Step[] }[] {
  const nameOf = (step: Step) => (isTrackStep(step) ? trackNames[trackStepRow(step).track ?? "request"] : "");
  const names = [...new Set(steps.map(nameOf))].toSorted((a, b) => a.localeCompare(b));
  return names.map((name) => ({ name, members: steps.filter((step) => nameOf(step) === name) }));
}

/** The anchor is inside: a link to it opens what is folded. */
function FoldedWay({ step, form }: { step: Step; form: ReactNode }) {
  return (
    <Card>
      <details className={styles["way"]}>
        <summary>
          <h3>{stepWords[step].words}</h3>
          <LeadsTo step={step} />
        </summary>
        <section id={anchorOf(step)} data-step={stepWords[step].words} aria-label={stepWords[step].words}>
          {form}
        </section>
      </details>
    </Card>
  );
}

/** What does not concern this request at all is left out; what only waits for something says for what. */
const neverApt: ReadonlySet<Refusal["code"]> = new Set([
  "not-apt",
  "not-a-preservation",
  "preservation-only",
  "notice-not-owed",
  "notice-already-sent",
]);

export function anchorOf(step: Step): string {
  return `step-${step}`;
}

/** Where the request goes with this step; nothing where it stays, or where what follows says it. */
function LeadsTo({ step }: { step: Step }) {
  const [to, other] = stepEnds(step);
  return to === undefined || other !== undefined ? null : (
    <p className={styles["to"]}>Next stage: {stages[to].words}</p>
  );
}

function Barred({ steps }: { steps: readonly OpenStep[] }) {
  return (
    <div className={styles["barred"]}>
      <h3>Not open yet</h3>
      <dl>
        {steps.map(({ step, refusal }) => (
          <div key={step} id={anchorOf(step)}>
            <dt>
              <Shape tone="blocked" /> {stepWords[step].words}
            </dt>
            <dd>{refusal && refusalText(refusal)}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
