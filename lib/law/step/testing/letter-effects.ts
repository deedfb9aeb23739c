import { reviewDemanded, reviewRefused } from "@/lib/law/challenge/nsl-review";
import type { RequestFile } from "@/lib/law/request/file";
import { isNationalSecurityLetter } from "@/lib/law/request/national-security-letter";
import type { ChallengeFacts } from "@/lib/law/request/track-facts";
import { anniversaryStart } from "@/lib/law/secrecy/investigation";
import type { Dice } from "@/lib/law/step/testing/dice";
import { changed } from "@/lib/law/step/testing/epoc-effects";
import type { Effect, Filled } from "@/lib/law/step/testing/step-effects";
import type { Lax } from "@/lib/law/step/testing/taken";

const day = 86_400_000;

/** Steps of a national security letter’s secrecy: the demand for its review, the answer to it, the third anniversary. */
export const letterEffects: Readonly<Record<string, Effect>> = {
  "record-court-application": ({ file, lax, now }) => ({
    challenges: changed(file.challenges, reviewDemanded, { courtAt: now }),
    clocks: answered(file, file.challenges.find(reviewDemanded), lax, now),
  }),
  "date-investigation": ({ file, now }) => ({
    investigationOn: file.receivedAt.toISOString().slice(0, 10),
    clocks: file.clocks.map((one) =>
      one.rule === "NSL_3Y" && one.endedAt === null ? { ...one, startedAt: file.receivedAt, dueAt: now } : one,
    ),
  }),
};

/** A demand with its clock; null where the law of the form knows none. */
export function demanded(
  { file, lax, now }: Filled,
  filing: ChallengeFacts,
  throws: Dice,
): Partial<RequestFile> | null {
  const party = throws.oneIn(4) ? ("customer" as const) : ("us" as const);
  const demand = { ...filing, kind: "nsl_review", party, appealOfId: null, orderId: file.orders[0]?.id ?? null };
  const stayRule = filing.stayedAt === null ? "" : "Local rule 7";
  const unfit = demand.orderId === null || reviewRefused(file, { ...demand, stayRule }) !== null;
  if (unfit && !lax.has("review")) return null;
  const clocks = [...file.clocks, aTheirs(file, "NSL_30D", demand.id, now, 30)];
  return { challenges: [...file.challenges, demand], clocks: lax.has("anniversary") ? file.clocks : clocks };
}

/** The clocks once a demand is answered, ruled upon or withdrawn. */
export function answered(
  { clocks }: RequestFile,
  demand: ChallengeFacts | undefined,
  lax: ReadonlySet<Lax>,
  now: Date,
): RequestFile["clocks"] {
  if (lax.has("answer") || !demand) return clocks;
  return ended(clocks, (one) => one.rule === "NSL_30D" && one.subjectId === demand.id, now);
}

/** The clocks once a ruling on a demand was taken back: unless the government is in court, it has the days it had. */
export function demandedAgain(file: RequestFile, mistaken: ChallengeFacts, anew: string): RequestFile["clocks"] {
  const was = file.clocks.find((one) => one.rule === "NSL_30D" && one.subjectId === mistaken.id);
  if (!was) return file.clocks;
  const endedAt = mistaken.courtAt === null ? null : was.endedAt;
  return [...file.clocks, { ...was, id: `${was.id}-anew`, subjectId: anew, endedAt }];
}

/** The clocks with the third anniversary of whatever binds of a letter and has none yet. */
export function withAnniversaries(
  file: RequestFile,
  orders: RequestFile["orders"],
  lax: ReadonlySet<Lax>,
): RequestFile["clocks"] {
  if (!isNationalSecurityLetter(file) || lax.has("anniversary")) return file.clocks;
  const has = (id: string) => file.clocks.some((one) => one.rule === "NSL_3Y" && one.subjectId === id);
  const fresh = orders.filter(({ id, kind }) => kind !== "claimed_unsupported" && !has(id));
  const started = fresh.map(({ id }) => aTheirs(file, "NSL_3Y", id, anniversaryStart(file).at, 3 * 365));
  return ended([...file.clocks, ...started], (one) => liftedOrder(orders, one.subjectId), file.receivedAt, "NSL_3Y");
}

function liftedOrder(orders: RequestFile["orders"], id: string | null): boolean {
  return orders.some((one) => one.id === id && one.liftedAt !== null);
}

function aTheirs(file: RequestFile, rule: string, subjectId: string, startedAt: Date, days: number) {
  const dueAt = new Date(startedAt.getTime() + days * day);
  return {
    id: `clock-${file.clocks.length}-${rule}-${subjectId}`,
    rule,
    subjectId,
    startedAt,
    dueAt,
    gate: false,
    endedAt: null,
  };
}

function ended(
  clocks: RequestFile["clocks"],
  which: (clock: RequestFile["clocks"][number]) => boolean,
  at: Date,
  rule?: string,
): RequestFile["clocks"] {
  const fits = (one: RequestFile["clocks"][number]) => (rule === undefined || one.rule === rule) && which(one);
  return clocks.map((one) => (one.endedAt === null && fits(one) ? { ...one, endedAt: at } : one));
}
