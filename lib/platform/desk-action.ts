import type { z } from "zod";
import type { FormAction, FormState } from "@/lib/forms/form-state";
import { issueText } from "@/lib/forms/issue-text";
import { partyChangeLines } from "@/lib/forms/party-change-text";
import { refusalText } from "@/lib/forms/refusal-text";
import { actText } from "@/lib/forms/step-text";
import { readForm, type ReadForm, typedOf } from "@/lib/forms/typed";
import type { Actor } from "@/lib/law/permission/role";
import type { Refusal } from "@/lib/law/shared/refusal";
import { isDatabaseGone } from "@/lib/platform/database-gone";
import { markActionBegan } from "@/lib/platform/front-request";

/** What a form's own code may answer: why not, what to mend, what was done; or nothing, when it redirects instead. */
export type Answer = Refusal | Pick<FormState, "fields" | "refusal" | "done"> | void;

type Typed = NonNullable<FormState["typed"]>;

/** What server actions need from outside: who is signed in, and the time. */
export interface Desk {
  readonly currentActor: () => Promise<Actor | null>;
  /** What to answer when nobody is signed in. */
  readonly signedOut: (typed: Typed) => Promise<FormState>;
  readonly now: () => Date;
}

/**
 * Makes the makers of server actions. Both give back what was typed on every answer but `done`, turn refusals into
 * words, and say in the form that the database is gone instead of losing the page. A redirect passes through.
 */
export function makeDeskAction({ currentActor, signedOut, now }: Desk) {
  /** An action for whoever is signed in. Parses the form as nested JSON, so that the same schema serves the API. */
  function deskAction<Schema extends z.ZodType>(
    schema: Schema,
    run: (actor: Actor, input: z.output<Schema>, now: Date) => Promise<Answer>,
  ): FormAction {
    return (_before, data) =>
      giveBack(data, async () => {
        const actor = await currentActor();
        if (!actor) return signedOut(typedOf(data));
        return readInto(schema, data, (input) => run(actor, input, now()));
      });
  }

  /** An action for anybody: signing in. */
  function publicAction<Schema extends z.ZodType>(
    schema: Schema,
    run: (input: z.output<Schema>, now: Date) => Promise<Answer>,
  ): FormAction {
    return (_before, data) => giveBack(data, () => readInto(schema, data, (input) => run(input, now())));
  }

  /**
   * An action that needs the form itself: one with several buttons, or rows numbered by the form. `run` reads it with
   * `readInto` where it takes something in.
   */
  function deskForm(run: (actor: Actor, data: FormData, now: Date) => Promise<FormState>): FormAction {
    return (_before, data) =>
      giveBack(data, async () => {
        const actor = await currentActor();
        return actor ? run(actor, data, now()) : signedOut(typedOf(data));
      });
  }

  /** Something a form asks while it is filled in; a stranger is told `otherwise`. */
  function deskAsk<Value>(
    otherwise: Value,
    run: (actor: Actor, data: FormData, now: Date) => Promise<Value>,
  ): (data: FormData) => Promise<Value> {
    return async (data) => {
      markActionBegan();
      const actor = data instanceof FormData ? await currentActor() : null;
      return actor ? run(actor, data, now()) : otherwise;
    };
  }

  return { deskAction, publicAction, deskForm, deskAsk };
}

async function giveBack(data: FormData, answer: () => Promise<FormState>): Promise<FormState> {
  if (!(data instanceof FormData)) throw new TypeError("An action was sent something other than its form");
  markActionBegan();
  try {
    const state = await answer();
    return state.done === undefined ? { typed: typedOf(data), ...state } : state;
  } catch (cause) {
    if (isDatabaseGone(cause)) return { typed: typedOf(data), refusal: goneText };
    throw cause; // redirects and faults of ours; the form keeps what was typed on its own side
  }
}

/** Reads a form with a schema and runs with what it says, or says field by field what to mend. */
export async function readInto<Schema extends z.ZodType>(
  schema: Schema,
  data: FormData,
  run: (input: z.output<Schema>, form: ReadForm) => Promise<Answer>,
): Promise<FormState> {
  const form = readForm(data);
  if (Object.keys(form.problems).length > 0) return { fields: form.problems };
  const read = schema.safeParse(form.input, { error: issueText });
  if (!read.success) return { fields: fieldsOf(read.error, form) };
  return answered(await run(read.data, form));
}

function answered(answer: Answer): FormState {
  if (!answer) return {};
  if (!("code" in answer)) return answer;
  if (answer.code !== "changed-meanwhile") return { refusal: refusalText(answer) };
  const entries = answer.entries.map(({ by, at, act, data = {} }) => {
    const lines = partyChangeLines(data);
    return { by, at, what: lines.length === 0 ? actText(act) : `${actText(act)}: ${lines.join(", ")}` };
  });
  return { changed: { version: answer.version, entries } };
}

function fieldsOf(error: z.ZodError, form: ReadForm): Record<string, readonly string[]> {
  const fields = new Map<string, string[]>();
  for (const issue of error.issues) {
    const name = form.nameOf(issue.path);
    fields.set(name, [...(fields.get(name) ?? []), issue.message]);
  }
  return Object.fromEntries(fields);
}

const goneText =
  "The database does not answer. Nothing was changed; what you typed is still here. Try again in a minute.";
