import { keysOf } from "@/lib/law/shared/keys";
import { z } from "zod";
import { choice, id, optionalDay, optionalText, text, ticked } from "@/lib/forms/fields";
import { fieldNames } from "@/lib/forms/field-names";
import { withholdingWords } from "@/lib/law/disclosure/withholding";

const withholdings = keysOf(withholdingWords);

const withheld = z.preprocess(
  (typed) => (typed === "" || typed === undefined ? null : typed),
  choice(withholdings, "Choose the reason").nullable(),
);

/** Services, one after a comma; left out, all of them. */
const services = optionalText(500).transform((typed) => (typed === "" ? null : typed));

const scopeItem = z
  .object({
    itemId: id("Choose an item of this request"),
    approved: ticked,
    approvedFrom: optionalDay(),
    approvedTo: optionalDay(),
    approvedService: services,
    approvedFields: fieldNames,
    withheld,
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
  service: services,
  fields: fieldNames,
});

/** What is said of an approved item beside its files. */
const extractedItem = z.object({
  itemId: id("Choose an item of this request"),
  records: z.preprocess(
    (typed) => (typed === undefined || typed === "" ? null : typed),
    z.coerce.number({ error: "Give a whole number" }).int("Give a whole number").min(0).max(2_000_000_000).nullable(),
  ),
  withheld,
});

export const produceForm = z
  .object({
    source: text("Say from which system it was extracted, and how"),
    files: z.preprocess(oneRowAFile, z.array(extractedFile).max(2000)),
    items: z.array(extractedItem).max(2000).default([]),
    noData: z.preprocess(listOf, z.array(id("Choose a target")).max(500)),
  })
  .refine(
    ({ files, items, noData }) => files.length + noData.length > 0 || items.some((one) => one.withheld !== null),
    {
      path: ["source"],
      message: "Attach a file, or say why nothing leaves",
    },
  );

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
