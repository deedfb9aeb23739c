"use client";

import { unstable_rethrow } from "next/navigation";
import { Fragment, useActionState, useId, useRef, useState, useTransition, type ReactNode } from "react";
import type { FormAction, FormState } from "@/lib/forms/form-state";
import styles from "./action-form.module.css";
import { Button, ButtonRow, type ButtonKind } from "./button";
import { CheckboxField } from "./choice-field";
import { FormAnswer } from "./form-answer";
import { FormContext, usePending } from "./form-context";
import { withVersion, type Hidden } from "./form-version";
import { useUnsavedGuard } from "./unsaved-guard";
import { useScripted } from "./use-scripted";

interface ActionFormProps {
  action: FormAction;
  children?: ReactNode;
  /** What the main button says will happen. */
  submit: string;
  submitKind?: ButtonKind;
  /** More buttons beside the main one (`SubmitButton` with a name and value, a `LinkButton` back). */
  buttons?: ReactNode;
  /** Sent along unseen. `version` moves on by itself when somebody else moved the thing, once the reader was told. */
  hidden?: Hidden;
  /** For what cannot be undone: a sentence the reader must tick first, sent as `confirmed`. */
  confirm?: string;
  /** In which zone the times of a conflict are said. */
  zone?: string;
  /** The name of the form for those who cannot see it. */
  label?: string;
  /** Empties the form once the action answered `done`. */
  clearWhenDone?: boolean;
}

/**
 * A form over a server action. Without script it is a plain form. With script it never loses what was typed: not by
 * React's reset after an action, not when the server cannot be reached, not when the session ended or somebody else
 * moved the thing meanwhile.
 */
export function ActionForm(props: ActionFormProps) {
  const {
    action,
    children,
    submit,
    submitKind = "primary",
    buttons,
    hidden = {},
    confirm,
    zone = "UTC",
    label,
    clearWhenDone = false,
  } = props;
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  const [posted, post] = useActionState(action, nothing);
  const [answered, setAnswered] = useState<FormState | null>(null);
  const [round, setRound] = useState(0);
  const [pending, start] = useTransition();
  const scripted = useScripted();
  const guard = useUnsavedGuard();
  const state = answered ?? posted;

  function send(event: React.SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    if (pending) return;
    const data = new FormData(event.currentTarget, event.nativeEvent.submitter);
    const amiss = amissIn(event.currentTarget, data, confirm !== undefined);
    if (amiss) return setAnswered(still(state, amiss));
    guard.clean();
    start(async () => {
      const answer = await ask(action, state, data);
      if (answer.done === undefined) guard.touch();
      start(() => {
        setAnswered(answer);
        if (answer.done !== undefined && clearWhenDone) setRound(round + 1);
      });
    });
  }

  return (
    <FormContext value={{ id, state, pending }}>
      <div className={styles["whole"]}>
        <FormAnswer form={id} state={state} zone={zone} />
        <form
          ref={form}
          action={post}
          onSubmit={send}
          onChange={guard.touch}
          noValidate={scripted}
          aria-label={label}
          className={styles["form"]}
        >
          {Object.entries(withVersion(hidden, state)).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <Fragment key={round}>{children}</Fragment>
          {confirm !== undefined && <CheckboxField name="confirmed" label={confirm} optional={false} />}
          <ButtonRow>
            <SubmitButton kind={submitKind}>{submit}</SubmitButton>
            {buttons}
          </ButtonRow>
        </form>
      </div>
    </FormContext>
  );
}

/** A button that sends the form it stands in; with a name and value it says which of several. */
export function SubmitButton({
  children,
  kind,
  ...named
}: {
  children: ReactNode;
  kind?: ButtonKind;
  name?: string;
  value?: string;
}) {
  const pending = usePending();
  return (
    <Button {...named} {...(kind && { kind })} aria-disabled={pending || undefined}>
      {pending ? "Sending…" : children}
    </Button>
  );
}

const nothing: FormState = {};

/** What the reader must see to before anything is sent. */
function amissIn(form: HTMLFormElement, data: FormData, confirming: boolean): FormState | null {
  if (form.querySelector("[data-sending]")) return { refusal: stillSending };
  if (confirming && !data.has("confirmed")) return { fields: { confirmed: [unconfirmed] } };
  return null;
}

/** A server that cannot be reached is an answer too: thrown, it would replace the page and all that was typed on it. */
async function ask(action: FormAction, before: FormState, data: FormData): Promise<FormState> {
  try {
    return await action(before, data);
  } catch (cause) {
    unstable_rethrow(cause);
    return still(before, { refusal: unanswered });
  }
}

/** Another answer over the same form: what was typed and what the reader was told of the version stay. */
function still({ typed, changed }: FormState, answer: FormState): FormState {
  return { ...(typed && { typed }), ...(changed && { changed }), ...answer };
}

const stillSending = "A file is still on its way. Send the form when it has arrived.";

const unconfirmed = "Tick the box to say that you mean it";

const unanswered =
  "The desk did not answer, so we cannot say whether this was done. What you typed is still here. Look at the page in a new tab before you send it again.";
