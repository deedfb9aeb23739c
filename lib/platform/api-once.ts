import { createHash } from "node:crypto";
import type { Actor } from "@/lib/law/permission/role";
import type { Result } from "@/lib/law/shared/result";
import { type Problem, problemBody } from "@/lib/platform/problem";

/** An answer before it is a response, so that it can be kept and given again. */
export interface ApiAnswer {
  readonly status: number;
  readonly body: unknown;
  readonly location?: string;
}

/** Does the work once for an actor's key; casework's own verb, as much of it as is needed here. */
export type Idempotently = (
  actor: Actor,
  once: { readonly key: string; readonly digest: string },
  work: () => Promise<{ readonly status: number; readonly body: unknown }>,
  now: Date,
) => Promise<Result<{ readonly status: number; readonly body: unknown }, { readonly code: "key-reused" | "key-open" }>>;

/** Honours `Idempotency-Key`: the same key with the same request gives the answer of the first time. */
export function makeOnce(idempotently: Idempotently) {
  return async function once(
    actor: Actor,
    httpRequest: Request,
    bodyDigest: string,
    work: () => Promise<ApiAnswer>,
    now: Date,
  ): Promise<ApiAnswer> {
    const key = httpRequest.headers.get("idempotency-key");
    if (key === null) return work();
    if (!/^[!-~]{1,200}$/.test(key)) return answerOf(badKey);
    const { pathname, search } = new URL(httpRequest.url);
    const digest = createHash("sha256")
      .update(`${httpRequest.method} ${pathname}${search} ${bodyDigest}`)
      .digest("hex");
    const result = await idempotently(
      actor,
      { key, digest },
      async () => {
        const { status, body, location = null } = await work();
        return { status, body: { body, location } };
      },
      now,
    );
    if (!result.ok) return answerOf(result.refusal.code === "key-reused" ? keyReused : keyOpen);
    return unwrapped(result.value);
  };
}

function unwrapped({ status, body }: { readonly status: number; readonly body: unknown }): ApiAnswer {
  if (typeof body !== "object" || body === null || !("body" in body)) throw new TypeError("A kept answer is damaged");
  const location = "location" in body && typeof body.location === "string" ? { location: body.location } : {};
  return { status, body: body.body, ...location };
}

function answerOf(problem: Problem): ApiAnswer {
  return { status: problem.status, body: problemBody(problem) };
}

const badKey: Problem = {
  status: 400,
  code: "bad-key",
  detail: "Idempotency-Key has 1 to 200 visible ASCII characters.",
};

const keyReused: Problem = {
  status: 422,
  code: "key-reused",
  detail: "This Idempotency-Key was used for another request. Choose a new one.",
  errors: [{ path: "Idempotency-Key", message: "Used for another request." }],
};

const keyOpen: Problem = {
  status: 409,
  code: "key-open",
  detail:
    "The first request with this Idempotency-Key is still at work, or it broke off. Look whether it was done before you send it with a new key.",
};
