import type { Page } from "@playwright/test";
import { received } from "./desk/machine";
import { unique } from "./desk/papers";
import { openRequest } from "./desk/request-page";
import { axeClean, expect, test } from "./desk/test";

const path = "/desk/settings/calendars/IE";

test("a holiday shows whom it moves, moves them once another adopts it, and is named where it did", async ({
  signedIn,
}) => {
  const reference = await received({
    instrument: "EU_EPOC",
    authority: "Staatsanwaltschaft Musterstadt",
    dueOn: null,
    receivedAt: new Date(Date.now() - 3_600_000).toISOString(),
  });
  const reviewer = await signedIn("reviewer");
  const before = await dueDay(reviewer, reference);
  const name = `Day of mourning ${unique()}`;

  const admin = await signedIn("admin", { script: false });
  await admin.goto(path);
  const form = admin.getByRole("form", { name: "Add or take out days" });
  await form.getByLabel("Days").fill(`${before} ${name}\nsoon, another`);
  await form.getByLabel("Source").fill("Iris Oifigiúil 94 (invented)");
  await form.getByLabel("Why").fill("The government declared it");
  await form.getByRole("button", { name: "Show what would move" }).click();
  await expect(admin.getByText("Line 2: there is no day in it, as 2027-01-02.").first()).toBeVisible();
  await expect(form.getByLabel("Source")).toHaveValue("Iris Oifigiúil 94 (invented)");
  await form.getByLabel("Days").fill(`${before} ${name}`);
  await form.getByRole("button", { name: "Show what would move" }).click();
  await moves(admin, reference, name);
  expect(await dueDay(reviewer, reference)).toBe(before);
  await admin.getByRole("button", { name: "Propose it" }).click();
  await expect(admin.getByText("Waits for a second administrator").first()).toBeVisible();
  await expect(admin.getByRole("button", { name: "Adopt it" })).toHaveCount(0);

  const second = await signedIn("admin2");
  await second.goto("/desk/settings/calendars");
  await expect(second.getByRole("row").filter({ hasText: "Ireland" })).toContainText("A change waits");
  await second.goto(path);
  await moves(second, reference, name);
  await axeClean(second);
  await second.getByRole("button", { name: "Adopt it" }).click();
  await expect(second.getByText(/^Adopted\. \d+ clocks? moved, each with an entry$/)).toBeVisible();
  await second.goto(path);
  await expect(second.getByText(/Ada Minh, adopted by Adil Reyes/).first()).toBeVisible();

  expect((await dueDay(reviewer, reference)) > before).toBe(true);
  const deadlines = reviewer.locator("#deadlines");
  await deadlines.locator("summary").getByText("Why then").first().click();
  await expect(deadlines.getByText(new RegExp(`does not end on a day off: .*${name}`)).first()).toBeVisible();
});

test("a list of holidays is read from a file, and is put aside without a trace", async ({ signedIn }) => {
  const admin = await signedIn("admin");
  await admin.goto("/desk/settings/calendars?country=EG");
  await expect(admin).toHaveURL(/\/EG$/);
  await expect(admin.getByText("Its weekend is Friday and Saturday.")).toBeVisible();
  const form = admin.getByRole("form", { name: "Add or take out days" });
  const list = "date,name\n2027-01-07,Coptic Christmas\n2027-07-23,Revolution Day\n";
  await form.getByLabel("Or a list as a file").setInputFiles({
    name: "egypt.csv",
    mimeType: "text/csv",
    buffer: Buffer.from(list),
  });
  await form.getByLabel("Source").fill("Official list (invented)");
  await form.getByLabel("Why").fill("First list");
  await form.getByRole("button", { name: "Show what would move" }).click();
  await expect(admin.getByText("No clock of an open request would move.")).toBeVisible();
  await expect(admin.getByText("Fri 23 Jul 2027, Revolution Day")).toBeVisible();
  await axeClean(admin);
  await admin.getByRole("button", { name: "Discard it" }).click();
  await expect(form.getByLabel("Source")).toHaveValue("");
  await expect(admin.getByText("No holidays are known yet.")).toBeVisible();
});

/** The table of the preview names the request. */
async function moves(page: Page, reference: string, name: string): Promise<void> {
  await expect(page.getByText(name).first()).toBeVisible();
  const row = page.getByRole("row").filter({ hasText: reference }).filter({ hasText: "The answer is due" });
  await expect(row).toContainText("European Production Order: ten days");
  await expect(row).toContainText("later");
}

/** The last day of the answer, `YYYY-MM-DD`, as the request says it. */
async function dueDay(page: Page, reference: string): Promise<string> {
  await openRequest(page, reference);
  const due = page.locator("#deadlines li").first().locator("time").first();
  return ((await due.getAttribute("datetime")) ?? "").slice(0, 10);
}
