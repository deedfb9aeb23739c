import type { Page } from "@playwright/test";
import { axeClean, expect, test } from "./desk/test";

const theirs = "GJ 26-1187";

/** Waits until the keys of the desk are heard: until script has taken over, a key is only a key. */
async function keysHeard(page: Page): Promise<void> {
  await expect(async () => {
    await page.keyboard.press("?");
    await expect(page.getByRole("dialog", { name: "Keys" })).toBeVisible({ timeout: 1000 });
  }).toPass();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
}

test("a request is found however its number is written, opened, and its step gone to, by keyboard alone", async ({
  signedIn,
}) => {
  const page = await signedIn("reviewer");
  await page.goto("/desk/deadlines");
  await keysHeard(page);

  await page.keyboard.press("/");
  await expect(page.getByRole("searchbox", { name: "Search the desk" })).toBeFocused();
  await page.keyboard.type("gj 261i87 ?/gq"); // no key fires while one types
  await expect(page.getByRole("dialog")).toHaveCount(0);
  for (let count = 0; count < 5; count += 1) await page.keyboard.press("Backspace");
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/desk\/search\?q=/);
  const hits = page.getByRole("region", { name: "Requests" });
  await expect(hits.getByText(theirs)).toBeVisible();
  await axeClean(page);

  await keysHeard(page);
  await page.keyboard.press("Control+k");
  const palette = page.getByRole("dialog", { name: "Command palette" });
  await expect(palette.getByRole("combobox")).toBeFocused();
  await axeClean(page);
  await page.keyboard.type("GJ26 1187");
  await expect(palette.getByRole("group", { name: "Requests" }).getByRole("option")).toHaveCount(1);
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/desk\/requests\/WD-/);

  await keysHeard(page);
  await page.keyboard.press("Control+k");
  await expect(palette.getByRole("combobox")).toBeFocused();
  await page.keyboard.type("note");
  await expect(palette.getByRole("group", { name: "Steps here" }).getByRole("option").first()).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(palette).toHaveCount(0);
  expect(new URL(page.url()).hash).toBe("#step-note");
  await expect(page.locator("#step-note").locator(":focus")).toHaveCount(1);
});

test("the keys go to pages and along the queue, and can be switched off", async ({ signedIn }) => {
  const page = await signedIn("reviewer");
  await page.goto("/desk/deadlines");
  await keysHeard(page);
  await page.keyboard.press("g");
  await page.keyboard.press("q");
  await page.waitForURL("**/desk/requests");
  await keysHeard(page);
  await page.keyboard.press("j");
  await page.keyboard.press("j");
  const second = page.locator("main tbody tr").nth(1).locator("a").first();
  await expect(second).toBeFocused();
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/desk\/requests\/WD-/);

  await page.goto("/desk/help/keys");
  await page.getByRole("button", { name: "Switch the keys off" }).click();
  await expect(page.getByText("They are switched off in this browser.", { exact: false })).toBeVisible();
  await page.keyboard.press("?");
  await page.keyboard.press("Control+k");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await page.getByRole("button", { name: "Switch the keys on" }).click();
  await keysHeard(page);
});

test("a search without script answers in words whatever is asked", async ({ signedIn }) => {
  const page = await signedIn("reviewer", { script: false, width: 390 });
  await page.goto("/desk/customers");
  await page.getByRole("searchbox", { name: "Search the desk" }).fill("northwind");
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/desk\/search\?q=northwind/);
  await expect(page.locator("mark").first()).toHaveText(/northwind/i);
  await page.getByRole("link", { name: "Accounts", exact: true }).click();
  await expect(page.getByRole("heading", { name: "Accounts" })).toBeVisible();
  for (const [asked, words] of [
    ["%25%25%25", /at least three letters/],
    ["%00%01", /address cannot be read/],
    ["w".repeat(4000), /at most 200 characters/],
    ["zzzqqq&kind=notes&after=notes.9.x", /left out/],
    ["zzzqqq", /Nothing fits/],
  ] as const) {
    await page.goto(`/desk/search?q=${asked}`);
    await expect(page.getByText(words).first()).toBeVisible();
  }
});
