import { holds, type Role } from "@/lib/law/permission/role";
import { stageIsOpen } from "@/lib/law/request/stage";
import { allSteps, type Step, stepRow } from "@/lib/law/request/workflow";
import type { Asked } from "@/lib/law/step/asked";
import { guards } from "@/lib/law/step/guard";
import { blocks } from "@/lib/law/step/track-guards";
import type { Refusal } from "@/lib/law/shared/refusal";

/** A step that this actor could take here by stage and role; `refusal` says what still stands in the way, if anything. */
export interface OpenStep {
  readonly step: Step;
  readonly refusal: Refusal | null;
}

/** What this actor may do now, from the same tables casework enforces. Steps of other roles or stages are left out. */
export function openSteps(asked: Asked): readonly OpenStep[] {
  return allSteps.filter((step) => inReach(step, asked)).map((step) => ({ step, refusal: mayTake(step, asked) }));
}

/** Null when the step may be taken; otherwise the first reason why not: role, stage, then the facts. */
export function mayTake(step: Step, asked: Asked): Refusal | null {
  const row = stepRow(step);
  const { actor, file } = asked;
  const by = takers(step, file);
  if (!holds(actor, by)) return { code: "wrong-role", needs: by };
  if (!row.from.includes(file.stage)) return { code: "wrong-stage", stage: file.stage, from: row.from };
  return guards[step]?.(asked) ?? blocks.map((block) => block(step, asked)).find((refusal) => refusal !== null) ?? null;
}

/** Who could move an open request on, for the line that says what it waits for. */
export function waitsFor(asked: Asked): readonly Step[] {
  if (!stageIsOpen(asked.file.stage)) return [];
  return allSteps.filter((step) => {
    const row = stepRow(step);
    return row.to !== null && row.from.length === 1 && row.from.includes(asked.file.stage);
  });
}

function inReach(step: Step, asked: Asked): boolean {
  const row = stepRow(step);
  return holds(asked.actor, takers(step, asked.file)) && row.from.includes(asked.file.stage);
}

/** Who may take a step here: counsel of the national-security compartment acts in it, and by that role nowhere else. */
function takers(step: Step, { instrument }: Asked["file"]): readonly Role[] {
  const { by } = stepRow(step);
  return instrument.category === "national_security" ? by : by.filter((role) => role !== "ns_counsel");
}
