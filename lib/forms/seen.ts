import { z } from "zod";
import { id } from "@/lib/forms/fields";

/** The clocks whose warnings somebody saw, with a comma between. */
export const seenForm = z.object({
  clockIds: z
    .string({ error: "Load the page again" })
    .transform((typed) => typed.split(","))
    .pipe(z.array(id("Load the page again")).min(1).max(200)),
});
