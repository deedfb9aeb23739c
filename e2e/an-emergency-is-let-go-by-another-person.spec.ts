import type { Page } from "@playwright/test";
import { api, itemsOf, keep, received, step } from "./desk/machine";
import { daysAgo, paper, unique } from "./desk/papers";
import { picture } from "./desk/pictures";
import { password, place } from "./desk/place";
import { command } from "./desk/product";
import { openRequest, send, stepForm } from "./desk/request-page";
import { axeClean, expect, signIn, test } from "./desk/test";

test("an emergency is checked by one person, let go by another, and followed by its process", async ({
  signedIn,
  stranger,
}) => {
  test.setTimeout(600_000);
  const reference = await received({ instrument: "US_EMERG", dueOn: null });
  const first = await stranger();
  await signIn(first, await aPersonOf("intake,senior_counsel,custodian"));
  await firstPersonCalls(first, reference);

  await reviewerPrepares(await signedIn("reviewer"), reference);
  await openRequest(first, reference);
  await expect(first.getByRole("form", { name: "Approve the scope", exact: true })).toHaveCount(0);
  await expect(
    first.getByText(/You authenticated the requester yourself\. Another person must do this/).first(),
  ).toBeVisible();
  await step("counsel2", reference, "approve", { seen: true, note: "" });
  await custodiansPrepare(await signedIn("custodian"), reference);
  await openRequest(first, reference);
  await expect(first.getByRole("form", { name: "Deliver to the authority", exact: true })).toHaveCount(0);

  const second = await signedIn("custodian");
  await openRequest(second, reference);
  const deliver = await stepForm(second, "Deliver to the authority");
  await deliver.getByLabel("How").fill("Portal");
  await deliver.getByLabel("To whom").fill("Sgt. R. Alvarez");
  await send(deliver, "Deliver to the authority", "deliver");
  const followUp = second.locator("#emergency");
  await expect(followUp.getByText("Awaited")).toBeVisible();
  await expect(second.getByText("Legal process after an emergency disclosure").first()).toBeVisible();
  await axeClean(second);
  await picture(second, "emergency-delivered", { whole: true });

  await processFollows(first, reference);
});

/** Calls the number that the message gave, and then one of our own list. */
async function firstPersonCalls(page: Page, reference: string): Promise<void> {
  await openRequest(page, reference);
  const form = await stepForm(page, "Authenticate the requester");
  const source = form.getByLabel(/^Where the number you called came from/);
  await form.getByRole("checkbox", { name: /^Call back to a switchboard number/ }).check();
  await source.selectOption({ label: "The request itself" });
  await form.getByLabel(/^The number you called/).fill("+1 555 0199");
  await form.getByLabel(/^Whom you spoke to/).fill("Captain Doe");
  await form.getByLabel(/^Spoken to on/).fill(daysAgo(0));
  await form.getByLabel("What was done").fill("Called back; the duty officer confirmed the emergency.");
  await form.getByRole("button", { name: "Authenticate the requester" }).click();
  await expect(page.getByText(/A number taken from the request proves nothing/).first()).toBeVisible();
  await picture(page, "emergency-number-from-the-message", { whole: true });
  await source.selectOption({ label: "The agency’s public switchboard" });
  await form.getByLabel(/^The number you called/).fill("+1 555 0142");
  await send(form, "Authenticate the requester", "authenticate");
  await expect(page.locator("#findings").getByText("+1 555 0142")).toBeVisible();
}

async function reviewerPrepares(files: Page, reference: string): Promise<void> {
  await step("reviewer", reference, "review", { jurisdiction: true, power: true, form: true, note: "In order" });
  const { targets } = (await api("reviewer", "GET", `/requests/${reference}`)).body;
  await openRequest(files, reference);
  const items = itemsOf(targets).map((item) => ({ itemId: item.id, approved: true, withheld: null }));
  await step("reviewer", reference, "propose-scope", { basis: "No less would do", items });
}

async function custodiansPrepare(files: Page, reference: string): Promise<void> {
  const { targets } = (await api("custodian", "GET", `/requests/${reference}`)).body;
  const rows = [];
  for (const item of itemsOf(targets)) {
    const file = { name: "export.txt", mimeType: "text/plain", buffer: Buffer.from(`Invented export ${unique()}\n`) };
    rows.push({ itemId: item.id, documentId: await keep(files, file, "production", reference) });
  }
  await step("custodian", reference, "produce", { source: "Directory, by the runbook", files: rows, noData: [] });
  await step("custodian2", reference, "pass-check", { note: "One account, within what was approved" });
}

async function processFollows(page: Page, reference: string): Promise<void> {
  await openRequest(page, reference);
  const form = await stepForm(page, "Record the process that followed");
  const warrant = paper("warrant.pdf", "SEARCH WARRANT (invented)", unique());
  await form
    .getByLabel(/^The process/)
    .first()
    .setInputFiles([warrant]);
  await expect(form.getByText("Kept. SHA-256")).toBeVisible();
  await send(form, "Record the process that followed", "record-later-process");
  await expect(page.locator("#emergency").getByText("Came", { exact: true })).toBeVisible();
  await picture(page, "emergency-followed", { whole: true });
}

/** Somebody who holds several roles: separation is between persons, not roles. */
async function aPersonOf(roles: string): Promise<string> {
  const email = `${unique().toLowerCase()}@desk.example`;
  const words = ["user", "add", "--email", email, "--name", `Ola ${unique()}`, "--roles", roles, "--password-stdin"];
  const { code, said } = await command(place().dataDir, words, password);
  expect(code, said).toBe(0);
  return email;
}
