import { z } from "zod";
import { environment } from "@/lib/platform/environment";
import { onShutdown } from "@/lib/platform/shutdown";
import { exported } from "./exported";
import { preparedDatabase } from "./prepared-database";
import { stating } from "./stating";

const worker = z.object({ stop: z.custom<() => Promise<void>>((value) => typeof value === "function") });

/** `npm run worker`: carries out what the desk has decided and put in the queue. Any number may run side by side. */
await stating(async () => {
  environment();
  const database = await preparedDatabase();
  // What the worker does is casework; bin/jobs.ts puts it together and exports `startWorker(): Promise<{ stop }>`.
  const startWorker = await exported("bin/jobs.ts", "startWorker");
  if (typeof startWorker !== "function")
    throw new Error("There is no work to do: bin/jobs.ts does not export startWorker.");
  const { stop } = worker.parse(await startWorker());
  console.log(JSON.stringify({ at: new Date().toISOString(), event: "worker-started" }));
  onShutdown(async () => {
    await stop();
    await database.stop();
  });
});
