import { placeSecrecy } from "@/lib/casework/place-secrecy";
import { sendNotice } from "@/lib/casework/send-notice";
import { aDocument, aRequest, fileOf, noon, type TestDesk } from "@/lib/casework/testing/a-desk";
import { walkTo } from "@/lib/casework/testing/a-walk";
import type { Secrecy } from "@/lib/law/secrecy/placing";
import { withClient } from "@/lib/platform/database-roles";

/** A request found valid, whose customer is owed a notice. */
export async function anOwedNotice(desk: TestDesk): Promise<{ readonly reference: string; readonly noticeId: string }> {
  const reference = await aRequest(desk);
  const { notices } = await walkTo(desk, reference, "redirecting");
  return { reference, noticeId: notices[0]?.id ?? "" };
}

/** A notice that was let go and waits for the worker. */
export async function aQueuedNotice(desk: TestDesk, now = noon) {
  const owed = await anOwedNotice(desk);
  const { version } = await fileOf(desk, owed.reference);
  const wanted = { noticeId: owed.noticeId, contactId: null, digest: null };
  const sent = await sendNotice(desk.person("reviewer"), { reference: owed.reference, version }, wanted, now);
  if (!sent.ok) throw new Error(`Not queued: ${sent.refusal.code}`);
  return { ...owed, ...(await outboxOf(desk, owed.reference)) };
}

/** What stands in the outbox for a request's notice, read past every rule. */
export async function outboxOf(desk: TestDesk, reference: string) {
  return withClient(desk.database.ownerUrl, async (client) => {
    const { rows } = await client.query<{
      messageId: string;
      state: string;
      notice: string;
      retryAt: Date | null;
      tries: { number: number; result: string | null; detail: string | null }[];
    }>(
      `SELECT m.id AS "messageId", m.state, n.state AS notice, m."retryAt",
              coalesce((SELECT json_agg(json_build_object('number', a.number, 'result', a.result, 'detail', a.detail) ORDER BY a.number)
                        FROM "MessageAttempt" a WHERE a."messageId" = m.id), '[]') AS tries
       FROM "Message" m JOIN "LawfulRequest" r ON r.id = m."requestId" JOIN "Notice" n ON n."messageId" = m.id
       WHERE r.reference = $1 ORDER BY m."createdAt" DESC LIMIT 1`,
      [reference],
    );
    const [row] = rows;
    if (!row) throw new Error(`No notice of ${reference} in the outbox`);
    return row;
  });
}

/** An order of a court, in force from an hour before noon, without an end. */
export async function anOrder(desk: TestDesk, reference: string, change: Partial<Secrecy> = {}): Promise<Secrecy> {
  return {
    kind: "ordered",
    basis: "18 USC 2705(b)",
    issuedBy: "District Court",
    startsAt: new Date(noon.getTime() - 3_600_000),
    endsAt: null,
    reviewAt: null,
    documentId: await aDocument(desk, reference, "order.pdf"),
    extendsId: null,
    ...change,
  };
}

/** Records an order on a request as it stands, and says what came of it. */
export async function place(desk: TestDesk, reference: string, order: Secrecy, now = noon) {
  const { version } = await fileOf(desk, reference);
  return placeSecrecy(desk.person("reviewer"), { reference, version }, order, now);
}

/** The acts on a request's record, oldest first, with their facts. */
export async function actsOf(desk: TestDesk, reference: string) {
  return withClient(desk.database.ownerUrl, async (client) => {
    const { rows } = await client.query<{ act: string; why: string; data: Record<string, unknown> }>(
      `SELECT e.act, e.why, e.data FROM "RecordEntry" e JOIN "LawfulRequest" r ON r.id = e."requestId"
       WHERE r.reference = $1 ORDER BY e.seq`,
      [reference],
    );
    return rows;
  });
}
