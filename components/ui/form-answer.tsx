"use client";

import { useEffect, useRef } from "react";
import type { FormState } from "@/lib/forms/form-state";
import { Banner } from "./banner";
import { ErrorSummary } from "./error-summary";
import { SignInAgain } from "./sign-in-again";
import { When } from "./when";

/** What came back from the action, above the form: done, refused, moved meanwhile, to be mended, or signed out. */
export function FormAnswer({ form, state, zone }: { form: string; state: FormState; zone: string }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (state.done ?? state.refusal ?? state.changed ?? state.signInAgain) box.current?.focus();
  }, [state]);
  return (
    <>
      {state.done !== undefined && <Banner kind="success" heading={state.done} urgent ref={box} />}
      {state.refusal !== undefined && <Banner kind="danger" heading={state.refusal} urgent ref={box} />}
      {state.changed && <ChangedMeanwhile changed={state.changed} zone={zone} box={box} />}
      {state.fields && Object.keys(state.fields).length > 0 && <ErrorSummary form={form} fields={state.fields} />}
      {state.signInAgain && <SignInAgain box={box} />}
    </>
  );
}

interface ChangedProps {
  changed: NonNullable<FormState["changed"]>;
  zone: string;
  box: React.RefObject<HTMLDivElement | null>;
}

function ChangedMeanwhile({ changed, zone, box }: ChangedProps) {
  return (
    <Banner kind="warning" heading="This changed while you were working on it" urgent ref={box}>
      <p>Nothing was sent, and what you typed is still here. Since you opened this page:</p>
      <ul>
        {changed.entries.map(({ by, at, what }) => (
          <li key={`${at} ${by} ${what}`}>
            {what} (<strong>{by}</strong>, <When at={at} zone={zone} />)
          </li>
        ))}
      </ul>
      <p>Read what changed. If your answer still stands, send it again.</p>
    </Banner>
  );
}
