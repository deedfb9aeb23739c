import { instantWords, listWords } from "@/lib/forms/words";
import { challengeWords } from "@/lib/law/challenge/challenge";
import type { Refusal } from "@/lib/law/shared/refusal";

/** The refusals of challenges, of later process, and of requests that belong together. */
const codes = [
  "court-stay",
  "own-challenge",
  "struck-down",
  "scope-not-narrowed",
  "challenge-unknown",
  "challenge-about-no-order",
  "challenge-about-the-request",
  "court-order-missing",
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
    case "court-stay":
      return `A court stays this request${refusal.until === null ? "" : ` until ${instantWords(refusal.until)}`}. Nothing is extracted or delivered before a Reviewer or Senior counsel records that the stay ended.`;
    case "own-challenge":
      return `Our own challenge (${lowerFirst(challengeWords(refusal.kind))}) is undecided. Senior counsel records the ruling, or that we dropped it.`;
    case "struck-down":
      return "A challenge succeeded: nothing is left to disclose. A Reviewer or Senior counsel closes the request.";
    case "scope-not-narrowed":
      return "A court narrowed the request after this scope was proposed. A Reviewer takes the scope back and proposes it anew.";
    case "challenge-unknown":
      return "This filing is not one that can be acted on. Load the page again and choose one from the list.";
    case "challenge-about-no-order":
      return "Choose the secrecy order that is challenged.";
    case "challenge-about-the-request":
      return "Only a challenge of a secrecy order is about an order. Leave the order out, or choose that kind of filing.";
    case "court-order-missing":
      return "The court’s order is missing. Attach it, then choose it here.";
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
