import type { z } from "zod";
import type { StepOn, Taken } from "@/lib/casework/take-step";
import { formOf, type StepFields } from "@/lib/forms/steps/step-field";
import type { Actor } from "@/lib/law/permission/role";

/** A step whose form was read: it needs to know only who takes it, on what, and when. */
export type ReadyStep = (actor: Actor, on: StepOn, now: Date) => Promise<Taken>;

/** One schema and one verb, as a schema that gives the step ready to be taken: nothing unread can reach a verb. */
export function door<Form extends z.ZodType>(
  form: Form,
  verb: (actor: Actor, on: StepOn, input: z.output<Form>, now: Date) => Promise<Taken>,
) {
  return form.transform(
    (input): ReadyStep =>
      (actor, on, now) =>
        verb(actor, on, input, now),
  );
}

/** The same for a step that is described field by field. */
export function described<Fields extends StepFields>(
  fields: Fields,
  verb: (actor: Actor, on: StepOn, input: z.output<ReturnType<typeof formOf<Fields>>>, now: Date) => Promise<Taken>,
) {
  return door(formOf(fields), verb);
}
