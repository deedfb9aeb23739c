import { z } from "zod";
import { inOrder } from "@/lib/law/disclosure/named-fields";
import type { DataCategory } from "@/lib/law/shared/data-category";
import { allDataFields, dataFields, isDataField } from "@/lib/law/shared/data-field";

/** Fields of a kind of data by their codes, each once; left out, all of it. One ticked box comes as a bare string. */
export const fieldNames = z.preprocess(
  (typed) => (typed === undefined || typed === null || typed === "" ? [] : Array.isArray(typed) ? typed : [typed]),
  z
    .array(z.enum(allDataFields, { error: "Choose from the list" }))
    .max(allDataFields.length)
    .transform(inOrder),
);

/** What is wrong with fields beside the kind of data they are asked of; null where nothing is. */
export function fieldsMisplaced(category: DataCategory, fields: readonly string[]): string | null {
  const strange = fields.filter((field) => !isDataField(field) || dataFields[field].category !== category);
  return strange.length === 0 ? null : "This is no part of the kind of data that is asked for";
}
