/** What an API client must mend, by path in what it sent. */
export interface PathProblem {
  readonly path: string;
  readonly message: string;
}

export interface Problem {
  readonly status: number;
  /** For machines; stays the same. */
  readonly code: string;
  /** For people; may change. */
  readonly detail: string;
  readonly errors?: readonly PathProblem[];
  /** Facts of a refusal, beside its words. */
  readonly facts?: Readonly<Record<string, unknown>>;
  readonly headers?: Readonly<Record<string, string>>;
}

/** What a client sees of a problem. */
export function problemBody({ status, code, detail, errors, facts }: Problem): Record<string, unknown> {
  return {
    ...facts,
    type: `urn:writdesk:problem:${code}`,
    title: titles[status] ?? "Problem",
    status,
    code,
    detail,
    ...(errors && { errors }),
  };
}

/** A problem document, RFC 9457. */
export function problem(one: Problem): Response {
  return jsonAnswer(one.status, problemBody(one), one.headers);
}

/** Any answer of the API: never kept by anybody on the way. */
export function jsonAnswer(status: number, body: unknown, headers: Readonly<Record<string, string>> = {}): Response {
  const type = status >= 400 ? "application/problem+json" : "application/json";
  const fixed = {
    "Content-Type": `${type}; charset=utf-8`,
    "Cache-Control": "no-store",
    "X-Content-Type-Options": "nosniff",
  };
  return new Response(JSON.stringify(body ?? null), { status, headers: { ...headers, ...fixed } });
}

const titles: Readonly<Record<number, string>> = {
  400: "Unreadable",
  401: "Not signed in",
  404: "Not found",
  409: "Refused",
  413: "Too large",
  415: "Wrong media type",
  422: "Not valid",
  429: "Too many requests",
  500: "Fault",
  503: "Out of service",
};
