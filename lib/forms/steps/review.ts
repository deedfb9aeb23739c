import { keysOf } from "@/lib/law/shared/keys";
import { z } from "zod";
import { choice, day, id, optionalText, several, text } from "@/lib/forms/fields";
import { defectWords, rejectionWords } from "@/lib/law/authority/authority-letters-words";

const defectCodes = keysOf(defectWords);
const rejectionCodes = keysOf(rejectionWords);

export const findDeficientForm = z.object({
  defects: several(choice(defectCodes, "Choose from the list"), "Tick what is wrong with it").transform(
    (codes, context) => {
      const [first, ...rest] = codes;
      if (first !== undefined) return [first, ...rest] as const;
      context.addIssue({ code: "custom", message: "Tick what is wrong with it" });
      return z.NEVER;
    },
  ),
  note: optionalText(),
});

export const amendmentForm = z.object({
  documentId: id("Attach the amended instrument"),
  note: text("Say what was amended"),
});

export const rejectForm = z.object({ reason: choice(rejectionCodes, "Choose the reason"), note: optionalText() });

export const withdrawForm = z.object({
  documentId: id("Attach the authority’s own writing"),
  note: text("Say what it wrote"),
});

export const extendDueForm = z.object({
  dueOn: day("Give the day to which it was extended"),
  documentId: id("Attach the authority’s own writing"),
  note: text("Say who granted it"),
});
