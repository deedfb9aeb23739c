import { EventEmitter } from "node:events";
import { setTimeout as pause } from "node:timers/promises";
import { Logger, parseCronItems, run, type Runner, type WorkerEvents } from "graphile-worker";
import { Pool } from "pg";

/** A line of the log: names of things and ids of rows, never a person, an account or a text. */
export type WorkerLine = { readonly event: string } & Readonly<Record<string, string | number>>;

export interface Work {
  /** Where the queue is: the application's own role is enough. */
  readonly connectionString: string;
  readonly tasks: Readonly<Record<string, (payload: unknown) => Promise<void>>>;
  /** The task that is done at every start and then every minute of real time, whatever the law's clock says. */
  readonly everyMinute: string;
  readonly log: (line: WorkerLine) => void;
}

export interface RunningWorker {
  /** Takes no more jobs, waits for those that run, and closes its connections. */
  readonly stop: () => Promise<void>;
}

const atOnce = 2;
const firstPauseMs = 1_000;
const longestPauseMs = 60_000;

/** Carries out queued jobs until it is stopped. While the database is away it says so, and comes back by itself. */
export function runWorker(work: Work): RunningWorker {
  const stopping = new AbortController();
  const current: { runner?: Runner } = {};
  const ended = keepRunning(work, stopping.signal, current);
  return {
    async stop() {
      stopping.abort();
      await current.runner?.stop().catch(() => undefined); // it may have stopped by itself a moment ago
      await ended;
    },
  };
}

async function keepRunning(work: Work, stopping: AbortSignal, current: { runner?: Runner }): Promise<void> {
  for (let failures = 0; !stopping.aborted; failures += 1) {
    const pool = new Pool({ connectionString: work.connectionString, max: atOnce + 4 });
    pool.on("error", (cause) => work.log({ event: "worker-connection-lost", error: codeOf(cause) }));
    pool.on("connect", (client) => client.on("error", () => undefined)); // the pool's own handler tells of it
    try {
      current.runner = await run(optionsOf(work, pool));
      failures = 0;
      if (stopping.aborted) await current.runner.stop();
      else await current.runner.addJob(work.everyMinute, {}, { jobKey: work.everyMinute });
      await current.runner.promise;
    } catch (cause) {
      if (!stopping.aborted) work.log({ event: "worker-down", error: codeOf(cause), pauseMs: pauseMs(failures) });
    } finally {
      delete current.runner;
      await pool.end();
    }
    await pause(pauseMs(failures), undefined, { signal: stopping }).catch(() => undefined);
  }
}

function optionsOf(work: Work, pgPool: Pool) {
  return {
    pgPool,
    concurrency: atOnce,
    noHandleSignals: true,
    logger: silent,
    events: told(work),
    taskList: { ...work.tasks },
    parsedCronItems: parseCronItems([
      {
        task: work.everyMinute,
        match: "* * * * *",
        options: { backfillPeriod: 0, jobKey: work.everyMinute, maxAttempts: 1 },
      },
    ]),
  };
}

/** The library's own lines quote errors, and errors quote rows; ours say what happened and to which job. */
const silent = new Logger(() => () => undefined);

function told({ log }: Work): WorkerEvents {
  const events: WorkerEvents = new EventEmitter();
  // An outage is polled into every two seconds; it is told once, until something works again.
  let outage = "";
  const lost = (event: string, error: unknown) => {
    if (outage !== event) log({ event, error: codeOf(error) });
    outage = event;
  };
  events.on("job:success", () => {
    outage = "";
  });
  events.on("job:error", ({ job, error }) =>
    log({ event: "job-failed", task: job.task_identifier, job: job.id, attempt: job.attempts, error: codeOf(error) }),
  );
  events.on("pool:listen:error", ({ error }) => lost("worker-deaf", error));
  events.on("worker:getJob:error", ({ error }) => lost("worker-without-queue", error));
  return events;
}

function pauseMs(failures: number): number {
  return Math.min(firstPauseMs * 2 ** failures, longestPauseMs);
}

function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return "unknown";
  return "code" in error && typeof error.code === "string" ? `${error.name} ${error.code}` : error.name;
}
