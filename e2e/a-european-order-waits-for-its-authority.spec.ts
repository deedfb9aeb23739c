import type { Page } from "@playwright/test";
import { redirectedInVain, step, walked } from "./desk/machine";
import { daysAgo, paper, unique } from "./desk/papers";
import { picture } from "./desk/pictures";
import { attach, fillIntake, mayNotTake, openRequest, referenceIn, send, stepForm } from "./desk/request-page";
import { axeClean, expect, test } from "./desk/test";

/** Held for a public utility in Germany: an order of its own State reaches it, no other's does. */
const utility = "netz@stadtwerke.example";
const german = "Staatsanwaltschaft Musterstadt, Germany";
const french = "Tribunal judiciaire d’Exempleville, France";

test("a European order stands still while its authority is asked, and leaves nothing before the gate opens", async ({
  signedIn,
}) => {
  test.setTimeout(600_000);
  const intake = await signedIn("intake");
  const reference = await recorded(intake, german);
  await readsCertificate(intake, reference);
  await step("custodian", reference, "preserve-data", { snapshot: "Mailbox, copied whole" });
  await walked(reference, "received", "legal_review", intake);
  const reviewer = await signedIn("reviewer");
  await asksAndHears(reviewer, reference);
  await walked(reference, "legal_review", "ready", await signedIn("counsel2"));
  await waitsForTheGate(await signedIn("custodian"), reference);
  await clears(reviewer, reference);
  await openRequest(reviewer, reference);
  await looksRight(await signedIn("reviewer", { width: 390 }), reference, "epoc-cleared-narrow");
});

test("a European order for a public authority of another State is stopped in words", async ({ signedIn }) => {
  const intake = await signedIn("intake");
  const reference = await recorded(intake, french);
  await readsCertificate(intake, reference);
  await walked(reference, "received", "redirecting", intake);
  await redirectedInVain(reference, intake);
  const reviewer = await signedIn("reviewer");
  await openRequest(reviewer, reference);
  const stopped = /netz@stadtwerke\.example belongs to a public authority not known to be of the issuing State/;
  await expect(reviewer.getByText(stopped).first()).toBeVisible();
  await mayNotTake(reviewer, "Propose the scope");
  await looksRight(reviewer, reference, "epoc-other-state");
});

async function recorded(page: Page, authority: string): Promise<string> {
  await page.goto("/desk/requests/new");
  await fillIntake(page, {
    authority,
    agencyReference: `Js-${unique()}`,
    instrument: "European Production Order",
    receivedOn: daysAgo(1),
    accounts: [{ identifier: utility, category: "Content", from: daysAgo(60), to: daysAgo(30) }],
  });
  await page.getByRole("button", { name: "Record the request" }).click();
  const reference = await referenceIn(page);
  await expect(page.locator("#certificate-read")).toContainText("Not read");
  await expect(page.getByText(/The order has the data preserved on receipt/)).toBeVisible();
  return reference;
}

async function readsCertificate(page: Page, reference: string): Promise<void> {
  await openRequest(page, reference);
  const form = await stepForm(page, "Read the certificate");
  await form.getByRole("radio", { name: /^Our designated establishment/ }).check();
  await form.getByRole("radio", { name: /^As a processor/ }).check();
  await form.getByRole("radio", { name: /^Addressing the controller might harm/ }).check();
  await form.getByRole("radio", { name: /^A judge, court/ }).check();
  await form.getByRole("radio", { name: /^One with a maximum of at least three years/ }).check();
  await form.getByRole("checkbox", { name: /^It asks us not to tell the controller/ }).check();
  await form.getByLabel(/^Its justification/).fill("The suspect runs the network.");
  await form.getByRole("checkbox", { name: /^An enforcing authority was notified/ }).check();
  await form.getByRole("radio", { name: /^One was notified/ }).check();
  await axeClean(page);
  await picture(page, "epoc-certificate", { whole: true });
  await send(form, "Read the certificate", "read-epoc");
  const certificate = page.locator("#certificate-read");
  await expect(certificate).toContainText("Gate closed");
  await expect(certificate).toContainText("Addressing the controller might harm the investigation");
  await expect(certificate).toContainText("It asks us not to: The suspect runs the network.");
  await expect(page.locator("#deadlines")).toContainText("A gate: nothing leaves before it");
}

async function asksAndHears(page: Page, reference: string): Promise<void> {
  await openRequest(page, reference);
  const ask = await stepForm(page, "Ask for clarification");
  await ask.getByRole("checkbox", { name: /incomplete/i }).check();
  await ask.getByLabel("What exactly").fill("Section E names no time zone.");
  await send(ask, "Ask for clarification", "ask-clarification");
  const deadlines = page.locator("#deadlines");
  const form = page.locator("#certificate-read");
  await expect(deadlines.getByText("Stands still", { exact: true }).first()).toBeVisible();
  await expect(form).toContainText("Waits for an answer");
  await expect(form).toContainText(/Stands still\. Annex III form sent; .*Article 10\(6\)/);
  await looksRight(page, reference, "epoc-stands-still");

  const answer = await stepForm(page, "Record the clarification");
  await answer.getByLabel("Which form it answers").selectOption({ index: 1 });
  await attach(answer, "The issuing authority’s writing", paper("answer.pdf", "All times are CET.", reference));
  await answer.getByLabel("The answer reached us on").fill(today("America/New_York"));
  await answer.getByRole("radio", { name: /^It answers, withdraws/ }).check();
  await answer.getByRole("radio", { name: /^It gives no reason/ }).check();
  await answer.getByLabel("What it says").fill("All times are Central European.");
  await picture(page, "epoc-answer");
  await send(answer, "Record the clarification", "receive-clarification");
  await expect(deadlines.getByText("Stands still", { exact: true })).toHaveCount(0);
  await expect(form).toContainText("Answered");
  await expect(form).toContainText("Stood still until the answer");
}

async function waitsForTheGate(page: Page, reference: string): Promise<void> {
  await openRequest(page, reference);
  await expect(
    page.getByText(/nothing leaves before .*, unless a Reviewer records the clearance/).first(),
  ).toBeVisible();
  await expect(page.locator("#deadlines")).toContainText("A gate: nothing leaves before it");
  await looksRight(page, reference, "epoc-gate");
}

async function clears(page: Page, reference: string): Promise<void> {
  await openRequest(page, reference);
  const form = await stepForm(page, "Record the clearance");
  await attach(form, "The enforcing authority’s writing", paper("cleared.pdf", "No ground is raised.", reference));
  await form.getByLabel("What it says").fill("No ground for refusal is raised.");
  await send(form, "Record the clearance", "record-clearance");
  await expect(page.locator("#certificate-read")).toContainText("Cleared");
  await expect(page.locator("#certificate-read")).not.toContainText("Gate closed");
}

/** `YYYY-MM-DD` on the clock of the request. */
function today(timeZone: string): string {
  return new Intl.DateTimeFormat("sv-SE", { timeZone }).format();
}

async function looksRight(page: Page, reference: string, name: string): Promise<void> {
  await openRequest(page, reference);
  await axeClean(page);
  await picture(page, name, { whole: true });
}
