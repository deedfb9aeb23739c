import { NotConfirmed } from "@/components/requests/not-confirmed";
import { Hash, type FactBlock } from "@/components/requests/request-facts";
import { Mono } from "@/components/ui/mono";
import { SecrecyEnd } from "@/components/secrecy/secrecy-end";
import { Day, When } from "@/components/ui/when";
import type { ReadRequest } from "@/lib/casework/read-request";
import { alarmText, deliveryAlarm } from "@/lib/law/notice/delivery";
import { noticeTiming, type Timing, timingClasses } from "@/lib/law/notice/timing";
import { groundText, neverGround } from "@/lib/law/notice/waiver";
import { toldName, userBases } from "@/lib/law/notice/whom-to-tell";
import { noticeStanding } from "@/lib/law/notice/standing";
import { secrecyState, secrecyStateWords, type SecrecyState } from "@/lib/law/secrecy/secrecy-state";
import type { Tone } from "@/components/ui/tone";
import { noticeText, noticeTone } from "./view-targets";

type Page = ReadRequest["page"];

/** Who did something and when, in one line. */
export function byAt(read: ReadRequest, id: string | null, at: Date | null) {
  if (!at) return null;
  return (
    <>
      {id === null ? "" : `${read.names.get(id) ?? "somebody"}, `}
      <When at={at} zone={read.page.receivedZone} />
    </>
  );
}

/** A line of facts; left out where there is nothing to say. */
export function fact(term: string, value: React.ReactNode) {
  return value === null || value === undefined || value === false || value === "" ? [] : [{ term, value }];
}

export function secrecyBlocks(read: ReadRequest, now: Date): readonly FactBlock[] {
  const names = new Map(read.file.targets.map((target) => [target.id, target.identifier]));
  return read.page.secrecyOrders.map((order) => {
    const standing = secrecyState(order, read.file, now);
    const claimed = order.kind === "claimed_unsupported";
    const earlier = read.page.secrecyOrders.find((one) => one.id === order.extendsId);
    const restored = read.page.secrecyOrders.find((one) => one.id === order.restoresId);
    return {
      id: order.id,
      title: secrecyTitle(order),
      tag: { words: claimed ? "Claim only" : secrecyStateWords[standing], tone: secrecyTones[standing] },
      facts: [
        ...(claimed ? fact("Effect", secrecyStateWords.claimed_unsupported) : []),
        ...fact("Rule", order.kind === "built_in" && read.file.instrument.confirmedBy === null && <NotConfirmed />),
        ...fact("Basis", order.basis),
        ...fact("About", order.targetIds.map((id) => names.get(id) ?? "a target").join(", ")),
        ...fact("Dated", order.issuedOn && <Day on={order.issuedOn} />),
        ...fact("Prolongs", earlier && secrecyTitle(earlier)),
        ...fact("Restores", restored && `${secrecyTitle(restored)}, lifted by a ruling that an appeal reversed`),
        ...fact("From", <When at={order.startsAt} zone={read.page.receivedZone} />),
        ...fact(
          "Lasts",
          order.endsAt ? (
            <SecrecyEnd at={order.endsAt} zone={read.page.receivedZone} />
          ) : (
            "Until lifted: it names no end"
          ),
        ),
        ...investigationFacts(read, order.id, now),
        ...fact("To be reviewed", order.reviewAt && <When at={order.reviewAt} zone={read.page.receivedZone} />),
        ...fact("Document", documentLink(read.page, order.documentId)),
        ...fact("Recorded", byAt(read, order.placedById, order.placedAt)),
        ...fact("Lifted", byAt(read, order.liftedById, order.liftedAt)),
        ...fact("Why lifted", order.liftReason),
        ...fact("Lifted by", documentLink(read.page, order.liftDocumentId)),
      ],
    };
  });
}

/** Of a national security letter: the FBI looks at its secrecy when the investigation is three years old. */
function investigationFacts({ file, page }: ReadRequest, orderId: string, now: Date) {
  const clock = file.clocks.findLast((one) => one.rule === "NSL_3Y" && one.subjectId === orderId);
  if (!clock) return [];
  const began = file.investigationOn;
  const standing = clock.endedAt === null ? { now } : {};
  return [
    ...fact("Investigation began", began === null ? "Not known: counted from our receipt" : <Day on={began} />),
    ...fact("The FBI reviews it", clock.dueAt && <When at={clock.dueAt} zone={page.receivedZone} {...standing} />),
  ];
}

/** Whose word it is; secrecy that came with the instrument has no document of its own. */
function secrecyTitle({ kind, issuedBy }: Page["secrecyOrders"][number]): string {
  if (kind === "built_in") return `Comes with the instrument of ${issuedBy}`;
  return kind === "ordered" ? `Ordered by ${issuedBy}` : `Claimed by ${issuedBy}`;
}

const secrecyTones = {
  claimed_unsupported: "neutral",
  not_yet: "soon",
  in_force: "sealed",
  challenged: "sealed",
  extended: "sealed",
  ended: "neutral",
  lifted: "neutral",
} as const satisfies Record<SecrecyState, Tone>;

