import type { Tx } from "@/lib/store/database";

/** The requests behind Message-IDs, by Message-ID; those the actor may not see are not among them. */
export async function referencesOfMail(tx: Tx, messageIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await tx.message.findMany({
    where: { mailId: { in: [...messageIds] } },
    select: { mailId: true, request: { select: { reference: true } } },
  });
  return new Map(rows.map(({ mailId, request }) => [mailId, request.reference]));
}

/** The request a message belongs to, by its Message-ID, if the actor may see it. */
export async function requestOfMail(tx: Tx, mailId: string) {
  const row = await tx.message.findFirst({
    where: { mailId },
    select: { id: true, request: { select: { id: true, reference: true } } },
  });
  return row && { messageId: row.id, requestId: row.request.id, reference: row.request.reference };
}
