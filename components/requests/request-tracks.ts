import type { KeptEntry } from "@/lib/law/record/entry";
import type { RequestFile } from "@/lib/law/request/file";
import { allStages, type Stage, stageIsOpen } from "@/lib/law/request/stage";
import { isTrackStep, type TrackStep, trackStepRow } from "@/lib/law/request/track-steps";
import { isStep, type Step } from "@/lib/law/request/workflow";
import { objectionKind } from "@/lib/law/request/track-facts";
import { noticeSettled, noticeStanding } from "@/lib/law/notice/standing";
import { actText } from "@/lib/forms/step-text";
import { standingOf } from "@/components/requests/request-track-standing";

export const lanes = {
  authentication: "Authentication",
  review: "Review",
  redirect: "Redirect",
  secrecy: "Secrecy",
  approval: "Approval",
  production: "Production",
  notice: "Notice",
  preservation: "Preservation",
  challenge: "Challenge",
} as const satisfies Record<string, string>;

export type LaneKey = keyof typeof lanes;

/** A stretch of a track, in milliseconds; without end when nobody knows one. */
export interface Span {
  readonly from: number;
  readonly to: number | null;
}

/** `way` moved things on, `back` sent them back, `end` ended the request, `beside` moved nothing. */
export type MarkKind = "way" | "back" | "end" | "beside";

export interface Mark {
  readonly seq: number;
  readonly at: number;
  readonly by: string;
  readonly words: string;
  readonly kind: MarkKind;
}

export interface Lane {
  readonly key: LaneKey;
  readonly label: string;
  readonly standing: string;
  readonly spans: readonly Span[];
  readonly marks: readonly Mark[];
}

/** The tracks of a request beside each other, read off its record, its orders and its notices. */
export function tracksOf(file: RequestFile, record: readonly KeptEntry[], now: Date): readonly Lane[] {
  const moves = movesIn(record);
  const keys = Object.keys(lanes).filter(isLane);
  return keys.map((key) => ({
    key,
    label: lanes[key],
    standing: standingOf(key, file, record, now),
    spans: spansOf(key, file, moves, record, now),
    marks: record.flatMap((entry) => (laneOf(entry, moves) === key ? [markOf(entry)] : [])),
  }));
}

interface Move {
  readonly seq: number;
  readonly at: number;
  readonly stage: Stage;
}

function movesIn(record: readonly KeptEntry[]): readonly Move[] {
  return record.flatMap(({ seq, at, data }) => {
    const stage = allStages.find((one) => one === data["stage"]);
    return stage && typeof data["version"] === "number" ? [{ seq, at: Date.parse(at), stage }] : [];
  });
}

function spansOf(
  key: LaneKey,
  file: RequestFile,
  moves: readonly Move[],
  record: readonly KeptEntry[],
  now: Date,
): readonly Span[] {
  if (key === "secrecy") return secrecySpans(file);
  if (key === "challenge") return challengeSpans(file);
  if (key === "notice") return noticeSpans(file, record, now);
  if (key === "preservation") return preservationSpans(file);
  const spans = moves.flatMap(({ at, stage }, place): readonly Span[] =>
    laneOfStage[stage] === key ? [{ from: at, to: moves[place + 1]?.at ?? openEnd(file, now) }] : [],
  );
  return joined(spans);
}

/** What is under way now is expected to last until the answer is due. */
function openEnd(file: RequestFile, now: Date): number {
  return Math.max(now.getTime(), stageIsOpen(file.stage) ? (file.dueAt?.getTime() ?? 0) : 0);
}

function secrecySpans(file: RequestFile): readonly Span[] {
  return file.orders
    .filter((order) => order.kind !== "claimed_unsupported")
    .map((order) => ({
      from: order.startsAt.getTime(),
      to: (order.liftedAt ?? order.endsAt)?.getTime() ?? null,
    }));
}

/** A copy is there from its making until its end; one that process followed, or will, has no end that is known. */
function preservationSpans(file: RequestFile): readonly Span[] {
  return file.preservations.map(({ state, startsAt, endsAt, endedAt, confirmedAt }) => ({
    from: startsAt.getTime(),
    to: state === "converted" || (confirmedAt && endedAt === null) ? null : (endedAt ?? endsAt).getTime(),
  }));
}

/** From each filing until its ruling; what reached no court has no length. */
function challengeSpans(file: RequestFile): readonly Span[] {
  return file.challenges
    .filter((one) => one.kind !== objectionKind)
    .map((one) => ({ from: one.filedAt.getTime(), to: one.ruledAt?.getTime() ?? null }));
}

