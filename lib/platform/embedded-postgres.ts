import { execFile, spawn } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  openSync,
  closeSync,
  readFileSync,
  readdirSync,
  renameSync,
  statSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { once } from "node:events";
import { createServer } from "node:net";
import { basename, dirname, join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { promisify } from "node:util";
import { Client } from "pg";
import { embeddedHome, giveTo, removeFolder, type Home } from "@/lib/platform/embedded-postgres-home";
import { ownSecrets, rememberDatabasePort } from "@/lib/platform/secrets";
import { isAlive, onlyOne, pidIn } from "@/lib/platform/embedded-postgres-lock";

export type EmbeddedServer = {
  /** Address of the database `writdesk` as its owner. */
  readonly ownerUrl: string;
  /** Ends the server if this process started it; a server somebody else started goes on. */
  readonly stop: () => Promise<void>;
};

/**
 * Starts the embedded PostgreSQL of a data directory, or attaches to the one that another process started there.
 * It listens on 127.0.0.1 only, with a password of its own, and outlives a killed starter: the next start attaches.
 *
 * @param settings server settings beyond ours, for the tests' cluster
 */
export async function startEmbeddedPostgres(
  dataDir: string,
  settings: Readonly<Record<string, string>> = {},
): Promise<EmbeddedServer> {
  await ownSecrets(dataDir);
  return onlyOne(join(dataDir, "postgres.starting"), async () => {
    const home = embeddedHome(dataDir);
    const { databasePassword, databasePort } = await ownSecrets(dataDir);
    const owner = join(dataDir, "postgres.owner");
    const urlAt = (port: number) => `postgresql://writdesk_owner:${databasePassword}@127.0.0.1:${port}/writdesk`;

    const running = await runningPort(home, urlAt);
    if (running !== undefined && pidIn(owner) !== process.pid && isAlive(pidIn(owner)))
      return { ownerUrl: urlAt(running), stop: async () => undefined };

    const port = running ?? (await start(home, dataDir, databasePassword, databasePort, settings, urlAt));
    if (port !== databasePort) await rememberDatabasePort(dataDir, port);
    // Also for a server whose starter was killed: somebody must feel responsible for ending it.
    writeFileSync(owner, String(process.pid));
    return { ownerUrl: urlAt(port), stop: () => stop(home) };
  });
}

async function start(
  home: Home,
  dataDir: string,
  password: string,
  lastPort: number,
  settings: Readonly<Record<string, string>>,
  urlAt: (port: number) => string,
): Promise<number> {
  if (!existsSync(join(home.data, "PG_VERSION"))) await initialise(home, password);
  const log = join(dataDir, "postgres.log");
  const until = Date.now() + 30_000;
  for (;;) {
    const port = await freePort(lastPort);
    const server = launch(home, log, port, settings);
    const outcome = await readyOrEnded(server, urlAt(port), until);
    if (outcome === "ready") {
      server.unref();
      return port;
    }
    // Children of a killed server may take a moment to notice; until then a new one refuses to start.
    if (outcome === "late" || Date.now() > until)
      throw new Error(`PostgreSQL did not start. Its last words:\n${lastLines(log)}`);
    await pause(200);
  }
}

/** Makes the data directory beside its place and moves it there when whole: a killed first start leaves no half of one. */
async function initialise(home: Home, password: string): Promise<void> {
  const parent = dirname(home.data);
  const draftPrefix = `${basename(home.data)}.new-`;
  for (const left of readdirSync(parent)) if (left.startsWith(draftPrefix)) removeFolder(join(parent, left));
  const work = join(parent, `${draftPrefix}${process.pid}`);
  const passwordFile = join(work, "password");
  mkdirSync(work, { mode: 0o700 });
  writeFileSync(passwordFile, password, { mode: 0o600 });
  for (const path of [work, passwordFile]) giveTo(home.account, path);
  await runProgram(home, "initdb", [
    `--pgdata=${join(work, "data")}`,
    "--username=writdesk_owner",
    `--pwfile=${passwordFile}`,
    "--auth=scram-sha-256",
    "--encoding=UTF8",
    "--locale=C",
    "--locale-provider=builtin",
    "--builtin-locale=C.UTF-8",
    "--data-checksums",
  ]);
  renameSync(join(work, "data"), home.data);
  removeFolder(work);
}

function launch(home: Home, log: string, port: number, settings: Readonly<Record<string, string>>) {
  if (existsSync(log) && statSync(log).size > 10_000_000) truncateSync(log);
  const chosen = {
    listen_addresses: "127.0.0.1",
    unix_socket_directories: "",
    port: String(port),
    timezone: "UTC",
    log_timezone: "UTC",
    max_connections: "200",
    // A failed statement's text may carry a person's data; the log keeps none.
    log_min_error_statement: "panic",
    ...settings,
  };
  const flags = Object.entries(chosen).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  const output = openSync(log, "a", 0o600);
  try {
    // Detached: Ctrl-C reaches the whole group, and the database must be the last to go.
    return spawn(join(home.programs, "bin", "postgres"), ["-D", home.data, ...flags], {
      ...home.account,
      cwd: "/",
      env: plainEnvironment,
      detached: true,
      stdio: ["ignore", output, output],
    });
  } finally {
    closeSync(output);
  }
}

async function readyOrEnded(
  server: ReturnType<typeof launch>,
  url: string,
  until: number,
): Promise<"ready" | "ended" | "late"> {
  let ended = false;
  server.on("exit", () => (ended = true)).on("error", () => (ended = true));
  while (Date.now() < until) {
    if (ended) return "ended";
    if (await answers(url)) return "ready";
    await pause(20);
  }
  return "late";
}

/** The port of a server that runs on our data, waiting for one that is just starting; undefined when there is none. */
async function runningPort(home: Home, urlAt: (port: number) => string): Promise<number | undefined> {
  const until = Date.now() + 10_000;
  while (Date.now() < until) {
    const [pid, , , port] = (readIfThere(join(home.data, "postmaster.pid")) ?? "").split("\n");
    if (!isAlive(Number(pid) || 0)) return undefined;
    if (port && (await answers(urlAt(Number(port))))) return Number(port);
    await pause(100);
  }
  return undefined;
}

/** Whether the server at this address lets us in with our password; makes the database when it is not there yet. */
async function answers(url: string): Promise<boolean> {
  const address = new URL(url);
  address.pathname = "/postgres";
  const client = new Client({ connectionString: address.href, connectionTimeoutMillis: 2000 });
  client.on("error", () => undefined);
  try {
    await client.connect();
    const { rowCount } = await client.query("SELECT 1 FROM pg_database WHERE datname = 'writdesk'");
    if (rowCount === 0) await client.query("CREATE DATABASE writdesk");
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Ends the server of a data directory, whoever started it. Only for a caller who knows that nobody else works with it. */
export async function stopEmbeddedPostgres(dataDir: string): Promise<void> {
  await stop(embeddedHome(dataDir));
}

async function stop(home: Home): Promise<void> {
  await runProgram(home, "pg_ctl", ["stop", "-D", home.data, "-m", "fast", "-w", "-t", "20"]).catch(
    (cause: unknown) => {
      if (existsSync(join(home.data, "postmaster.pid"))) throw cause;
    },
  );
}

async function runProgram(home: Home, name: string, flags: readonly string[]): Promise<void> {
  const options = { ...home.account, cwd: "/", env: plainEnvironment };
  await promisify(execFile)(join(home.programs, "bin", name), flags, options);
}

/** Nothing of ours, above all no PGHOST or PGPASSWORD; one language, so that messages can be compared. */
const plainEnvironment: NodeJS.ProcessEnv = {
  NODE_ENV: "production",
  PATH: process.env["PATH"],
  SystemRoot: process.env["SystemRoot"],
  LC_ALL: "C",
  TZ: "UTC",
};

/** The port of last time if it is still free, else any free one. */
async function freePort(preferred: number): Promise<number> {
  const probe = createServer();
  try {
    probe.listen(preferred, "127.0.0.1");
    await once(probe, "listening");
    const address = probe.address();
    if (typeof address === "object" && address) return address.port;
  } catch (cause) {
    if (preferred === 0) throw cause;
  } finally {
    probe.close();
  }
  return freePort(0);
}

function readIfThere(file: string): string | undefined {
  return existsSync(file) ? readFileSync(file, "utf8") : undefined;
}

function lastLines(file: string): string {
  return (readIfThere(file) ?? "").trimEnd().split("\n").slice(-8).join("\n");
}
