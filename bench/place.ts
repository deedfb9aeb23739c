import { withDatabase } from "@/lib/platform/database-address";
import { withClient } from "@/lib/platform/database-roles";
import { enterDemo } from "@/lib/platform/demo-environment";
import { startEmbeddedPostgres } from "@/lib/platform/embedded-postgres";
import { prepareNow } from "@/bin/prepared-database";
import { timed } from "@/bin/steps";

export const benchData = ".test/bench";

export interface Place {
  /** The database as its owner, whom row-level security does not bind. */
  readonly ownerUrl: string;
  readonly stop: () => Promise<void>;
}

/**
 * A desk of its own with nobody and nothing in it. What the person's own environment says of an installation is left
 * out: no database but ours is ever touched.
 */
export async function freshPlace(): Promise<Place> {
  for (const name of foreign) delete process.env[name];
  process.env["DATA_DIR"] = benchData;
  await enterDemo();
  const server = await startEmbeddedPostgres(benchData);
  await withClient(withDatabase(server.ownerUrl, "postgres"), (client) =>
    client.query("DROP DATABASE IF EXISTS writdesk WITH (FORCE)"),
  );
  const { addresses } = await timed("database ready", prepareNow);
  return { ownerUrl: addresses.owner, stop: server.stop };
}

const foreign = [
  "PORT",
  "BASE_URL",
  "DATABASE_URL",
  "DATABASE_APP_URL",
  "DATABASE_PUBLIC_URL",
  "AUTH_SECRET",
  "MASTER_KEY",
  "SMTP_URL",
  "DOCUMENT_STORE",
  "ANCHOR_DIR",
  "OIDC_ISSUER",
  "OIDC_CLIENT_ID",
  "OIDC_CLIENT_SECRET",
  "CLOCK",
  "WRITDESK_TEST",
  "WRITDESK_PREPARED",
];
