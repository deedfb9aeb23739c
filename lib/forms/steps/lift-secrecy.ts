import { z } from "zod";
import { id, text } from "@/lib/forms/fields";
import { instantText } from "@/lib/forms/instant-text";
import { instantIn } from "@/lib/forms/steps/place-secrecy";

/** How an order ended before its date. `liftedAt` left empty means now. */
export const liftSecrecyForm = z
  .object({
    orderId: id("Choose the order that was lifted"),
    zone: z.string().trim().max(60).default("UTC"),
    liftedAt: z.preprocess((typed) => (typed === null ? "" : typed), z.string().trim().max(60).default("")),
    reason: text("Say who lifted it and why"),
    documentId: id("Attach the writing that lifts it, then choose it here"),
  })
  .transform(({ zone, liftedAt, ...form }, context) => {
    if (liftedAt === "") return { ...form, liftedAt: null };
    const instant = instantIn(liftedAt, zone);
    if (instant.ok) return { ...form, liftedAt: instant.value.at };
    context.addIssue({ code: "custom", path: ["liftedAt"], message: instantText(instant.refusal) });
    return z.NEVER;
  });
