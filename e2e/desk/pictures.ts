import { mkdirSync } from "node:fs";
import type { Page } from "@playwright/test";

/** Kept in the repository: what README shows, taken by the run itself. Only rewritten where somebody asks for it. */
const folder = process.env["PICTURES"] === "1" ? "docs/pictures" : ".test/pictures";

export async function picture(page: Page, name: string, look: { whole?: boolean } = {}): Promise<void> {
  mkdirSync(folder, { recursive: true });
  // A whole page is drawn as it stands scrolled: what sticks to the window would stand in its middle.
  if (look.whole) await page.evaluate(() => window.scrollTo(0, 0));
  await page.screenshot({ path: `${folder}/${name}.png`, fullPage: look.whole ?? false, animations: "disabled" });
}
