import { environment } from "@/lib/platform/environment";
import { log } from "@/lib/platform/log";
import { onShutdown } from "@/lib/platform/shutdown";
import { preparedDatabase } from "./prepared-database";
import { stating } from "./stating";

/** `npm run worker`: carries out what the desk has decided and put in the queue. Any number may run side by side. */
await stating(async () => {
  environment();
  const database = await preparedDatabase();
  const { startWorker } = await import("./jobs"); // loads the store, whose client preparing has just written
  const worker = await startWorker();
  log({ event: "worker-started" });
  onShutdown(async () => {
    await worker.stop();
    log({ event: "worker-stopped" });
    await database.stop();
  });
});
