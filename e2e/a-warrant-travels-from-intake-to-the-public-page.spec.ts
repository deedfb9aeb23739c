import type { Page } from "@playwright/test";
import { letterTo } from "./desk/letters";
import { paper, unique } from "./desk/papers";
import { picture } from "./desk/pictures";
import { place } from "./desk/place";
import { command } from "./desk/product";
import { attach, fillIntake, mayNotTake, openRequest, referenceIn, send, stepForm } from "./desk/request-page";
import { dayIn } from "@/lib/law/shared/plain-date";
import { axeClean, expect, test } from "./desk/test";

/** A half-year that is over and of which no report is out, so that what this journey counts can be published. */
const period = { label: "2024-h2", receivedOn: "2024-09-18", from: "2024-07-01", to: "2024-09-01" };
/** An account outside the European Union: an American order needs no memo for it. */
const northwind = "lab@northwind.example";
const harbour = "ops@harbour.example";

test("a warrant travels from intake to the public page", async ({ signedIn, stranger }) => {
  test.setTimeout(600_000);
  const agencyReference = `SW-${unique()}`;
  const reference = await intakeRecords(await signedIn("intake"), agencyReference);
  const reviewer = await signedIn("reviewer");
  await reviewerRedirects(reviewer, reference);
  await reviewerProposes(reviewer, reference);
  await counselApproves(await signedIn("counsel"), reference);
  await custodiansProduce(await signedIn("custodian"), await signedIn("custodian2"), reference);
  await reviewerTells(reviewer, reference);
  await reviewerCloses(reviewer, reference);
  const released = await publishersRelease(await signedIn("publisher"), await signedIn("publisher2"));
  await everybodyReads(await stranger({ script: false }), await stranger({ script: false, width: 390 }), released);
  await recordHolds(await signedIn("auditor"), reference);
});

async function intakeRecords(page: Page, agencyReference: string): Promise<string> {
  await page.goto("/desk/requests/new");
  const original = paper("search-warrant.pdf", "SEARCH WARRANT (invented)", agencyReference, northwind, harbour);
  const form = page.getByRole("form", { name: "Record a request" });
  await attach(form, /^Files of the original/, original);
  const ask = { from: period.from, to: period.to, service: "mail" };
  await fillIntake(page, {
    authority: "Federal Bureau of Examples, United States",
    agencyReference,
    instrument: "US search warrant",
    receivedOn: period.receivedOn,
    dueOn: "2024-10-01",
    accounts: [
      { identifier: northwind, category: "Content", ...ask, fields: ["Mail", "Stored files"] },
      { identifier: harbour, category: "Content", ...ask },
    ],
  });
  await axeClean(page);
  await picture(page, "01-intake", { whole: true });
  await form.getByRole("button", { name: "Record the request" }).click();
  const reference = await referenceIn(page);
  await expect(page.getByText(agencyReference).first()).toBeVisible();
  await expect(page.locator("#scope")).toContainText("mail; mail and stored files");
  await axeClean(page);
  await picture(page, "02-received");

  const authenticate = await stepForm(page, "Authenticate the requester");
  await authenticate.getByRole("checkbox", { name: /^Call back to a switchboard number/ }).check();
  await authenticate
    .getByLabel(/^Where the number you called came from/)
    .selectOption({ label: "Our own list of authorities" });
  await authenticate.getByLabel(/^The number you called/).fill("+1 555 0142");
  await authenticate.getByLabel(/^Whom you spoke to/).fill("The duty sergeant");
  await authenticate.getByLabel(/^Spoken to on/).fill(period.receivedOn);
  await authenticate.getByLabel("What was done").fill("Called the switchboard; the officer confirmed the warrant.");
  await send(authenticate, "Authenticate the requester", "authenticate");
  await mayNotTake(page, "Find the request valid");
  return reference;
}

async function reviewerRedirects(page: Page, reference: string): Promise<void> {
  await openRequest(page, reference);
  const review = await stepForm(page, "Find the request valid");
  for (const box of await review.getByRole("checkbox").all()) await box.check();
  await review.getByLabel("What you found").fill("Signed by a judge of the district, dated, addressed to us.");
  await picture(page, "03-legal-review");
  await send(review, "Find the request valid", "review");

  await send(await stepForm(page, "Send the redirect letter"), "Send the redirect letter", "send-redirect");
  const answer = await stepForm(page, "Record the answer to the redirect");
  await answer.getByRole("radio", { name: /^It refused/i }).check();
  await attach(answer, /^The writing/, paper("refusal.pdf", "We decline to serve the customers.", reference));
  await picture(page, "04-redirect");
  await send(answer, "Record the answer to the redirect", "answer-redirect");
}

