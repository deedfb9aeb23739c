import type { z } from "zod";
import { issueText } from "@/lib/forms/issue-text";
import { refusalStatus } from "@/lib/forms/refusal-status";
import { refusalText } from "@/lib/forms/refusal-text";
import { type Deed, permit } from "@/lib/law/permission/may";
import type { Actor } from "@/lib/law/permission/role";
import type { Refusal } from "@/lib/law/shared/refusal";
import { granted, refused, type Result } from "@/lib/law/shared/result";
import { type Accepted, readBody, readQuery, textProblems } from "@/lib/platform/api-body";
import { type ApiAnswer, type Idempotently, makeOnce } from "@/lib/platform/api-once";
import { correlation, logFault } from "@/lib/platform/correlation";
import { isDatabaseGone } from "@/lib/platform/database-gone";
import { jsonAnswer, problem, type Problem, problemBody } from "@/lib/platform/problem";
import { makeRateLimit } from "@/lib/platform/rate-limit";

/** What API handlers need from outside: whose token it is, how to do a thing once, and the time. */
export interface Machines {
  readonly tokenActor: (token: string, now: Date) => Promise<Actor | null>;
  readonly idempotently: Idempotently;
  readonly now: () => Date;
}

/** The rest of what was asked: parts of the address, and the address itself. */
export interface Asked {
  readonly params: Readonly<Record<string, string>>;
  readonly url: URL;
}

/** What a handler's own code gives back: `status` is 200 unless said otherwise. */
export interface Given {
  readonly body: unknown;
  readonly status?: 200 | 201 | 202;
  readonly location?: string;
}

export interface ApiOptions<Schema extends z.ZodType> {
  /** For the JSON body of a POST, the bytes of a CSV, or the query of a GET. */
  readonly schema: Schema;
  /** Refused at once without the role for it; casework asks again. */
  readonly deed?: Deed;
  readonly accepts?: Accepted;
  readonly run: (actor: Actor, input: z.output<Schema>, asked: Asked, now: Date) => Promise<Result<Given, Refusal>>;
}

interface RouteContext {
  readonly params: Promise<Record<string, string>>;
}

const json: Accepted = { type: "application/json", bytes: 2 * 1024 * 1024 };

/**
 * Makes the maker of route handlers for API v1: bearer token, body or query parsed by the same schema as the desk's
 * form, the same verb, and every way to fail told as a problem document.
 */
export function makeApiAction({ tokenActor, idempotently, now }: Machines) {
  const secondsToWait = makeRateLimit(1200, 60);
  const once = makeOnce(idempotently);

  async function machine(httpRequest: Request, deed: Deed | undefined): Promise<Result<Actor, Problem>> {
    const token = /^Bearer +(\S+)$/i.exec(httpRequest.headers.get("authorization") ?? "")?.[1];
    const wait = secondsToWait(token ?? "without a token", now());
    if (wait > 0) return refused(tooMany(wait));
    const actor = token ? await tokenActor(token, now()) : null;
    if (!actor) return refused(unknownToken);
    const permitted = deed ? permit(actor, deed) : granted();
    return permitted.ok ? granted(actor) : refused(refusalProblem(permitted.refusal));
  }

  function apiAction<Schema extends z.ZodType>({ schema, deed, accepts = json, run }: ApiOptions<Schema>) {
    return (httpRequest: Request, context: RouteContext): Promise<Response> =>
      telling(async () => {
        const actor = await machine(httpRequest, deed);
        if (!actor.ok) return problem(actor.refusal);
        const url = new URL(httpRequest.url);
        const sends = httpRequest.method !== "GET" && httpRequest.method !== "HEAD";
        const body = sends ? await readBody(httpRequest, accepts) : granted({ input: readQuery(url), digest: "" });
        if (!body.ok) return problem(body.refusal);
        const input = parse(schema, body.value.input);
        if (!input.ok) return problem(input.refusal);
        const asked = { params: await context.params, url };
        const work = async () => told(await run(actor.value, input.value, asked, now()));
        if (!sends) return sent(await work());
        return sent(await once(actor.value, httpRequest, body.value.digest, work, now()));
      });
  }

  /** A handler whose body is a file: it is streamed by `keep`, and sent again it is kept again. */
  function apiUpload(keep: (actor: Actor, httpRequest: Request, at: Date) => Promise<Response>) {
    return (httpRequest: Request): Promise<Response> =>
      telling(async () => {
        const actor = await machine(httpRequest, "attach-document");
        return actor.ok ? keep(actor.value, httpRequest, now()) : problem(actor.refusal);
      });
  }

  return { apiAction, apiUpload };
}

function parse<Schema extends z.ZodType>(schema: Schema, input: unknown): Result<z.output<Schema>, Problem> {
  const texts = textProblems(input);
  if (texts.length > 0) return refused(notValid(texts));
  const read = schema.safeParse(input, { error: issueText });
  if (read.success) return granted(read.data);
  return refused(
    notValid(read.error.issues.map(({ path, message }) => ({ path: path.map(String).join("."), message }))),
  );
}

function told(result: Result<Given, Refusal>): ApiAnswer {
  if (!result.ok) return { status: refusalStatus(result.refusal), body: problemBody(refusalProblem(result.refusal)) };
  const { body, status = 200, location } = result.value;
  return { status, body, ...(location !== undefined && { location }) };
}

function sent({ status, body, location }: ApiAnswer): Response {
  return jsonAnswer(status, body, location === undefined ? {} : { Location: location });
}

async function telling(answer: () => Promise<Response>): Promise<Response> {
  try {
    return await answer();
  } catch (cause) {
    if (isDatabaseGone(cause)) return problem(databaseGone);
    const id = correlation();
    logFault(id, cause);
    return problem({ status: 500, code: "fault", detail: `A fault of ours, noted as ${id}.`, facts: { id } });
  }
}

export function refusalProblem(refusal: Refusal): Problem {
  const { code, ...facts } = refusal;
  return { status: refusalStatus(refusal), code, detail: refusalText(refusal), facts };
}

const notValid = (errors: Problem["errors"] & object): Problem => ({
  status: 422,
  code: "not-valid",
  detail: "Some of what was sent cannot be taken. `errors` names each place.",
  errors,
});

const unknownToken: Problem = {
  status: 401,
  code: "unknown-token",
  detail: "Send a token of this desk as `Authorization: Bearer …`. An Administrator makes one.",
  headers: { "WWW-Authenticate": 'Bearer realm="writdesk"' },
};

const tooMany = (seconds: number): Problem => ({
  status: 429,
  code: "too-many-requests",
  detail: `Too many requests. Go on in ${seconds} seconds.`,
  headers: { "Retry-After": String(seconds) },
});

const databaseGone: Problem = {
  status: 503,
  code: "database-gone",
  detail: "The database does not answer. Nothing was changed. Try again in a minute.",
  headers: { "Retry-After": "30" },
};
