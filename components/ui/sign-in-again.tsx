"use client";

import { createContext, useActionState, useContext, useId, type ReactNode, type Ref } from "react";
import type { FormAction } from "@/lib/forms/form-state";
import { Banner } from "./banner";
import styles from "./action-form.module.css";
import { Button, ButtonRow } from "./button";
import { FormContext } from "./form-context";
import { TextField } from "./text-field";

interface Door {
  /** Takes `email` and `password`; answers `done` when the session is back. */
  readonly action: FormAction;
  /** The sign-in page, for a reader without script. */
  readonly href: string;
  readonly email?: string;
}

const DoorContext = createContext<Door | null>(null);

/** Gives every form below it a way to sign in again in place when a session ends in the middle of typing. */
export function SignInAgainProvider({ children, ...door }: Door & { children: ReactNode }) {
  return <DoorContext value={door}>{children}</DoorContext>;
}

/** Stands above the form whose answer was "signed out"; a form of its own, so that what was typed below is untouched. */
export function SignInAgain({ box }: { box: Ref<HTMLDivElement> }) {
  const door = useContext(DoorContext);
  return (
    <Banner kind="warning" heading="You have been signed out" urgent ref={box}>
      {door === null ? (
        <p>Sign in again in another tab, then come back and send. What you typed is still here.</p>
      ) : (
        <Panel door={door} />
      )}
    </Banner>
  );
}

function Panel({ door }: { door: Door }) {
  const [state, action, pending] = useActionState(door.action, {});
  const id = useId();
  if (state.done !== undefined)
    return <p>You are signed in again. Nothing was sent yet: look over what you typed and send it.</p>;
  const wrong = state.refusal ?? Object.values(state.fields ?? {}).flat()[0];
  return (
    <FormContext value={{ id, state, pending }}>
      <p>Nothing was sent, and what you typed is still here. Sign in to go on.</p>
      {wrong !== undefined && <p role="alert">{wrong}</p>}
      <form action={action} className={styles["form"]}>
        <TextField name="email" label="E-mail" type="email" autoComplete="username" defaultValue={door.email ?? ""} />
        <TextField name="password" label="Password" type="password" autoComplete="current-password" />
        <ButtonRow>
          <Button aria-disabled={pending}>{pending ? "Signing in…" : "Sign in and stay here"}</Button>
          <a href={door.href} target="_blank" rel="noreferrer">
            Or sign in in a new tab
          </a>
        </ButtonRow>
      </form>
    </FormContext>
  );
}
