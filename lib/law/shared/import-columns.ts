/** The columns of the contract's import file, in the order a file of ours has them. A file may have them in any order, but all. */
export const importColumns = [
  "intake_ref",
  "agency_ref",
  "received_at",
  "channel",
  "country",
  "country_label",
  "authority",
  "category",
  "legal_process",
  "product",
  "accounts",
  "outcome",
  "decided_at",
  "duplicate_of",
] as const;

export type ImportColumn = (typeof importColumns)[number];
