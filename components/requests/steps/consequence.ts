import { isTrackStep, type TrackStep, trackStepRow } from "@/lib/law/request/track-steps";
import type { Step } from "@/lib/law/request/workflow";

/** What will be so once the button is pressed; it stands above the button. */
const ofTheCase: Record<Exclude<Step, TrackStep>, string> = {
  authenticate: "The request goes to legal review. Your name and what you checked stay on the record.",
  "suspect-fraud": "Everything stops until a second person confirms or clears the suspicion.",
  "confirm-fraud": "The request ends as fraud. Nothing is disclosed.",
  "clear-suspicion": "The request goes back to intake, to be authenticated anew.",
  review: "A redirect is now owed to every customer of this request, and so is a notice.",
  "find-deficient": "The list of defects is sent to the authority. The due date does not stop for it.",
  "receive-amendment": "The request goes back to legal review.",
  "close-unanswered": "The request closes: its defects were never mended. It counts as withdrawn.",
  "identify-target": "From now on this customer is the one to redirect to and to notify.",
  "send-redirect":
    "A letter leaves at once, one for each customer. Nothing is approved until it is answered or counsel moves on.",
  "answer-redirect":
    "Targets the authority withdrew are settled as redirected. The others go on to the scope, also those whose customer asks us to disclose.",
  "skip-redirect": "No letter is sent for these targets. Your name stands with it, and the skip is counted in public.",
  "close-redirected": "The request ends: the authority turns to the customer.",
  "close-answered": "The request closes with the outcomes its accounts have. Nothing is disclosed.",
  "confirm-preservation": "The request closes as preserved. Nothing is disclosed.",
  "propose-scope": "A second person must approve exactly this, before anything is extracted.",
  approve: "A custodian may extract exactly this, and nothing more.",
  "return-scope": "The proposal is void; the reviewer proposes anew.",
  produce: "A second custodian checks every file before anything leaves.",
  "pass-check": "Every file is hashed again, and the manifest is fixed. It may then be delivered.",
  "fail-check": "The production goes back to be extracted anew.",
  deliver: "This cannot be taken back. Every target gets its outcome from the files that leave.",
  close: "The request closes. It can be reopened by senior counsel, with a reason.",
  reject: "The authority is told why. Nothing is disclosed.",
  withdraw: "The request ends. What was disclosed before stays disclosed.",
  reopen:
    "The request goes back to legal review, or to receipt when its requester is not authenticated or fraud was suspected; targets from which nothing left are pending again.",
  "place-secrecy": "An order in force holds every notice of this request, from the moment you are told it is recorded.",
  "lift-secrecy": "Notices held by it fall due.",
  "send-notice": "The letter is sent to the recipient shown, as it is shown.",
  "waive-notice": "The customer is not told. Your name and the reason stay on the record.",
  "extend-due": "The due date moves to the end of that day.",
  assign: "The owner is the person others turn to.",
  note: "Everybody who may open the request can read it.",
};

/** Every step's consequence: the case's from here, a track's from its own table. */
export function consequence(step: Step): string {
  return isTrackStep(step) ? trackStepRow(step).effect : ofTheCase[step];
}
