import { z } from "zod";
import { optionalText } from "@/lib/forms/fields";
import { onDay, type Said, timeOrNone } from "@/lib/forms/steps/step-field";

/** An e-mail address; "" where none is given. */
export const addressOrNone = (label: string, said: Said = {}) => ({
  schema: optionalText(300).pipe(z.union([z.literal(""), z.email("Give an e-mail address")])),
  face: { kind: "line", label, optional: true, ...said } as const,
});

/** The day and the time at which something reached us: they count, not the moment of recording. */
export const arrival = (what: string) => ({
  arrivedOn: onDay(`${what} reached us on`, "Give the day on which it reached us"),
  arrivedTime: timeOrNone("At what time", {
    help: "As 14:05, on the same clock as the day. Left out, this moment counts if it was today, else the first minute of that day.",
  }),
});
