import { type AskedFields, fieldsAsked, fieldsWithin } from "@/lib/law/disclosure/named-fields";
import type { RequestFile } from "@/lib/law/request/file";
import type { DataCategory } from "@/lib/law/shared/data-category";

/** One line of what an instrument asks for. Null: without that bound; a service of "": of all services; no field: all of it. */
interface AskedLine {
  readonly category: DataCategory;
  readonly service: string;
  readonly fields?: readonly string[];
  readonly askedFrom: string | null;
  readonly askedTo: string | null;
}

/** Whether later process asks for anything that lies within no one line of what was asked before. */
export function asksMore(
  { targets }: Pick<RequestFile, "targets">,
  items: readonly (AskedLine & { readonly targetId: string })[],
): boolean {
  return items.some((item) => {
    const before = targets.find(({ id }) => id === item.targetId)?.items ?? [];
    return !before.some((one) => within(item, one));
  });
}

function within(item: AskedLine, before: AskedLine & AskedFields): boolean {
  if (item.category !== before.category) return false;
  if (before.service !== "" && before.service !== item.service) return false;
  if (!fieldsWithin(fieldsAsked({ ...item, fields: item.fields ?? [] }), before.fields)) return false;
  const from = before.askedFrom === null || (item.askedFrom !== null && item.askedFrom >= before.askedFrom);
  return from && (before.askedTo === null || (item.askedTo !== null && item.askedTo <= before.askedTo));
}
