import { defineConfig } from "@playwright/test";
import { browserPath } from "./e2e/desk/browser";

const executablePath = await browserPath();

/** Journeys through the product itself, started once by `npm run demo`'s own path: see e2e/desk/start-desk. */
export default defineConfig({
  testDir: "e2e",
  outputDir: ".test/e2e-results",
  globalSetup: "./e2e/desk/start-desk.ts",
  workers: 2,
  timeout: 240_000,
  expect: { timeout: 20_000 },
  forbidOnly: process.env["CI"] !== undefined,
  retries: 0,
  reporter: "list",
  use: {
    launchOptions: { executablePath, args: ["--no-sandbox", "--disable-quic", "--disable-background-networking"] },
    viewport: { width: 1440, height: 900 },
    locale: "en-GB",
    timezoneId: "UTC",
    actionTimeout: 30_000,
    navigationTimeout: 30_000,
    trace: "off",
    screenshot: "only-on-failure",
  },
});
