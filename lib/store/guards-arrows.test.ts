import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { aDesk, aRequest, fileOf, type TestDesk } from "@/lib/casework/testing/a-desk";
import { asRole } from "@/lib/casework/testing/a-history";
import { allStages, type Stage } from "@/lib/law/request/stage";
import { allSteps, stepEnds, stepRow } from "@/lib/law/request/workflow";

let desk: TestDesk;
let app: pg.Client;
let requestId: string;
let double: string;

beforeAll(async () => {
  desk = await aDesk();
  requestId = (await fileOf(desk, await aRequest(desk))).id;
  double = (await fileOf(desk, await aRequest(desk))).id;
  app = new pg.Client({ connectionString: desk.database.appUrl });
  await app.connect();
});
afterAll(async () => {
  await app.end();
  await desk.database.drop();
});

/** Puts the request at a stage, past every rule. */
async function standsAt(stage: Stage): Promise<void> {
  const past = `SET session_replication_role = replica; UPDATE "LawfulRequest" SET stage = '${stage}' WHERE id = '${requestId}'`;
  await asRole(desk.database.ownerUrl, past);
}

/** What the database says to the application's role when it moves the request there; null: it moved. Nothing is kept. */
async function moved(to: Stage): Promise<string | null> {
  await app.query("BEGIN");
  try {
    await app.query("SELECT set_config('writdesk.actor', $1, true)", [desk.person("senior_counsel").id]);
    // With a double to be merged with, so that only the arrow can stand in the way.
    await app.query(
      `UPDATE "LawfulRequest" SET stage = $2::"Stage", version = version + 1, "duplicateOfId" = $3 WHERE id = $1`,
      [requestId, to, to === "merged" ? double : null],
    );
    return null;
  } catch (cause) {
    return cause instanceof Error ? cause.message : String(cause);
  } finally {
    await app.query("ROLLBACK");
  }
}

const leads = (from: Stage, to: Stage) =>
  allSteps.some((step) => stepRow(step).from.includes(from) && stepEnds(step).includes(to));

test.each(allStages)(
  "every arrow from %s that no step draws is refused in SQL, and none that one draws",
  async (from) => {
    await standsAt(from);
    for (const to of allStages) {
      if (to === from) continue;
      const said = await moved(to);
      // What a step draws may still lack its facts: a second person, a writing, an approval.
      expect([to, said?.startsWith("No step leads") ?? false]).toEqual([to, !leads(from, to)]);
    }
  },
);
