import { instantThere } from "@/lib/forms/words";
import type { Refusal } from "@/lib/law/shared/refusal";

/** The codes of what is kept, kept secret or put off: preservations, extensions of secrecy and deferred notices. */
const codes = [
  "preservation-running",
  "preservation-over",
  "preservation-unknown",
  "preservation-renewed",
  "preservation-ended",
  "preservation-kept",
  "preservation-confirmed",
  "no-copy-by-policy",
  "government-notice-missing",
  "renewal-too-late",
  "held-for-court",
  "extension-undated",
  "extension-too-late",
  "notice-deferred",
  "deferral-proposed",
  "bar-proposed",
  "bar-missing",
  "notice-not-sent",
  "notice-not-bounced",
  "address-unchanged",
  "deferral-missing",
  "review-too-far",
] as const satisfies readonly Refusal["code"][];

type KeepingRefusal = Extract<Refusal, { readonly code: (typeof codes)[number] }>;

export function isKeepingRefusal(refusal: Refusal): refusal is KeepingRefusal {
  return codes.some((code) => code === refusal.code);
}

/** Each as a sentence for the reader: what is missing, and who can supply it. */
export function keepingRefusalText(refusal: KeepingRefusal): string {
  switch (refusal.code) {
    case "preservation-running":
      return "A copy is kept already. Renew it, or tie it to the process that followed.";
    case "preservation-over":
      return "This letter has had its preservation. Another one needs a new letter, recorded as a request of its own.";
    case "preservation-unknown":
      return "This preservation is not part of the request. Load the page again and choose one that is.";
    case "preservation-renewed":
      return "A preservation is renewed once, and this one was. What comes now is a request of its own: Intake records it.";
    case "preservation-ended":
      return "This preservation had ended by then. What comes later finds only live data; a new letter is a request of its own.";
    case "preservation-kept":
      return "This copy is still kept, or was deleted already. A Reviewer records the release first.";
    case "preservation-confirmed":
      return "It is confirmed already that a production order has issued: this copy has no term any more. A Reviewer ties it to that order once Intake has recorded it.";
    case "no-copy-by-policy":
      return "Its instrument compels nothing, and the rules say that no copy is kept for its kind. An Administrator may propose another rule; Senior counsel rejects the request and points to mutual legal assistance.";
    case "government-notice-missing":
      return "A backup copy is released no sooner than fourteen days after the government told the customer, and nobody has recorded that it did. Intake or a Reviewer records that first.";
    case "renewal-too-late":
      return `This came too late: the last day was ${refusal.last}. It is a new request, not a renewal: Intake records it. Senior counsel was alerted by a clock on this request.`;
    case "held-for-court":
      return "A court is deciding about this request, so nothing of it is deleted. Senior counsel records the ruling first.";
    case "extension-undated":
      return "Say when the extension was made: it prolongs only what was still in force then.";
    case "extension-too-late":
      return `This was made after the order had ended (its last day was ${refusal.last}), so it prolongs nothing and the notice is due. Senior counsel decides; an order that stands on its own is recorded as one.`;
    case "notice-deferred":
      return `Two persons put this notice off until ${instantThere(refusal.until, refusal.zone)}. It then falls due by itself; a Reviewer may end the deferral before.`;
    case "bar-proposed":
      return "Somebody proposed already that this customer is never told. Another Senior counsel agrees, or looks at it again.";
    case "bar-missing":
      return "No such proposal waits for this notice. Senior counsel makes one first.";
    case "notice-not-sent":
      return "This notice was not sent, or was answered already. A Reviewer records the answer to one that was sent.";
    case "notice-not-bounced":
      return "This notice did not bounce, or is for a customer. A Reviewer corrects the contacts of a customer under Customers.";
    case "address-unchanged":
      return "This is the address that bounced. Give another one.";
    case "deferral-proposed":
      return "This notice is put off already, or somebody proposed it. Senior counsel agrees, or the deferral is ended first.";
    case "deferral-missing":
      return "No deferral of this notice waits for this. Load the page again to see where it stands.";
    case "review-too-far":
      return `A notice is put off to ${refusal.furthest} at most; then somebody looks again. Choose an earlier day.`;
  }
}
