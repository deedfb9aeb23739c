import { randomBytes } from "node:crypto";
import { link, mkdir, readFile, rename, unlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";

/** What an installation without a configuration of its own keeps for itself: the demo and the tests. */
const secretsShape = z.object({
  authSecret: z.string().min(32),
  masterKey: z.string().min(43),
  databasePassword: z.string().min(20),
  databasePort: z.number().int().min(0).max(65_535),
});

export type Secrets = z.infer<typeof secretsShape>;

/** Reads `secrets.json` of a data directory, making it (mode 0600) when it is not there. Safe when two start at once. */
export async function ownSecrets(dataDir: string): Promise<Secrets> {
  const file = join(dataDir, "secrets.json");
  const kept = await readFile(file, "utf8").catch(() => undefined);
  if (kept !== undefined) return parseSecrets(file, kept);

  // Root's PostgreSQL runs as another user, who must pass through this directory to its own.
  await mkdir(dataDir, { recursive: true, mode: process.getuid?.() === 0 ? 0o711 : 0o700 });
  const draft = await writeDraft(file, {
    authSecret: randomBytes(32).toString("base64url"),
    masterKey: randomBytes(32).toString("base64"),
    databasePassword: randomBytes(24).toString("base64url"),
    databasePort: 0,
  });
  await link(draft, file).catch((cause: unknown) => {
    if (!(cause instanceof Error && "code" in cause && cause.code === "EEXIST")) throw cause;
  });
  await unlink(draft);
  return parseSecrets(file, await readFile(file, "utf8"));
}

/** Remembers the port on which the embedded server was last started, so that a person's `psql` line keeps working. */
export async function rememberDatabasePort(dataDir: string, databasePort: number): Promise<void> {
  const file = join(dataDir, "secrets.json");
  await rename(await writeDraft(file, { ...(await ownSecrets(dataDir)), databasePort }), file);
}

async function writeDraft(file: string, secrets: Secrets): Promise<string> {
  const draft = `${file}.${randomBytes(6).toString("hex")}`;
  await writeFile(draft, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600, flush: true });
  return draft;
}

function parseSecrets(file: string, text: string): Secrets {
  const parsed = secretsShape.safeParse(readJson(text));
  if (parsed.success) return parsed.data;
  throw new Error(`${file} is damaged. Restore it from a backup: without its keys the documents cannot be read.`);
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
