import { roundedPercent } from "@/lib/law/transparency/count";
import { allSkipReasons, skipReasons } from "@/lib/law/redirect/redirect";

/** What stands beside the figures: counted in the same period, and in no cell. */
export interface BesideCounts {
  /** Impersonations proven: no authority asked, so they are no requests. */
  readonly frauds: number;
  /** Emergency requests in which data was disclosed by our own choice. */
  readonly emergencies: number;
  /** Of these, those that legal process followed. */
  readonly followed: number;
  /** Demands that named nobody: how many accounts they were about, nobody knows. */
  readonly reverse: number;
  /** Demands for keys or standing access, whoever said so or nobody. */
  readonly access: number;
  /** Of these, those that ended in disclosure: history from before the policy. */
  readonly accessGiven?: number;
  /** Accounts whose customer was not turned to, by counsel's reason. The promise says always, so each is told. */
  readonly skips?: readonly SkipCount[];
  /** Requests of which a scope was approved, and among them those in which less was approved than was asked. */
  readonly scopes?: { readonly approved: number; readonly narrowed: number };
  /** Accounts of which data was disclosed because the customer itself asked for it in writing. */
  readonly directed?: number;
}

export interface SkipCount {
  readonly reason: string;
  readonly accounts: number;
}

/** The notes of a report, in sentences; none where there is nothing to say. */
export function reportNotes({
  frauds,
  emergencies,
  followed,
  reverse,
  access,
  accessGiven = 0,
  skips = [],
  scopes = { approved: 0, narrowed: 0 },
  directed = 0,
}: BesideCounts): readonly string[] {
  const impersonations = frauds === 1 ? "1 message was" : `${frauds} messages were`;
  const answered = emergencies === 1 ? "1 emergency request" : `${emergencies} emergency requests`;
  return [
    ...(frauds > 0
      ? [`${impersonations} proven to impersonate an authority. No authority asked, so no figure here counts them.`]
      : []),
    ...(emergencies > 0 ? [`Of ${answered} in which we disclosed data, ${followed} had legal process follow.`] : []),
    ...(reverse > 0
      ? [`${demands(reverse)} no account but a place, a word or a time: how many people it was about is not known.`]
      : []),
    ...(access > 0
      ? [
          `${access === 1 ? "1 demand" : `${access} demands`} asked for keys or standing access. ${accessGiven > 0 ? `Of these, ${accessGiven} ended in disclosure.` : "We give neither."}`,
        ]
      : []),
    ...(scopes.approved > 0
      ? [
          `Of ${scopes.approved === 1 ? "1 request" : `${scopes.approved} requests`} in which we approved data to be disclosed, we approved less than was asked in ${scopes.narrowed} (${roundedPercent(scopes.narrowed, scopes.approved)} per cent).`,
        ]
      : []),
    ...(directed > 0
      ? [
          `Of ${directed === 1 ? "1 account" : `${directed} accounts`} data was disclosed because the customer itself asked for it in writing. It counts as disclosed, by what it was.`,
        ]
      : []),
    ...(skips.length > 0
      ? [`Counsel decided not to turn the authority to the customer: ${skips.map(skipped).join("; ")}.`]
      : []),
  ];
}

/** `for 3 accounts (The law forbids asking)`. */
function skipped({ reason, accounts }: SkipCount): string {
  const words = allSkipReasons.find((one) => one === reason);
  return `for ${accounts === 1 ? "1 account" : `${accounts} accounts`} (${words ? skipReasons[words] : reason})`;
}

function demands(count: number): string {
  return count === 1 ? "1 demand named" : `${count} demands each named`;
}
