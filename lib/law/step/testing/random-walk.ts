import { endsWithStage } from "@/lib/law/deadline/ends-with-request";
import { type Actor, allRoles, holds, type Role } from "@/lib/law/permission/role";
import type { RequestFile } from "@/lib/law/request/file";
import { allSteps, type Step, stepRow } from "@/lib/law/request/workflow";
import type { Refusal } from "@/lib/law/shared/refusal";
import type { Asked } from "@/lib/law/step/asked";
import { stageAfter } from "@/lib/law/step/authenticated";
import { dice, type Dice } from "@/lib/law/step/testing/dice";
import { broken } from "@/lib/law/step/testing/never-so";
import { silenceForNothing, wronglySilent } from "@/lib/law/step/testing/never-told";
import { caseEffects, type Filled } from "@/lib/law/step/testing/step-effects";
import { day, type FilledIn, isoDay, type Lax, type Taken } from "@/lib/law/step/testing/taken";
import { trackEffects } from "@/lib/law/step/testing/track-effects";

/** What decides whether a step may be taken: the law itself, or the law with a hole in it. */
export type Law = (step: Step, asked: Asked) => Refusal | null;

export interface Walked {
  readonly steps: readonly Taken[];
  readonly refused: ReadonlySet<string>;
  /** What should never be so and was; the walk ends there. */
  readonly found: readonly string[];
}

const desk: readonly Role[] = ["intake", "reviewer", "senior_counsel", "custodian"];
const person = (id: string, roles: readonly Role[]): Actor => ({ id, name: id, email: `${id}@desk.example`, roles });

/** Two persons of every role, two who hold all of them, and the system. */
const people: readonly Actor[] = [
  ...desk.flatMap((role) => [person(`${role}-1`, [role]), person(`${role}-2`, [role])]),
  person("all-1", allRoles),
  person("all-2", allRoles),
  person("system", ["system"]),
];

/** Hours between two steps: some requests are done in days, most take months. */
const hasty = (throws: Dice) => throws.of([0, 0, 0, 1, 1, 2, 6, 12]);
const leisurely = (throws: Dice) => (throws.oneIn(40) ? 2400 : throws.of([0, 0, 1, 1, 2, 6, 30, 200]));

/** Takes one step for each choice, by whoever and whatever the choice says, as far as the law lets it. */
export function walk(
  start: RequestFile,
  choices: readonly number[],
  law: Law,
  lax: ReadonlySet<Lax> = new Set(),
): Walked {
  const steps: Taken[] = [];
  const refused = new Set<string>();
  let [file, now] = [start, start.receivedAt];
  const pace = dice(choices[0] ?? 0).oneIn(3) ? hasty : leisurely;
  for (const choice of choices) {
    const throws = dice(choice);
    now = new Date(now.getTime() + pace(throws) * 3_600_000);
    const step = drawn(file, throws);
    const actor = whoTakes(step, throws);
    const refusal = law(step, { actor, file, now });
    if (refusal) refused.add(refusal.code);
    if (refusal && wronglySilent(step, refusal, file, now)) return { steps, refused, found: [silenceForNothing] };
    const form = filledIn(file, now, throws);
    const after = refusal ? null : taken(step, { actor, file, now, form, lax }, throws);
    if (after === null) continue;
    const done = { step, actor, now, form, before: file, after };
    const found = broken(done, steps);
    steps.push(done);
    file = after;
    if (found.length > 0) return { steps, refused, found };
  }
  return { steps, refused, found: [] };
}

/**
 * A step for a request at this stage. Mostly one that belongs to the stage alone, or no walk would come far; seldom one
 * that ends the request or only tells of it; rarely any step at all.
 */
export function drawn(file: RequestFile, throws: Dice): Step {
  const open = allSteps.filter((step) => stepRow(step).from.includes(file.stage) && concerns(step, file));
  if (throws.oneIn(24)) return throws.of(allSteps);
  // Seldom proposed, it would hardly ever be agreed to as well.
  if (file.notices.some(({ bar, state }) => bar !== null && state === "owed") && throws.oneIn(3)) return "agree-never";
  const ending = throws.oneIn(12);
  const apt = open.filter((step) => ending || !endsTheWay(step));
  const own = apt.filter((step) => stepRow(step).from.length === 1);
  return throws.of(own.length > 0 && !throws.oneIn(4) ? own : apt);
}

/** Steps that one instrument alone has: on all others they would only be refused. */
const ofOneInstrument: Readonly<Partial<Record<Step, string>>> = {
  "record-government-notice": "US_BACKUP",
  "record-court-application": "US_NSL",
  "date-investigation": "US_NSL",
};

function concerns(step: Step, { instrumentCode }: RequestFile): boolean {
  return (ofOneInstrument[step] ?? instrumentCode) === instrumentCode;
}

/** Mostly somebody who holds a role for it, now and then anybody. */
function whoTakes(step: Step, throws: Dice): Actor {
  const able = people.filter((one) => holds(one, stepRow(step).by));
  return throws.of(throws.oneIn(16) ? people : able);
}

/** Steps that stop a request from many stages, or chatter: drawn as often as the others they would drown them. */
function endsTheWay(step: Step): boolean {
  const { from, to } = stepRow(step);
  return (to !== null && from.length > 1 && step !== "reopen") || seldom.has(step);
}

const seldom: ReadonlySet<string> = new Set([
  "find-deficient",
  "return-scope",
  "note",
  "assign",
  "link-request",
  "recuse",
  "owe-user-notice",
  "correct-user-address",
  "record-acknowledgement",
  "propose-never",
  "agree-never",
  "review-never",
  "record-redirect",
  "record-validation",
  "confirm-production-order",
  "settle-clock",
  "suspend-clock",
  "resume-clock",
]);

function filledIn({ orders }: RequestFile, now: Date, throws: Dice): FilledIn {
  return {
    written: !throws.oneIn(2),
    extendsId: orders.length > 0 && throws.oneIn(3) ? throws.of(orders).id : null,
    issuedOn: isoDay(now.getTime() - throws.below(4) * day),
  };
}

function taken(step: Step, asked: Filled, throws: Dice): RequestFile | null {
  const effect = caseEffects[step] ?? trackEffects[step];
  const change = effect ? effect(asked, throws) : {};
  const { file, now } = asked;
  const stage = stageReached(step, asked);
  if (change === null) return null;
  const left = { ...file, ...change, version: file.version + 1, stage };
  const awaited = stage === file.stage ? undefined : endsWithStage[file.stage];
  return awaited === undefined ? left : { ...left, clocks: ended(left.clocks, awaited, now) };
}

function ended(clocks: RequestFile["clocks"], rule: string, now: Date): RequestFile["clocks"] {
  return clocks.map((one) => (one.rule === rule && one.endedAt === null ? { ...one, endedAt: now } : one));
}

function stageReached(step: Step, { file, lax }: Filled): RequestFile["stage"] {
  return lax.has("reopening") ? (stepRow(step).to ?? file.stage) : stageAfter(step, file);
}
