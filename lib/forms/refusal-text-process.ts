import { instantThere, listWords } from "@/lib/forms/words";
import { challengeWords } from "@/lib/law/challenge/challenge";
import type { Refusal } from "@/lib/law/shared/refusal";

/** The refusals of challenges, of later process, of what a certificate must show, and of requests that belong together. */
const codes = [
  "wrong-entity",
  "attestation-missing",
  "judge-not-shown",
  "offence-not-shown",
  "privilege-memo-missing",
  "notification-unexplained",
  "objection-before-court",
  "no-reasoned-objection",
  "court-stay",
  "own-challenge",
  "struck-down",
  "scope-not-narrowed",
  "challenge-unknown",
  "challenge-about-no-order",
  "challenge-about-the-request",
  "authority-challenges",
  "appeal-of-nothing",
  "appeal-of-own-win",
  "ruling-appealed",
  "stay-of-ruling",
  "court-order-missing",
  "review-not-apt",
  "customer-challenges",
  "filing-missing",
  "stay-without-end",
  "stay-over",
  "other-request-unknown",
  "other-request-busy",
  "not-an-emergency",
  "link-known",
  "not-a-double",
  "double-does-not-count",
  "double-carries",
] as const satisfies readonly Refusal["code"][];

type ProcessRefusal = Extract<Refusal, { readonly code: (typeof codes)[number] }>;

export function isProcessRefusal(refusal: Refusal): refusal is ProcessRefusal {
  return codes.some((code) => code === refusal.code);
}

const lowerFirst = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);

/** Each of them as a sentence for the reader. */
export function processRefusalText(refusal: ProcessRefusal): string {
  switch (refusal.code) {
    case "wrong-entity":
      return "It was served on an establishment of ours that is neither the designated one nor the legal representative, and there is no emergency: Regulation (EU) 2023/1543, Article 7. A Reviewer asks for clarification on the form of Annex III, or sends it back for its addressee; nothing is approved before the certificate is read anew.";
    case "attestation-missing":
      return `The shield law of ${listWords(refusal.states)} asks for an attestation with process of another state, and none is recorded (${listWords(refusal.targets)}). ${refusal.unknown ? "Nobody has said of which state the authority is, or that it is federal: Intake keeps that under Authorities. " : ""}A Reviewer records the attestation with its document, or sends the request back for “Attestation”.`;
    case "judge-not-shown":
      return "Traffic and content need a judge, court or investigating judge, or an agency that one of them validated, and the certificate shows none. A Reviewer asks the issuing authority on the form of Annex III and reads the certificate anew with its answer, or the scope leaves them out.";
    case "offence-not-shown":
      return "Traffic and content need an offence with a maximum of at least three years, or one that the Regulation lists, and the certificate shows neither. A Reviewer asks the issuing authority on the form of Annex III and reads the certificate anew with its answer, or the scope leaves them out.";
    case "privilege-memo-missing":
      return "It seeks traffic or content held for a lawyer, a doctor or another whose secrets the law protects. Senior counsel writes a memo on privilege that it may go on; nothing is approved before.";
    case "notification-unexplained":
      return "It seeks traffic or content, and shows neither a notification to the enforcing authority nor why there was none. A Reviewer reads the certificate anew, or asks the issuing authority.";
    case "objection-before-court":
      return `The order was upheld over our objection, and a court reviews it since ${instantThere(refusal.since, refusal.zone)}. A Reviewer records that court’s ruling; nothing goes on before.`;
    case "no-reasoned-objection":
      return "No reasoned objection over a third country’s law waits for this. A Reviewer records it as an answer.";
    case "court-stay":
      return `A court stays this request${refusal.until === null ? "" : ` until ${instantThere(refusal.until, refusal.zone)}`}. Nothing is extracted or delivered before a Reviewer or Senior counsel records that the stay ended.`;
    case "own-challenge":
      return `Our own challenge (${lowerFirst(challengeWords(refusal.kind))}) is undecided. Senior counsel records the ruling, or that we dropped it.`;
    case "struck-down":
      return "A challenge succeeded: nothing is left to disclose. A Reviewer or Senior counsel closes the request.";
    case "scope-not-narrowed":
      return "A court ruled on what may be asked after this scope was proposed. A Reviewer takes the scope back and proposes it anew.";
    case "challenge-unknown":
      return "This filing is not one that can be acted on. Load the page again and choose one from the list.";
    case "challenge-about-no-order":
      return "Choose the secrecy order that is challenged.";
    case "challenge-about-the-request":
      return "Only a challenge of a secrecy order is about an order. Leave the order out, or choose that kind of filing.";
    case "authority-challenges":
      return "The authority does not challenge its own request. Record its appeal, or another filing, or choose who else filed this.";
    case "appeal-of-nothing":
      return "Choose the ruling that is appealed.";
    case "appeal-of-own-win":
      return "Whoever won this ruling has nothing to appeal. Choose the side that lost it, wholly or in part.";
    case "ruling-appealed":
      return "An appeal of this ruling is on record, so it stays. Senior counsel records what was ruled on the appeal; what went wrong before it stands in the note of that ruling.";
    case "stay-of-ruling":
      return "A stay on the authority’s appeal stays the ruling, not the request: the due date runs on. Add a note instead.";
    case "court-order-missing":
      return "The court’s order is missing. Attach it, then choose it here.";
    case "review-not-apt":
      return `A demand for review is made by whoever received a national security letter, of its secrecy alone: ${unfitReview[refusal.because]}. Choose another kind of filing, or correct it.`;
    case "customer-challenges":
      return `The customer’s challenge (${lowerFirst(challengeWords(refusal.kind))}) is undecided, and a backup copy is not released meanwhile. Senior counsel records the ruling, or that it was dropped.`;
    case "filing-missing":
      return "A stay needs its evidence. Attach the filing that the rule speaks of.";
    case "stay-without-end":
      return "This filing is stayed already, and without an end. Record the end of that stay first.";
    case "stay-over":
      return "The stay on this filing has ended. Record the new filing that the next stay rests on.";
    case "other-request-unknown":
      return "No other request with this reference is open to you. Check the reference: it reads like WD-7KQ4M-2XPRC.";
    case "other-request-busy":
      return "Somebody works on the other request this moment. Try again in a minute.";
    case "not-an-emergency":
      return "Only an emergency request is followed by its process and counted with it. Choose another kind of link, or link from the emergency.";
    case "link-known":
      return "These two are linked so already. Choose another kind of link, or leave it.";
    case "not-a-double":
      return "These are not the same instrument: neither authority, kind and reference nor the original document agree. Check the reference, or link the two instead.";
    case "double-does-not-count":
      return "The other request is itself a double, or ended as fraud. Name the one that counts.";
    case "double-carries":
      return `This request carries what the other lacks: ${listWords(refusal.what)}. Record that there first, so that it is not lost.`;
  }
}

const unfitReview = {
  instrument: "this request is none",
  party: "nobody else demands it",
  appeal: "it appeals no ruling",
  stay: "it stays nothing of ours",
} as const satisfies Record<Extract<Refusal, { code: "review-not-apt" }>["because"], string>;
