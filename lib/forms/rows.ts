import { z } from "zod";

/** Nothing in it that a person typed: blank text, empty lists, groups of such. */
export function isBlank(value: unknown): boolean {
  if (value === undefined || value === null) return true;
  if (typeof value === "string") return value.trim() === "";
  if (Array.isArray(value)) return value.every(isBlank);
  return typeof value === "object" && Object.values(value).every(isBlank);
}

/** A row of a list in which the fields named are all blank is no row: it keeps its place as null, so that others keep theirs. */
export function rowOrNull<Row extends z.ZodType>(row: Row, fields: readonly string[]) {
  return z.preprocess((typed) => (rowBlank(typed, fields) ? null : typed), row.nullable());
}

/** A list of rows; absent is empty. */
export function rowsOf<Row extends z.ZodType>(row: Row, most: number) {
  return z.preprocess((typed) => (isBlank(typed) ? [] : typed), z.array(row).max(most, `At most ${most} rows.`));
}

/** Ids of a list under one name: none, one or several; blanks are left out. */
export function idList(most: number) {
  return z.preprocess(
    (typed) => [typed ?? []].flat().filter((one) => !isBlank(one)),
    z.array(z.uuid({ error: "Choose one from the list" })).max(most, `At most ${most}.`),
  );
}

function rowBlank(typed: unknown, fields: readonly string[]): boolean {
  if (typeof typed !== "object" || typed === null) return isBlank(typed);
  const values = new Map<string, unknown>(Object.entries(typed));
  return fields.every((field) => isBlank(values.get(field)));
}
