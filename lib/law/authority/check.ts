import { keysOf } from "@/lib/law/shared/keys";
/** How sure we are that the requester is who they say. */
export const verificationLevels = ["failed", "none", "weak", "medium", "strong"] as const;
export type VerificationLevel = (typeof verificationLevels)[number];

/**
 * The checks a person can make and what each is worth. A genuine government mailbox proves nothing about the person
 * who writes from it, so mail alone is weak. Source: desk policy, a proposed default awaiting counsel's confirmation.
 */
export const checks = {
  listed_domain: {
    words: "The sender’s domain is on the authority’s list and the mail is aligned with it",
    worth: "weak",
  },
  portal_account: { words: "A portal account whose agency confirmed it within twelve months", worth: "medium" },
  known_officer: { words: "An officer we have dealt with, reached at the address we hold", worth: "medium" },
  call_back: { words: "Call back to a switchboard number from an independent source", worth: "strong" },
  supervisor: { words: "A supervisor confirmed it by a second channel", worth: "strong" },
  court_check: { words: "Court docket or clerk confirmed the order", worth: "strong" },
  digital_signature: { words: "A valid digital signature or treaty channel", worth: "strong" },
} as const satisfies Record<string, { words: string; worth: VerificationLevel }>;

export type Check = keyof typeof checks;
export const allChecks = keysOf(checks);

/** Where a call-back number came from. One taken from the message itself never counts. */
export const numberSources = {
  our_list: { words: "Our own list of authorities", independent: true },
  official_directory: { words: "An official directory", independent: true },
  switchboard: { words: "The agency’s public switchboard", independent: true },
  message: { words: "The request itself", independent: false },
} as const satisfies Record<string, { words: string; independent: boolean }>;

export type NumberSource = keyof typeof numberSources;
export const allNumberSources = keysOf(numberSources);

/** The level a set of checks reaches: the best of them, a call-back counting only on an independent number. */
export function levelOf(made: readonly Check[], source: NumberSource | null): VerificationLevel {
  const counted = made.filter(
    (check) => check !== "call_back" || (source !== null && numberSources[source].independent),
  );
  return highest(counted.map((check) => checks[check].worth));
}

/** The best of some levels; none at all is `none`. */
export function highest(levels: readonly VerificationLevel[]): VerificationLevel {
  return levels.reduce<VerificationLevel>(higher, "none");
}

/** The least level before legal review: strong for an emergency, medium otherwise. */
export function levelNeeded(emergency: boolean): VerificationLevel {
  return emergency ? "strong" : "medium";
}

export function reaches(level: VerificationLevel, needed: VerificationLevel): boolean {
  return verificationLevels.indexOf(level) >= verificationLevels.indexOf(needed);
}

function higher(a: VerificationLevel, b: VerificationLevel): VerificationLevel {
  return reaches(a, b) ? a : b;
}
