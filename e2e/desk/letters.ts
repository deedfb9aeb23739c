import type { Page } from "@playwright/test";
import { expect } from "./test";

/** Waits for the worker, then opens the letter that was handed over for this person. */
export async function letterTo(page: Page, email: string, reference: string): Promise<string> {
  const row = page.getByRole("row").filter({ hasText: email }).filter({ hasText: reference });
  await expect(async () => {
    await page.goto("/desk/mail");
    await expect(row).toHaveCount(1, { timeout: 500 });
  }).toPass({ timeout: 20_000 });
  await row.getByRole("link").first().click();
  await page.waitForURL(/\/desk\/mail\/.+/);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await page.getByText("The message as it would have left").click();
  return page.getByRole("main").innerText();
}
