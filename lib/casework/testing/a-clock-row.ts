import { pauseClocks, type Pausing, resumeClocks } from "@/lib/casework/run-clocks";
import { aDocument, type TestDesk } from "@/lib/casework/testing/a-desk";
import type { RequestFile } from "@/lib/law/request/file";
import { withClient } from "@/lib/platform/database-roles";
import { asActor, type Tx } from "@/lib/store/database";
import { holdRequestFile } from "@/lib/store/request-file";

export interface ClockSeen {
  readonly rule: string;
  readonly dueAt: Date | null;
  readonly reason: readonly string[];
  readonly calendarVersion: string | null;
  readonly warnAt: Date | null;
  readonly toldUntil: Date;
  readonly endedAt: Date | null;
  readonly endedWhy: string | null;
}

/** Every clock of a request as the database holds it, the due date first, then in the order in which they began. */
export async function clocksOf(desk: TestDesk, reference: string): Promise<readonly ClockSeen[]> {
  return withClient(desk.database.ownerUrl, async (client) => {
    const found = await client.query<ClockSeen>(
      `SELECT c.rule, c."dueAt", c.reason, c."calendarVersion", c."warnAt", c."toldUntil", c."endedAt", c."endedWhy"
       FROM "Clock" c JOIN "LawfulRequest" r ON r.id = c."requestId" WHERE r.reference = $1
       ORDER BY c.main DESC, c."endedAt" NULLS FIRST, c."startedAt", c.rule`,
      [reference],
    );
    return found.rows;
  });
}

/** When the answer is due, as the queue shows it. */
export async function dueColumns(desk: TestDesk, reference: string) {
  return withClient(desk.database.ownerUrl, async (client) => {
    const found = await client.query<{ dueAt: Date | null; dueRule: string | null; dueReason: readonly string[] }>(
      `SELECT "dueAt", "dueRule", "dueReason" FROM "LawfulRequest" WHERE reference = $1`,
      [reference],
    );
    return found.rows[0];
  });
}

/** Works on a held request as a step would. */
export async function onHeld<Value>(
  desk: TestDesk,
  reference: string,
  work: (tx: Tx, file: RequestFile) => Promise<Value>,
): Promise<Value> {
  return asActor(desk.person("senior_counsel"), async (tx) => {
    const file = await holdRequestFile(tx, reference);
    if (!file) throw new Error(`No request ${reference}`);
    return work(tx, file);
  });
}

/** Pauses a request's clocks on a document, and lets them run on from `to`, if it is given. */
export async function aKeptPause(
  desk: TestDesk,
  reference: string,
  { from, to = null, basis = "court_stay" }: { from: Date; to?: Date | null; basis?: Pausing["basis"] },
): Promise<string> {
  const documentId = await aDocument(desk, reference, "order of the court.pdf");
  return onHeld(desk, reference, async (tx, file) => {
    const pausing = {
      basis,
      words: "as ordered",
      documentId,
      subjectId: null,
      at: from,
      byId: desk.person("reviewer").id,
    };
    const id = await pauseClocks(tx, file, pausing);
    if (to) await resumeClocks(tx, file, id, to);
    return id;
  });
}
