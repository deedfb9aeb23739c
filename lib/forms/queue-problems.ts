import { z } from "zod";
import { queueFilter } from "@/lib/forms/queue-filter";
import { allStages } from "@/lib/law/request/stage";
import { requestCategories } from "@/lib/law/shared/category";
import { reportedOutcomes } from "@/lib/law/shared/reported-outcome";

/** What is wrong with one part of the queue's address, by its name. */
export interface QueueProblem {
  readonly path: string;
  readonly message: string;
}

/** Parts that mean something, and what may stand in each. */
const parts = {
  q: "At most 320 characters.",
  view: "Write open, mine, late, closed or all.",
  stage: `Write one of: ${allStages.join(", ")}.`,
  country: "Write two capital letters of ISO 3166, as DE.",
  instrument: "Write the code of an instrument, as US_WARRANT.",
  category: `Write one of: ${requestCategories.join(", ")}.`,
  outcome: `Write one of: ${reportedOutcomes.join(", ")}.`,
  sort: "Write due or received.",
  after: "This is no place in the list in this order. Send what `next` said, or begin without it.",
  limit: "Write a whole number from 1 to 100.",
} as const satisfies Record<string, string>;

/**
 * What an address says and `queueFilter` leaves out: a reader must not take a list for filtered that is not. A part
 * that is empty asks for nothing.
 */
export function queueProblems(params: Readonly<Record<string, unknown>>): readonly QueueProblem[] {
  const read: Readonly<Record<string, unknown>> = { ...queueFilter(params, "all") };
  return Object.entries(params).flatMap(([path, value]) => {
    const text = [value].flat()[0];
    if (typeof text !== "string" || text.trim() === "") return [];
    const words = Object.entries(parts).find(([name]) => name === path)?.[1];
    if (words === undefined)
      return [{ path, message: `There is no such filter. Those there are: ${names.join(", ")}.` }];
    return understood(path, text, read[path]) ? [] : [{ path, message: words }];
  });
}

/** The queue as a machine asks for it: what is not understood is refused by its name. */
export const queueQuery = z.record(z.string(), z.unknown()).transform((params, context) => {
  for (const { path, message } of queueProblems(params)) context.addIssue({ code: "custom", path: [path], message });
  return queueFilter(params, "all");
});

const names = Object.keys(parts);

function understood(path: string, text: string, read: unknown): boolean {
  if (path === "limit") return String(read) === text.trim();
  if (path === "view" || path === "sort") return read === text;
  return path === "after" || path === "q" ? read !== null && read !== "" : read !== null;
}
