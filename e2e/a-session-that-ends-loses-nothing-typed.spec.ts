import type { Page } from "@playwright/test";
import { daysAgo, unique } from "./desk/papers";
import { password, place } from "./desk/place";
import { command } from "./desk/product";
import { fillIntake, referenceIn } from "./desk/request-page";
import { expect, signIn, test } from "./desk/test";

/** A person of this journey's own: signing out everywhere must end nobody else's work. */
async function newcomer(): Promise<string> {
  const email = `${unique().toLowerCase()}@desk.example`;
  const words = ["user", "add", "--email", email, "--name", "Noor Wessel", "--roles", "intake", "--password-stdin"];
  const added = await command(place().dataDir, words, `${password}\n`);
  expect(added.code, added.said).toBe(0);
  return email;
}

async function signOutEverywhere(page: Page): Promise<void> {
  await page.goto("/desk/settings/sessions");
  await page.getByRole("button", { name: /everywhere/i }).click();
  await page.waitForURL(/\/sign-in/);
}

test("what was typed is there after signing in again in place, and goes through", async ({ stranger }) => {
  const email = await newcomer();
  const [desk, elsewhere] = [await stranger(), await stranger()];
  for (const page of [desk, elsewhere]) await signIn(page, email);
  await desk.goto("/desk/requests/new");
  const agencyReference = `S-${unique()}`;
  await fillIntake(desk, {
    authority: "Federal Bureau of Examples, United States",
    agencyReference,
    instrument: "US subpoena",
    receivedOn: daysAgo(2),
    accounts: [{ identifier: "lab@northwind.example", category: "Subscriber" }],
  });
  await signOutEverywhere(elsewhere);

  const form = desk.getByRole("form", { name: "Record a request" });
  await form.getByRole("button", { name: "Record the request" }).click();
  await expect(desk.getByText("You have been signed out", { exact: true })).toBeVisible();
  await expect(form.getByLabel("Their reference")).toHaveValue(agencyReference);
  await desk.getByLabel("Password").fill(password);
  await desk.getByRole("button", { name: "Sign in and stay here" }).click();
  await expect(desk.getByText("You are signed in again.", { exact: false })).toBeVisible();
  await expect(form.getByLabel("Account identifier")).toHaveValue("lab@northwind.example");
  await form.getByRole("button", { name: "Record the request" }).click();
  await referenceIn(desk);
  await expect(desk.getByText(agencyReference).first()).toBeVisible();
});

test("without script it is kept and shown after signing in", async ({ stranger }) => {
  const email = await newcomer();
  const [desk, elsewhere] = [await stranger({ script: false }), await stranger()];
  for (const page of [desk, elsewhere]) await signIn(page, email);
  await desk.goto("/desk/requests/new");
  const agencyReference = `S-${unique()}`;
  await fillIntake(desk, {
    authority: "Federal Bureau of Examples, United States",
    agencyReference,
    instrument: "US subpoena",
    receivedOn: daysAgo(2),
    accounts: [{ identifier: "lab@northwind.example", category: "Subscriber" }],
  });
  await signOutEverywhere(elsewhere);
  await desk.getByRole("button", { name: "Record the request" }).click();
  await expect(desk.locator("body")).toContainText(/signed out|Sign in/);
  if (!desk.url().includes("/sign-in"))
    await desk
      .getByRole("link", { name: /sign in/i })
      .first()
      .click();
  await desk.getByLabel("E-mail").fill(email);
  await desk.getByLabel("Password").fill(password);
  await desk.getByRole("button", { name: "Sign in" }).click();
  await expect(desk.locator("body")).toContainText(agencyReference);
});
