import { delayInWords, delayFacts, type NoticeDelay } from "@/lib/law/notice/letter-delay";
import { disclosureInWords, disclosureFact, type NoticeDisclosure } from "@/lib/law/notice/letter-disclosure";
import { oneLine, signedBy, writeLetter, type Letter, type LetterDesk } from "@/lib/law/shared/letter";
import { accountFacts, dayInWords, dayWithZone, type Sought } from "@/lib/law/shared/letter-words";
import type { PlainDate } from "@/lib/law/shared/plain-date";
import { granted, refused, type Result } from "@/lib/law/shared/result";

export interface NoticeLetterFacts {
  readonly reference: string;
  readonly desk: LetterDesk;
  readonly customer: { readonly id: string; readonly name: string };
  readonly contactName: string;
  /** The user of one account, told beside the customer; null or absent: the customer is told. */
  readonly user?: { readonly account: string } | null;
  /** Whether it tells of process that came after what was told before. */
  readonly later?: boolean;
  readonly authority: { readonly name: string; readonly country: string; readonly reference: string | null };
  /** In words, as a sentence has it: `a search warrant`. */
  readonly instrument: string;
  readonly issuedOn: PlainDate | null;
  readonly receivedOn: PlainDate;
  /** The desk's zone: every day in the letter but the date of issue ends there. */
  readonly zone: string;
  /** Every target of the request, those of other customers too: the letter takes its own and is checked against the rest. */
  readonly targets: readonly NoticeTarget[];
  readonly disclosure: NoticeDisclosure;
  /** The last day to object; null when no window is left. */
  readonly objectUntil: PlainDate | null;
  /** Whether the law lets us pass on a copy of the instrument. */
  readonly copy: "on_request" | "barred";
  readonly delay: NoticeDelay | null;
}

export interface NoticeTarget {
  readonly customer: { readonly id: string; readonly name: string } | null;
  readonly account: string;
  readonly sought: readonly Sought[];
}

export type NoticeLetterRefusal =
  | { readonly code: "no-account-of-customer" }
  /** A text somebody typed (an instrument, a ground) names another customer of the request or an account of theirs. */
  | { readonly code: "names-another-customer"; readonly found: string };

/** Tells one customer about one request. Refuses rather than let a customer learn who else is asked about. */
export function noticeLetter(facts: NoticeLetterFacts): Result<Letter, NoticeLetterRefusal> {
  const own = facts.targets.filter((target) => isAbout(facts, target));
  if (own.length === 0) return refused({ code: "no-account-of-customer" });
  const found = othersNamed(facts, own);
  if (found !== undefined) return refused({ code: "names-another-customer", found });
  return granted(compose(facts, own));
}

/** Its own accounts, of a user the one; of later process only those it asks about. */
function isAbout({ customer, user, later }: NoticeLetterFacts, target: NoticeTarget): boolean {
  if (target.customer?.id !== customer.id) return false;
  if (later === true && target.sought.length === 0) return false;
  return user ? target.account === user.account : true;
}

