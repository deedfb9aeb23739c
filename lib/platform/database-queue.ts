import { runMigrations } from "graphile-worker";
import { Logger } from "graphile-worker";
import { withClient } from "@/lib/platform/database-roles";

const silent = new Logger(() => () => undefined);

/**
 * Brings the job queue's own tables up to date and opens them to the application's role, and to no other.
 * The queue's tables hold job names and ids only; row by row rules are for the tables that hold cases.
 */
export async function prepareQueue(ownerUrl: string): Promise<void> {
  await runMigrations({ connectionString: ownerUrl, logger: silent });
  await withClient(ownerUrl, (client) => client.query(openQueue));
}

const openQueue = `
  BEGIN;
  SELECT pg_advisory_xact_lock(720411003);
  REVOKE ALL ON SCHEMA graphile_worker FROM PUBLIC;
  GRANT USAGE ON SCHEMA graphile_worker TO writdesk_app;
  GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA graphile_worker TO writdesk_app;
  GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA graphile_worker TO writdesk_app;
  GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA graphile_worker TO writdesk_app;
  DO $$
  DECLARE name text;
  BEGIN
    FOR name IN SELECT tablename FROM pg_tables WHERE schemaname = 'graphile_worker' AND rowsecurity LOOP
      IF NOT EXISTS (SELECT FROM pg_policies WHERE schemaname = 'graphile_worker' AND tablename = name AND policyname = 'writdesk_app') THEN
        EXECUTE format('CREATE POLICY writdesk_app ON graphile_worker.%I TO writdesk_app USING (true) WITH CHECK (true)', name);
      END IF;
    END LOOP;
  END $$;
  COMMIT;
`;
