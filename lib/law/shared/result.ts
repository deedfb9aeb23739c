/** What may happen is a value: either the thing asked for, or a refusal with a code the reader can act on. */
export type Result<Value, Refusal> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly refusal: Refusal };

export function granted(): Result<undefined, never>;
export function granted<Value>(value: Value): Result<Value, never>;
export function granted<Value>(value?: Value): Result<Value | undefined, never> {
  return { ok: true, value };
}

export function refused<Refusal>(refusal: Refusal): Result<never, Refusal> {
  return { ok: false, refusal };
}
