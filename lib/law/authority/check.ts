import { keysOf } from "@/lib/law/shared/keys";
/** How sure we are that the requester is who they say. */
export const verificationLevels = ["failed", "none", "weak", "medium", "strong"] as const;
export type VerificationLevel = (typeof verificationLevels)[number];

/** What a check must leave on file: a document, who was spoken to and when, or the day the agency confirmed an account. */
export type Evidence = "document" | "call" | "talk" | "confirmation" | "none";

/**
 * The checks a person can make, what each is worth at best, and what must be kept of it. A genuine government mailbox
 * proves nothing about the person who writes from it, so mail alone is weak. Source: desk policy, a proposed default
 * awaiting counsel's confirmation.
 */
export const checks = {
  listed_domain: {
    words: "The sender’s domain is on the authority’s list and the mail is aligned with it",
    worth: "weak",
    evidence: "none",
  },
  portal_account: {
    words: "A portal account with two factors that its agency confirmed again; weak once that is too long ago",
    worth: "medium",
    evidence: "confirmation",
  },
  known_officer: {
    words: "An officer we have dealt with; weak unless reached at a number from an independent source",
    worth: "medium",
    evidence: "none",
  },
  call_back: {
    words: "Call back to a switchboard number from an independent source",
    worth: "strong",
    evidence: "call",
  },
  supervisor: { words: "A supervisor confirmed it by a second channel", worth: "strong", evidence: "talk" },
  court_check: {
    words: "Court docket or clerk confirmed the order; counts for no emergency without one",
    worth: "strong",
    evidence: "document",
  },
  digital_signature: { words: "A valid digital signature or treaty channel", worth: "strong", evidence: "document" },
} as const satisfies Record<string, { words: string; worth: VerificationLevel; evidence: Evidence }>;

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

/** What bears on the worth of a check beside its kind. */
export interface Bearing {
  readonly numberSource: NumberSource | null;
  /** Whether the agency's last confirmation of the portal account still counts. */
  readonly accountStands: boolean;
  /** Whether we disclose by our own choice: then there is no order that a court could confirm. */
  readonly voluntary: boolean;
}

/** The level a set of checks reaches: the best of them, each as far as it counts here. */
export function levelOf(made: readonly Check[], bearing: Bearing): VerificationLevel {
  return highest(made.map((check) => worthOf(check, bearing)));
}

function worthOf(check: Check, { numberSource, accountStands, voluntary }: Bearing): VerificationLevel {
  const independent = numberSource !== null && numberSources[numberSource].independent;
  const { worth } = checks[check];
  if (check === "call_back") return independent ? worth : "none";
  if (check === "known_officer") return independent ? worth : "weak";
  if (check === "portal_account") return accountStands ? worth : "weak";
  if (check === "court_check") return voluntary ? "none" : worth;
  return worth;
}

/** The best of some levels; none at all is `none`. */
export function highest(levels: readonly VerificationLevel[]): VerificationLevel {
  return levels.reduce<VerificationLevel>(higher, "none");
}

/**
 * The least level before legal review: strong for an emergency, and once the same sender was proven to be an impostor;
 * medium otherwise.
 */
export function levelNeeded({ emergency, provenBefore }: Doubt): VerificationLevel {
  return emergency || provenBefore ? "strong" : "medium";
}

interface Doubt {
  readonly emergency: boolean;
  /** Whether another request of the same sender was proven to be fraud. */
  readonly provenBefore: boolean;
}

export function reaches(level: VerificationLevel, needed: VerificationLevel): boolean {
  return verificationLevels.indexOf(level) >= verificationLevels.indexOf(needed);
}

function higher(a: VerificationLevel, b: VerificationLevel): VerificationLevel {
  return reaches(a, b) ? a : b;
}
