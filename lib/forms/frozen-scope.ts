import { z } from "zod";
import { allDataCategories } from "@/lib/law/shared/data-category";

const day = z.string().nullable();

/** A scope as it was frozen when later process came, read from where it is kept. */
export const frozenScope = z.array(
  z.object({
    account: z.string(),
    items: z.array(
      z.object({
        id: z.string(),
        category: z.enum(allDataCategories),
        service: z.string(),
        fields: z.array(z.string()).default([]),
        askedFrom: day,
        askedTo: day,
        approved: z.boolean().nullable(),
        approvedFrom: day,
        approvedTo: day,
        /** Not kept with process from before services could be narrowed. */
        approvedService: z.string().nullable().default(null),
        approvedFields: z.array(z.string()).default([]),
      }),
    ),
  }),
);

export type FrozenScope = z.output<typeof frozenScope>;
