import { passCheck } from "@/lib/casework/check-production";
import type { Taken as Answer } from "@/lib/casework/take-step";
import { fileOf, type TestDesk } from "@/lib/casework/testing/a-desk";
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
  const { desk, reference, throws, past } = walker;
  const file = await fileOf(desk, reference);
  const step = drawn(file, throws);
  const actor = whoTakes(desk, step, throws);
  if (law(step, { actor, file, now }) && !throws.oneIn(20)) return { kind: "untried" };
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

/** Null: the form itself was refused. */
async function take(
  step: Step,
  actor: Actor,
  typed: Typed,
  { doorOf, throws }: Walker,
  { reference, version }: RequestFile,
  now: Date,
): Promise<Answer | null> {
  if (step === "pass-check") {
    const hash = throws.oneIn(6) ? "b" : "a";
    const hashOf = () => Promise.resolve(hash.repeat(64));
    return passCheck(actor, { reference, version }, { note: "Hashes agree" }, now, hashOf);
  }
  const read = doorOf(step).safeParse({ version, ...typed });
  return read.data ? read.data(actor, reference, now) : null;
}

function filledIn(typed: Typed, documentId: string): FilledIn {
  const text = (name: string) => (typeof typed[name] === "string" && typed[name] !== "" ? typed[name] : null);
  return { written: text("documentId") === documentId, extendsId: text("extendsId"), issuedOn: text("issuedOn") };
}

/** Mostly one of two persons of a role that may; now and then somebody with every role at once, or anybody. */
function whoTakes(desk: TestDesk, step: Step, throws: Dice): Actor {
  const able = working.filter((role) => stepRow(step).by.includes(role));
  const role = able.length === 0 || throws.oneIn(20) ? throws.of(working) : throws.of(able);
  const person = desk.person(role, throws.below(2) + 1);
  return throws.oneIn(5) ? { ...person, roles: working } : person;
}
