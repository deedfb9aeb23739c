import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { startEmbeddedPostgres } from "@/lib/platform/embedded-postgres";
import { embeddedHome } from "@/lib/platform/embedded-postgres-home";
import { isAlive, pidIn } from "@/lib/platform/embedded-postgres-lock";

export interface DatabaseWatch {
  /** What ends when the database is to end; waits for a start that is just under way. */
  readonly stop: () => Promise<void>;
}

export interface WatchWords {
  /** It ended, and is there again. */
  readonly again: () => void;
  /** It ended and does not come back where it was; called once, and the watch is over. */
  readonly lost: (why: string) => void;
}

const everyMs = 500;

/**
 * Keeps the embedded PostgreSQL of a data directory up: ended by anything but us, it is started again where it was, as
 * every process that works with it has that address.
 */
export function keepEmbeddedUp(dataDir: string, ownerUrl: string, { again, lost }: WatchWords): DatabaseWatch {
  const pidFile = join(embeddedHome(dataDir).data, "postmaster.pid");
  const stopping = new AbortController();
  const watch = async (signal: AbortSignal): Promise<void> => {
    while (!signal.aborted) {
      if (!isAlive(pidIn(pidFile)) && !(await back())) return;
      await pause(everyMs, undefined, { signal }).catch(() => undefined); // told to stop, it stops waiting
    }
  };
  const back = async (): Promise<boolean> => {
    try {
      const server = await startEmbeddedPostgres(dataDir);
      if (server.ownerUrl !== ownerUrl) throw new Error("Its port was taken meanwhile.");
      again();
      return true;
    } catch (cause) {
      lost(cause instanceof Error ? cause.message : String(cause));
      return false;
    }
  };
  const over = watch(stopping.signal);
  return {
    stop: async () => {
      stopping.abort();
      await over;
    },
  };
}
