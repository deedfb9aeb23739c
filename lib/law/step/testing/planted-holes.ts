import type { Step } from "@/lib/law/request/workflow";
import type { Asked } from "@/lib/law/step/asked";
import { mayTake } from "@/lib/law/step/open-steps";
import type { Never } from "@/lib/law/step/testing/never-so";
import { silenceForNothing } from "@/lib/law/step/testing/never-told";
import type { Law } from "@/lib/law/step/testing/random-walk";
import type { Lax } from "@/lib/law/step/testing/taken";

/** The law without one of its refusals at some steps; at all steps when none is named. */
export const without =
  (code: string, ...at: readonly Step[]): Law =>
  (step, asked) => {
    const refusal = mayTake(step, asked);
    return refusal?.code === code && (at.length === 0 || at.includes(step)) ? null : refusal;
  };

/** The law with a check of a form left out. */
export const lax = (...checks: readonly Lax[]): ReadonlySet<Lax> => new Set(checks);

/** Orders, as a law would have it that reads something else in them. */
const reading =
  (orders: (order: Asked["file"]["orders"][number]) => Partial<Asked["file"]["orders"][number]>): Law =>
  (step, asked) => {
    const file = { ...asked.file, orders: asked.file.orders.map((order) => ({ ...order, ...orders(order) })) };
    return mayTake(step, step === "send-notice" ? { ...asked, file } : asked);
  };

/** What is left out of the law, what walks then come to, and by what the hole is made. */
export type Hole = readonly [claim: string, found: Never, law: Law, lax?: ReadonlySet<Lax>];

export const holes: readonly Hole[] = [
  [
    "the second person of an approval",
    "disclosed without an approval by another person",
    without("same-person", "approve"),
  ],
  ["senior counsel", "content, or an emergency, approved by less than senior counsel", without("needs-senior-counsel")],
  [
    "the second person of an emergency",
    "approved or delivered in an emergency by whoever authenticated",
    without("same-person", "approve"),
  ],
  [
    "the second person who delivers in an emergency",
    "approved or delivered in an emergency by whoever authenticated",
    without("same-person", "deliver"),
  ],
  ["two custodians", "disclosed unchecked, or checked by whoever extracted", without("same-person", "pass-check")],
  [
    "the redirect",
    "disclosed for a target that was redirected, or whose redirect is open",
    without("redirect-unresolved"),
  ],
  ["what was approved", "produced beyond what was approved", without("beyond-approved")],
  ["telling first", "disclosed before the customer was told, where there is time", without("customer-not-told")],
  ["secrecy", "a customer told while an order forbids it", without("secrecy-in-force")],
  ["who clears a suspicion", "a suspicion left by the one who had it", without("same-person", "clear-suspicion")],
  ["the end of a redirect", "closed as redirected while a target is not", without("not-all-redirected")],
  ["the end of a request", "closed with an account unanswered", without("targets-unanswered")],
  [
    "the second person of a deferral",
    "a deferral agreed by whoever proposed it",
    without("same-person", "agree-deferral"),
  ],
  ["the second person of never", "never told by the word of one person", without("same-person", "agree-never")],
  ["a stay", "delivered under a stay", without("court-stay")],
  ["our own challenge", "delivered while our own challenge is undecided", without("own-challenge")],
  ["what a court decides about", "destroyed while a court decides", without("held-for-court")],
  ["silence", "closed on silence while the defects may still be mended", without("still-awaited")],
  ["the receipt", "closed before the receipt, or the time for it", without("still-awaited", "close")],
  ["counsel's memo", "approved or delivered against counsel's newest memo", without("memo-against")],
  [
    "whose instrument it is",
    "approved for an authority that cannot issue the instrument",
    without("not-its-instrument"),
  ],
  ["keys and standing access", "keys or standing access approved", without("access-demand")],
  ["keys nobody named so", "a demand for keys alone found valid or redirected", without("access-demand")],
  ["time to object", "disclosed while a customer who was told may object", without("objection-window")],
  ["what a court narrowed", "delivered by a scope that a court has narrowed since", without("scope-not-narrowed")],
  ["a deferral", "a customer told while two persons put it off", without("notice-deferred")],
  ["notices before closing", "closed with a notice owed that nothing holds", without("notice-unsettled")],
  [
    "the treaty route",
    "data in the Union approved for the United States without counsel's memo",
    without("memo-missing"),
  ],
  ["the end of secrecy", silenceForNothing, reading(() => ({ endsAt: null }))],
  ["a bare wish for silence", silenceForNothing, reading(() => ({ kind: "ordered" }))],
  ["the scope that was asked", "approved beyond what was asked or can be compelled", mayTake, lax("scope")],
  ["the time to answer a redirect", "silence taken for an answer while there is time for one", mayTake, lax("silence")],
  ["the writing of a redirect", "a redirect counted as success on silence", mayTake, lax("writing")],
  ["the writing of a withdrawal", "withdrawn without the authority's writing", mayTake, lax("writing")],
  ["the day of an extension", "silence prolonged by what was made after its end", mayTake, lax("extension")],
  ["the term of a preservation", "a preservation renewed after its term, or twice", mayTake, lax("renewal")],
  ["the evidence of a pause", "a clock stands still without evidence", mayTake, lax("evidence")],
  ["what was disclosed", "a disclosure forgotten", mayTake, lax("forgetting")],
  [
    "authentication after fraud",
    "disclosed after fraud without authenticating anew",
    without("weak-authentication"),
    lax("reopening"),
  ],
  [
    "the attestation of a shield law",
    "process of another state approved for a customer in California without its attestation",
    without("attestation-missing"),
  ],
];

