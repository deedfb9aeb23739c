import { fieldNames, fieldsMisplaced } from "@/lib/forms/field-names";
import { z } from "zod";
import {
  choice,
  confirmed,
  day,
  id,
  optionalDay,
  optionalId,
  optionalText,
  several,
  text,
  ticked,
} from "@/lib/forms/fields";
import { rowOrNull, rowsOf } from "@/lib/forms/rows";
import { allDataCategories } from "@/lib/law/shared/data-category";
import type { SubjectKind } from "@/lib/forms/steps/subject-kind";

/** A heading over fields, with a line under it where it has no fields of its own. */
export interface FieldHeading {
  readonly words: string;
  readonly says: string | null;
}

interface Words {
  readonly label: string;
  readonly help?: string;
  /** The headings that stand before it, and those after it where it is the last. */
  readonly under?: readonly FieldHeading[];
  readonly over?: readonly FieldHeading[];
}

/** How a field looks on the desk. */
export type FieldFace = Words &
  (
    | { readonly kind: "sentence" | "line" | "reference"; readonly optional: boolean }
    | { readonly kind: "day" | "time"; readonly optional: boolean }
    | { readonly kind: "document"; readonly as: string; readonly optional: boolean }
    | { readonly kind: "choice" | "several"; readonly options: readonly FieldOption[] }
    | { readonly kind: "tick"; readonly must: boolean }
    | { readonly kind: "targets" }
    /** Rows of an account, a kind of data, its days and its service; `prefill` begins with what is asked already. */
    | { readonly kind: "items"; readonly prefill: boolean }
    | { readonly kind: "subject"; readonly of: SubjectKind; readonly optional: boolean }
  );

export interface FieldOption {
  readonly value: string;
  readonly label: string;
  readonly help?: string;
}

/** One field of a step: what it takes, and how it looks. The desk, the API and its description all come from here. */
export interface StepField<Schema extends z.ZodType = z.ZodType> {
  readonly schema: Schema;
  readonly face: FieldFace;
}

export type StepFields = Readonly<Record<string, StepField>>;

/** The schema of a whole form. */
export function formOf<Fields extends StepFields>(fields: Fields) {
  return z.object(mapped(fields));
}

function mapped<Fields extends StepFields>(fields: Fields): { [Name in keyof Fields]: Fields[Name]["schema"] } {
  const schemas: Partial<{ [Name in keyof Fields]: Fields[Name]["schema"] }> = {};
  for (const name of namesOf(fields)) {
    const field = fields[name];
    if (field) schemas[name] = field.schema;
  }
  if (complete(schemas, fields)) return schemas;
  throw new Error("A form lost a field");
}

function namesOf<Fields extends StepFields>(fields: Fields): readonly (keyof Fields)[] {
  return Object.keys(fields);
}

function complete<Whole extends object>(part: Partial<Whole>, whole: object): part is Whole {
  return Object.keys(whole).every((name) => Object.hasOwn(part, name));
}

export type Said = Partial<Pick<Words, "help" | "under" | "over">>;

/** A sentence for the record; `missing` says what to write. */
export const sentence = (label: string, missing: string, said: Said = {}) => ({
  schema: text(missing),
  face: { kind: "sentence", label, optional: false, ...said } as const,
});

export const sentenceOrNone = (label: string, said: Said = {}) => ({
  schema: optionalText(),
  face: { kind: "sentence", label, optional: true, ...said } as const,
});

/** One short line, at most 300 characters. */
export const line = (label: string, missing: string, said: Said = {}) => ({
  schema: text(missing, 300),
  face: { kind: "line", label, optional: false, ...said } as const,
});

export const lineOrNone = (label: string, said: Said = {}) => ({
  schema: optionalText(300),
  face: { kind: "line", label, optional: true, ...said } as const,
});

/** The reference of another request. */
export const requestReference = (label: string, missing: string, said: Said = {}) => ({
  schema: text(missing, 40),
  face: { kind: "reference", label, optional: false, ...said } as const,
});

/** A day of the request's zone, `YYYY-MM-DD`. */
export const onDay = (label: string, missing: string, said: Said = {}) => ({
  schema: day(missing),
  face: { kind: "day", label, optional: false, ...said } as const,
});

export const onDayOrNone = (label: string, said: Said = {}) => ({
  schema: optionalDay().default(null),
  face: { kind: "day", label, optional: true, ...said } as const,
});

