import { redirectStanding } from "@/lib/law/redirect/redirect";
import { itemWords } from "@/lib/law/disclosure/ceiling";
import { approvedItems } from "@/lib/law/disclosure/scope";
import type { RequestFile, TargetFacts } from "@/lib/law/request/file";
import type { TargetOutcome } from "@/lib/law/request/target-outcome";
import { isContent } from "@/lib/law/shared/data-category";
import type { Refusal } from "@/lib/law/shared/refusal";

/** What a custodian says of one approved item beside its files. */
export interface ItemAnswer {
  readonly itemId: string;
  /** How many records left; null: nobody counted them. */
  readonly records: number | null;
  /** Why what did not leave was withheld; null: nothing was. */
  readonly withheld: string | null;
}

interface Submitted {
  readonly files: readonly { readonly itemId: string }[];
  readonly items: readonly ItemAnswer[];
}

/**
 * Whether each approved item is answered: by files, or by the reason why there are none. Of what was found, a part may
 * still be withheld; of what was not found, nothing can be produced or counted.
 */
export function checkAnswers(file: RequestFile, { files, items }: Submitted): Refusal | null {
  const approved = approvedItems(file);
  const known = new Set(approved.map((item) => item.id));
  if (items.some((one) => !known.has(one.itemId))) return { code: "beyond-asked", items: ["An item not approved"] };
  const produced = new Set(files.map((one) => one.itemId));
  const said = new Map(items.map((one) => [one.itemId, one]));
  const bare = approved.filter((item) => !produced.has(item.id) && !said.get(item.id)?.withheld);
  if (bare.length > 0) return { code: "items-unanswered", items: bare.map(itemWords) };
  const both = approved.filter((item) => {
    const one = said.get(item.id);
    return produced.has(item.id) ? one?.withheld === "no_data" : (one?.records ?? 0) > 0;
  });
  return both.length === 0 ? null : { code: "found-and-not-found", items: both.map(itemWords) };
}

/**
 * As the customer asked, where it did; content if any content left, else non-content; nothing found where of all that was approved nothing was; otherwise,
 * where all was withheld or nothing approved, rejected.
 */
export function outcomeAfterDelivery(
  file: RequestFile,
  target: TargetFacts,
  items: readonly Pick<ItemAnswer, "itemId" | "withheld">[],
): TargetOutcome {
  const left = new Set(file.production?.files.map((one) => one.itemId));
  const produced = target.items.filter((item) => left.has(item.id));
  if (produced.length > 0 && redirectStanding(file, target) === "directed") return "customer_directed";
  if (produced.some((item) => isContent(item.category))) return "content";
  if (produced.length > 0) return "non_content";
  return nothingFound(file, target, items) ? "no_data" : "rejected";
}

/** Whether of everything approved for an account nothing was found. */
export function nothingFound(
  file: RequestFile,
  target: TargetFacts,
  items: readonly Pick<ItemAnswer, "itemId" | "withheld">[],
): boolean {
  const here = new Set(target.items.map((item) => item.id));
  const approved = approvedItems(file).filter((item) => here.has(item.id));
  const missing = new Set(items.filter((one) => one.withheld === "no_data").map((one) => one.itemId));
  return approved.length > 0 && approved.every((item) => missing.has(item.id));
}