function compose(facts: NoticeLetterFacts, own: readonly NoticeTarget[]): Letter {
  const { authority, desk, objectUntil, zone } = facts;
  return writeLetter({
    reference: facts.reference,
    subject: `Notice of a government request for your data (${facts.reference})`,
    greeting: facts.user
      ? `To whoever uses the account ${facts.user.account}:`
      : `To ${facts.contactName}, ${facts.customer.name}:`,
    paragraphs: [
      `${authority.name} (${authority.country}) has served us with ${servedWith(facts)} asking for data of ${whose(facts)}. ${whatYouCanDo(facts)}`,
      disclosureInWords(facts.disclosure, zone),
      ...(objectUntil === null ? [] : [howToObject(desk.email, facts.reference)]),
      facts.copy === "on_request"
        ? "Ask us for a copy of the instrument; we leave out only what the law makes us leave out."
        : "The law does not let us pass on a copy of the instrument.",
      ...(facts.delay === null ? [] : [delayInWords(facts.delay, zone)]),
    ],
    facts: [
      { label: "Our reference", value: facts.reference },
      { label: "Authority", value: `${authority.name}, ${authority.country}` },
      ...(authority.reference === null ? [] : [{ label: "Their reference", value: authority.reference }]),
      { label: "Instrument", value: servedWith(facts) },
      ...(facts.later
        ? []
        : [{ label: "Issued", value: facts.issuedOn === null ? "no date on it" : dayInWords(facts.issuedOn) }]),
      { label: "Received", value: dayWithZone(facts.receivedOn, zone) },
      ...accountFacts(own),
      disclosureFact(facts.disclosure, zone),
      { label: "Object until", value: objectUntil === null ? "no time is left" : dayWithZone(objectUntil, zone) },
      ...(facts.delay === null ? [] : delayFacts(facts.delay, zone)),
      { label: "Your contact", value: `${desk.name}, ${desk.email}` },
    ],
    closing: signedBy(desk),
  });
}

function servedWith({ instrument, later }: NoticeLetterFacts): string {
  return later ? `further process after ${instrument}` : instrument;
}

function whose({ customer, user }: NoticeLetterFacts): string {
  return user ? `the account ${user.account}, which ${customer.name} has with us` : customer.name;
}

function whatYouCanDo({ disclosure, objectUntil, zone, desk }: NoticeLetterFacts): string {
  if (objectUntil !== null) return `You can object until the end of ${dayWithZone(objectUntil, zone)}.`;
  if (disclosure.kind === "none") return "You need not do anything.";
  return `No time to object to us is left; you can turn to the authority or to a court at any time, and to us at ${desk.email}.`;
}

function howToObject(email: string, reference: string): string {
  return `To object, write to ${email}, quote ${reference} and say why. An objection to us does not stop the authority’s time limit; a court or the authority can. If you mean to go to court, tell us at once and send us what you file.`;
}

/**
 * What of the other customers stands in what people typed; our own sentences name nobody, and an account called `data`
 * must not block a notice. Our own customer's name and accounts may contain theirs.
 */
function othersNamed(facts: NoticeLetterFacts, own: readonly NoticeTarget[]): string | undefined {
  const ours = [facts.customer.name, ...own.map(({ account }) => account)]
    .map(plain)
    .sort((a, b) => b.length - a.length);
  const rest = ours.reduce(
    (text, mine) => (mine === "" ? text : text.split(mine).join(" ")),
    plain(typedText(facts, own).join(" | ")),
  );
  return facts.targets
    .filter((target) => !own.includes(target) && (facts.user || target.customer?.id !== facts.customer.id))
    .flatMap(({ account, customer }) => (customer === null ? [account] : [account, customer.name]))
    .find((theirs) => plain(theirs) !== "" && !ours.includes(plain(theirs)) && standsIn(rest, plain(theirs)));
}

function typedText(facts: NoticeLetterFacts, own: readonly NoticeTarget[]): readonly string[] {
  const { authority, delay, disclosure } = facts;
  return [
    facts.reference,
    facts.contactName,
    facts.instrument,
    authority.name,
    authority.reference ?? "",
    ...("what" in disclosure ? disclosure.what : []),
    ...(delay?.why === "order" ? delay.orders.flatMap(({ issuedBy, basis }) => [issuedBy, basis]) : []),
    ...own.flatMap(({ sought }) => sought.flatMap(({ what, service }) => [what, service])),
  ];
}

/** As a word of its own: a customer called `Art` is not named by `Article`. */
function standsIn(text: string, name: string): boolean {
  const literal = name.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
  return new RegExp(`(?<![\\p{L}\\p{N}])${literal}(?![\\p{L}\\p{N}])`, "u").test(text);
}

const plain = (text: string) => oneLine(text).normalize("NFKC").toLowerCase();