/** From the first notice owed until the last one is settled; while one is held, until the order ends. */
function noticeSpans(file: RequestFile, record: readonly KeptEntry[], now: Date): readonly Span[] {
  const from = Math.min(...file.notices.map((notice) => notice.owedSince.getTime()));
  if (!Number.isFinite(from)) return [];
  const standings = file.notices.map((notice) => noticeStanding(notice, file, now));
  const held = standings.filter((one) => one.kind === "held");
  if (held.some((one) => one.until === null)) return [{ from, to: null }];
  const ends = [
    ...held.map((one) => one.until?.getTime() ?? 0),
    ...standings.map((one) => (one.kind === "due" ? one.dueAt.getTime() : 0)),
  ];
  if (standings.some((one) => !noticeSettled(one))) return [{ from, to: Math.max(now.getTime(), ...ends) }];
  if (held.length > 0) return [{ from, to: Math.max(...ends) }];
  const last = record.filter((entry) => noticeActs.has(entry.act)).map((entry) => Date.parse(entry.at));
  return [{ from, to: Math.max(from, ...last) }];
}

const noticeActs: ReadonlySet<string> = new Set(["send-notice", "waive-notice", "try-message", "confirm-message"]);

function joined(spans: readonly Span[]): readonly Span[] {
  return spans.reduce<readonly Span[]>((done, span) => {
    const last = done.at(-1);
    return last && last.to === span.from ? [...done.slice(0, -1), { from: last.from, to: span.to }] : [...done, span];
  }, []);
}

/** An act of no step (a message on its way) belongs to the track of its message; an ending to the track it ended. */
function laneOf({ act, seq, data }: KeptEntry, moves: readonly Move[]): LaneKey | null {
  if (act === "receive") return "authentication";
  if (act === "try-message" || act === "hold-message" || act === "release-message" || act === "confirm-message") {
    return data["kind"] === "redirect"
      ? "redirect"
      : data["kind"] === "notice" || act === "hold-message" || act === "release-message"
        ? "notice"
        : null;
  }
  if (!isStep(act)) return null;
  const own = laneOfStep(act);
  if (own !== "where-it-was") return own;
  const before = moves.filter((move) => move.seq < seq).at(-1);
  return before ? laneOfStage[before.stage] : null;
}

function markOf({ seq, at, act, actorName }: KeptEntry): Mark {
  return { seq, at: Date.parse(at), by: actorName, words: actText(act), kind: kindOf(act) };
}

const laneOfStage: Record<Stage, LaneKey | null> = {
  received: "authentication",
  fraud_suspected: "authentication",
  legal_review: "review",
  deficient: "review",
  redirecting: "redirect",
  approval: "approval",
  producing: "production",
  checking: "production",
  ready: "production",
  delivered: null,
  closed: null,
  redirected: null,
  rejected: null,
  withdrawn: null,
  fraud: null,
  merged: null,
};

const laneOfCaseStep: Record<Exclude<Step, TrackStep>, LaneKey | "where-it-was" | null> = {
  authenticate: "authentication",
  "suspect-fraud": "authentication",
  "confirm-fraud": "authentication",
  "clear-suspicion": "authentication",
  review: "review",
  "find-deficient": "review",
  "receive-amendment": "review",
  "close-unanswered": "review",
  "identify-target": null,
  "send-redirect": "redirect",
  "answer-redirect": "redirect",
  "skip-redirect": "redirect",
  "close-redirected": "redirect",
  "close-answered": "redirect",
  "confirm-preservation": "preservation",
  "propose-scope": "approval",
  approve: "approval",
  "return-scope": "approval",
  produce: "production",
  "pass-check": "production",
  "fail-check": "production",
  deliver: "production",
  close: "production",
  reject: "where-it-was",
  withdraw: "where-it-was",
  reopen: "review",
  "place-secrecy": "secrecy",
  "lift-secrecy": "secrecy",
  "send-notice": "notice",
  "waive-notice": "notice",
  "extend-due": null,
  assign: null,
  note: null,
};

function laneOfStep(step: Step): LaneKey | "where-it-was" | null {
  if (!isTrackStep(step)) return laneOfCaseStep[step];
  const { track } = trackStepRow(step);
  return track !== null && isLane(track) ? track : null;
}

const back: readonly Step[] = [
  ...(["suspect-fraud", "find-deficient", "return-scope", "fail-check", "reopen"] as const),
  ...(["amend-process", "supplement-process", "narrow-scope"] as const),
];
const end: readonly Step[] = [
  ...(["confirm-fraud", "close-unanswered", "close-redirected", "close-answered", "confirm-preservation"] as const),
  ...(["close", "reject", "withdraw", "close-challenged", "merge-duplicate"] as const),
];

function kindOf(act: string): MarkKind {
  if (act === "receive") return "way";
  if (!isStep(act)) return "beside";
  if (end.includes(act)) return "end";
  return back.includes(act) ? "back" : "way";
}

function isLane(key: string): key is LaneKey {
  return Object.hasOwn(lanes, key);
}