/** A time of day, `14:05`, on the clock of the request's zone; left out it is "". */
export const timeOrNone = (label: string, said: Said = {}) => ({
  schema: optionalText(20).pipe(
    z.string().refine((typed) => typed === "" || /^([01]\d|2[0-3]):[0-5]\d$/.test(typed), "Give the time as 14:05"),
  ),
  face: { kind: "time", label, optional: true, ...said } as const,
});

/** A document of the request: one that is there, or one sent with the form as the kind `as`. */
export const attached = (label: string, missing: string, as: string, said: Said = {}) => ({
  schema: id(missing),
  face: { kind: "document", label, as, optional: false, ...said } as const,
});

export const attachedOrNone = (label: string, as: string, said: Said = {}) => ({
  schema: optionalId().default(null),
  face: { kind: "document", label, as, optional: true, ...said } as const,
});

/** One of a table of words. */
export const oneOf = <const Value extends string>(
  label: string,
  missing: string,
  table: Readonly<Record<Value, string | { readonly words: string; readonly help?: string }>>,
  said: Said = {},
) => ({
  schema: choice(valuesOf(table), missing),
  face: { kind: "choice", label, options: optionsOf(table), ...said } as const,
});

/** One or more of a table of words. */
export const someOf = <const Value extends string>(
  label: string,
  missing: string,
  table: Readonly<Record<Value, string | { readonly words: string; readonly help?: string }>>,
  said: Said = {},
) => ({
  schema: several(choice(valuesOf(table), missing), missing),
  face: { kind: "several", label, options: optionsOf(table), ...said } as const,
});

export const tick = (label: string, said: Said = {}) => ({
  schema: ticked,
  face: { kind: "tick", label, must: false, ...said } as const,
});

export const mustTick = (label: string, missing: string, said: Said = {}) => ({
  schema: confirmed(missing),
  face: { kind: "tick", label, must: true, ...said } as const,
});

/** Targets of the request that are still pending. */
export const targets = (label: string, missing: string, said: Said = {}) => ({
  schema: several(id(missing), missing),
  face: { kind: "targets", label, ...said } as const,
});

const askedItem = z
  .object({
    targetId: id("Choose an account of this request"),
    category: choice(allDataCategories, "Choose the kind of data"),
    service: optionalText(200),
    fields: fieldNames,
    from: optionalDay().default(null),
    to: optionalDay().default(null),
  })
  .refine(({ from, to }) => from === null || to === null || from <= to, {
    path: ["to"],
    message: "The end lies before the beginning",
  })
  .superRefine(({ category, fields }, context) => {
    const misplaced = fieldsMisplaced(category, fields);
    if (misplaced !== null) context.addIssue({ code: "custom", path: ["fields"], message: misplaced });
  })
  .transform(({ targetId, category, service, fields, from, to }) => ({
    targetId,
    category,
    service,
    fields,
    askedFrom: from,
    askedTo: to,
  }));

/** What an instrument asks, account by account; rows without a kind of data are none. */
export const itemsAsked = (label: string, missing: string, said: Said & { readonly prefill: boolean }) => {
  const { prefill, ...words } = said;
  return {
    schema: rowsOf(rowOrNull(askedItem, ["category"]), 500)
      .transform((rows) => rows.filter((row) => row !== null))
      .refine((rows) => rows.length > 0, missing),
    face: { kind: "items", label, prefill, ...words } as const,
  };
};

/** One thing of the request, by id: an order, a challenge, a clock. */
export const subject = (label: string, missing: string, of: SubjectKind, said: Said = {}) => ({
  schema: id(missing),
  face: { kind: "subject", label, of, optional: false, ...said } as const,
});

export const subjectOrNone = (label: string, of: SubjectKind, said: Said = {}) => ({
  schema: optionalId().default(null),
  face: { kind: "subject", label, of, optional: true, ...said } as const,
});

function valuesOf<Value extends string>(table: Readonly<Record<Value, unknown>>): readonly Value[] {
  const isValue = (key: string): key is Value => Object.hasOwn(table, key);
  return Object.keys(table).filter(isValue);
}

function optionsOf(table: Readonly<Record<string, string | { readonly words: string; readonly help?: string }>>) {
  return Object.entries(table).map(([value, said]): FieldOption =>
    typeof said === "string"
      ? { value, label: said }
      : { value, label: said.words, ...(said.help ? { help: said.help } : {}) },
  );
}
