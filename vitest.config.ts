import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const root = fileURLToPath(new URL(".", import.meta.url));

/** `unit` needs nothing but Node; `store` needs the database that lib/store/testing starts. */
export default defineConfig({
  resolve: { alias: { "@": root.replace(/\/$/, "") } },
  test: {
    projects: [
      { extends: true, test: { name: "unit", include: ["lib/**/*.test.ts", "bin/**/*.test.ts", "components/**/*.test.tsx"], exclude: ["lib/store/**", "lib/casework/**", "node_modules"] } },
      { extends: true, test: { name: "store", include: ["lib/store/**/*.test.ts", "lib/casework/**/*.test.ts"], globalSetup: ["lib/store/testing/global-setup.ts"], testTimeout: 60_000, hookTimeout: 120_000 } },
    ],
  },
});
