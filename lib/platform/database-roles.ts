import { createHash, createHmac, pbkdf2Sync } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { Client, DatabaseError, escapeIdentifier } from "pg";
import {
  databaseOf,
  passwordOf,
  withDatabase,
  workingRoles,
  type DatabaseAddresses,
} from "@/lib/platform/database-address";

/** Any number, the same everywhere: it keeps two starting processes from working at the same thing. */
const rolesLock = 720_411_001;

/**
 * Makes the two working roles, or gives them back their attributes and passwords. Must come before the migrations,
 * which grant to them. Roles belong to the whole server, so a role that already lets us in and has no power too many
 * is left alone: it may belong to another installation on the same server too.
 */
export async function ensureRoles(addresses: DatabaseAddresses): Promise<void> {
  // Locks belong to one database; all installations on the server meet in this one.
  await withClient(withDatabase(addresses.owner, "postgres"), async (client) => {
    await client.query("SELECT pg_advisory_lock($1)", [rolesLock]);
    for (const role of workingRoles) {
      const address = role === "writdesk_app" ? addresses.app : addresses.public;
      if (await isHarmless(client, role)) {
        if (await letsIn(address)) continue;
      }
      await shapeRole(client, role, passwordOf(address));
    }
  });
  await withClient(addresses.owner, async (client) => {
    const database = escapeIdentifier(databaseOf(addresses.owner));
    await unhurried(() => client.query(`GRANT CONNECT ON DATABASE ${database} TO ${workingRoles.join(", ")}`));
  });
}

async function isHarmless(client: Client, role: string): Promise<boolean> {
  const { rows } = await client.query<{ strong: boolean }>(
    `SELECT rolsuper OR rolbypassrls OR rolcreatedb OR rolcreaterole OR NOT rolcanlogin AS strong
       FROM pg_roles WHERE rolname = $1`,
    [role],
  );
  return rows[0]?.strong === false;
}

async function letsIn(address: string): Promise<boolean> {
  try {
    await withClient(address, (client) => client.query("SELECT 1"));
    return true;
  } catch (cause) {
    // Any answer but "wrong name or password" is a fault to be seen, not a reason to change a password.
    if (cause instanceof DatabaseError && (cause.code === "28P01" || cause.code === "28000")) return false;
    if (cause instanceof DatabaseError && cause.code === "42501") return true; // right password, CONNECT comes below
    throw cause;
  }
}

async function shapeRole(client: Client, role: string, password: string): Promise<void> {
  const { rowCount } = await client.query("SELECT 1 FROM pg_roles WHERE rolname = $1", [role]);
  const verb = rowCount === 0 ? "CREATE" : "ALTER";
  const attributes = `LOGIN PASSWORD '${scramVerifier(password, role)}'`;
  try {
    // A plain CREATEROLE owner may not even mention the powers it does not have; a new role has none of them.
    const weak =
      rowCount === 0 || (await isHarmless(client, role)) ? "" : "NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE";
    await unhurried(() => client.query(`${verb} ROLE ${role} ${attributes} ${weak}`));
  } catch (cause) {
    if (!(cause instanceof DatabaseError && cause.code === "42501")) throw cause;
    throw new Error(
      `The role ${role} is missing or does not accept our password, and DATABASE_URL's user may not change roles. ` +
        `Let an administrator run: ${verb} ROLE ${role} LOGIN PASSWORD '…'; and set DATABASE_APP_URL and DATABASE_PUBLIC_URL; ` +
        "or give the user the attribute CREATEROLE.",
      { cause },
    );
  }
}

/**
 * What PostgreSQL keeps of a password (RFC 5802). Sent instead of the password, so that no server log ever has it.
 * The salt follows from the password: the same password twice is no change.
 */
function scramVerifier(password: string, role: string): string {
  const iterations = 4096;
  const hmac = (key: Buffer | string, text: string) => createHmac("sha256", key).update(text).digest();
  const salt = hmac(password, `salt of ${role}`).subarray(0, 16);
  const salted = pbkdf2Sync(password, salt, iterations, 32, "sha256");
  const storedKey = createHash("sha256").update(hmac(salted, "Client Key")).digest("base64");
  const serverKey = hmac(salted, "Server Key").toString("base64");
  return `SCRAM-SHA-256$${iterations}:${salt.toString("base64")}$${storedKey}:${serverKey}`;
}

/** Two sessions that touch one catalogue row: PostgreSQL refuses the second instead of letting it wait. */
async function unhurried<Answer>(query: () => Promise<Answer>): Promise<Answer> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await query();
    } catch (cause) {
      if (tries === 20 || !(cause instanceof Error && cause.message.includes("concurrently updated"))) throw cause;
      await pause(25 * tries);
    }
  }
}

/** Runs some queries on a connection of their own and closes it, whatever happens. */
export async function withClient<Answer>(address: string, use: (client: Client) => Promise<Answer>): Promise<Answer> {
  const client = new Client({ connectionString: address, connectionTimeoutMillis: 10_000 });
  client.on("error", () => undefined); // a connection lost between queries is met by the next one
  try {
    await client.connect();
    return await use(client);
  } finally {
    await client.end().catch(() => undefined);
  }
}
