import type { Locator, Page } from "@playwright/test";
import { aCall } from "./machine";
import { daysAgo, paper, unique } from "./papers";
import type { Person } from "./place";
import { attach, openRequest, send, stepForm } from "./request-page";

/** Pages of the people of the desk, each opened once and used for every move of theirs. */
export type People = (who: Person) => Promise<Page>;

/**
 * One step of a request, taken in the browser by somebody who may.
 *
 * @param why the words of the choice beside which it is taken; only a rejection has one
 */
export type Move = (people: People, reference: string, why: string) => Promise<void>;

async function form(people: People, who: Person, reference: string, words: string) {
  const page = await people(who);
  await openRequest(page, reference);
  return stepForm(page, words);
}

export const moves = {
  async authenticates(people, reference) {
    const words = "Authenticate the requester";
    const asked = await form(people, "intake", reference, words);
    await asked.getByRole("checkbox", { name: /^Call back to a switchboard number/ }).check();
    await asked
      .getByLabel(/^Where the number you called came from/)
      .selectOption({ label: "Our own list of authorities" });
    const { calledNumber, spokenTo, calledOn } = await aCall(reference);
    await asked.getByLabel(/^The number you called/).fill(calledNumber);
    await asked.getByLabel(/^Whom you spoke to/).fill(spokenTo);
    await asked.getByLabel(/^Spoken to on/).fill(calledOn);
    await asked.getByLabel("What was done").fill("Called the switchboard; the officer confirmed it.");
    await send(asked, words, "authenticate");
  },
  async findsValid(people, reference) {
    const words = "Find the request valid";
    const asked = await form(people, "reviewer", reference, words);
    for (const box of await asked.getByRole("checkbox").all()) await box.check();
    await asked.getByLabel("What you found").fill("Signed, dated and addressed to us.");
    await send(asked, words, "review");
  },
  async readsCertificate(people, reference) {
    const words = "Read the certificate";
    const read = await form(people, "reviewer", reference, words);
    for (const [question, answer] of certificate) await choose(read, question, answer);
    await send(read, words, "read-epoc");
  },
  /** The authority insists, in writing. */
  async redirects(people, reference) {
    await send(
      await form(people, "reviewer", reference, "Send the redirect letter"),
      "Send the redirect letter",
      "send-redirect",
    );
    const words = "Record the answer to the redirect";
    const answer = await form(people, "reviewer", reference, words);
    await answer.getByRole("radio", { name: /^It refused/i }).check();
    await attach(answer, /^The writing/, paper("refusal.pdf", "We decline.", unique()));
    await send(answer, words, "answer-redirect");
  },
  async proposes(people, reference) {
    const words = "Propose the scope";
    const scope = await form(people, "reviewer", reference, words);
    await scope.getByLabel("Why this much").fill("It names this and nothing more.");
    await send(scope, words, "propose-scope");
  },
  async approves(people, reference) {
    const words = "Approve the scope";
    const approve = await form(people, "counsel", reference, words);
    await approve.getByRole("checkbox", { name: "I have read the instrument and this scope" }).check();
    await send(approve, words, "approve");
  },
  async extracts(people, reference) {
    const words = "Submit the production";
    const produce = await form(people, "custodian", reference, words);
    const file = { name: "export.txt", mimeType: "text/plain", buffer: Buffer.from(`Invented export ${unique()}\n`) };
    await attach(produce, /^Files/, file);
    await produce.getByLabel("Extracted from").fill("Directory, by the runbook");
    await send(produce, words, "produce");
  },
  async checks(people, reference) {
    const words = "Pass the check";
    const check = await form(people, "custodian2", reference, words);
    await check.getByLabel("What you checked").fill("One account, within what was approved.");
    await send(check, words, "pass-check");
  },
  async delivers(people, reference) {
    const words = "Deliver to the authority";
    const deliver = await form(people, "custodian", reference, words);
    await deliver.getByLabel("How").fill("Its own portal");
    await deliver.getByLabel("To whom").fill("Records unit");
    await send(deliver, words, "deliver");
  },
  async preserves(people, reference) {
    const words = "Confirm the preservation";
    const preserve = await form(people, "custodian", reference, words);
    await preserve.getByLabel("For the record").fill("A copy was made and is kept apart.");
    await send(preserve, words, "confirm-preservation");
  },
  /** Twenty days ago: whatever weekend or holiday stands at the end, the fourteen are over. */
  async hearsTheCustomerWasTold(people, reference) {
    const words = "Record that the government told the customer";
    const told = await form(people, "reviewer", reference, words);
    await told.getByLabel("The government told the customer on").fill(daysAgo(20));
    await attach(told, /^Its notice/, paper("notice.pdf", "You are hereby told.", unique()));
    await told.getByLabel("What it says").fill("It told the customer by letter.");
    await send(told, words, "record-government-notice");
  },
  async reopens(people, reference) {
    const words = "Reopen the request";
    const again = await form(people, "counsel", reference, words);
    await again.getByLabel(/^Why/).fill("The copy is to be released.");
    await send(again, words, "reopen");
  },
  async demandsReview(people, reference) {
    const words = "Record a filing";
    const filing = await form(people, "ns-counsel", reference, words);
    await choose(filing, "Who filed it", "We ourselves");
    await choose(filing, "What was filed", "Demand for judicial review of a national security letter’s secrecy");
    await filing.getByLabel("Court or authority").fill("The Bureau");
    await filing.getByLabel("Docket number").fill("None yet");
    await filing.getByLabel("The secrecy order it challenges").selectOption({ index: 1 });
    await filing.getByLabel("Filed on").fill(daysAgo(1));
    await send(filing, words, "file-challenge");
  },
  async datesTheInvestigation(people, reference) {
    const words = "Say when the investigation began";
    const dated = await form(people, "ns-counsel", reference, words);
    await dated.getByLabel("The investigation began on").fill(daysAgo(400));
    await dated.getByLabel("How we know").fill("The letter says so.");
    await send(dated, words, "date-investigation");
  },
  async rejects(people, reference, why) {
    const words = "Reject the request";
    const reject = await form(people, "counsel", reference, words);
    await reject.getByRole("radio", { name: new RegExp(`^${why}`) }).check();
    await send(reject, words, "reject");
  },
} as const satisfies Record<string, Move>;

/** A certificate for subscriber data, addressed to us as the processor for a reason that the Regulation knows. */
const certificate = [
  ["On whom of us it was served", "Our designated establishment"],
  ["It addresses us", "As a processor for a customer"],
  ["Why the processor and not the controller", "Addressing the controller might harm the investigation"],
  ["Who issued or validated it", "A prosecutor, or an agency that a prosecutor validated"],
  ["The offence", "It shows neither"],
  ["If none was notified, why", "One was notified, or it gives no reason"],
] as const;

/** Few choices stand as radio buttons, many as a list. */
async function choose(form: Locator, question: string, answer: string): Promise<void> {
  const radio = form.getByRole("group", { name: question }).getByRole("radio", { name: answer });
  if ((await radio.count()) > 0) await radio.check();
  else await form.getByLabel(question).selectOption({ label: answer });
}

export type MoveName = keyof typeof moves;
