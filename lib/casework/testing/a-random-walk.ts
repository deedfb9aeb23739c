import { randomUUID } from "node:crypto";
import { passCheck } from "@/lib/casework/check-production";
import type { Taken as Answer } from "@/lib/casework/take-step";
import { fileOf, type TestDesk } from "@/lib/casework/testing/a-desk";
import { asRole } from "@/lib/casework/testing/a-history";
import { bytesOf } from "@/lib/casework/testing/a-walk";
import { type Typed, typedFor } from "@/lib/casework/testing/random-forms";
import type { Actor, Role } from "@/lib/law/permission/role";
import type { RequestFile } from "@/lib/law/request/file";
import { type Step, stepRow } from "@/lib/law/request/workflow";
import { mayTake } from "@/lib/law/step/open-steps";
import type { Dice } from "@/lib/law/step/testing/dice";
import { broken } from "@/lib/law/step/testing/never-so";
import { drawn, type Law } from "@/lib/law/step/testing/random-walk";
import type { FilledIn, Taken } from "@/lib/law/step/testing/taken";

/** The door of a step that desk and API use: it reads what was typed, and takes the step. */
export type DoorOf = (step: Step) => {
  readonly safeParse: (typed: unknown) => { readonly success: boolean; readonly data?: TakesStep };
};
type TakesStep = (actor: Actor, reference: string, now: Date) => Promise<Answer>;

/** A request on its way through casework, with what was granted on it so far. */
export interface Walker {
  readonly desk: TestDesk;
  readonly doorOf: DoorOf;
  readonly reference: string;
  /** A document of the request: the writing, the order, the amendment. */
  readonly documentId: string;
  readonly throws: Dice;
  readonly past: Taken[];
  readonly allRounder: Actor;
}

export type Tried =
  | { readonly kind: "granted"; readonly step: Step; readonly broken: readonly string[] }
  | { readonly kind: "refused"; readonly code: string }
  | { readonly kind: "untried" };

const working: readonly Role[] = ["intake", "reviewer", "senior_counsel", "custodian"];

/**
 * Tries one step by chance, through the doors that desk and API use. Whatever is wrong must come as a refusal: what
 * throws fails the walk.
 *
 * @param law what is not even tried, mostly: what the law refuses for its facts alone
 * @param meddle what happens between the look at the request and the step: where a hole is planted
 */
export async function tryStep(
  walker: Walker,
  now: Date,
  law: Law = mayTake,
  meddle: () => Promise<unknown> = () => Promise.resolve(),
): Promise<Tried> {
  const { desk, reference, past } = walker;
  const file = await fileOf(desk, reference);
  const draw = drawnTry(walker, file, now, law);
  if (draw === null) return { kind: "untried" };
  const { step, actor } = draw;
  const typed = await typedFor(step, { ...walker, file, now });
  await meddle();
  const answer = await take(step, actor, typed, walker, file, now).catch((cause: unknown) => {
    const walked = past.map((one) => one.step).join(", ");
    throw new Error(`${file.instrumentCode}: after ${walked}, ${step} threw`, { cause });
  });
  if (answer === null) return { kind: "untried" };
  if (!answer.ok) return { kind: "refused", code: answer.refusal.code };
  const after = await fileOf(desk, reference);
  const taken = { step, actor, now, form: filledIn(typed, walker.documentId), before: file, after };
  const found = broken(taken, past);
  past.push(taken);
  return { kind: "granted", step, broken: found };
}

/** One reading of a request serves many draws: of most steps the facts alone say no. Null: none of them was worth a try. */
function drawnTry(walker: Walker, file: RequestFile, now: Date, law: Law) {
  for (let draws = 0; draws < 12; draws += 1) {
    const step = drawn(file, walker.throws);
    const actor = whoTakes(walker, step);
    if (law(step, { actor, file, now }) === null || walker.throws.oneIn(20)) return { step, actor };
  }
  return null;
}

/** Null: the form itself was refused. */
async function take(
  step: Step,
  actor: Actor,
  typed: Typed,
  { doorOf, throws }: Walker,
  { reference, version, production }: RequestFile,
  now: Date,
): Promise<Answer | null> {
  if (step === "pass-check") {
    const hashes = new Map(production?.files.map((one) => [one.documentId, bytesOf(one.itemId)]));
    const altered = throws.oneIn(6);
    const hashOf = (key: string) => Promise.resolve(altered ? "b".repeat(64) : (hashes.get(key) ?? null));
    return passCheck(actor, { reference, version }, { note: "Hashes agree" }, now, hashOf);
  }
  const read = doorOf(step).safeParse({ version, ...typed });
  return read.data ? read.data(actor, reference, now) : null;
}

function filledIn(typed: Typed, documentId: string): FilledIn {
  const text = (name: string) => (typeof typed[name] === "string" && typed[name] !== "" ? typed[name] : null);
  return { written: text("documentId") === documentId, extendsId: text("extendsId"), issuedOn: text("issuedOn") };
}

/** Mostly one of two persons of a role that may; now and then the one who holds every role, or anybody. */
function whoTakes({ desk, throws, allRounder }: Walker, step: Step): Actor {
  const able = working.filter((role) => stepRow(step).by.includes(role));
  const role = able.length === 0 || throws.oneIn(20) ? throws.of(working) : throws.of(able);
  return throws.oneIn(4) ? allRounder : desk.person(role, throws.below(2) + 1);
}

/** A person who holds every working role in the database too: what the law grants them, no guard may refuse. */
export async function anAllRounder({ database }: TestDesk): Promise<Actor> {
  const actor = { id: randomUUID(), name: "all-rounder", email: "all@desk.example", roles: working };
  await asRole(database.ownerUrl, `INSERT INTO "User" (id, email, name, "createdAt") VALUES ($1, $2, $3, now())`, [
    actor.id,
    actor.email,
    actor.name,
  ]);
  await asRole(database.ownerUrl, `INSERT INTO "UserRole" ("userId", role) SELECT $1::uuid, unnest($2::"Role"[])`, [
    actor.id,
    [...working],
  ]);
  return actor;
}
