import { z } from "zod";

/** What `record checkpoint` prints. */
export const checkpointForm = z.object({
  schema: z.literal("writdesk-checkpoint/1"),
  at: z.iso.datetime(),
  heads: z.array(z.object({ chain: z.string(), seq: z.number().int().positive(), hash: z.string() })),
});