/** A document of the request by its name, to be opened. */
export function documentLink(page: Page, id: string | null) {
  const document = page.documents.find((one) => one.id === id);
  return document ? (
    <a href={`/desk/documents/${document.id}`} download>
      {document.name}
    </a>
  ) : null;
}

export function noticeBlocks(read: ReadRequest, now: Date): readonly FactBlock[] {
  const { page, file } = read;
  return page.notices.map((notice) => {
    const facts = file.notices.find((one) => one.id === notice.id);
    const standing = facts && noticeStanding(facts, file, now);
    const message = page.messages.find((one) => one.id === notice.messageId);
    const alarm =
      message && deliveryAlarm({ state: message.state, tries: message.attempts.length, dueAt: notice.dueAt }, now);
    const zone = page.receivedZone;
    return {
      id: notice.id,
      title: facts ? capital(toldName(facts)) : notice.customer.name,
      tag: standing ? { words: noticeText(standing, zone), tone: noticeTone(standing) } : null,
      facts: [
        ...fact("Tells of", notice.process > 1 && `process ${notice.process}, which came later`),
        ...fact("Told because", whyTheUser(notice.userBasis)),
        ...fact("Timing", facts && timingText(noticeTiming(file, facts, now))),
        ...fact("Owed since", <When at={notice.owedSince} zone={zone} />),
        ...fact("Due", standing?.kind === "due" ? <When at={standing.dueAt} zone={zone} now={now} /> : null),
        ...fact(
          "Held by",
          standing?.kind === "held" ? `an order of ${standing.order.issuedBy}; falls due when it ends` : null,
        ),
        ...fact("Put off to", deferred(read, notice)),
        ...fact("To", message && <Mono long>{message.recipient}</Mono>),
        ...fact("Let go", byAt(read, notice.approvedById, notice.approvedAt)),
        ...fact("Sent", notice.sentAt && <When at={notice.sentAt} zone={zone} />),
        ...fact("Look at it", alarm && alarmText(alarm, "notice")),
        ...fact("Answered", byAt(read, notice.ackById, notice.acknowledgedAt)),
        ...fact("In these words", notice.ackWords),
        ...fact("The answer", documentLink(page, notice.ackDocumentId)),
        ...fact("Never, it is proposed", barText(read, notice)),
        ...fact("Why it applies", notice.barNote),
        ...fact("Not told because", notice.state === "waived" && groundText(notice.waiverGround)),
        ...fact(notice.waiverGround === neverGround ? "Provision" : "Waived", whoWaived(read, notice)),
        ...fact(
          "Tries",
          message && message.attempts.length > 0 ? <Tries attempts={message.attempts} zone={zone} /> : null,
        ),
      ],
    };
  });
}

function barText(read: ReadRequest, { barSource, barProposedById }: Page["notices"][number]): string | null {
  if (barSource === null) return null;
  return `${barSource} (${read.names.get(barProposedById ?? "") ?? "somebody"})`;
}

/** The reason, or the provision, with the name of whoever decided last. */
function whoWaived(read: ReadRequest, { waiver, waivedById }: Page["notices"][number]): string | null {
  return waiver && `${waiver} (${read.names.get(waivedById ?? "") ?? "somebody"})`;
}

function whyTheUser(basis: string | null): string | null {
  return basis === "law" || basis === "agreement" ? userBases[basis].words : null;
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** A deferral that was proposed or agreed, with its two persons. */
function deferred(read: ReadRequest, notice: Page["notices"][number]) {
  if (notice.deferUntil === null || notice.deferEndedAt !== null) return null;
  const name = (id: string | null) => (id === null ? null : (read.names.get(id) ?? "somebody"));
  const [by, agreed] = [name(notice.deferredById), name(notice.deferAgreedById)];
  return (
    <>
      <When at={notice.deferUntil} zone={read.page.receivedZone} />, proposed by {by}
      {agreed === null ? "; nobody agreed yet" : `, agreed by ${agreed}`}: {notice.deferNote}
    </>
  );
}

function timingText({ class: timing, because }: Timing): string {
  return `${timingClasses[timing]}. ${because}.`;
}

function Tries({ attempts, zone }: { attempts: Page["messages"][number]["attempts"]; zone: string }) {
  return (
    <ol>
      {attempts.map((attempt) => (
        <li key={attempt.number}>
          <When at={attempt.endedAt ?? attempt.startedAt} zone={zone} />: {tryText(attempt.result)}
          {attempt.detail ? ` (${attempt.detail})` : ""}
        </li>
      ))}
    </ol>
  );
}

function tryText(result: string | null): string {
  return Object.entries(tryWords).find(([code]) => code === result)?.[1] ?? "on its way";
}

const tryWords = {
  accepted: "taken by the mail server",
  refused_temporarily: "refused for now",
  refused_permanently: "refused for good",
  unknown: "outcome unknown",
  held: "held under secrecy",
  given_up: "not sent",
} as const satisfies Record<string, string>;

/** The manifest's hash in full, since it is read out and compared. */
export function manifestHash(hash: string | null) {
  return hash && <Hash hash={hash} what="the manifest’s SHA-256" />;
}
