import { fromWords, notWhoWords, onlyWhen, whoWords } from "@/components/workflow/step-facts";
import { Section } from "@/components/ui/section";
import { Table } from "@/components/ui/table";
import { allStages, type Stage, stageIsOpen, stages } from "@/lib/law/request/stage";
import { stepWords } from "@/lib/law/request/step-words";
import { allTrackSteps, trackNames, type TrackStep, trackStepRow } from "@/lib/law/request/track-steps";
import { allSteps, type Step, stepEnds, stepRow } from "@/lib/law/request/workflow";
import { keysOf } from "@/lib/law/shared/keys";

const stepColumns = [
  { key: "step", header: "Step", share: 26 },
  { key: "who", header: "Who", share: 24 },
  { key: "second", header: "Second person", share: 28 },
  { key: "next", header: "Leads to", share: 22 },
] as const;

/** The steps that belong to each stage; those of nearly every stage stand apart, once. */
export function StepsByStage() {
  return (
    <>
      {allStages.map((stage) => (
        <StageSteps key={stage} stage={stage} />
      ))}
      <Section title="From many stages" level={3}>
        <Table
          caption="Steps that can be taken at many stages"
          captionHidden
          columns={[...stepColumns.slice(0, 3), { key: "from", header: "From", share: 22 }]}
          rows={allSteps.filter(fromMany).map((step) => ({ ...rowOf(step), key: step }))}
        />
      </Section>
    </>
  );
}

function StageSteps({ stage }: { stage: Stage }) {
  const steps = allSteps.filter((step) => stepRow(step).from.includes(stage) && !fromMany(step));
  if (steps.length === 0) return null;
  return (
    <Section title={stages[stage].words} level={3} aside={stageIsOpen(stage) ? stages[stage].next : "An end"}>
      <Table
        caption={`Steps at ${stages[stage].words}`}
        captionHidden
        columns={stepColumns}
        rows={steps.map((step) => rowOf(step))}
      />
    </Section>
  );
}

/** The steps of every track beside the stage, with what follows from each. */
export function StepsByTrack() {
  return keysOf(trackNames).map((track) => {
    const steps = allTrackSteps.filter((step) => (trackStepRow(step).track ?? "request") === track);
    return steps.length === 0 ? null : (
      <Section key={track} title={trackNames[track]} level={3}>
        <Table
          caption={`Steps of the track “${trackNames[track]}”`}
          captionHidden
          columns={[...stepColumns.slice(0, 2), { key: "effect", header: "What follows", share: 50 }]}
          rows={steps.map(trackRow)}
        />
      </Section>
    );
  });
}

const fromMany = (step: Step) => stepRow(step).from.length > 2;

function rowOf(step: Step) {
  const next = stepEnds(step).map((stage) => [stages[stage].words, onlyWhen(step, stage)].filter(Boolean).join(" "));
  const cells = {
    step: stepWords[step].words,
    who: whoWords(step),
    second: notWhoWords(step).join("; ") || "—",
    next: next.join(", or ") || "the same stage",
    from: fromWords(stepRow(step).from),
  };
  return { key: step, cells };
}

function trackRow(step: TrackStep) {
  return { key: step, cells: { ...rowOf(step).cells, effect: trackStepRow(step).effect } };
}
