import { PrismaPg } from "@prisma/adapter-pg";
import type { Actor } from "@/lib/law/permission/role";
import type { Result } from "@/lib/law/shared/result";
import { type Prisma, PrismaClient } from "@/lib/store/client/client";

export type Tx = Prisma.TransactionClient;

/** The database does not answer. Pages and handlers turn it into a 503 in plain words; nothing was written. */
export class DatabaseGone extends Error {
  override readonly name = "DatabaseGone";
}

interface Connections {
  app?: PrismaClient;
  public?: PrismaClient;
}

/** One pool a process for each role, kept on the process and not on a module: the web server loads modules twice. */
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the process keeps one thing of ours
const kept: { writdeskConnections?: Connections } = globalThis as { writdeskConnections?: Connections };
const connections = (kept.writdeskConnections ??= {});

/** The application's own role: bound by row-level security to whoever `asActor` names. */
function app(): PrismaClient {
  return (connections.app ??= connect("WRITDESK_APP_DATABASE_URL", 20));
}

/** The role of the public pages, which reads published releases and nothing else. */
export function publicDatabase(): PrismaClient {
  return (connections.public ??= connect("WRITDESK_PUBLIC_DATABASE_URL", 5));
}

/**
 * Runs `work` in one transaction on behalf of an actor: the database shows it what that person may see. A refusal it
 * returns rolls everything back, so that a deed is done whole or not at all.
 */
export async function decide<Value, Refusal>(
  actor: Pick<Actor, "id">,
  work: (tx: Tx) => Promise<Result<Value, Refusal>>,
  milliseconds = shortDeed,
): Promise<Result<Value, Refusal>> {
  try {
    const whole = async (tx: Tx) => {
      const result = await work(tx);
      if (!result.ok) throw new RolledBack(result);
      return result;
    };
    return await asActor(actor, whole, milliseconds);
  } catch (cause) {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the result that this very call rolled back
    if (cause instanceof RolledBack) return cause.result as Result<Value, Refusal>;
    throw cause;
  }
}

/** How a deed is decided: in a transaction of its own, or as part of a larger one. */
export type Decide = typeof decide;

/** Decides as part of a transaction that is already open; what is refused is then for whoever opened it to roll back. */
export function within(tx: Tx): Decide {
  return (_actor, work) => work(tx);
}

/** How long a deed at the desk may take; an import of a large file is given more. */
const shortDeed = 60_000;

/**
 * Does part of an open transaction with another's eyes, and gives the actor's own back after it. What it finds must
 * leave it only as far as the actor may know it.
 */
export async function seenBy<Value>(
  tx: Tx,
  eyes: Pick<Actor, "id">,
  actor: Pick<Actor, "id">,
  work: () => Promise<Value>,
): Promise<Value> {
  await tx.$executeRaw`SELECT set_config('writdesk.actor', ${eyes.id}, true)`;
  const value = await work();
  await tx.$executeRaw`SELECT set_config('writdesk.actor', ${actor.id}, true)`;
  return value;
}

/** Reads, or writes that cannot be refused, in one transaction on behalf of an actor. */
export async function asActor<Value>(
  actor: Pick<Actor, "id">,
  work: (tx: Tx) => Promise<Value>,
  milliseconds = shortDeed,
): Promise<Value> {
  return reachable(() =>
    app().$transaction(
      async (tx) => {
        await tx.$executeRaw`SELECT set_config('writdesk.actor', ${actor.id}, true)`;
        return work(tx);
      },
      { timeout: milliseconds, maxWait: 10_000 },
    ),
  );
}

/** A long look at one moment of the database: what others write meanwhile is not seen. For checks, never for deeds. */
export async function inSnapshot<Value>(actor: Pick<Actor, "id">, work: (tx: Tx) => Promise<Value>): Promise<Value> {
  return reachable(() =>
    app().$transaction(
      async (tx) => {
        await tx.$executeRaw`SELECT set_config('writdesk.actor', ${actor.id}, true)`;
        return work(tx);
      },
      { timeout: 3_600_000, maxWait: 10_000, isolationLevel: "RepeatableRead" },
    ),
  );
}

/** Before anybody is known: sessions, passwords and tokens only. Row-level security shows no request to it. */
export async function asNobody<Value>(work: (tx: Tx) => Promise<Value>): Promise<Value> {
  return reachable(() => app().$transaction(work, { timeout: 20_000, maxWait: 10_000 }));
}

export async function reachable<Value>(work: () => Promise<Value>): Promise<Value> {
  try {
    return await work();
  } catch (cause) {
    if (isGone(cause)) throw new DatabaseGone("The database does not answer", { cause });
    throw cause;
  }
}

/** Closes the pools, at the end of a command or a test. */
export async function disconnect(): Promise<void> {
  await Promise.all([connections.app?.$disconnect(), connections.public?.$disconnect()]);
  delete connections.app;
  delete connections.public;
}

class RolledBack extends Error {
  readonly result: Result<unknown, unknown>;
  constructor(result: Result<unknown, unknown>) {
    super("refused");
    this.result = result;
  }
}

function connect(variable: string, max: number): PrismaClient {
  const connectionString = process.env[variable];
  if (!connectionString) throw new Error(`${variable} is not set: prepareDatabase must run before the store is used`);
  const adapter = new PrismaPg({ connectionString, max, connectionTimeoutMillis: 5000 });
  return new PrismaClient({ adapter });
}

const goneCodes = new Set([
  "P1001",
  "P1002",
  "P1008",
  "P1017",
  "P2024",
  "ECONNREFUSED",
  "ECONNRESET",
  "57P01",
  "57P03",
]);

/** Every connection of the pool is in use, and none came free in time: for whoever asks, the same as no answer. */
const noConnectionFree = /timeout exceeded when trying to connect|Unable to start a transaction in the given time/;

function isGone(cause: unknown): boolean {
  if (!(cause instanceof Error)) return false;
  const code = "code" in cause ? String(cause.code) : "";
  const message = cause.message;
  return (
    goneCodes.has(code) ||
    /ECONNREFUSED|\b57P0[123]\b|Connection terminated|DatabaseNotReachable|Can't reach database/.test(message) ||
    noConnectionFree.test(message)
  );
}