async function reviewerProposes(page: Page, reference: string): Promise<void> {
  await openRequest(page, reference);
  const scope = await stepForm(page, "Propose the scope");
  for (const identifier of [northwind, harbour]) {
    const target = scope.getByRole("group", { name: new RegExp(`^${identifier}`) });
    await target.getByLabel(/^From/).fill("2024-08-01");
    await target.getByLabel(/^To\b/).fill("2024-08-31");
    await target.getByLabel(/^Withheld/).selectOption({ label: "Narrowed by agreement with the authority" });
    // Named fields stand open; where all of the kind of data is asked they are folded away.
    const named = identifier === northwind;
    await expect(target.getByRole("checkbox", { name: "Mail", exact: true })).toBeVisible({ visible: named });
    if (named) await target.getByRole("checkbox", { name: "Mail", exact: true }).check();
  }
  await scope.getByLabel("Why this much").fill("The affidavit speaks of August only.");
  await axeClean(page);
  await picture(page, "05-scope");
  await send(scope, "Propose the scope", "propose-scope");
  await mayNotTake(page, "Approve the scope");
  await expect(page.getByText("1 Aug 2024").first()).toBeVisible();
  await expect(page.getByLabel("How far it was narrowed").first()).toContainText("2 of 2 items");
}

async function counselApproves(page: Page, reference: string): Promise<void> {
  await openRequest(page, reference);
  const approve = await stepForm(page, "Approve the scope");
  await expect(approve).toContainText("The affidavit speaks of August only.");
  await expect(approve).toContainText(/Approve 1 Aug 2024.*31 of \d+ days, mail/);
  await approve.getByRole("checkbox", { name: "I have read the instrument and this scope" }).check();
  await axeClean(page);
  await picture(page, "06-approval");
  await send(approve, "Approve the scope", "approve");
}

async function custodiansProduce(first: Page, second: Page, reference: string): Promise<void> {
  await openRequest(first, reference);
  const produce = await stepForm(first, "Submit the production");
  for (const identifier of [northwind, harbour]) {
    const name = `${identifier.split("@")[0]}-mail.txt`;
    const target = produce.getByRole("group", { name: identifier });
    await expect(target.getByText(/^Approved: /)).toContainText(identifier === northwind ? "days, mail" : "days");
    await attach(target, /^Files/, {
      name,
      mimeType: "text/plain",
      buffer: Buffer.from(`Invented mail of ${identifier}\n`),
    });
    await target.getByLabel(/^Records/).fill("1");
    await target.getByLabel("Nothing, or not all, leaves because").selectOption({ label: "Privileged" });
  }
  await produce.getByLabel("Extracted from").fill("Mail store, by the runbook");
  await picture(first, "07-production");
  await send(produce, "Submit the production", "produce");
  await mayNotTake(first, "Pass the check");

  await openRequest(second, reference);
  const check = await stepForm(second, "Pass the check");
  await expect(check).toContainText("lab-mail.txt");
  await expect(check).toContainText("1 record; Withheld: Privileged");
  await check.getByLabel("What you checked").fill("Each file holds one account, within August.");
  await picture(second, "08-check");
  await send(check, "Pass the check", "pass-check");

  await openRequest(first, reference);
  const deliver = await stepForm(first, "Deliver to the authority");
  await deliver.getByLabel("How").fill("The bureau’s own portal");
  await deliver.getByLabel("To whom").fill("Sgt. R. Alvarez, records unit");
  await send(deliver, "Deliver to the authority", "deliver");
}

