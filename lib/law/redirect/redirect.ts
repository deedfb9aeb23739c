import { keysOf } from "@/lib/law/shared/keys";
import { awaited } from "@/lib/law/request/awaited";
import type { RequestFile, TargetFacts } from "@/lib/law/request/file";
import type { Refusal } from "@/lib/law/shared/refusal";

/**
 * Why no attempt is made. Because the promise says always, every skip carries the name of the counsel who decided it
 * and is counted in public.
 */
export const skipReasons = {
  legally_barred: "The law forbids asking",
  customer_is_suspect: "A court confirmed that the customer is the suspect",
  consumer_account: "A consumer’s account: there is no organisation to turn to",
  we_are_controller: "We decide about this data ourselves",
  customer_defunct: "The customer no longer exists",
  account_not_found: "There is no such account, and so no customer",
  emergency: "Danger to life leaves no time",
} as const satisfies Record<string, string>;

export type SkipReason = keyof typeof skipReasons;

export function skipText(reason: string | null): string | null {
  const known = allSkipReasons.find((one) => one === reason);
  return known ? skipReasons[known] : reason;
}
export const allSkipReasons = keysOf(skipReasons);

export type AnswerOutcome =
  | "accepted_withdrawn"
  | "accepted_suspended"
  | "refused"
  | "no_response"
  | "customer_directed";

/** What comes of an attempt. Success needs the authority’s own writing, and silence is never success; what the customer asks needs the customer’s. */
export const redirectAnswers = {
  accepted_withdrawn: { words: "It withdrew and turns to the customer", needsWriting: true },
  accepted_suspended: { words: "It suspends the request and asks the customer first", needsWriting: true },
  refused: { words: "It refused", needsWriting: true },
  no_response: { words: "It did not answer", needsWriting: false },
  customer_directed: { words: "The customer itself asks us in writing to disclose", needsWriting: true },
} as const satisfies Record<AnswerOutcome, { words: string; needsWriting: boolean }>;

export const allRedirectAnswers = keysOf(redirectAnswers);

/** How a letter goes, where the desk’s own mail does not carry it. */
export const redirectChannels = {
  post: "By post",
  courier: "By courier",
  portal: "By the authority’s portal",
  fax: "By fax",
  in_person: "By hand",
  other_address: "By e-mail to another address, outside the desk",
} as const satisfies Record<string, string>;

export type RedirectChannel = keyof typeof redirectChannels;

export function channelText(channel: string): string {
  return Object.entries(redirectChannels).find(([code]) => code === channel)?.[1] ?? "By e-mail";
}

export type RedirectStanding =
  | "not_apt"
  | "open"
  | "bounced"
  | "waiting"
  | "succeeded"
  | "failed"
  | "directed"
  | "skipped";

export const redirectWords = {
  not_apt: "Not apt for this instrument",
  open: "To be attempted",
  bounced: "Letter refused, to be sent another way",
  waiting: "Waiting for an answer",
  succeeded: "Redirected",
  failed: "Attempted, without success",
  directed: "The customer asks us to disclose",
  skipped: "Skipped by counsel",
} as const satisfies Record<RedirectStanding, string>;

/** Reasons that say something of the customer by name; such a skip is made for that customer and for no other. */
const ofTheCustomer: ReadonlySet<string> = new Set<SkipReason>(["customer_is_suspect", "customer_defunct"]);

/**
 * Where the redirect of one target stands, from its newest attempt that arrived. A suspension is still waiting; a
 * success that a reopening took back is to be attempted anew. A skip whose reason
 * the customer, once found, contradicts is as if it were not there: the redirect is to be attempted, or skipped anew.
 */
export function redirectStanding(file: Pick<RequestFile, "instrument">, target: TargetFacts): RedirectStanding {
  const last = lastHeard(target);
  if (!last && target.attempts.length > 0) return "bounced";
  if (!last || (last.outcome === "skipped" && contradicted(last.skipReason, target)))
    return file.instrument.redirect === "not_apt" ? "not_apt" : "open";
  switch (last.outcome) {
    case "waiting":
    case "accepted_suspended":
      return "waiting";
    case "accepted_withdrawn":
      return target.outcome === "pending" ? "open" : "succeeded";
    case "refused":
    case "no_response":
    case "bounced":
      return "failed";
    case "customer_directed":
      return "directed";
    case "skipped":
      return "skipped";
  }
}

/** The newest attempt that arrived, or was skipped: a letter that the mail server refused says nothing. */
export function lastHeard({ attempts }: TargetFacts): TargetFacts["attempts"][number] | undefined {
  return attempts.findLast(({ outcome }) => outcome !== "bounced");
}

/** Standings at which an attempt is owed, in whatever way. */
const owed: readonly RedirectStanding[] = ["open", "bounced"];

/** A letter may also follow one that waits or failed: a second one, by the same way or another. */
export const mayBeWrittenTo: readonly RedirectStanding[] = [...owed, "waiting", "failed"];

export function attemptOwed(file: Pick<RequestFile, "instrument">, target: TargetFacts): boolean {
  return target.outcome === "pending" && owed.includes(redirectStanding(file, target));
}

/** The standings from which an answer moves on: a customer may ask us also after the authority has refused. */
export function answerable(outcome: AnswerOutcome): readonly RedirectStanding[] {
  return outcome === "customer_directed" ? ["waiting", "failed"] : ["waiting"];
}

/** Whether what is known of a target's customer contradicts the reason for a skip. */
export function contradicted(reason: string | null | undefined, target: TargetFacts): boolean {
  if (target.customerId === null) return false;
  if (reason === "consumer_account") return target.customerClass !== "consumer" && target.customerClass !== "unknown";
  if (reason === "we_are_controller") return target.ourRole !== "controller";
  if (reason === "customer_defunct") return !target.customerDefunct;
  return reason === "account_not_found";
}

/** A skip that speaks of the customer needs one who is named. */
export function speaksOfCustomer(reason: SkipReason): boolean {
  return ofTheCustomer.has(reason);
}

/**
 * Why silence cannot be recorded yet: the authority still has time to answer about the customer of one of these targets.
 * Its clock is cut short where the deadline is at risk, so that nobody waits for an answer until it is too late.
 */
export function stillAwaited(
  { clocks, zone }: Pick<RequestFile, "clocks" | "zone">,
  targets: readonly Pick<TargetFacts, "customerId">[],
  now: Date,
): Refusal | null {
  const asked = new Set(targets.map(({ customerId }) => customerId));
  const about = clocks.filter(({ rule, subjectId }) => rule === "REDIRECT_ANSWER" && asked.has(subjectId));
  return awaited(about, zone, now);
}

/**
 * Whether what was tried for a target's customer forbids naming another: what an authority answered about one customer
 * answers nothing about another, nor does a skip made for that one.
 */
export function boundToCustomer(target: TargetFacts): boolean {
  if (target.customerId === null) return false;
  return target.attempts.some((one) => one.outcome !== "skipped" || ofTheCustomer.has(one.skipReason ?? ""));
}

/** Targets whose redirect has neither been tried to its end, nor skipped by counsel: while there is one, nothing is approved. */
export function unresolved(file: RequestFile): readonly TargetFacts[] {
  return file.targets.filter((target) => {
    if (target.outcome !== "pending") return false;
    const standing = redirectStanding(file, target);
    return standing === "open" || standing === "bounced" || standing === "waiting";
  });
}
