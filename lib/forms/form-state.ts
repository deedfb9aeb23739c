/** What a form gets back from its action: what was typed is always in it, so that nothing is lost. */
export interface FormState {
  /** As typed, by field name; a list where a field was sent more than once. Never holds a password or a file. */
  readonly typed?: Readonly<Record<string, string | readonly string[]>>;
  /** What to mend, by field name. */
  readonly fields?: Readonly<Record<string, readonly string[]>>;
  /** Why the law refused, as a sentence for the reader. */
  readonly refusal?: string;
  /** Somebody moved the request meanwhile: what they did since the version that was read, and the version that is now. */
  readonly changed?: { readonly version: number; readonly entries: readonly ChangeMeanwhile[] };
  /** The session ended; the form offers to sign in again in place and keeps what was typed. */
  readonly signInAgain?: true;
  /** What was done, as a sentence. */
  readonly done?: string;
}

export interface ChangeMeanwhile {
  readonly by: string;
  /** ISO instant. */
  readonly at: string;
  readonly what: string;
}

/** A server action as a form knows it. */
export type FormAction = (before: FormState, data: FormData) => Promise<FormState>;
