import type { PlainFacts } from "@/lib/law/shared/plain-value";

/**
 * Every reason for which the law, the record or the store says no. Codes only: the words are in
 * `lib/forms/refusal-text.ts`, which does not compile while one of these lacks them.
 */
export type Refusal =
  | { readonly code: "not-found" }
  | { readonly code: "search-too-short" }
  | { readonly code: "search-too-long" }
  | { readonly code: "search-too-slow" }
  | { readonly code: "wrong-role"; readonly needs: readonly string[] }
  | { readonly code: "wrong-stage"; readonly stage: string; readonly from: readonly string[] }
  | { readonly code: "changed-meanwhile"; readonly version: number; readonly entries: readonly MeanwhileEntry[] }
  | { readonly code: "same-person"; readonly first: string }
  | { readonly code: "needs-senior-counsel"; readonly because: "content" | "emergency" | "reverse" | "access" }
  | { readonly code: "weak-authentication"; readonly level: string; readonly needs: string }
  | { readonly code: "number-from-the-message" }
  | { readonly code: "check-evidence-missing"; readonly check: string }
  | { readonly code: "not-apt" }
  | { readonly code: "rule-unknown" }
  | { readonly code: "rule-unchanged" }
  | { readonly code: "rule-without-end" }
  | { readonly code: "not-law-compels-nothing" }
  | { readonly code: "rule-changed-meanwhile" }
  | { readonly code: "rule-settled" }
  | { readonly code: "target-unknown" }
  | { readonly code: "target-settled"; readonly target: string }
  | { readonly code: "scope-approved"; readonly target: string; readonly because: "no-account" | "redirect" }
  | { readonly code: "skip-contradicted"; readonly targets: readonly string[] }
  | { readonly code: "redirect-unresolved"; readonly targets: readonly string[] }
  | { readonly code: "redirect-already-open"; readonly target: string }
  | { readonly code: "redirect-not-apt" }
  | { readonly code: "no-redirect-waiting" }
  | { readonly code: "one-customer-a-letter" }
  | { readonly code: "writing-missing" }
  | { readonly code: "reason-missing" }
  | { readonly code: "authority-address-missing" }
  | { readonly code: "customer-unknown"; readonly targets: readonly string[] }
  | { readonly code: "not-all-redirected" }
  | { readonly code: "not-a-preservation" }
  | { readonly code: "preservation-only" }
  | { readonly code: "government-notice-missing" }
  | { readonly code: "customer-challenges"; readonly kind: string }
  | { readonly code: "review-not-apt"; readonly because: "instrument" | "party" | "appeal" | "stay" }
  | { readonly code: "over-ceiling"; readonly items: readonly string[]; readonly confirmed: boolean }
  | { readonly code: "beyond-asked"; readonly items: readonly string[] }
  | { readonly code: "withholding-reason-missing"; readonly items: readonly string[] }
  | { readonly code: "nothing-approved" }
  | { readonly code: "scope-changed" }
  | { readonly code: "no-proposal" }
  | { readonly code: "no-production" }
  | { readonly code: "beyond-approved"; readonly files: readonly string[] }
  | { readonly code: "items-unanswered"; readonly items: readonly string[] }
  | { readonly code: "found-and-not-found"; readonly items: readonly string[] }
  | { readonly code: "targets-unanswered"; readonly targets: readonly string[] }
  | { readonly code: "document-unknown" }
  | { readonly code: "document-twice" }
  | { readonly code: "owner-unknown" }
  | { readonly code: "document-altered"; readonly files: readonly string[] }
  | { readonly code: "notice-unsettled"; readonly customers: readonly string[] }
  | { readonly code: "secrecy-in-force"; readonly until: string | null; readonly zone: string; readonly order: string }
  | { readonly code: "customer-not-told"; readonly customers: readonly string[] }
  | { readonly code: "objection-window"; readonly until: string }
  | { readonly code: "notice-not-owed" }
  | { readonly code: "notice-already-sent" }
  | { readonly code: "notice-address-missing"; readonly customer: string }
  | { readonly code: "notice-changed" }
  | { readonly code: "names-another-customer"; readonly found: string }
  | { readonly code: "notice-in-flight" }
  | { readonly code: "message-not-waiting" }
  | { readonly code: "order-without-document" }
  | { readonly code: "order-unknown" }
  | { readonly code: "order-ended" }
  | { readonly code: "dates-reversed" }
  | { readonly code: "preservation-running" }
  | { readonly code: "preservation-over" }
  | { readonly code: "preservation-unknown" }
  | { readonly code: "preservation-renewed" }
  | { readonly code: "preservation-ended" }
  | { readonly code: "preservation-kept" }
  | { readonly code: "preservation-confirmed" }
  | { readonly code: "no-copy-by-policy" }
  | { readonly code: "renewal-too-late"; readonly last: string }
  | { readonly code: "held-for-court" }
  | { readonly code: "extension-undated" }
  | { readonly code: "extension-too-late"; readonly last: string }
  | { readonly code: "notice-deferred"; readonly until: string; readonly zone: string }
  | { readonly code: "deferral-proposed" }
  | { readonly code: "bar-proposed" }
  | { readonly code: "bar-missing" }
  | { readonly code: "notice-not-sent" }
  | { readonly code: "notice-not-bounced" }
  | { readonly code: "address-unchanged" }
  | { readonly code: "deferral-missing" }
  | { readonly code: "review-too-far"; readonly furthest: string }
  | { readonly code: "clock-unknown" }
  | { readonly code: "clock-not-settled-by-hand"; readonly clock: string }
  | { readonly code: "still-awaited"; readonly clock: string; readonly until: string | null; readonly zone: string }
  | { readonly code: "receipt-unproven" }
  | { readonly code: "suspension-unknown" }
  | { readonly code: "suspended-already" }
  | { readonly code: "due-stands-still"; readonly basis: string; readonly since: string; readonly zone: string }
  | { readonly code: "calendar-unchanged" }
  | { readonly code: "calendar-changed-meanwhile" }
  | { readonly code: "suspicion-missing" }
  | { readonly code: "certificate-unread" }
  | { readonly code: "notification-unexplained" }
  | { readonly code: "objection-before-court"; readonly since: string; readonly zone: string }
  | { readonly code: "no-reasoned-objection" }
  | { readonly code: "processor-without-reason" }
  | { readonly code: "judge-not-shown" }
  | { readonly code: "offence-not-shown" }
  | { readonly code: "privilege-memo-missing" }
  | { readonly code: "validation-comes-first" }
  | { readonly code: "enforcing-refused" }
  | {
      readonly code: "gate-closed";
      readonly gate: string;
      readonly until: string | null;
      readonly zone: string;
      /** Whether an authority may open it sooner. */
      readonly clears: boolean;
    }
  | { readonly code: "clarification-open"; readonly since: string; readonly zone: string }
  | { readonly code: "clarification-unknown" }
  | { readonly code: "reasoned-objection-late"; readonly until: string; readonly zone: string }
  | { readonly code: "wrong-entity" }
  | {
      readonly code: "attestation-missing";
      readonly states: readonly string[];
      readonly targets: readonly string[];
      /** Whether nobody has said of which state the authority is. */
      readonly unknown: boolean;
    }
  | { readonly code: "another-state"; readonly targets: readonly string[] }
  | { readonly code: "memo-missing"; readonly kind: string; readonly targets: readonly string[] }
  | { readonly code: "memo-against"; readonly kind: string; readonly conclusion: string }
  | { readonly code: "no-presence" }
  | { readonly code: "not-in-force"; readonly instrument: string; readonly why: string | null; readonly on: string }
  | { readonly code: "not-its-instrument"; readonly instrument: string; readonly country: string }
  | { readonly code: "access-demand" }
  | { readonly code: "court-stay"; readonly until: string | null; readonly zone: string }
  | { readonly code: "own-challenge"; readonly kind: string }
  | { readonly code: "struck-down" }
  | { readonly code: "scope-not-narrowed" }
  | { readonly code: "challenge-unknown" }
  | { readonly code: "challenge-about-no-order" }
  | { readonly code: "challenge-about-the-request" }
  | { readonly code: "authority-challenges" }
  | { readonly code: "appeal-of-nothing" }
  | { readonly code: "appeal-of-own-win" }
  | { readonly code: "ruling-appealed" }
  | { readonly code: "stay-of-ruling" }
  | { readonly code: "court-order-missing" }
  | { readonly code: "filing-missing" }
  | { readonly code: "stay-without-end" }
  | { readonly code: "stay-over" }
  | { readonly code: "other-request-unknown" }
  | { readonly code: "other-request-busy" }
  | { readonly code: "not-an-emergency" }
  | { readonly code: "link-known" }
  | { readonly code: "not-a-double" }
  | { readonly code: "double-does-not-count" }
  | { readonly code: "double-carries"; readonly what: readonly string[] }
  | { readonly code: "name-taken"; readonly name: string }
  | { readonly code: "successor-missing" }
  | { readonly code: "unknown-instrument" }
  | { readonly code: "authority-unknown"; readonly name: string }
  | { readonly code: "customer-not-known"; readonly name: string; readonly place: number }
  | { readonly code: "in-the-future" }
  | { readonly code: "import-refused"; readonly problems: number }
  | { readonly code: "report-blocked"; readonly checks: readonly string[]; readonly faults: readonly string[] }
  | { readonly code: "release-settled" }
  | { readonly code: "period-open"; readonly until: string }
  | { readonly code: "figures-changed" }
  | { readonly code: "statement-unsaid"; readonly statements: readonly string[] }
  | { readonly code: "statement-said-twice"; readonly statements: readonly string[] }
  | { readonly code: "statements-stale"; readonly statements: readonly string[] }
  | { readonly code: "statements-unconfirmed"; readonly statements: readonly string[] }
  | {
      readonly code: "statement-contradicted";
      readonly statements: readonly string[];
      readonly because: readonly { readonly kind: string; readonly half: string; readonly given: boolean }[];
    }
  | { readonly code: "bands-not-apt"; readonly months: number }
  | { readonly code: "bands-locked"; readonly option: string; readonly label: string }
  | { readonly code: "bands-too-early"; readonly until: string }
  | { readonly code: "correction-reason-missing" }
  | { readonly code: "another-customers-file"; readonly files: readonly string[] }
  | { readonly code: "last-person"; readonly roles: readonly string[] }
  | { readonly code: "recused-already" }
  | { readonly code: "views-full"; readonly most: number }
  | { readonly code: "cover-taken"; readonly until: string }
  | { readonly code: "cover-without-role" }
  | { readonly code: "supervisor-needed"; readonly authority: string }
  | { readonly code: "agency-address-of-sender"; readonly authority: string }
  | { readonly code: "incident-missing" }
  | { readonly code: "nothing-to-reopen" }
  | { readonly code: "injured-untold" }
  | { readonly code: "no-order-holds" }
  | { readonly code: "process-missing" }
  | { readonly code: "not-its-process" }
  | { readonly code: "not-empty" }
  | { readonly code: "last-administrator" }
  | { readonly code: "password-weak" }
  | { readonly code: "roles-unknown"; readonly roles: readonly string[] };

/** What somebody did after the version that was read. `at` is an ISO instant. */
export interface MeanwhileEntry {
  readonly by: string;
  readonly at: string;
  readonly act: string;
  /** The entry's own facts, where they say field by field what was changed. */
  readonly data?: PlainFacts;
}
