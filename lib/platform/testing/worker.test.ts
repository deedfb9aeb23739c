import { afterAll, beforeAll, expect, test } from "vitest";
import { freshDatabase, type TestDatabase } from "@/lib/platform/testing/test-database";
import { withClient } from "@/lib/platform/database-roles";
import { runWorker, type WorkerLine } from "@/lib/platform/worker";

let database: TestDatabase;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.drop());

function aWorker(connectionString = database.appUrl) {
  const done: unknown[] = [];
  const lines: WorkerLine[] = [];
  const running: { jobs: number } = { jobs: 0 };
  const worker = runWorker({
    connectionString,
    everyMinute: "sweep",
    log: (line) => lines.push(line),
    tasks: {
      sweep: async () => void done.push("sweep"),
      greet: async (payload) => void done.push(payload),
      fail: () => Promise.reject(new TypeError("ada@nordwind.example is in this text")),
      slow: async () => {
        running.jobs += 1;
        await new Promise((over) => setTimeout(over, 500));
        done.push("slow");
      },
    },
  });
  return { worker, done, lines, running };
}

const enqueue = (task: string, payload: object) =>
  withClient(database.appUrl, (client) =>
    client.query("SELECT writdesk_enqueue($1, $2, NULL, NULL)", [task, JSON.stringify(payload)]),
  );

async function until(claim: () => boolean): Promise<void> {
  for (let waited = 0; waited < 200 && !claim(); waited += 1) await new Promise((over) => setTimeout(over, 50));
  expect(claim()).toBe(true);
}

test("sweeps at every start, and does what is queued as the application's own role", async () => {
  const { worker, done } = aWorker();
  await until(() => done.includes("sweep"));
  await enqueue("greet", { id: 7 });
  await until(() => done.length === 2);
  expect(done[1]).toEqual({ id: 7 });
  await worker.stop();
});

test("finishes the job at hand before it stops, and then takes none", async () => {
  const { worker, done, running } = aWorker();
  await enqueue("slow", {});
  await until(() => running.jobs === 1);
  await worker.stop();
  expect(done).toContain("slow");
  await enqueue("greet", { id: 8 });
  await new Promise((over) => setTimeout(over, 300));
  expect(done).not.toContainEqual({ id: 8 });
});

test("tells of a failed job by its ids and the kind of error, never in the error's own words", async () => {
  const { worker, lines } = aWorker();
  await enqueue("fail", {});
  await until(() => lines.some((line) => line.event === "job-failed"));
  expect(lines.find((line) => line.event === "job-failed")).toMatchObject({
    task: "fail",
    attempt: 1,
    error: "TypeError",
  });
  expect(JSON.stringify(lines)).not.toContain("ada@");
  await worker.stop();
});

test("loses its connections, says so, and goes on", async () => {
  const { worker, done, lines } = aWorker();
  await until(() => done.includes("sweep"));
  await withClient(database.ownerUrl, (client) =>
    client.query(
      "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()",
    ),
  );
  await until(() => lines.length > 0);
  await enqueue("greet", { id: 9 });
  await until(() => done.some((one) => JSON.stringify(one) === '{"id":9}'));
  await worker.stop();
});

test("tries again with pauses while the database is not there, and stops at once when told", async () => {
  const { worker, lines } = aWorker("postgresql://writdesk_app:none@127.0.0.1:9/none");
  await until(() => lines.length > 0);
  expect(lines[0]).toMatchObject({ event: "worker-down", pauseMs: 1000 });
  const begun = performance.now();
  await worker.stop();
  expect(performance.now() - begun).toBeLessThan(1000);
});
