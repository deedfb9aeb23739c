/** What a report says became of a request. Exactly one per request, so that the outcomes of a row sum to its requests. */
export const reportedOutcomes = [
  "content",
  "non_content",
  "disclosed",
  "no_data",
  "rejected",
  "not_disclosed",
  "redirected",
  "withdrawn",
  "preserved",
  "pending",
] as const;

export type ReportedOutcome = (typeof reportedOutcomes)[number];

export function isReportedOutcome(text: string): text is ReportedOutcome {
  return reportedOutcomes.some((outcome) => outcome === text);
}
