import { customerDisclosure } from "@/lib/law/notice/customer-disclosure";
import type { EndedOrder, NoticeDelay } from "@/lib/law/notice/letter-delay";
import { noticeLetter } from "@/lib/law/notice/notice-letter";
import { objectUntil } from "@/lib/law/notice/objection";
import type { NoticeFacts, RequestFile } from "@/lib/law/request/file";
import { lastDay } from "@/lib/law/secrecy/last-of-secrecy";
import type { Letter, LetterDesk } from "@/lib/law/shared/letter";
import { letterText } from "@/lib/law/shared/letter-text";
import { dayIn } from "@/lib/law/shared/plain-date";
import type { Refusal } from "@/lib/law/shared/refusal";
import { granted, refused, type Result } from "@/lib/law/shared/result";
import type { Tx } from "@/lib/store/database";
import { readLetterFacts } from "@/lib/store/letter-facts";
import { readLetterhead } from "@/lib/store/messages";
import { deliveriesOf, noticeContacts } from "@/lib/store/notice-facts";
import { sha256 } from "@/lib/store/record";
import { type KeptOrder, ordersOf } from "@/lib/store/secrecy-orders";

export interface NoticeContact {
  readonly id: string;
  readonly name: string;
  readonly email: string;
}

/** A notice as it would leave now, and to exactly whom. */
export interface ComposedNotice {
  readonly letter: Letter;
  readonly text: string;
  readonly recipient: NoticeContact;
  readonly desk: LetterDesk;
  /** All the customer named, the preferred one first. */
  readonly contacts: readonly NoticeContact[];
  /** Of recipient, subject and text: who sends it says that this is what they saw. */
  readonly digest: string;
}

/**
 * Composes a customer's notice from the facts as they stand.
 *
 * @param contactId null: the contact the customer prefers
 */
export async function composeNotice(
  tx: Tx,
  file: RequestFile,
  notice: NoticeFacts,
  contactId: string | null,
  now: Date,
): Promise<Result<ComposedNotice, Refusal>> {
  const { customerId, customerName } = notice;
  const contacts = await noticeContacts(tx, customerId);
  const recipient = contactId === null ? contacts[0] : contacts.find((contact) => contact.id === contactId);
  if (!recipient) return refused({ code: "notice-address-missing", customer: customerName });
  const facts = await readLetterFacts(tx, file.id);
  const window = objectUntil(now, file.dueAt, file.zone, file.rules);
  const disclosure = customerDisclosure(file, customerId, await deliveriesOf(tx, file.id), window, now);
  const open = disclosure.kind === "undecided" || disclosure.kind === "planned";
  const desk = await readLetterhead(tx);
  const letter = noticeLetter({
    ...facts,
    desk,
    customer: { id: customerId, name: customerName },
    contactName: recipient.name,
    disclosure,
    objectUntil: open ? window : null,
    copy: "on_request",
    delay: delayOf(await ordersOf(tx, file.id), file, now),
  });
  if (!letter.ok) {
    const { refusal } = letter;
    return refused(refusal.code === "no-account-of-customer" ? { code: "notice-not-owed" } : refusal);
  }
  const text = letterText(letter.value);
  const digest = sha256([recipient.email, letter.value.subject, text].join("\n"));
  return granted({ letter: letter.value, text, recipient, desk, contacts, digest });
}

/** The orders that forbade this notice for a while, in the order in which they began; null when none ever did. */
function delayOf(orders: readonly KeptOrder[], file: RequestFile, now: Date): NoticeDelay | null {
  const ended = orders
    .filter((order) => order.kind === "ordered" && order.startsAt < now)
    .flatMap((order) => {
      const endedAt = order.liftedAt ?? order.endsAt;
      if (endedAt === null || endedAt > now || endedAt <= file.receivedAt) return [];
      return { startsAt: order.startsAt, said: endedOrder(order, endedAt, file.zone) };
    })
    .toSorted((a, b) => a.startsAt.getTime() - b.startsAt.getTime());
  return ended.length === 0 ? null : { why: "order", orders: ended.map(({ said }) => said) };
}

function endedOrder({ issuedBy, basis, startsAt }: KeptOrder, endedAt: Date, zone: string): EndedOrder {
  return { issuedBy, basis, startedOn: dayIn(zone, startsAt), endedOn: lastDay(endedAt, zone) };
}
