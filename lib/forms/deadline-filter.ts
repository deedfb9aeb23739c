import { z } from "zod";
import { oneOf } from "@/lib/forms/query";
import { type Place, placeText, readPlace } from "@/lib/forms/queue-filter";

/** What the deadlines may be narrowed to, in the order of their tabs. */
export const deadlineKinds = {
  answer: "Answers",
  ours: "Ours",
  theirs: "Theirs",
  gate: "Gates",
  term: "Terms",
  review: "Reviews",
  notices: "Notices",
} as const;

export type DeadlineKind = keyof typeof deadlineKinds;

/** What somebody asked of the deadlines, clean: whatever was not understood is left out. */
export interface DeadlineFilter {
  readonly kind: DeadlineKind | null;
  /** A person's id, the reader themself, or nobody's. */
  readonly owner: string | null;
  readonly after: Place | null;
}

const kinds = ["answer", "ours", "theirs", "gate", "term", "review", "notices"] as const satisfies DeadlineKind[];

const shape = z.object({
  kind: oneOf(kinds),
  owner: z
    .union([z.enum(["me", "nobody"]), z.uuid()])
    .nullable()
    .catch(null),
  after: z.string().max(80).catch(""),
});

export function deadlineFilter(params: Readonly<Record<string, unknown>>): DeadlineFilter {
  const read = shape.parse(
    Object.fromEntries(Object.entries(params).map(([name, value]) => [name, [value].flat()[0]])),
  );
  return { ...read, after: readPlace(read.after, "due") };
}

/** A place among the clocks as a link carries it. */
export function clockPlaceText(place: Place): string {
  return placeText("due", place);
}
