import { clockRefusalText, isClockRefusal } from "@/lib/forms/refusal-text-clocks";
import { isKeepingRefusal, keepingRefusalText } from "@/lib/forms/refusal-text-keeping";
import { isProcessRefusal, processRefusalText } from "@/lib/forms/refusal-text-process";
import { isReportRefusal, reportRefusalText } from "@/lib/forms/refusal-text-reports";
import { isRequesterRefusal, requesterRefusalText } from "@/lib/forms/refusal-text-requester";
import { actText } from "@/lib/forms/step-text";
import { instantThere, listWords } from "@/lib/forms/words";
import { allRoles } from "@/lib/law/permission/role";
import {
  conclusionWords,
  memoWords,
  roleWords,
  seniorCounselWords,
  shortened,
  stageWords,
} from "@/lib/forms/refusal-words";
import { countryName } from "@/lib/law/shared/countries";
import { lastOfSecrecyThere } from "@/lib/law/secrecy/last-of-secrecy";
import type { Refusal } from "@/lib/law/shared/refusal";

/** Every refusal as a sentence for the reader: what is missing, and who can supply it. */
export function refusalText(refusal: Refusal): string {
  if (isProcessRefusal(refusal)) return processRefusalText(refusal);
  if (isRequesterRefusal(refusal)) return requesterRefusalText(refusal);
  if (isClockRefusal(refusal)) return clockRefusalText(refusal);
  if (isReportRefusal(refusal)) return reportRefusalText(refusal);
  if (isKeepingRefusal(refusal)) return keepingRefusalText(refusal);
  switch (refusal.code) {
    case "not-found":
      return "This does not exist, or it is not open to you.";
    case "search-too-short":
      return "Write at least three letters or digits: fewer tell nothing apart.";
    case "search-too-long":
      return "Write at most 200 characters: a few words find more than a whole text.";
    case "search-too-slow":
      return "This search took too long and was given up; it fits too much. Write a longer or a rarer word.";
    case "wrong-role":
      return `This is for ${roleWords(refusal.needs)}. Ask one of them, or an Administrator to give you that role.`;
    case "wrong-stage":
      return `The request is at “${stageWords(refusal.stage)}”; this can be done only at ${listWords(
        refusal.from.map((stage) => `“${stageWords(stage)}”`),
        "or",
      )}.`;
    case "changed-meanwhile":
      return "Somebody changed this after you opened it. Read what changed, then send it again if it still stands.";
    case "same-person":
      return `You ${actText(refusal.first)} yourself. Another person must do this.`;
    case "needs-senior-counsel":
      return `${seniorCounselWords[refusal.because]} Ask one of them.`;
    case "rule-without-end":
      return "Only an instrument has a last day: no deadline, and no least process, may stand without a rule. An Administrator proposes its next form with a first day instead.";
    case "not-law-compels-nothing":
      return "What is not law yet compels nothing. Leave empty what it can compel at most, or leave empty why it is not law yet.";
    case "rule-unknown":
      return "There is no such rule. Load the page again.";
    case "rule-unchanged":
      return "This says what the rule says already. Change a field first.";
    case "rule-changed-meanwhile":
      return "Another change of this rule was adopted meanwhile. Load the page, read the rule as it is now, and propose anew.";
    case "rule-settled":
      return "This change was settled already. Load the page again.";
    case "not-apt":
      return "This step does not concern the request as it stands. Load the page again.";
    case "target-unknown":
      return "This target is not part of the request. Load the page again and choose one that is.";
    case "target-settled":
      return `${refusal.target} has its outcome already; the page says which. Choose a target that is still pending.`;
    case "scope-approved":
      return refusal.because === "no-account"
        ? `The scope with ${refusal.target} in it is approved. A Custodian says with the production that nothing was found for it.`
        : `The scope is approved on a skip that this customer contradicts: a redirect for ${refusal.target} would have to come first. Senior counsel rejects the request and reopens it to begin again.`;
    case "skip-contradicted":
      return `What is known of the customer contradicts this reason: ${listWords(refusal.targets)}. Choose another one, correct what the customer’s own page says of it, or let a Reviewer send the letter.`;
    case "redirect-unresolved":
      return `A redirect is still open for ${listWords(refusal.targets)}. A Reviewer records the authority’s answer, or Senior counsel skips it with a reason.`;
    case "redirect-already-open":
      return `A redirect ${refusal.target === "" ? "" : `for ${refusal.target} `}is open or settled already. Record its answer first.`;
    case "redirect-not-apt":
      return "No target can be redirected: redirect is for organisations that hold their own data. Go on with the scope.";
    case "one-customer-a-letter":
      return "A letter speaks of one customer only. Record one letter for each.";
    case "no-redirect-waiting":
      return "No redirect of these targets waits for this answer. A Reviewer sends a letter first.";
    case "writing-missing":
      return "The writing is missing. Attach it, then choose it here.";
    case "reason-missing":
      return "Give the reason: it goes on the record.";
    case "authority-address-missing":
      return "The authority has no e-mail address. Intake or a Reviewer adds one under Authorities, or sends the letter another way and records it.";
    case "customer-unknown":
      return `Nobody has said whose account this is: ${listWords(refusal.targets)}. Intake or a Reviewer names the customer first.`;
    case "not-all-redirected":
      return "Not every target was redirected with success. Set the scope for those that remain.";
    case "not-a-preservation":
      return "This instrument asks for more than preservation. Set the scope and go on to approval.";
    case "preservation-only":
      return "This instrument preserves and cannot compel disclosure. A Custodian confirms the preservation.";
    case "over-ceiling":
      return `This instrument cannot compel ${listWords(refusal.items)}${refusal.confirmed ? "" : " (a default, not confirmed)"}. Withhold it, or wait for a stronger instrument.`;
    case "beyond-asked":
      return `This reaches beyond what was asked: ${listWords(refusal.items)}. Narrow it.`;
    case "withholding-reason-missing":
      return `Less would leave than was asked. Say why the rest is withheld: ${listWords(refusal.items)}.`;
    case "nothing-approved":
      return "Nothing in the scope is approved. Approve at least one item, or let Senior counsel reject the request.";
    case "scope-changed":
      return "The scope is not the one that was proposed. A Reviewer proposes it anew.";
    case "no-proposal":
      return "There is no scope to decide on. A Reviewer proposes one first.";
    case "no-production":
      return "There is no production at this point. A Custodian submits one, and another checks it.";
    case "beyond-approved":
      return `These files reach beyond what was approved: ${listWords(refusal.files)}. A Custodian takes them out or narrows them.`;
    case "items-unanswered":
      return `Approved, and neither a file nor a reason: ${listWords(refusal.items)}. Attach what was found, or say why nothing leaves.`;
    case "found-and-not-found":
      return `Said both to hold data and to hold none: ${listWords(refusal.items)}. Attach no file there, or give another reason.`;
    case "targets-unanswered":
      return `These targets have no outcome yet: ${listWords(refusal.targets)}. Record one for each.`;
    case "document-unknown":
      return "This document is not part of the request. Attach it first, then choose it here.";
    case "document-twice":
      return "A file answers one item. Attach it again for each further item, or leave it out there.";
    case "owner-unknown":
      return "This person cannot work on requests here. Choose one from the list.";
    case "document-altered":
      return `What is stored is not what was added: ${listWords(refusal.files)}. Nothing was delivered. A Custodian adds the files anew; tell an Administrator.`;
    case "notice-unsettled":
      return `Notice is not settled for ${listWords(refusal.customers)}. A Reviewer sends it, or Senior counsel waives it.`;
    case "secrecy-in-force":
      return `An order of ${refusal.order} forbids this ${refusal.until === null ? "until it is lifted" : lastOfSecrecyThere(new Date(refusal.until), refusal.zone)}. The notice is held and falls due when the order ends.`;
    case "customer-not-told":
      return `There is time to object, and nobody has told ${listWords(refusal.customers)}. The reviewer sends the notice first, or Senior counsel waives it or agrees to put it off.`;
    case "objection-window":
      return `The customer was told that it may object until the end of ${refusal.until}. Deliver after that day.`;
    case "notice-not-owed":
      return "No notice is owed here. A Reviewer names the customer of the target first.";
    case "notice-already-sent":
      return "This notice was settled already. The timeline says when and by whom.";
    case "notice-address-missing":
      return `${refusal.customer} has no notice contact. Intake or a Reviewer adds one under Customers.`;
    case "notice-changed":
      return "The letter or its recipient is not the one you saw. Look at it again, then send it.";
    case "names-another-customer":
      return `The letter would tell this customer of another one: “${refusal.found}” stands in what somebody typed (an instrument, an authority, an order). Intake or a Reviewer mends that text first.`;
    case "notice-in-flight":
      return "A notice is on its way to the mail server this minute. Record the order as soon as that is settled: try again in a minute.";
    case "message-not-waiting":
      return "This message does not wait for anyone. Load the page again to see where it stands.";
    case "order-without-document":
      return "An order counts only with its document. Attach the order, then choose it here.";
    case "order-unknown":
      return "This order is not part of the request. Load the page again and choose one that is.";
    case "order-ended":
      return "This order has ended or was lifted already.";
    case "dates-reversed":
      return "The end lies before the beginning. Check both dates.";
    case "certificate-unread":
      return "Nobody has recorded what the certificate of the newest process says. Intake or a Reviewer reads it first.";
    case "processor-without-reason":
      return "The order addresses us as a processor and gives no reason why. A Reviewer asks the issuing authority, or Senior counsel writes a memo that it may go on.";
    case "enforcing-refused":
      return "The enforcing authority refuses. Nothing leaves any more; Senior counsel rejects the request.";
    case "gate-closed":
      return `${refusal.gate}: nothing leaves ${refusal.until === null ? "while this clock stands still" : `before ${instantThere(refusal.until, refusal.zone)}`}${refusal.clears ? ", unless a Reviewer records the clearance" : "; deliver after that"}.`;
    case "clarification-open":
      return `The issuing authority has not answered the form of ${instantThere(refusal.since, refusal.zone)}. Record its answer, or Senior counsel writes a memo that it may go on without.`;
    case "clarification-unknown":
      return "No such form waits for an answer. Load the page again and choose one that does.";
    case "reasoned-objection-late":
      return `An objection over another country’s law had to be raised by ${instantThere(refusal.until, refusal.zone)}. Choose the grounds that still stand.`;
    case "another-state":
      return `${listWords(refusal.targets)} ${refusal.targets.length === 1 ? "belongs" : "belong"} to a public authority not known to be of the issuing State. Say under Customers of which State it is; otherwise Senior counsel rejects it, or writes a memo that it may go on.`;
    case "memo-missing":
      return `Senior counsel writes a memo (${memoWords(refusal.kind)}) that concludes that it may go on: ${listWords(refusal.targets)}.`;
    case "memo-against":
      return `Senior counsel’s memo (${memoWords(refusal.kind)}) concludes: ${conclusionWords(refusal.conclusion)}. Only a newer memo lets it go on.`;
    case "no-presence":
      return "An authority of a country in which we have no presence cannot compel anything. Senior counsel rejects it and points to mutual legal assistance.";
    case "not-in-force":
      return `“${refusal.instrument}” was not law on ${refusal.on}. ${refusal.why ?? "It compels nothing."} Senior counsel rejects it, or the authority sends an instrument that is.`;
    case "not-its-instrument":
      return `An authority of ${countryName(refusal.country) ?? refusal.country} cannot issue “${refusal.instrument}”. Senior counsel rejects it; if the authority’s country is wrong, mend it on the authority’s page.`;
    case "access-demand":
      return "This demands keys or standing access. It can only be rejected, by Senior counsel.";
    case "successor-missing":
      return "The customer exists no longer. Choose its successor or insolvency officer as the preferred contact, so that somebody is told.";
    case "name-taken":
      return `“${refusal.name}” is taken. Open that one, or choose another name.`;
    case "unknown-instrument":
      return "This kind of instrument is not known. Choose one from the list.";
    case "authority-unknown":
      return `We know no authority “${shortened(refusal.name)}”, or more than one. Choose one from the list, with its country, or describe a new one.`;
    case "customer-not-known":
      return `We know no customer “${shortened(refusal.name)}”. Choose one from the list, or leave it empty until somebody finds out.`;
    case "in-the-future":
      return "This has not happened yet. Check the date, the time and the zone.";
    case "import-refused":
      if (refusal.problems === 0) return "The file gives no rows to take in, so nothing was. The list says why.";
      return `${refusal.problems} ${refusal.problems === 1 ? "row cannot" : "rows cannot"} be taken in, so nothing was. Mend the file and send it again.`;
    case "another-customers-file":
      return `These files seem to hold another customer’s data: ${listWords(refusal.files)}. Nobody can pass them. Fail the check; a Custodian then extracts anew, or names the file for what it holds.`;
    case "last-person":
      return `Without this person too few are left for this request: ${roleWords(refusal.roles)}. Ask an Administrator for another, or tick that it is done all the same.`;
    case "recused-already":
      return "This person is kept from the request already. Load the page again.";
    case "views-full":
      return `You keep ${refusal.most} views, as many as there may be. Choose one that you remove, or save under its name.`;
    case "cover-taken":
      return `Somebody stands in for this person until ${refusal.until} already. Choose other days, or end that first.`;
    case "cover-without-role":
      return "This person holds none of the roles of the one who is away. Choose somebody who does.";
    case "not-empty":
      return "This installation holds data already. Seeding is for an empty one only.";
    case "last-administrator":
      return "This is the last Administrator who can sign in. Give the role to somebody else first.";
    case "password-weak":
      return "Choose a password of 12 to 256 characters that is not one of the common ones, the e-mail address or the name.";
    case "roles-unknown":
      return `No role is called ${listWords(refusal.roles, "or")}. The roles are ${listWords(givable)}.`;
  }
}

const givable = allRoles.filter((role) => role !== "system");
