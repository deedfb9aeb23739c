import type { Page } from "@playwright/test";
import { everyPage, firstOf } from "./desk/every-page";
import type { Person } from "./desk/place";
import { picture } from "./desk/pictures";
import { axeClean, expect, test } from "./desk/test";

type Opened = (look: { script?: boolean; width?: number }) => Promise<Page>;

for (const { path, who, picture: name } of everyPage) {
  test(`${path} stands for ${who ?? "anybody"}`, async ({ signedIn, stranger }) => {
    await stands(path, (look) => (who === null ? stranger(look) : signedIn(who, look)), name);
  });
}

for (const { path, who, link, instead, picture: name } of firstOf) {
  const through = instead === undefined ? path : `${path}, by ${instead(link)}`;
  test(`what ${through} leads to stands for ${who ?? "anybody"}`, async ({ signedIn }) => {
    const person: Person = who ?? "auditor";
    const list = await signedIn(person);
    await list.goto(path);
    const hrefs = await list
      .locator(`main a[href^="${link}"]`)
      .evaluateAll((all) => all.map((one) => one.getAttribute("href")));
    const href = hrefs.find((one) => one !== null && !/\/(?:new|preview)(?:$|\?)/.test(one));
    expect(href, `${path} names none`).toBeTruthy();
    const found = href ?? path;
    await stands(instead?.(found) ?? found, (look) => signedIn(person, look), name);
  });
}

async function stands(path: string, opened: Opened, name?: string): Promise<void> {
  for (const width of [1440, 390]) {
    const page = await opened({ width });
    await shows(page, path);
    await axeClean(page);
    if (name !== undefined) await picture(page, width === 390 ? `${name}-narrow` : name);
    await page.context().close();
  }
  const bare = await opened({ script: false, width: 390 });
  await shows(bare, path);
  await bare.setViewportSize({ width: 1100, height: 800 });
  await fits(bare, path);
}

/** Says what it is, and needs no sideways scrolling. */
async function shows(page: Page, path: string): Promise<void> {
  const answer = await page.goto(path);
  expect(answer?.status(), path).toBe(200);
  expect(new URL(page.url()).pathname, "nobody is sent elsewhere").toBe(new URL(path, page.url()).pathname);
  await expect(page).toHaveTitle(/\S/);
  await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
  await fits(page, path);
}

async function fits(page: Page, path: string): Promise<void> {
  const { width, shown } = await page.evaluate(() => ({
    width: document.documentElement.scrollWidth,
    shown: document.documentElement.clientWidth,
  }));
  expect(width, `${path} is wider than its window`).toBeLessThanOrEqual(shown);
}
