import { keysOf } from "@/lib/law/shared/keys";
import { z } from "zod";
import { choice, id, optionalDay, text, ticked } from "@/lib/forms/fields";
import { withholdingWords } from "@/lib/forms/steps/withholding";

const withholdings = keysOf(withholdingWords);

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
    files: z.preprocess(oneRowAFile, z.array(extractedFile).max(2000)),
    noData: z.preprocess(listOf, z.array(id("Choose a target")).max(500)),
  })
  .refine((form) => form.files.length > 0 || form.noData.length > 0, {
    path: ["source"],
    message: "Attach a file, or say that nothing was found",
  });

/** A form sends one row an item with all its files, or none; the API one row a file. Both become one row a file. */
function oneRowAFile(rows: unknown): unknown {
  if (rows === undefined) return [];
  if (!Array.isArray(rows)) return rows;
  return rows.flatMap((row: unknown) =>
    typeof row === "object" && row !== null && "documentId" in row
      ? listOf(row.documentId).map((documentId) => ({ ...row, documentId }))
      : typeof row === "object" && row !== null && "itemId" in row
        ? []
        : [row],
  );
}

function listOf(typed: unknown): unknown[] {
  if (typed === undefined || typed === "") return [];
  return Array.isArray(typed) ? typed.filter((one) => one !== "") : [typed];
}
