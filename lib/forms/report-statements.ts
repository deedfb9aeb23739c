import { z } from "zod";
import { optionalText, ticked } from "@/lib/forms/fields";
import { allAccessKinds } from "@/lib/law/conflict/access-demand";
import type { Attestation } from "@/lib/law/transparency/attest";
import { allNeverStatements, type Stated } from "@/lib/law/transparency/never-statements";

/** Reads back what a version states, as it was frozen; its id may be one that is no longer in use. */
export const statedSchema = z.array(
  z.strictObject({
    id: z.string().min(1),
    version: z.int().positive(),
    about: z.enum(allAccessKinds),
    text: z.string().min(1),
  }),
) satisfies z.ZodType<readonly Stated[]>;

const said = z
  .object({ state: ticked.optional().default(false), reason: optionalText(600) })
  .superRefine(({ state, reason }, context) => {
    if (!state && reason === "")
      context.addIssue({ code: "custom", path: ["reason"], message: "State it, or say why it is left out" });
  });

/** Each statement is ticked, or left out with a reason; a reason beside a tick is what its writer left standing. */
export const attestationForm = z
  .partialRecord(z.enum(allNeverStatements), said)
  .optional()
  .default({})
  .transform((typed): Attestation => {
    const entries = allNeverStatements.flatMap((id) => {
      const one = typed[id];
      return one ? [{ id, ...one }] : [];
    });
    return {
      state: entries.filter(({ state }) => state).map(({ id }) => id),
      leaveOut: entries.filter(({ state }) => !state).map(({ id, reason }) => ({ id, reason })),
    };
  });

/** The ids of the statements that the second publisher confirms; none where the report makes none. */
export const confirmedStatements = z.preprocess(
  (typed) => (typed === undefined || typed === "" ? [] : Array.isArray(typed) ? typed : [typed]),
  z.array(z.string().max(64)).max(50),
);
