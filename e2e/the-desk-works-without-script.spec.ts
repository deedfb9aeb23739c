import { daysAgo, paper, unique } from "./desk/papers";
import { fillIntake, referenceIn } from "./desk/request-page";
import { expect, test } from "./desk/test";

test("intake records a request with its original and authenticates it, all without script", async ({ signedIn }) => {
  const page = await signedIn("intake", { script: false });
  await page.goto("/desk/requests/new");
  const agencyReference = `N-${unique()}`;
  const name = `fax-${agencyReference}.pdf`;
  await page.getByLabel("File", { exact: true }).setInputFiles(paper(name, "SUBPOENA (invented)", agencyReference));
  await page.getByRole("button", { name: "Add the file" }).click();
  await page.getByRole("checkbox", { name: new RegExp(name) }).check();
  await fillIntake(page, {
    authority: "Federal Bureau of Examples, United States",
    agencyReference,
    instrument: "US subpoena",
    receivedOn: daysAgo(1),
    accounts: [{ identifier: "lab@northwind.example", category: "Subscriber" }],
  });
  await page.getByRole("button", { name: "Record the request" }).click();
  const reference = await referenceIn(page);
  await expect(page.getByRole("link", { name })).toBeVisible();

  const form = page.getByRole("form", { name: "Authenticate the requester", exact: true });
  await form.getByLabel("What was done").fill("   "); // enough for a browser's own check, not for the desk's
  await form.getByRole("button", { name: "Authenticate the requester" }).click();
  await expect(page.getByText("Say what was done", { exact: false }).first()).toBeVisible();
  await form.getByRole("checkbox", { name: /^Call back to a switchboard number/ }).check();
  await form
    .getByLabel(/^Where the number you called came from/)
    .selectOption({ label: "Our own list of authorities" });
  await form.getByLabel(/^The number you called/).fill("+1 555 0142");
  await form.getByLabel(/^Whom you spoke to/).fill("The duty sergeant");
  await form.getByLabel(/^Spoken to on/).fill(daysAgo(1));
  await form.getByLabel("What was done").fill("Called the switchboard back.");
  await form.getByRole("button", { name: "Authenticate the requester" }).click();
  await expect(page.getByText("Done: you authenticated the requester")).toBeVisible();
  expect(page.url()).toContain(reference);
});

test("rows are added without script, and the queue is found in without script", async ({ signedIn }) => {
  const page = await signedIn("intake", { script: false });
  await page.goto("/desk/requests/new");
  await page.getByLabel("Their reference").fill("kept while a row is added");
  await page.getByRole("button", { name: "Add another account" }).click();
  await expect(page.getByRole("group", { name: "Account 2" })).toBeVisible();
  await expect(page.getByLabel("Their reference")).toHaveValue("kept while a row is added");
  await page.goto("/desk/requests");
  await page.getByLabel("Find a request").fill("GJ 26-1187");
  await page.getByRole("button", { name: "Find" }).click();
  await expect(page.getByRole("row").filter({ hasText: "GJ 26-1187" })).toBeVisible();
});
