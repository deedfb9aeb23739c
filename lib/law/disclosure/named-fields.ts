import type { ItemFacts } from "@/lib/law/request/file";
import { type DataCategory } from "@/lib/law/shared/data-category";
import { allDataFields, fieldsOf } from "@/lib/law/shared/data-field";

/** An item as far as its fields go; none named: all of its kind of data. */
export type AskedFields = Pick<ItemFacts, "category" | "fields">;

/** Whether every field of one list is among those of the other. Where none is named, all of the kind of data is meant. */
export function fieldsWithin(inner: readonly string[], outer: readonly string[]): boolean {
  return outer.length === 0 || (inner.length > 0 && inner.every((one) => outer.includes(one)));
}

/** The fields that may be named of an item: those asked, or where none was named all of its kind of data. */
export function fieldsAsked({ category, fields }: AskedFields): readonly string[] {
  return fields.length > 0 ? fields : fieldsOf(category);
}

/** The fields approved of an item; none named: all that were asked. */
export function fieldsApproved(item: Pick<ItemFacts, "fields" | "approvedFields">): readonly string[] {
  return item.approvedFields.length > 0 ? item.approvedFields : item.fields;
}

/** Whether fields are all of this kind of data: a field of another is none of it. */
export function fieldsOfKind(fields: readonly string[], category: DataCategory): boolean {
  const known: readonly string[] = fieldsOf(category);
  return fields.every((one) => known.includes(one));
}

/** Approved fields as they are kept: in the order of the list, each once, and none where they are all that was asked. */
export function fieldsKept(item: AskedFields, approved: readonly string[]): readonly string[] {
  if (fieldsAsked(item).every((one) => approved.includes(one)) && fieldsWithin(approved, fieldsAsked(item))) return [];
  return inOrder(approved);
}

/** Fields in the order of the list, each once. */
export function inOrder(fields: readonly string[]): readonly string[] {
  const known = allDataFields.filter((one) => fields.includes(one));
  return [...known, ...new Set(fields.filter((one) => !known.some((other) => other === one)))];
}
