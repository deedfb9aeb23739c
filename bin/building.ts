import { createRequire } from "node:module";
import { client, site } from "@/lib/platform/build-state";
import { onlyOne } from "@/lib/platform/embedded-postgres-lock";
import { generateClient } from "@/lib/platform/migrations-generate";
import { run, timed } from "./steps";

const lock = "node_modules/.writdesk-building";

/** Writes the database client when the schema has changed since. Anything that loads the store needs it first. */
export async function generateWhenStale(): Promise<void> {
  if (!client.isStale()) return;
  await onlyOne(lock, async () => {
    if (!client.isStale()) return;
    client.begin();
    await timed("database client written", () => generateClient());
    client.finish();
  });
}

/** Builds the site when anything it is made from has changed since. Two who want it at once build it once. */
export async function buildWhenStale(): Promise<void> {
  await generateWhenStale();
  if (!site.isStale()) return;
  await onlyOne(lock, async () => {
    if (!site.isStale()) return;
    site.begin();
    await timed("site built", async () => {
      const next = createRequire(import.meta.url).resolve("next/dist/bin/next");
      const env = { NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" };
      const { code, output } = await run(process.execPath, [next, "build"], env);
      if (code !== 0) throw new Error(`The site could not be built:\n${output}`);
    });
    site.finish();
  });
}
