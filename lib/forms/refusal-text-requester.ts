import { checks, type Evidence } from "@/lib/law/authority/check";
import type { Refusal } from "@/lib/law/shared/refusal";

/** The refusals about who asks: whether they are who they say, and what follows when they were not. */
const codes = [
  "weak-authentication",
  "number-from-the-message",
  "check-evidence-missing",
  "suspicion-missing",
  "supervisor-needed",
  "process-missing",
  "not-its-process",
  "agency-address-of-sender",
  "incident-missing",
  "nothing-to-reopen",
  "injured-untold",
  "no-order-holds",
] as const satisfies readonly Refusal["code"][];

type RequesterRefusal = Extract<Refusal, { readonly code: (typeof codes)[number] }>;

export function isRequesterRefusal(refusal: Refusal): refusal is RequesterRefusal {
  return codes.some((code) => code === refusal.code);
}

const checkOf = (code: string) => Object.entries(checks).find(([one]) => one === code)?.[1];
const checkWords = (code: string) => checkOf(code)?.words ?? code;

/** What must be kept of a check, as something one gives. */
const restsOn = (code: string) => kept[checkOf(code)?.evidence ?? "none"];
const kept = {
  document: "the document it rests on",
  call: "the number, whom you spoke to, and on which day",
  talk: "whom you spoke to, and on which day",
  confirmation: "the day on which its agency last confirmed the account",
  none: "what it rests on",
} as const satisfies Record<Evidence, string>;

/** Each of them as a sentence for the reader. */
export function requesterRefusalText(refusal: RequesterRefusal): string {
  switch (refusal.code) {
    case "weak-authentication":
      return `The requester is authenticated to level “${refusal.level}”; this request needs “${refusal.needs}”. Intake can make a further check, such as calling back a number from an independent source.`;
    case "number-from-the-message":
      return "A number taken from the request proves nothing. Call back one from our list, an official directory or the switchboard.";
    case "check-evidence-missing":
      return `Give ${restsOn(refusal.check)}: “${checkWords(refusal.check)}” counts only with it.`;
    case "suspicion-missing":
      return "No suspicion of fraud is open here.";
    case "supervisor-needed":
      return `${refusal.authority} is flagged: no process followed an emergency of it. Intake has a supervisor there confirm this one by a second channel, and records that check.`;
    case "process-missing":
      return "Attach the process, or give the reference of the request it came as: one of the two.";
    case "not-its-process":
      return "That request is not of this authority, or was received before the emergency. Check the reference.";
    case "agency-address-of-sender":
      return `The address kept for ${refusal.authority} is the one the message came from. Intake or a Reviewer puts the agency’s own under Authorities, or you call it.`;
    case "incident-missing":
      return "A wrong disclosure is an incident first. Record one on this request, then choose it here.";
    case "nothing-to-reopen":
      return "All that was asked has left, so that nothing would be open again. Record supplementary process for what is asked besides; what left wrongly is an incident.";
    case "injured-untold":
      return "The customer whose data it was has not been told. A Reviewer tells it first, or an order that is in force forbids it.";
    case "no-order-holds":
      return "No order in force forbids telling the customer. A Reviewer tells it first.";
  }
}
