import { itemWords, permitted } from "@/lib/law/disclosure/ceiling";
import { reversed, within } from "@/lib/law/disclosure/range";
import { servicesWithin } from "@/lib/law/disclosure/named-services";
import { isContent } from "@/lib/law/shared/data-category";
import type { ItemFacts, ProducedFacts, RequestFile } from "@/lib/law/request/file";
import { openItems } from "@/lib/law/request/open-items";
import type { Refusal } from "@/lib/law/shared/refusal";
import { granted, refused, type Result } from "@/lib/law/shared/result";

/** What a proposal says of one demand item. */
export interface ItemScope {
  readonly itemId: string;
  readonly approved: boolean;
  readonly approvedFrom: string | null;
  readonly approvedTo: string | null;
  /** The services approved where they are fewer than those asked; left out or null: all that were asked. */
  readonly approvedService?: string | null;
  readonly withheld: string | null;
}

/**
 * Whether a proposal stays inside `permitted ∩ asked`. Items of redirected targets cannot be approved; each item of which
 * less is approved than was asked, nothing at all among it, says why.
 */
export function checkScope(file: RequestFile, scope: readonly ItemScope[]): Result<undefined, Refusal> {
  const items = new Map(openItems(file).map((item) => [item.id, item]));
  const chosen = scope.filter((row) => row.approved);
  const known = chosen.flatMap((row) => pair(items.get(row.itemId), row));
  if (known.length < chosen.length) return refused({ code: "beyond-asked", items: ["An item that was not asked for"] });
  const over = known.filter(({ item }) => !permitted(file.instrument, item.category));
  if (over.length > 0)
    return refused({
      code: "over-ceiling",
      items: over.map(({ item }) => itemWords(item)),
      confirmed: file.instrument.confirmedBy !== null,
    });
  const beyond = known.filter(
    ({ item, row }) =>
      !within(approvedRange(row), askedRange(item)) ||
      reversed(approvedRange(row)) ||
      !servicesWithin(row.approvedService ?? item.service, item.service),
  );
  if (beyond.length > 0) return refused({ code: "beyond-asked", items: beyond.map(({ item }) => itemWords(item)) });
  const bare = [...items.values()].filter((item) => {
    const row = scope.find((one) => one.itemId === item.id);
    return !row?.withheld && !(row?.approved && whole(item, row));
  });
  if (bare.length > 0) return refused({ code: "withholding-reason-missing", items: bare.map(itemWords) });
  return chosen.length > 0 ? granted() : refused({ code: "nothing-approved" });
}

/** Whether an approval of this scope is for senior counsel: content, or anything in an emergency. */
export function seniorCounselBecause(file: RequestFile): "content" | "emergency" | null {
  if (approvedItems(file).some((item) => isContent(item.category))) return "content";
  return file.emergency ? "emergency" : null;
}

/**
 * Files that reach beyond what was approved: for an item not approved, or for days or services outside it. Days
 * back to front are no range: each end would pass for inside while both lie outside. What was approved is not taken on
 * trust: it is held anew against what was asked and against the ceiling.
 */
export function beyondApproved(file: RequestFile, produced: readonly ProducedFacts[]): readonly string[] {
  const items = new Map(approvedItems(file).map((item) => [item.id, item]));
  return produced
    .filter((one) => {
      const item = items.get(one.itemId);
      const covers = { from: one.coversFrom, to: one.coversTo };
      if (!item || !permitted(file.instrument, item.category)) return true;
      const approved = { from: item.approvedFrom, to: item.approvedTo };
      const services = item.approvedService ?? item.service;
      return (
        reversed(covers) ||
        !within(covers, approved) ||
        !within(approved, askedRange(item)) ||
        !servicesWithin(services, item.service) ||
        !servicesWithin(one.service ?? services, services)
      );
    })
    .map((one) => one.name);
}

/** Whether all that was asked of an item is approved: every day of it, and every service. */
export function whole(
  item: Pick<ItemFacts, "askedFrom" | "askedTo" | "service">,
  row: Pick<ItemScope, "approvedFrom" | "approvedTo" | "approvedService">,
): boolean {
  return (
    within(askedRange(item), approvedRange(row)) && servicesWithin(item.service, row.approvedService ?? item.service)
  );
}

export function approvedItems(file: RequestFile): readonly ItemFacts[] {
  return openItems(file).filter((item) => item.approved === true);
}

/** The text whose SHA-256 an approval is bound to: every item with what was asked and what is proposed, in a fixed order. */
export function scopeText(file: RequestFile): string {
  const rows = file.targets.flatMap((target) =>
    target.items.map((item) => [
      target.identifier,
      target.customerId,
      target.outcome,
      item.id,
      item.category,
      item.service,
      item.askedFrom,
      item.askedTo,
      item.approved,
      item.approvedFrom,
      item.approvedTo,
      item.withheld,
      ...(item.approvedService === null ? [] : [item.approvedService]),
    ]),
  );
  return JSON.stringify(rows);
}

const askedRange = (item: Pick<ItemFacts, "askedFrom" | "askedTo">) => ({ from: item.askedFrom, to: item.askedTo });
const approvedRange = (row: Pick<ItemScope, "approvedFrom" | "approvedTo">) => ({
  from: row.approvedFrom,
  to: row.approvedTo,
});
const pair = (item: ItemFacts | undefined, row: ItemScope) => (item ? [{ item, row }] : []);
