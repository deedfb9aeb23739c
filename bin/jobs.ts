import { workerTasks } from "@/bin/worker-tasks";
import { environment } from "@/lib/platform/environment";
import { type RunningWorker, runWorker } from "@/lib/platform/worker";

/** What `npm run worker` runs: every task of the queue, with this installation's mail server and clock. */
export async function startWorker(): Promise<RunningWorker> {
  const connectionString = process.env["WRITDESK_APP_DATABASE_URL"];
  if (!connectionString) throw new Error("The worker starts after the database was prepared");
  const log = (line: Readonly<Record<string, string | number>>) =>
    console.log(JSON.stringify({ at: new Date().toISOString(), ...line }));
  return runWorker({ connectionString, ...workerTasks(environment(), log), log });
}
