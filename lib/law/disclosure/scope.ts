import { fieldsBeyond, itemPermitted, itemWords } from "@/lib/law/disclosure/ceiling";
import { reversed, within } from "@/lib/law/disclosure/range";
import { fieldsApproved, fieldsAsked, fieldsOfKind, fieldsWithin } from "@/lib/law/disclosure/named-fields";
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
  /** The fields approved where they are fewer than those asked; left out or none named: all that were asked. */
  readonly approvedFields?: readonly string[];
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
  const over = known.flatMap(({ item, row }) => overCeiling(file, item, row));
  if (over.length > 0)
    return refused({ code: "over-ceiling", items: over, confirmed: file.instrument.confirmedBy !== null });
  const beyond = known.filter(
    ({ item, row }) =>
      !within(approvedRange(row), askedRange(item)) ||
      reversed(approvedRange(row)) ||
      !servicesWithin(row.approvedService ?? item.service, item.service) ||
      !fieldsInside(item, rowFields(row)),
  );
  if (beyond.length > 0) return refused({ code: "beyond-asked", items: beyond.map(({ item }) => itemWords(item)) });
  const bare = [...items.values()].filter((item) => {
    const row = scope.find((one) => one.itemId === item.id);
    return !row?.withheld && !(row?.approved && whole(item, row));
  });
  if (bare.length > 0) return refused({ code: "withholding-reason-missing", items: bare.map(itemWords) });
  return chosen.length > 0 ? granted() : refused({ code: "nothing-approved" });
}

/** What of an item would be approved that the instrument cannot compel, in words: all of it, or the fields beyond. */
function overCeiling({ instrument }: RequestFile, item: ItemFacts, row: ItemScope): readonly string[] {
  if (!itemPermitted(instrument, item)) return [itemWords(item)];
  const chosen = rowFields(row).length > 0 ? { ...item, fields: rowFields(row) } : item;
  const beyond = fieldsBeyond(instrument, chosen);
  return beyond.length > 0 ? [itemWords({ ...item, fields: beyond })] : [];
}

/** Whether an approval of this scope is for senior counsel: content, or anything in an emergency. */
export function seniorCounselBecause(file: RequestFile): "content" | "emergency" | null {
  if (approvedItems(file).some((item) => isContent(item.category))) return "content";
  return file.emergency ? "emergency" : null;
}

/**
 * Files that reach beyond what was approved: for an item not approved, or for days, services or fields outside it. Days
 * back to front are no range: each end would pass for inside while both lie outside. What was approved is not taken on
 * trust: it is held anew against what was asked and against the ceiling.
 */
export function beyondApproved(file: RequestFile, produced: readonly ProducedFacts[]): readonly string[] {
  const items = new Map(approvedItems(file).map((item) => [item.id, item]));
  return produced
    .filter((one) => {
      const item = items.get(one.itemId);
      const covers = { from: one.coversFrom, to: one.coversTo };
      if (!item || !itemPermitted(file.instrument, item)) return true;
      const approved = { from: item.approvedFrom, to: item.approvedTo };
      const services = item.approvedService ?? item.service;
      return (
        reversed(covers) ||
        !within(covers, approved) ||
        !within(approved, askedRange(item)) ||
        !servicesWithin(services, item.service) ||
        !servicesWithin(one.service ?? services, services) ||
        fieldsOutside(file, item, one.fields ?? [])
      );
    })
    .map((one) => one.name);
}

/** Whether the fields of a file lie outside those approved, or what was approved outside what was asked or can be compelled. */
function fieldsOutside({ instrument }: RequestFile, item: ItemFacts, held: readonly string[]): boolean {
  const approved = fieldsApproved(item);
  return (
    !fieldsInside(item, item.approvedFields) ||
    fieldsBeyond(instrument, { ...item, fields: approved }).length > 0 ||
    !fieldsOfKind(held, item.category) ||
    !fieldsWithin(held.length > 0 ? held : approved, approved)
  );
}

/** Whether fields are of the kind of data that an item asks, and among those it asks. None named: all that were asked. */
function fieldsInside(item: Pick<ItemFacts, "category" | "fields">, fields: readonly string[]): boolean {
  return fields.length === 0 || (fieldsOfKind(fields, item.category) && fieldsWithin(fields, item.fields));
}

/** Whether all that was asked of an item is approved: every day of it, every service, and every field. */
export function whole(
  item: Pick<ItemFacts, "askedFrom" | "askedTo" | "category" | "service" | "fields">,
  row: Pick<ItemScope, "approvedFrom" | "approvedTo" | "approvedService" | "approvedFields">,
): boolean {
  return (
    within(askedRange(item), approvedRange(row)) &&
    servicesWithin(item.service, row.approvedService ?? item.service) &&
    (rowFields(row).length === 0 || fieldsWithin(fieldsAsked(item), rowFields(row)))
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
      // Where none is named the text is what it was before there were fields, so that older digests hold.
      ...(item.fields.length + item.approvedFields.length === 0 ? [] : [[item.fields, item.approvedFields]]),
    ]),
  );
  return JSON.stringify(rows);
}

const rowFields = (row: Pick<ItemScope, "approvedFields">) => row.approvedFields ?? [];
const askedRange = (item: Pick<ItemFacts, "askedFrom" | "askedTo">) => ({ from: item.askedFrom, to: item.askedTo });
const approvedRange = (row: Pick<ItemScope, "approvedFrom" | "approvedTo">) => ({
  from: row.approvedFrom,
  to: row.approvedTo,
});
const pair = (item: ItemFacts | undefined, row: ItemScope) => (item ? [{ item, row }] : []);
