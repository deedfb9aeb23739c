import { randomBytes } from "node:crypto";
import { escapeIdentifier } from "pg";
import { databaseAddresses, databaseOf, withDatabase } from "@/lib/platform/database-address";
import { withClient } from "@/lib/platform/database-roles";
import { copyTemplate, testSecret } from "@/lib/platform/testing/test-cluster";
import { disconnect } from "@/lib/store/database";

export type TestDatabase = {
  readonly ownerUrl: string;
  readonly appUrl: string;
  readonly publicUrl: string;
  /** Closes the store's connections and removes the database. */
  readonly drop: () => Promise<void>;
};

/**
 * A migrated, empty database for one test file, which the store uses from now on. Call in `beforeAll`, `drop` in
 * `afterAll`; a call in between gives the store another one.
 */
export async function freshDatabase(): Promise<TestDatabase> {
  const templateUrl = process.env["WRITDESK_TEST_TEMPLATE_URL"];
  if (!templateUrl) throw new Error("Only tests of the vitest project `store` have a database.");
  const name = `writdesk_test_${process.pid}_${randomBytes(4).toString("hex")}`;
  const { owner, app, public: publicUrl } = databaseAddresses(await copyTemplate(templateUrl, name), testSecret);
  await disconnect();
  process.env["WRITDESK_APP_DATABASE_URL"] = app;
  process.env["WRITDESK_PUBLIC_DATABASE_URL"] = publicUrl;
  return {
    ownerUrl: owner,
    appUrl: app,
    publicUrl,
    drop: async () => {
      await disconnect();
      await withClient(withDatabase(owner, "postgres"), (client) =>
        client.query(`DROP DATABASE IF EXISTS ${escapeIdentifier(databaseOf(owner))} WITH (FORCE)`),
      );
    },
  };
}
