import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { closeSync, openSync, readFileSync } from "node:fs";
import { createServer } from "node:net";
import { run, timed } from "@/bin/steps";
import { bareApp } from "./bare-app";
import { benchData } from "./place";

export interface Site {
  readonly url: string;
  readonly pid: number;
  readonly stop: () => Promise<void>;
}

export interface Sites {
  readonly ours: Site;
  readonly bare: Site;
}

/** The real web process with all its doors shut as in production, before the bench's database. */
export async function startOurSite(ownerUrl: string): Promise<Site> {
  const settings = { WRITDESK_DEMO: "", WRITDESK_PREPARED: "1", DATABASE_URL: ownerUrl };
  return timed("site ready", () => started("bin/web.ts", "/api/ready", settings));
}

/** The framework alone, on the same kind of server, without our front. */
export async function startBareSite(): Promise<Site> {
  return timed("bare site ready", () => started("bench/bare-web.ts", "/static", { BARE_APP: bareApp }));
}

/** Resident memory in MiB; 0 where the system's `ps` does not say. */
export async function memoryOf({ pid }: Site): Promise<number> {
  const { code, output } = await run("ps", ["-o", "rss=", "-p", String(pid)]);
  return code === 0 ? Math.round(Number(output.trim()) / 1024) : 0;
}

async function started(entry: string, ready: string, settings: Readonly<Record<string, string>>): Promise<Site> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const log = `${benchData}/${entry.replaceAll("/", "-")}.log`;
  const child = launched(entry, log, { ...settings, NODE_ENV: "production", PORT: String(port), BASE_URL: url });
  const ended = once(child, "exit");
  const stop = async () => {
    if (child.exitCode === null && child.signalCode === null) child.kill("SIGTERM");
    await ended;
  };
  for (const until = Date.now() + 60_000; Date.now() < until && child.exitCode === null;) {
    const answer = await fetch(url + ready).catch(() => undefined);
    await answer?.body?.cancel();
    if (answer?.status === 200) return { url, pid: child.pid ?? 0, stop };
    await new Promise((done) => setTimeout(done, 100));
  }
  await stop();
  throw new Error(`${entry} did not become ready:\n${readFileSync(log, "utf8").trimEnd().slice(-2000)}`);
}

function launched(entry: string, log: string, env: Readonly<Record<string, string>>): ChildProcess {
  const output = openSync(log, "w", 0o600);
  try {
    // By its line to us it notices when we end, however we end.
    return spawn(process.execPath, ["bin/run.mjs", entry], {
      env: { ...process.env, ...env },
      detached: process.platform !== "win32",
      stdio: ["ignore", output, output, "ipc"],
    });
  } finally {
    closeSync(output);
  }
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const address = probe.address();
  probe.close();
  await once(probe, "close");
  if (typeof address !== "object" || !address) throw new Error("No free port");
  return address.port;
}
