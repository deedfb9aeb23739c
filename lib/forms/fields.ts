import { z } from "zod";
import { plainDate } from "@/lib/law/shared/plain-date";

/** The longest text a field takes; longer things belong in a document. */
export const longestText = 10_000;

const invisible = /[\u0000-\u0008\u000B\u000C\u000E-\u001F]/;

/** A text somebody must give; `missing` says what to give. Line breaks become one kind; invisible control characters are refused. */
export function text(missing: string, max = longestText) {
  return z
    .string({ error: missing })
    .transform((typed) => typed.replace(/\r\n?/g, "\n").trim())
    .pipe(
      z
        .string()
        .min(1, missing)
        .max(max, `This is too long: at most ${max.toLocaleString("en")} characters. Attach longer text as a document.`)
        .refine((typed) => !invisible.test(typed), "This contains characters that cannot be shown. Type it again."),
    );
}

/** A text that may be left out; then it is "". */
export function optionalText(max = longestText) {
  return z
    .preprocess(
      (typed) => (typed === undefined || typed === null || blank(typed) ? undefined : typed),
      text("", max).optional(),
    )
    .transform((typed) => typed ?? "");
}

/** A day that must be given, as `YYYY-MM-DD`. */
export function day(missing: string) {
  return z.string({ error: missing }).transform((typed, context) => {
    const read = plainDate(typed.trim());
    if (read) return read;
    context.addIssue({
      code: "custom",
      message: typed.trim() ? "There is no such day. Give it as 2026-11-23." : missing,
    });
    return z.NEVER;
  });
}

/** A day that may be left out; then it is null. */
export function optionalDay() {
  return z.preprocess((typed) => (typed === undefined || blank(typed) ? null : typed), day("Give the day").nullable());
}

export function id(missing: string) {
  return z.uuid({ error: missing });
}

export function optionalId() {
  return z.preprocess(
    (typed) => (typed === undefined || blank(typed) ? null : typed),
    z.uuid({ error: "Choose one from the list" }).nullable(),
  );
}

/** The version of a thing that the form was opened on; 0 for one that has none, or where the form says nothing. */
export const versionRead = z.preprocess(
  (typed) => (typed === undefined || blank(typed) ? 0 : typed),
  z.coerce.number({ error: "Load the page again" }).int().min(0),
);

/** One choice of a list; anything else asks again in the same words. */
export function choice<const Value extends string>(values: readonly Value[], missing: string) {
  return z.enum(values, { error: missing });
}

/** Several choices; one alone may come as a bare string, none as nothing. */
export function several<Item extends z.ZodType>(item: Item, missing: string) {
  return z.preprocess(
    (typed) => (typed === undefined || blank(typed) ? [] : Array.isArray(typed) ? typed : [typed]),
    z.array(item).min(1, missing).max(500),
  );
}

/** A box that is ticked or not: `on` from a form, a boolean from the API. */
export const ticked = z.preprocess((typed) => typed === true || typed === "on" || typed === "true", z.boolean());

/** A box that must be ticked. */
export function confirmed(missing: string) {
  return ticked.refine((value) => value, missing);
}

function blank(typed: unknown): boolean {
  return typeof typed === "string" && typed.trim() === "";
}