async function reviewerTells(page: Page, reference: string): Promise<void> {
  const customers = [
    { email: "legal@northwind.example", name: "Northwind Analytics", own: northwind },
    { email: "board@harbour.example", name: "Harbour Freight", own: harbour },
  ] as const;
  for (const { email } of customers) {
    await openRequest(page, reference);
    const sending = page.getByRole("button", { name: `Send it to ${email}` });
    if (email === customers[0].email) {
      await axeClean(page);
      await page.locator("#step-send-notice").scrollIntoViewIfNeeded();
      await page.getByRole("heading", { name: "Send the notice" }).evaluate((one) => one.scrollIntoView());
      await picture(page, "09-notice");
    }
    await sending.click();
    await expect(page.getByText(/^Done: you approved a notice/)).toBeVisible();
  }
  for (const [place, { email, name, own }] of customers.entries()) {
    const other = customers[1 - place] ?? customers[0];
    const letter = await letterTo(page, email, reference);
    expect(letter).toContain(own);
    expect(letter.includes("content (mail; mail and stored files)")).toBe(own === northwind);
    expect(letter.includes("content (mail; mail),")).toBe(own === northwind);
    expect(letter).not.toContain(other.own);
    expect(letter).not.toContain(other.name);
    expect(letter, name).not.toContain(other.email);
  }
  await picture(page, "10-letter");
}

async function reviewerCloses(page: Page, reference: string): Promise<void> {
  await openRequest(page, reference);
  const receipt = await stepForm(page, "Record the receipt");
  await receipt.getByLabel("Received on").fill(dayIn("America/New_York", new Date()));
  await receipt.getByLabel("Who said so, and how").fill("Their registry, by telephone.");
  await send(receipt, "Record the receipt", "record-receipt");
  const close = await stepForm(page, "Close the request");
  await close.getByLabel("For the record").fill("Delivered, both customers told.");
  await send(close, "Close the request", "close");
  await expect(page.getByText("This request has ended: closed.")).toBeVisible();
  await axeClean(page);
  await picture(page, "11-closed");
}

async function publishersRelease(first: Page, second: Page): Promise<string> {
  await first.goto("/desk/reports");
  await axeClean(first);
  await first.goto(`/desk/reports/preview?period=${period.label}`);
  await expect(first.getByRole("heading", { level: 1, name: /^Preview/ })).toBeVisible();
  await axeClean(first);
  await picture(first, "12-report-preview");
  for (const box of await first.getByRole("checkbox", { name: /^We state this/ }).all()) await box.check();
  await first.getByRole("button", { name: /^Prepare / }).click();
  await first.waitForURL(/\/desk\/reports\/[0-9a-f-]{36}/);
  await expect(first.getByRole("button", { name: /^Release / })).toHaveCount(0);
  await second.goto(new URL(first.url()).pathname);
  for (const box of await second.getByRole("checkbox", { name: /^We have never/ }).all()) await box.check();
  await second.getByRole("checkbox", { name: /I have read this report/ }).check();
  await second.getByRole("button", { name: /^Release / }).click();
  await expect(second.getByText("Released", { exact: true }).first()).toBeVisible();
  await axeClean(second);
  await picture(second, "13-released");
  return `/transparency/${period.label}`;
}

async function everybodyReads(wide: Page, narrow: Page, address: string): Promise<void> {
  const answer = await wide.goto(address);
  expect(answer?.headers()["set-cookie"]).toBeUndefined();
  await expect(wide.getByRole("heading", { level: 1 })).toContainText("2024");
  await expect(wide.locator("body")).toContainText("US search warrant");
  await expect(wide.locator("body")).not.toContainText("northwind");
  await picture(wide, "14-public-report", { whole: true });
  await narrow.goto(address);
  await picture(narrow, "15-public-report-narrow");
  const report = await (await wide.request.get(`${address}/report.json`)).json();
  expect(report.schema).toBe("writdesk-report/1");
  const warrants = report.cells.filter((cell: { legal_process: string }) => cell.legal_process === "US search warrant");
  expect(warrants).toMatchObject([{ country: "US", requests: 1, accounts: 2, outcomes: { content: 1 } }]);
}

async function recordHolds(page: Page, reference: string): Promise<void> {
  await openRequest(page, reference);
  const timeline = page.getByRole("complementary", { name: "Record of the request" });
  for (const done of ["Recorded the request", "Approved the scope", "Delivered the production", "Closed the request"])
    await expect(timeline).toContainText(done);
  await page.goto("/desk/record?check=1");
  await expect(page.getByText(/The record holds/)).toBeVisible();
  await axeClean(page);
  await picture(page, "16-record");
  const verified = await command(place().dataDir, ["record", "verify"]);
  expect(verified.code, verified.said).toBe(0);
}
