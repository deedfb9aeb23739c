import { customerDisclosure } from "@/lib/law/notice/customer-disclosure";
import type { EndedOrder, NoticeDelay } from "@/lib/law/notice/letter-delay";
import { deferralOver, isDeferralReason } from "@/lib/law/notice/deferral";
import { noticeLetter } from "@/lib/law/notice/notice-letter";
import { objectUntil } from "@/lib/law/notice/objection";
import type { NoticeFacts, RequestFile } from "@/lib/law/request/file";
import { lastDay } from "@/lib/law/secrecy/last-of-secrecy";
import { aboutNotice } from "@/lib/law/notice/whom-to-tell";
import { ordersOver } from "@/lib/law/secrecy/secrecy";
import type { Letter, LetterDesk } from "@/lib/law/shared/letter";
import { letterText } from "@/lib/law/shared/letter-text";
import { dayIn, type PlainDate } from "@/lib/law/shared/plain-date";
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
  /** The last day to object that the letter gives; null: it gives none. */
  readonly objectUntil: PlainDate | null;
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
  // Somebody named another customer since: nothing of this one is asked for any more.
  if (!file.targets.some((target) => target.customerId === customerId)) return refused({ code: "notice-not-owed" });
  const { process, user } = notice;
  const contacts = user
    ? [{ id: user.targetId, name: user.account, email: user.email }]
    : await noticeContacts(tx, customerId);
  const recipient = contactId === null ? contacts[0] : contacts.find((contact) => contact.id === contactId);
  if (!recipient) return refused({ code: "notice-address-missing", customer: customerName });
  const facts = asOfProcess(await readLetterFacts(tx, file.id), file, process);
  const window = objectUntil(now, file);
  const disclosure = customerDisclosure(
    aboutNotice(file, notice),
    customerId,
    await deliveriesOf(tx, file.id),
    window,
    now,
  );
  const open = disclosure.kind === "undecided" || disclosure.kind === "planned";
  const promised = open ? window : null;
  const desk = await readLetterhead(tx);
  const letter = noticeLetter({
    ...facts,
    desk,
    customer: { id: customerId, name: customerName },
    contactName: recipient.name,
    user,
    later: process > 1,
    disclosure,
    objectUntil: promised,
    copy: "on_request",
    delay: delayOf(await ordersOf(tx, file.id), file, notice, now),
  });
  if (!letter.ok) {
    const { refusal } = letter;
    return refused(refusal.code === "no-account-of-customer" ? { code: "notice-not-owed" } : refusal);
  }
  const text = letterText(letter.value);
  const digest = sha256([recipient.email, letter.value.subject, text].join("\n"));
  return granted({ letter: letter.value, text, recipient, desk, contacts, objectUntil: promised, digest });
}

type LetterFacts = Awaited<ReturnType<typeof readLetterFacts>>;

/** What a letter says where it tells of later process: when that came, and only what it asks for. */
function asOfProcess(facts: LetterFacts, file: RequestFile, process: number): LetterFacts {
  const later = file.processes.find(({ number }) => number === process);
  if (!later) return facts;
  const targets = facts.targets.map((target) => ({
    ...target,
    sought: target.sought.filter((one) => one.process >= process),
  }));
  return { ...facts, targets, receivedOn: dayIn(file.zone, later.receivedAt) };
}

/**
 * Why this customer is told late: the orders over it, in the order in which they began, or else our own ground. What was
 * ordered about another customer's accounts is not in it. Null when nothing ever stood in the way.
 */
function delayOf(orders: readonly KeptOrder[], file: RequestFile, notice: NoticeFacts, now: Date): NoticeDelay | null {
  const { targets } = aboutNotice(file, { process: 1, user: notice.user });
  const over = new Set(ordersOver(orders, targets, notice.customerId).map(({ id }) => id));
  const ended = orders
    .filter((order) => over.has(order.id) && order.kind !== "claimed_unsupported" && order.startsAt < now)
    .flatMap((order) => {
      const endedAt = order.liftedAt ?? order.endsAt;
      if (endedAt === null || endedAt > now || endedAt <= file.receivedAt) return [];
      return { startsAt: order.startsAt, said: endedOrder(order, endedAt, file.zone) };
    })
    .toSorted((a, b) => a.startsAt.getTime() - b.startsAt.getTime());
  if (ended.length > 0) return { why: "order", orders: ended.map(({ said }) => said) };
  const own = deferralOver(notice, now);
  return own && isDeferralReason(own.reason) ? { why: own.reason, endedOn: dayIn(file.zone, own.at) } : null;
}

function endedOrder({ issuedBy, basis, startsAt }: KeptOrder, endedAt: Date, zone: string): EndedOrder {
  return { issuedBy, basis, startedOn: dayIn(zone, startsAt), endedOn: lastDay(endedAt, zone) };
}
