import { z } from "zod";
import { id, text, ticked } from "@/lib/forms/fields";
import { type QueueFilter, queueFilter } from "@/lib/forms/queue-filter";

const kept = [
  "view",
  "stage",
  "country",
  "instrument",
  "category",
  "outcome",
  "sort",
] as const satisfies readonly (keyof QueueFilter)[];

/**
 * The part of the queue's address that a view keeps. Never a search text, which may be an account’s name, and never a
 * place in a list.
 */
export function viewAsked(params: Readonly<Record<string, unknown>>): Record<string, string> {
  const filter = queueFilter(params, "open");
  const asked = kept.flatMap((name) => {
    const value = filter[name];
    return value === null ? [] : [[name, value] as const];
  });
  return Object.fromEntries(asked);
}

export const saveViewForm = z.object({
  name: text("Give the view a name", 60),
  shared: ticked,
  asked: z
    .string()
    .max(2000)
    .transform((typed) => viewAsked(Object.fromEntries(new URLSearchParams(typed)))),
});

export const viewForm = z.object({ id: id("Load the page again") });

export const firstViewForm = z.object({ id: id("Load the page again").or(z.literal("").transform(() => null)) });
