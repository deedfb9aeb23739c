import type { ReportedOutcome } from "@/lib/law/shared/reported-outcome";

/**
 * How much reached the authority, in five steps; a picture shades them from dark to light in this order, and they stay
 * apart when printed in grey.
 */
export const reaches = ["content", "records", "elsewhere", "nothing", "unsettled"] as const;
export type Reach = (typeof reaches)[number];

export const reachWords = {
  content: "Content disclosed",
  records: "Other or unspecified data disclosed",
  elsewhere: "Redirected or withdrawn",
  nothing: "Nothing disclosed",
  unsettled: "Preserved or pending",
} as const satisfies Record<Reach, string>;

interface OutcomeWords {
  /** In pictures and lists. */
  readonly words: string;
  /** At the head of a narrow column. */
  readonly short: string;
  readonly definition: string;
  /** Whether a request with this outcome counts into the numerator of "disclosed". */
  readonly counts: "disclosed" | "not-disclosed";
  readonly reach: Reach;
}

/** The ten outcomes a report may print, and what each means. A request has exactly one. */
export const outcomeTable = {
  content: {
    words: "Content disclosed",
    short: "Content",
    definition:
      "We gave the authority at least some of what a customer or a user wrote, stored or sent: mail, files, databases, images of machines. Other data may have gone with it.",
    counts: "disclosed",
    reach: "content",
  },
  non_content: {
    words: "Only other data disclosed",
    short: "Other data",
    definition:
      "We gave the authority data about an account but no content: who the subscriber is, log entries, addresses, times.",
    counts: "disclosed",
    reach: "records",
  },
  disclosed: {
    words: "Data disclosed, level not recorded",
    short: "Data, level unknown",
    definition: "We gave the authority data, and the source of the figure does not say whether it held content.",
    counts: "disclosed",
    reach: "records",
  },
  redirected: {
    words: "Redirected to the customer",
    short: "Redirected",
    definition:
      "The authority took its request to our customer and told us so in writing. We disclosed nothing. Silence is never counted as a redirect.",
    counts: "not-disclosed",
    reach: "elsewhere",
  },
  withdrawn: {
    words: "Withdrawn",
    short: "Withdrawn",
    definition: "The authority took its request back, or let it lapse, before anything was disclosed.",
    counts: "not-disclosed",
    reach: "elsewhere",
  },
  rejected: {
    words: "Rejected",
    short: "Rejected",
    definition:
      "We refused the request: it had no legal basis or reached too far, came from an authority without power over us, or a court agreed with our objection.",
    counts: "not-disclosed",
    reach: "nothing",
  },
  no_data: {
    words: "No data found",
    short: "No data",
    definition: "We looked, and held none of the data asked for, or the account did not exist.",
    counts: "not-disclosed",
    reach: "nothing",
  },
  not_disclosed: {
    words: "Nothing disclosed, reason not recorded",
    short: "Nothing, reason unknown",
    definition: "We disclosed nothing, and the source of the figure does not say why.",
    counts: "not-disclosed",
    reach: "nothing",
  },
  preserved: {
    words: "Preserved only",
    short: "Preserved",
    definition:
      "We kept a copy so that it would not be lost, and disclosed nothing. A later demand for that copy is a request of its own.",
    counts: "not-disclosed",
    reach: "unsettled",
  },
  pending: {
    words: "Not settled at the cut-off",
    short: "Pending",
    definition: "The request was still open when this release was counted, or its outcome was never recorded.",
    counts: "not-disclosed",
    reach: "unsettled",
  },
} as const satisfies Record<ReportedOutcome, OutcomeWords>;

/** Every outcome in the order a report prints them: most disclosed first. */
export const outcomesInPrint: readonly ReportedOutcome[] = [
  "content",
  "non_content",
  "disclosed",
  "redirected",
  "withdrawn",
  "rejected",
  "no_data",
  "not_disclosed",
  "preserved",
  "pending",
];

/** Counts by outcome; an outcome that is absent is zero. */
export type OutcomeCounts = Readonly<Partial<Record<ReportedOutcome, number>>>;

/** Requests among these in which data went to the authority. */
export function disclosedAmong(outcomes: OutcomeCounts): number {
  return outcomesInPrint
    .filter((outcome) => outcomeTable[outcome].counts === "disclosed")
    .reduce((sum, outcome) => sum + (outcomes[outcome] ?? 0), 0);
}

export function sumOfOutcomes(outcomes: OutcomeCounts): number {
  return outcomesInPrint.reduce((sum, outcome) => sum + (outcomes[outcome] ?? 0), 0);
}