export const emergencyHoles: readonly Hole[] = [
  [
    "authentication",
    "disclosed for a requester not authenticated to the level",
    without("weak-authentication"),
    lax("level"),
  ],
  [
    "the supervisor's word",
    "disclosed in an emergency to a flagged authority without its supervisor's word",
    without("supervisor-needed"),
  ],
];

export const europeanHoles: readonly Hole[] = [
  ["the gate of a European order", "delivered before a gate", without("gate-closed")],
  ["the enforcing authority", "delivered although the enforcing authority objects", without("enforcing-refused")],
  [
    "the controller of a European order",
    "a processor's European order approved without a reason",
    without("processor-without-reason"),
  ],
  [
    "the certificate of later process",
    "a European order approved by the certificate of an earlier process",
    without("certificate-unread"),
  ],
  [
    "the reading of a certificate",
    "a European order approved or delivered with its certificate unread",
    without("certificate-unread"),
  ],
  ["our own question", "approved or delivered while our own question is open", without("clarification-open")],
  [
    "another State's authority",
    "a public authority's data taken for another State without counsel's memo",
    without("another-state"),
  ],
  [
    "the judge of a European order",
    "traffic or content of a European order approved although its certificate does not show what they need",
    without("judge-not-shown"),
  ],
  [
    "the offence of a European order",
    "traffic or content of a European order approved although its certificate does not show what they need",
    without("offence-not-shown"),
  ],
  [
    "the addressee of a European order",
    "a European order approved that was served on another establishment without an emergency",
    without("wrong-entity"),
  ],
  ["the certificate's wish", "silent on a certificate that asks for no silence", mayTake, lax("refrain")],
];

export const appealHoles: readonly Hole[] = [
  ["whose appeal lifts", "secrecy ended by the authority’s own appeal", mayTake, lax("appeal")],
  ["whose appeal settles", "accounts settled by the authority’s own appeal", mayTake, lax("appeal")],
  ["what a motion asks for", "accounts settled by a motion that only asks for less", mayTake, lax("appeal")],
];

const down = "disclosed although a court struck it down";
export const struckHole: Hole = ["what a court struck down", down, without("struck-down")];

export const mergedHole: Hole = [
  "the undoing of a merge",
  "a merged request worked on again without undoing the merge",
  without("wrong-stage", "reopen"),
];

export const preservingHole: Hole = [
  "process that only preserves",
  "disclosed under process that only preserves",
  without("preservation-only"),
  lax("scope"),
];
