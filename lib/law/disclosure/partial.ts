import { type Range, within } from "@/lib/law/disclosure/range";
import type { ItemFacts, TargetFacts } from "@/lib/law/request/file";
import { isDisclosed, targetOutcomes } from "@/lib/law/request/target-outcome";

/** Whether less was disclosed of a target than was asked: an item withheld, or its days narrowed. */
export function disclosedInPart({ outcome, items }: Pick<TargetFacts, "outcome" | "items">): boolean {
  return isDisclosed(outcome) && items.some((item) => item.approved !== true || !within(asked(item), approved(item)));
}

/** What became of a target, and whether in part: "Content disclosed, in part". */
export function outcomeText(target: Pick<TargetFacts, "outcome" | "items">): string {
  const { words } = targetOutcomes[target.outcome];
  return disclosedInPart(target) ? `${words}, in part` : words;
}

const asked = (item: ItemFacts): Range => ({ from: item.askedFrom, to: item.askedTo });
const approved = (item: ItemFacts): Range => ({ from: item.approvedFrom, to: item.approvedTo });
