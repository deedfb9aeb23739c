import type { Step } from "@/lib/law/request/workflow";
import type { PlainFacts, PlainValue } from "@/lib/law/shared/plain-value";

/** What is on the record besides the steps of the workflow. */
export const otherActs = {
  receive: "recorded the request",
  import: "imported the request",
  open: "opened the request",
  "attach-document": "attached a document",
  "open-document": "opened a document",
  "verify-production": "hashed what was delivered again",
  "try-message": "handed a message to the mail server",
  "hold-message": "held a message under secrecy",
  "cancel-message": "put a held letter aside",
  "release-message": "released a message for another try",
  "confirm-message": "recorded that a message had arrived",
  "secrecy-ended": "let secrecy end",
  "deferral-over": "let a deferral end",
  "refuse-renewal": "received a renewal that came too late",
  "mark-duplicate": "marked it a duplicate",
  "take-in-double": "took its double into it",
  "keep-authority": "kept an authority",
  "keep-cover": "said who stands in for a person",
  "end-cover": "ended an absence",
  "ask-look-back": "asked whether this delivery went to an impostor",
  "clear-flag": "cleared the flag of an authority",
  "keep-customer": "kept a customer",
  "import-file": "imported a file",
  "prepare-release": "prepared a release",
  "release-report": "released a report",
  "discard-release": "discarded a prepared release",
  "state-bands": "stated the bands of a period",
  "keep-person": "kept a person",
  "warn-clock": "warned of a clock",
  "see-warning": "said that they saw the warning of a clock",
  "recount-clock": "counted a clock anew with another calendar",
  "propose-calendar": "proposed a change of a calendar",
  "import-calendar": "adopted a change of a calendar",
  "refuse-calendar": "refused a change of a calendar",
  "set-desk-country": "said where the desk acts",
  "propose-rule": "proposed a change of the rules",
  "adopt-rule": "adopted a change of the rules",
  "refuse-rule": "refused a change of the rules",
  "confirm-rules": "confirmed rows of the law’s tables",
  "second-rules": "agreed that rows of the law’s tables are confirmed",
  "refuse-signing": "refused a confirmation of the law’s tables",
  "create-token": "created a token",
  "revoke-token": "revoked a token",
  "make-deadline-feed": "made an address at which a calendar reads their deadlines",
  "stop-deadline-feed": "stopped the address at which a calendar read their deadlines",
  "sign-in": "signed in",
  "sign-out": "signed out",
  "sign-out-everywhere": "signed out everywhere",
} as const satisfies Record<string, string>;

export type Act = Step | keyof typeof otherActs;

/** What a writing function must be given: nothing changes without it. */
export interface Entry {
  readonly act: Act;
  readonly actor: { readonly id: string; readonly name: string };
  readonly at: Date;
  readonly why: string;
  /** Facts of the act: ids, codes, days. Plain JSON; never the content of a document. */
  readonly data: EntryData;
}

export type EntryData = PlainFacts;
export type EntryValue = PlainValue;

/** An entry as it stands in its chain. `at` is an ISO instant with milliseconds. */
export interface KeptEntry {
  readonly chain: string;
  readonly seq: number;
  readonly at: string;
  readonly actorId: string;
  readonly actorName: string;
  readonly act: string;
  readonly why: string;
  readonly data: EntryData;
  readonly prev: string;
  readonly hash: string;
}
