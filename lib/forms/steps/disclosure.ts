import { z } from "zod";
import { choice, id, optionalDay, text, ticked } from "@/lib/forms/fields";

export const withholdingWords = {
  over_ceiling: "Beyond what the instrument can compel",
  out_of_range: "Outside the period",
  other_account: "Another account’s data",
  privileged: "Privileged",
  no_data: "No such data",
  encrypted_no_key: "Encrypted, and we hold no key",
  narrowed_by_agreement: "Narrowed by agreement with the authority",
  court_narrowed: "Narrowed by a court",
  foreign_law_conflict: "Another country’s law forbids it",
  redirected: "Redirected to the customer",
} as const;

export type Withholding = keyof typeof withholdingWords;
const withholdings = Object.keys(withholdingWords) as [Withholding, ...Withholding[]];

const scopeItem = z
  .object({
    itemId: id("Choose an item of this request"),
    approved: ticked,
    approvedFrom: optionalDay(),
    approvedTo: optionalDay(),
    withheld: z.preprocess(
      (typed) => (typed === "" || typed === undefined ? null : typed),
      choice(withholdings, "Choose the reason").nullable(),
    ),
  })
  .refine((item) => item.approved || item.withheld !== null, { path: ["withheld"], message: "Say why it is withheld" });

export const proposeScopeForm = z.object({
  basis: text("Say why this much is compelled and no less would do"),
  items: z.array(scopeItem).min(1, "Say of each item whether it is approved or withheld").max(2000),
});

const extractedFile = z.object({
  documentId: id("Attach the file"),
  itemId: id("Say which item the file answers"),
  coversFrom: optionalDay(),
  coversTo: optionalDay(),
});

export const produceForm = z
  .object({
    source: text("Say from which system it was extracted, and how"),
    files: z
      .preprocess((rows) => (Array.isArray(rows) ? rows.filter(hasFile) : rows), z.array(extractedFile).max(2000))
      .default([]),
    noData: z.preprocess(
      (typed) => (typed === undefined || typed === "" ? [] : Array.isArray(typed) ? typed : [typed]),
      z.array(id("Choose a target")).max(500),
    ),
  })
  .refine((form) => form.files.length > 0 || form.noData.length > 0, {
    path: ["files"],
    message: "Attach a file, or say that nothing was found",
  });

/** A row of the form in which no file was chosen is no row. */
function hasFile(row: unknown): boolean {
  return typeof row === "object" && row !== null && "documentId" in row && row.documentId !== "";
}
