import { instantInWords, zoneInWords } from "@/lib/law/deadline/clock-words";

/** What a certificate of deletion says. `digest` is the SHA-256 of the statement. */
export interface DeletionFacts {
  readonly reference: string;
  readonly authority: string;
  readonly accounts: readonly string[];
  /** What was kept, as it was said when the copy was made. */
  readonly kept: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly endedWhy: string;
  /** What was deleted, where and how. */
  readonly statement: string;
  readonly digest: string;
  readonly by: string;
  readonly at: Date;
  readonly zone: string;
}

/**
 * The certificate, as it is kept and printed: line by line, no locale and no clock, the same bytes on every machine. It
 * speaks of this request alone, in the same words whether or not one copy serves another as well: to tell the two apart
 * would tell of that other request.
 */
export function deletionCertificate(facts: DeletionFacts): string {
  const { zone } = facts;
  const on = (at: Date) => `${instantInWords(at, zone)}, ${zoneInWords(zone)}`;
  return [
    "Certificate of deletion",
    "",
    `Request: ${facts.reference}, of ${facts.authority}`,
    `Accounts: ${facts.accounts.length === 0 ? "none named" : facts.accounts.join(", ")}`,
    `Kept: ${facts.kept}`,
    `From ${on(facts.startsAt)} to ${on(facts.endsAt)}`,
    `Ended: ${facts.endedWhy}`,
    `Deleted: ${facts.statement}`,
    `SHA-256 of the statement of deletion: ${facts.digest}`,
    "",
    `I certify that nothing is kept for this request any longer. ${facts.by}, ${on(facts.at)} (${zone}; ${facts.at.toISOString()})`,
  ].join("\n");
}
