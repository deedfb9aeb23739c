import { listWords } from "@/lib/forms/words";
import { roles } from "@/lib/law/permission/role";
import { allStages, endStages, openStages, stages, stagesBeforeDelivery, type Stage } from "@/lib/law/request/stage";
import { stepWords } from "@/lib/law/request/step-words";
import { allSteps, type Step, stepEnds, stepRow } from "@/lib/law/request/workflow";
import { separations } from "@/lib/law/step/separation";

/** Steps that move a request from one stage to another. */
export const moves: readonly Step[] = allSteps.filter((step) => stepEnds(step).length > 0);

export function whoWords(step: Step): string {
  return listWords(
    stepRow(step).by.map((role) => (role === "system" ? "Writdesk itself" : roles[role].words)),
    "or",
  );
}

/** From where, shortly: a set of stages that has a name is called by it. */
export function fromWords(from: readonly Stage[]): string {
  const named = sets.find(({ of }) => of.length === from.length && of.every((stage) => from.includes(stage)));
  if (named) return named.words;
  const whole = sets
    .filter(({ of }) => of.length - from.length <= 2 && subset(from, of))
    .toSorted((one, other) => one.of.length - other.of.length)[0];
  if (!whole)
    return listWords(
      from.map((stage) => stages[stage].words),
      "or",
    );
  const left = whole.of.filter((stage) => !from.includes(stage)).map((stage) => stages[stage].words);
  return `${whole.words} but ${listWords(left, "or")}`;
}

const sets: readonly { readonly words: string; readonly of: readonly Stage[] }[] = [
  { words: "any stage", of: allStages },
  { words: "any open stage", of: openStages },
  { words: "any stage before delivery", of: stagesBeforeDelivery },
  { words: "any end", of: endStages },
];

const subset = (part: readonly Stage[], whole: readonly Stage[]) => part.every((stage) => whole.includes(stage));

/** When a step leads to this stage and not to its first; empty where it has but one. */
export function onlyWhen(step: Step, to: Stage): string {
  return stepRow(step).unauthenticated === to ? "while the requester is not authenticated" : "";
}

/** Who may not take a step because of what they did before: the second persons, in words. */
export function notWhoWords(step: Step): readonly string[] {
  return separations
    .filter(({ second }) => second.includes(step))
    .map(({ first, when }) => {
      const done = allSteps.find((one) => one === first);
      const deed = done ? stepWords[done].done : first;
      return `not who ${deed}${when === "emergency" ? ", in an emergency" : ""}`;
    });
}
