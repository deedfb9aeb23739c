import { z } from "zod";
import { oneOf } from "@/lib/forms/query";
import { allStages, endStages, openStages, type Stage } from "@/lib/law/request/stage";
import { requestCategories, type RequestCategory } from "@/lib/law/shared/category";
import { isCountryCode } from "@/lib/law/shared/countries";
import { type ReportedOutcome, reportedOutcomes } from "@/lib/law/shared/reported-outcome";

export const queueViews = {
  open: "All open",
  mine: "Mine",
  late: "Late",
  challenged: "Challenged",
  closed: "Closed",
  all: "All",
} as const;

export type QueueView = keyof typeof queueViews;
export type QueueOrder = "due" | "received";

/** What somebody asked of the queue, clean: whatever was not understood is left out. */
export interface QueueFilter {
  readonly view: QueueView;
  readonly q: string;
  readonly stage: Stage | null;
  readonly country: string | null;
  readonly instrument: string | null;
  readonly category: RequestCategory | null;
  readonly outcome: ReportedOutcome | null;
  readonly sort: QueueOrder;
  readonly after: Place | null;
  readonly limit: number;
}

/** Where the page before ended. */
export interface Place {
  readonly at: Date | null;
  readonly id: string;
}

const views = ["open", "mine", "late", "challenged", "closed", "all"] as const;
const orders = ["due", "received"] as const;

const shape = z.object({
  view: oneOf(views),
  q: z.string().trim().max(320).catch(""),
  stage: oneOf(allStages),
  country: z.string().trim().toUpperCase().refine(isCountryCode).nullable().catch(null),
  instrument: z
    .string()
    .trim()
    .min(1)
    .max(100)
    .regex(/^[^\u0000]+$/)
    .nullable()
    .catch(null),
  category: oneOf(requestCategories),
  outcome: oneOf(reportedOutcomes),
  sort: oneOf(orders),
  after: z.string().max(80).catch(""),
  limit: z.coerce.number().int().min(1).max(100).nullable().catch(null),
});

/**
 * Reads the queue's address. A forged or outdated part never fails: it is as if it were not there.
 *
 * @param standing the view when none is asked for and nothing is searched: the desk shows what is open, the API all
 */
export function queueFilter(params: Readonly<Record<string, unknown>>, standing: "open" | "all"): QueueFilter {
  const read = shape.parse(
    Object.fromEntries(Object.entries(params).map(([name, value]) => [name, [value].flat()[0]])),
  );
  const q = read.q.replaceAll("\u0000", "");
  const searching = q !== "" || read.stage !== null || read.outcome !== null;
  const view = read.view ?? (searching ? "all" : standing);
  const sort = read.sort ?? (view === "closed" || view === "all" ? "received" : "due");
  return { ...read, q, view, sort, after: readPlace(read.after, sort), limit: read.limit ?? 50 };
}

/** Stages a view shows; one stage asked for narrows it further. */
export function stagesOf({ view, stage }: Pick<QueueFilter, "view" | "stage">): readonly Stage[] {
  const shown = stagesShown[view];
  return stage === null ? shown : shown.filter((one) => one === stage);
}

/** A delivered request has met its due date, though it stays open until its notices are settled. */
export const runningStages: readonly Stage[] = openStages.filter((stage) => stage !== "delivered");

const stagesShown = {
  open: openStages,
  mine: openStages,
  late: runningStages,
  challenged: allStages,
  closed: endStages,
  all: allStages,
} as const satisfies Record<QueueView, readonly Stage[]>;

/** A place in the queue as a link carries it. Says nothing but where the last row stood. */
export function placeText(sort: QueueOrder, { at, id }: Place): string {
  return `${sort.charAt(0)}${at === null ? "-" : at.getTime().toString(36)}.${id}`;
}

/** A place made for another order, or by hand, is none; so is one in a year that is not written with four digits. */
export function readPlace(text: string, sort: QueueOrder): Place | null {
  const parts = /^([dr])(-|-?[0-9a-z]{1,9})\.([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(text);
  const [, order, at = "", id = ""] = parts ?? [];
  if (order !== sort.charAt(0) || (at === "-" && sort === "received")) return null;
  const moment = at === "-" ? null : new Date(Number.parseInt(at, 36));
  return moment !== null && !/^\d{4}-/.test(moment.toISOString()) ? null : { at: moment, id };
}
