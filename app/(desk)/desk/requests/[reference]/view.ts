import { shownIntakeRef } from "@/lib/law/authority/reference-key";
import type { Caption } from "@/components/requests/request-caption";
import type { DocumentView } from "@/components/requests/request-documents";
import { documentKinds } from "@/components/requests/request-document-kinds";
import type { NoteView } from "@/components/requests/request-notes";
import { type WhatNow, waysOn, whatNow } from "@/components/requests/request-now";
import type { Flag, TrackMapFacts } from "@/components/requests/request-track-layout";
import { tracksOf } from "@/components/requests/request-tracks";
import type { Tone } from "@/components/ui/tone";
import { dueState } from "@/components/ui/when";
import { shortDay, whenParts } from "@/components/ui/when-text";
import type { ReadRequest } from "@/lib/casework/read-request";
import { listWords } from "@/lib/forms/words";
import { noticeStanding } from "@/lib/law/notice/standing";
import { type AccessAsked, accessAsked, accessKinds } from "@/lib/law/conflict/access-demand";
import { countKnown, demandKinds } from "@/lib/law/conflict/demand-kind";
import { may } from "@/lib/law/permission/may";
import type { Actor } from "@/lib/law/permission/role";
import { type Stage, stageIsOpen, stages } from "@/lib/law/request/stage";
import { isStep, type Step } from "@/lib/law/request/workflow";
import { lastOfSecrecy, lastOfSecrecyThere } from "@/lib/law/secrecy/last-of-secrecy";
import { orderInForce, secrecyStanding } from "@/lib/law/secrecy/secrecy";
import { categoryWords } from "@/lib/law/shared/category";
import { outcomeTable } from "@/lib/law/transparency/outcome";

/** A request as one reader sees it at one instant: what the page's parts draw, without anything they do not. */
export interface RequestView {
  readonly caption: Caption;
  readonly what: WhatNow;
  /** The steps that carry the request on, for whoever may take them. */
  readonly main: readonly Step[];
  /** Null for history that was imported: it has no tracks of its own here. */
  readonly tracks: TrackMapFacts | null;
  readonly documents: readonly DocumentView[];
  readonly attachTo: string | null;
  readonly notes: readonly NoteView[];
  /** Names for the ids that the record carries. */
  readonly named: ReadonlyMap<string, string>;
}

export function viewOf(actor: Actor, read: ReadRequest, now: Date): RequestView {
  const { page, file, names, steps, record } = read;
  const asked = { actor, file, now };
  const walked = record.some((entry) => isStep(entry.act) || entry.act === "receive");
  return {
    caption: captionOf(read, now),
    what: whatNow(asked, steps, names),
    main: waysOn(asked),
    tracks: walked ? trackFacts(read, now) : null,
    documents: page.documents.map((document) => ({
      ...document,
      kind: documentKinds[document.kind],
      bytes: Number(document.bytes),
      by: names.get(document.addedById) ?? "somebody",
      at: document.addedAt,
    })),
    attachTo: may(actor, "attach-document") ? page.reference : null,
    notes: page.notes.map(({ id, text, byId, at }) => ({ id, text, by: names.get(byId) ?? "somebody", at })),
    named: namedIn(read),
  };
}

function captionOf(read: ReadRequest, now: Date): Caption {
  const { page } = read;
  const met = metAt(read);
  return {
    reference: page.reference,
    authority: page.authority.name,
    country: page.countryLabel,
    accounts: accountsText(read),
    instrument: page.instrument.label,
    category: categoryWords[page.category],
    powerCited: page.powerCited,
    issuedOn: page.issuedOn,
    agencyReference: page.agencyReference,
    officer: page.officer,
    receivedAt: page.receivedAt,
    zone: page.receivedZone,
    channel: channelWords[page.channel],
    due: page.dueAt && { at: page.dueAt, reason: page.dueReason, met, ended: !stageIsOpen(read.file.stage) },
    standsStill: page.dueAt === null && page.dueRule !== null && stageIsOpen(read.file.stage),
    outcome: page.outcome === "pending" ? null : { words: outcomeTable[page.outcome].words, at: page.decidedAt },
    owner: page.ownerId && ownerText(read),
    duplicateOf: page.duplicateOf?.reference ?? null,
    imported: page.origin === "import" ? { intakeRef: page.intakeRef && shownIntakeRef(page.intakeRef) } : null,
    tags: tagsOf(read, now),
  };
}

/** "Ana, away until 30 Nov 2026; Bob stands in". */
function ownerText({ page, names, who }: ReadRequest): string {
  const name = names.get(page.ownerId ?? "") ?? "somebody";
  if (!who.ownerAway) return name;
  return `${name}, away until ${shortDay(who.ownerAway.until)}; ${who.ownerAway.name ?? "nobody"} stands in`;
}

/** When the clock stood still: the delivery, or the day another outcome was decided. */
function metAt({ page, file }: ReadRequest): Date | null {
  return file.production?.deliveredAt ?? (stageIsOpen(file.stage) ? null : page.decidedAt);
}

/** "2 accounts of First Example Ltd". */
export function accountsText({ page, file }: Pick<ReadRequest, "page" | "file">): string {
  if (!countKnown(file)) return "an unknown number of accounts";
  const count = file.targets.length > 0 ? file.targets.length : page.accounts;
  const accounts = count === 1 ? "1 account" : `${count} accounts`;
  const customers = [...new Set(file.targets.map((target) => target.customerName).filter((name) => name !== null))];
  return customers.length === 0 ? accounts : `${accounts} of ${listWords(customers.toSorted())}`;
}

