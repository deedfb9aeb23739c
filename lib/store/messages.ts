import { randomUUID } from "node:crypto";
import { type Letter, oneLine } from "@/lib/law/shared/letter";
import { letterHtml } from "@/lib/law/shared/letter-html";
import { letterText } from "@/lib/law/shared/letter-text";
import type { MessageKind } from "@/lib/store/client/client";
import type { Tx } from "@/lib/store/database";

/** Who writes, as every letter names them. */
export async function readLetterhead(tx: Tx) {
  return tx.letterhead.findUniqueOrThrow({
    where: { id: 1 },
    select: { provider: true, name: true, email: true, phone: true },
  });
}

/**
 * Writes a letter into the outbox and its job into the queue, in the caller's transaction: it is sent after the
 * decision stands, or not at all. Its bytes and its Message-ID are fixed here for every try.
 */
export async function queueLetter(
  tx: Tx,
  {
    requestId,
    kind,
    recipient,
    letter,
    at,
  }: { requestId: string; kind: MessageKind; recipient: string; letter: Letter; at: Date },
): Promise<string> {
  const id = randomUUID();
  const { name, provider, email } = await readLetterhead(tx);
  await tx.message.create({
    data: {
      id,
      requestId,
      kind,
      sender: `"${oneLine(`${name}, ${provider}`).replaceAll('"', "'")}" <${email}>`,
      recipient: oneLine(recipient),
      subject: letter.subject,
      text: letterText(letter),
      html: letterHtml(letter),
      mailId: `<${id}@${email.split("@")[1] ?? "desk.invalid"}>`,
      createdAt: at,
    },
  });
  await enqueueMessage(tx, id);
  return id;
}

/** Asks the worker to look at a message; asking twice is asking once. */
export async function enqueueMessage(tx: Tx, id: string, runAt: Date | null = null): Promise<void> {
  const payload = JSON.stringify({ messageId: id });
  await tx.$executeRaw`SELECT writdesk_enqueue('send-message', ${payload}::json, ${`message:${id}`}, ${runAt})`;
}
