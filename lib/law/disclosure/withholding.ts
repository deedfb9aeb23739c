/** Why data that was asked for does not leave. */
export const withholdingWords = {
  over_ceiling: "Beyond what the instrument can compel",
  out_of_range: "Outside the period",
  other_account: "Another account’s data",
  privileged: "Privileged",
  no_data: "No such data",
  encrypted_no_key: "Encrypted, and we hold no key",
  narrowed_by_agreement: "Narrowed by agreement with the authority",
  court_narrowed: "Narrowed by a court",
  foreign_law_conflict: "Another country’s law forbids it",
  redirected: "Redirected to the customer",
} as const;

export type Withholding = keyof typeof withholdingWords;

/** A code in words; one that a later version no longer knows stays as it is. */
export function withholdingText(code: string): string {
  return Object.entries(withholdingWords).find(([reason]) => reason === code)?.[1] ?? code;
}
