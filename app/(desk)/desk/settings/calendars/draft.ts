/** Under what name a person's change of a calendar is kept while it is looked at. */
export function draftName(country: string): string {
  return `calendar ${country}`;
}
