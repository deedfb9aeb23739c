import { fieldsApproved } from "@/lib/law/disclosure/named-fields";
import type { NoticeDisclosure, NothingDisclosed } from "@/lib/law/notice/letter-disclosure";
import { dataCategories } from "@/lib/law/shared/data-category";
import type { ItemFacts, RequestFile, TargetFacts } from "@/lib/law/request/file";
import { allTargetOutcomes, isDisclosed, type TargetOutcome } from "@/lib/law/request/target-outcome";
import { withinWords } from "@/lib/law/shared/letter-words";
import { addDays, dayIn, type PlainDate } from "@/lib/law/shared/plain-date";

/** One production that reached the authority. */
export interface Delivered {
  readonly at: Date;
  readonly itemIds: readonly string[];
}

/**
 * What one customer is told of disclosure, from the facts as they stand: only what was delivered counts as made, and
 * only what a second person approved as planned.
 *
 * @param deliveries oldest first; all of them, since a request that was reopened may have several
 * @param file only what the customer is told of; what later process asks, where the rest was told before
 * @param objectUntil the last day to object, which anything planned waits for
 */
export function customerDisclosure(
  file: Pick<RequestFile, "targets" | "proposal" | "zone">,
  customerId: string,
  deliveries: readonly Delivered[],
  objectUntil: PlainDate | null,
  now: Date,
): NoticeDisclosure {
  const own = file.targets.filter((target) => target.customerId === customerId);
  const { proposal, zone } = file;
  const ownItems = new Set(own.flatMap((target) => target.items.map((item) => item.id)));
  const received = deliveries.filter(({ itemIds }) => itemIds.some((id) => ownItems.has(id)));
  const last = received.at(-1);
  if (last) {
    const produced = new Set(received.flatMap(({ itemIds }) => itemIds));
    return { kind: "made", what: inWords(own, (item) => produced.has(item.id)), on: dayIn(zone, last.at) };
  }
  const open = own.filter((target) => target.outcome === "pending");
  const planned = proposal?.approvedById ? inWords(open, (item) => item.approved === true) : [];
  if (planned.length > 0) {
    const notBefore = objectUntil === null ? dayIn(zone, now) : addDays(objectUntil, 1);
    return { kind: "planned", what: planned, notBefore };
  }
  if (open.length > 0) return { kind: "undecided" };
  return { kind: "none", because: reasonFor(own, deliveries) };
}

function inWords(targets: readonly TargetFacts[], counts: (item: ItemFacts) => boolean): readonly string[] {
  const words = targets
    .flatMap((target) => target.items)
    .filter(counts)
    .map(({ category, ...item }) => {
      const what = dataCategories[category].words.toLowerCase();
      const within = withinWords(item.approvedService ?? item.service, fieldsApproved(item));
      return within === "" ? what : `${what} (${within})`;
    });
  return [...new Set(words)];
}

type Disclosing = "content" | "non_content" | "customer_directed";
type WithoutDelivery = Exclude<TargetOutcome, Disclosing | "pending">;

const reasons = {
  preserved: "preserved",
  no_data: "no_data",
  account_not_found: "no_data",
  redirected: "redirected",
  withdrawn: "withdrawn",
  rejected: "rejected",
  challenged: "rejected",
  lapsed: "lapsed",
  fraud: "rejected",
} as const satisfies Record<WithoutDelivery, NothingDisclosed>;

function disclosing(outcome: TargetOutcome): outcome is Disclosing {
  return isDisclosed(outcome);
}

/** Of several targets, the outcome that speaks for the request speaks in the letter too. */
function reasonFor(own: readonly TargetFacts[], deliveries: readonly Delivered[]): NothingDisclosed {
  const first = allTargetOutcomes.find((outcome) => own.some((target) => target.outcome === outcome));
  // What left, left for earlier process, of which the customer was told then.
  if (first !== undefined && disclosing(first) && deliveries.length > 0) return "nothing_more";
  if (first === undefined || disclosing(first) || first === "pending")
    throw new Error("A target counts as disclosed, and no delivery holds anything of it");
  return reasons[first];
}
