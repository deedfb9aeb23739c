import AxeBuilder from "@axe-core/playwright";
import { type Browser, type BrowserContext, expect, type Page, test as base } from "@playwright/test";
import { type Person, password, place } from "./place";

export { expect } from "@playwright/test";

interface Look {
  readonly script?: boolean;
  readonly width?: number;
  /** Another desk than the one all journeys share. */
  readonly url?: string;
}

interface Fixtures {
  /** A page of this person's, signed in through the real form. Whatever breaks on it fails the journey. */
  readonly signedIn: (who: Person, look?: Look) => Promise<Page>;
  /** A page of somebody who is not signed in. */
  readonly stranger: (look?: Look) => Promise<Page>;
}

type State = Awaited<ReturnType<BrowserContext["storageState"]>>;

export const test = base.extend<Fixtures & { readonly watched: Watched }, { readonly states: Map<string, State> }>({
  // oxlint-disable-next-line eslint/no-empty-pattern -- Playwright reads what a fixture needs from this pattern
  states: [async ({}, use) => use(new Map()), { scope: "worker" }],
  watched: async ({ browser }, use) => {
    const watched = new Watched(browser);
    await use(watched);
    await watched.end();
  },
  stranger: async ({ watched }, use) => use((look = {}) => watched.open(look)),
  signedIn: async ({ watched, states }, use) =>
    use(async (who, look = {}) => {
      const url = look.url ?? place().url;
      const key = `${who} ${url}`;
      const kept = states.get(key);
      if (kept) return watched.open(look, kept);
      const page = await watched.open(look);
      await signIn(page, who);
      states.set(key, await page.context().storageState());
      return page;
    }),
});

/** Through the door, as a person would. */
export async function signIn(page: Page, who: string): Promise<void> {
  await page.goto("/sign-in");
  await page.getByLabel("E-mail").fill(who.includes("@") ? who : `${who}@desk.example`);
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.waitForURL((at) => at.pathname.startsWith("/desk"));
}

/** Nothing serious for people who use the page by ear or by keyboard. */
export async function axeClean(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const grave = violations.filter(({ impact }) => impact === "serious" || impact === "critical");
  const words = grave.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(", ")}`);
  expect(words, `axe on ${page.url()}`).toEqual([]);
}

/** Every page a journey opens, and what went wrong on any of them. */
class Watched {
  private readonly browser: Browser;
  private readonly contexts: BrowserContext[] = [];
  private readonly wrongs: string[] = [];

  constructor(browser: Browser) {
    this.browser = browser;
  }

  async open({ script = true, width = 1440, url = place().url }: Look, storageState?: State): Promise<Page> {
    const context = await this.browser.newContext({
      baseURL: url,
      viewport: { width, height: 900 },
      javaScriptEnabled: script,
      ...(storageState && { storageState }),
    });
    this.contexts.push(context);
    context.on("page", (page) => this.watch(page));
    return context.newPage();
  }

  /** A browser says "Failed to load resource" for every 4xx it was meant to get; what we must never give is caught below. */
  private watch(page: Page): void {
    page.on("pageerror", (error) => this.wrongs.push(`${page.url()} threw: ${error.message}`));
    page.on("console", (message) => {
      if (message.type() === "error" && !message.text().startsWith("Failed to load resource"))
        this.wrongs.push(`${page.url()} said: ${message.text()}`);
    });
    page.on("response", (answer) => {
      if (answer.status() >= 500) this.wrongs.push(`${answer.request().method()} ${answer.url()}: ${answer.status()}`);
    });
  }

  async end(): Promise<void> {
    for (const context of this.contexts) await context.close();
    expect(this.wrongs, "what broke while the journey went on").toEqual([]);
  }
}
