import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const root = fileURLToPath(new URL(".", import.meta.url));

/** What lib/platform/environment wants, in values that are good for nothing else. */
const env = {
  WRITDESK_TEST: "1",
  BASE_URL: "http://localhost:3000", // Vitest itself puts "/" there
  AUTH_SECRET: "tests-only-0123456789-abcdefghijklmnopqrstuvwxyz",
  MASTER_KEY: "dGVzdHMgb25seTogYSBrZXkgdGhhdCBvcGVucyBub3Q=",
  DATA_DIR: ".test/data",
};

/** `unit` needs nothing but Node; `store` works on a real database, which lib/platform/testing starts. */
export default defineConfig({
  resolve: { alias: { "@": root.replace(/\/$/, "") } },
  test: {
    env,
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          // A property is tried on many cases; a machine that builds at the same time needs longer for them.
          testTimeout: 30_000,
          include: ["{lib,bin,components,app}/**/*.test.{ts,tsx}"],
          exclude: ["lib/store/**", "lib/casework/**", "lib/platform/testing/**", "node_modules"],
        },
      },
      {
        extends: true,
        test: {
          name: "store",
          include: ["lib/store/**/*.test.ts", "lib/casework/**/*.test.ts", "lib/platform/testing/*.test.ts"],
          globalSetup: ["lib/platform/testing/global-setup.ts"],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
