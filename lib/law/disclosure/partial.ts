import { narrowed } from "@/lib/law/disclosure/narrowing";
import type { TargetFacts } from "@/lib/law/request/file";
import { isDisclosed, targetOutcomes } from "@/lib/law/request/target-outcome";

/** Whether less was disclosed of a target than was asked: an item withheld or never approved, its days, services or fields fewer. */
export function disclosedInPart({ outcome, items }: Pick<TargetFacts, "outcome" | "items">): boolean {
  return isDisclosed(outcome) && items.some((item) => item.approved === null || narrowed(item));
}

/** What became of a target, and whether in part: "Content disclosed, in part". */
export function outcomeText(target: Pick<TargetFacts, "outcome" | "items">): string {
  const { words } = targetOutcomes[target.outcome];
  return disclosedInPart(target) ? `${words}, in part` : words;
}