function tagsOf(read: ReadRequest, now: Date): Caption["tags"] {
  const { page, file } = read;
  const order = orderInForce(file.orders, now);
  const met = metAt(read);
  const late = page.dueAt !== null && (met ?? now) > page.dueAt && (stageIsOpen(file.stage) || met !== null);
  const until = order?.endsAt ? ` ${lastOfSecrecyThere(order.endsAt, file.zone)}` : "";
  return [
    ...(page.emergency ? [{ words: "Emergency", tone: "overdue" as const }] : []),
    ...(file.authority.flaggedAt ? [{ words: "Flagged authority", tone: "blocked" as const }] : []),
    ...(file.incidents.some(({ settledAt }) => settledAt === null)
      ? [{ words: "Incident", tone: "overdue" as const }]
      : []),
    ...demandWords(file).map((words) => ({ words, tone: "blocked" as const })),
    ...(order ? [{ words: `Secrecy${until}`, tone: "sealed" as const }] : []),
    ...(late ? [{ words: met ? "Answered late" : "Late", tone: "overdue" as const }] : []),
    ...(page.origin === "import" ? [{ words: "Imported", tone: "neutral" as const }] : []),
    { words: stages[file.stage].words, tone: stageTone(file.stage) },
  ];
}

/** What kind of demand it is, where it is not the usual one: as somebody said, or as its instrument or an item shows. */
function demandWords(file: ReadRequest["file"]): readonly string[] {
  const access = accessAsked(file);
  return [
    ...(file.demandKind === "accounts" ? [] : [demandKinds[file.demandKind].words]),
    ...(access === null || access.shownBy === "person" ? [] : [accessTag(access)]),
  ];
}

function accessTag({ kind, whole }: AccessAsked): string {
  return whole ? demandKinds[kind].words : `Asks for ${accessKinds[kind].words} too`;
}

function stageTone(stage: Stage): Tone {
  if (stage === "deficient" || stage === "fraud_suspected" || stage === "fraud" || stage === "rejected")
    return "blocked";
  return stageIsOpen(stage) ? "info" : "done";
}

function trackFacts(read: ReadRequest, now: Date): TrackMapFacts {
  const { file, record } = read;
  return {
    lanes: tracksOf(file, record, now),
    flags: flagsOf(read, now),
    now: now.getTime(),
    zone: file.zone,
    open: stageIsOpen(file.stage),
  };
}

/** The dates that count, in words that stand for themselves. */
function flagsOf(read: ReadRequest, now: Date): readonly Flag[] {
  const { page, file } = read;
  const day = (at: Date) => whenParts(at, file.zone).day;
  const met = metAt(read);
  const due = page.dueAt && [
    {
      key: "due",
      at: page.dueAt.getTime(),
      words: `Answer due ${day(page.dueAt)}`,
      tone:
        met || stageIsOpen(file.stage) ? dueTones[dueState(page.dueAt, now, met ?? undefined)] : ("neutral" as const),
    },
  ];
  const ends = file.orders
    .filter((order) => order.endsAt && ["in_force", "not_yet"].includes(secrecyStanding(order, now)))
    .map((order) => order.endsAt ?? now);
  const notices = file.notices.flatMap((notice) => {
    const standing = noticeStanding(notice, file, now);
    return standing.kind === "due" ? [standing.dueAt] : [];
  });
  const { time, zone } = whenParts(now, file.zone);
  return [
    { key: "today", at: now.getTime(), words: `Today ${day(now)}, ${time} ${zone}`, tone: "neutral" },
    ...(due ?? []),
    ...eachOnce(ends).map((at) => flagAt("secrecy", at, `Secrecy ${lastOfSecrecy(at, file.zone)}`, "sealed")),
    ...eachOnce(notices).map((at) => flagAt("notice", at, `Notice due ${day(at)}`, dueTones[dueState(at, now)])),
  ];
}

function flagAt(key: string, at: Date, words: string, tone: Tone): Flag {
  return { key: `${key} ${at.getTime()}`, at: at.getTime(), words, tone };
}

function eachOnce(dates: readonly Date[]): readonly Date[] {
  return [...new Map(dates.map((date) => [date.getTime(), date])).values()];
}

const dueTones = { later: "info", soon: "soon", overdue: "overdue", met: "done", "met-late": "overdue" } as const;

const channelWords = {
  email: "e-mail",
  portal: "the portal",
  post: "post",
  fax: "fax",
  courier: "courier",
  in_person: "hand",
  phone: "telephone",
  treaty: "treaty channel",
  e_codex: "the decentralised IT system",
  other: "another way",
} as const satisfies Record<ReadRequest["page"]["channel"], string>;

function namedIn({ page, file, names, owners }: ReadRequest): ReadonlyMap<string, string> {
  return new Map([
    ...owners.map((owner) => [owner.id, owner.name] as const),
    ...names,
    ...page.documents.map((document) => [document.id, document.name] as const),
    ...file.targets.map((target) => [target.id, target.identifier] as const),
    ...file.targets.flatMap((target) =>
      target.customerId && target.customerName ? [[target.customerId, target.customerName] as const] : [],
    ),
  ]);
}
