import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { buildWhenStale } from "@/bin/building";
import { stating } from "@/bin/stating";
import { onlyOne } from "@/lib/platform/embedded-postgres-lock";
import { onShutdown } from "@/lib/platform/shutdown";
import { options, usage } from "./options";
import { benchData, freshPlace } from "./place";
import { resultsTable } from "./results-table";

/** `npm run bench`: how far the product is from the least its work could cost, measured beside it in the same run. */
await stating(async () => {
  const asked = options(process.argv.slice(2));
  if (asked === "help") return console.log(usage);
  const started: { stop: () => Promise<void> }[] = [];
  const stopAll = async () => {
    for (const part of started.splice(0).reverse()) await part.stop();
  };
  onShutdown(stopAll);
  mkdirSync(benchData, { recursive: true, mode: 0o711 });
  await onlyOne(join(benchData, "running"), async () => {
    try {
      await buildWhenStale();
      const place = await freshPlace();
      started.push(place);
      // Loads the store, whose client building may just have written.
      const { measureAll } = await import("./measure-all");
      const results = await measureAll(place, asked, (part) => started.push(part));
      mkdirSync(dirname(asked.json), { recursive: true });
      writeFileSync(asked.json, `${JSON.stringify(results, null, 2)}\n`);
      console.log(resultsTable(results));
      console.error(`Kept in ${asked.json}`);
    } finally {
      await stopAll();
    }
  });
  process.exit(0);
});
