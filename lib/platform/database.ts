import { databaseAddresses, type DatabaseAddresses } from "@/lib/platform/database-address";
import { prepareQueue } from "@/lib/platform/database-queue";
import { ensureRoles, withClient } from "@/lib/platform/database-roles";
import { checkServer, ensureDatabase } from "@/lib/platform/database-server";
import { startEmbeddedPostgres } from "@/lib/platform/embedded-postgres";
import { environment } from "@/lib/platform/environment";
import { applyMigrations } from "@/lib/platform/migrations";

export type PreparedDatabase = {
  readonly addresses: DatabaseAddresses;
  /** Names of the migrations just applied. */
  readonly applied: readonly string[];
  /** Stops the embedded server if this process started it; nothing otherwise. */
  readonly stop: () => Promise<void>;
};

/**
 * Makes the database ready to work with: the embedded one unless DATABASE_URL names another, checked, with its roles,
 * its tables and its queue. Tells the store, which reads two variables of this process, where to connect.
 * Several processes may do this at the same time.
 *
 * @param afterMigration what must follow every migration, such as writing the law's tables down
 */
export async function prepareDatabase(afterMigration: (ownerUrl: string) => Promise<void>): Promise<PreparedDatabase> {
  const { databaseUrl, databaseAppUrl, databasePublicUrl, authSecret, dataDir } = environment();
  const server = databaseUrl === undefined ? await startEmbeddedPostgres(dataDir) : undefined;
  const ownerUrl = server?.ownerUrl ?? databaseUrl ?? "";
  const addresses = databaseAddresses(ownerUrl, authSecret, { app: databaseAppUrl, public: databasePublicUrl });
  try {
    await ensureDatabase(ownerUrl);
    await checkServer(ownerUrl);
    const applied = await migrateDatabase(addresses, afterMigration);
    await checkServer(addresses.app);
    process.env["WRITDESK_APP_DATABASE_URL"] = addresses.app;
    process.env["WRITDESK_PUBLIC_DATABASE_URL"] = addresses.public;
    return { addresses, applied, stop: server?.stop ?? (async () => undefined) };
  } catch (cause) {
    await server?.stop();
    throw cause;
  }
}

/** Roles, tables, queue, and what follows them; one process of the installation at a time. */
export async function migrateDatabase(
  addresses: DatabaseAddresses,
  afterMigration: (ownerUrl: string) => Promise<void>,
): Promise<readonly string[]> {
  await ensureRoles(addresses);
  return withClient(addresses.owner, async (client) => {
    await client.query("SELECT pg_advisory_lock(720411002)");
    const applied = await applyMigrations(addresses.owner);
    await prepareQueue(addresses.owner);
    await afterMigration(addresses.owner);
    return applied;
  });
}
