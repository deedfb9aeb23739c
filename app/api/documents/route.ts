import { Readable } from "node:stream";
import { aboutFile, attachStream, warningsOf } from "@/app/api/documents/attach";
import { readMultipart } from "@/app/api/documents/multipart";
import { currentActor } from "@/app/session";
import { placeAfter } from "@/lib/forms/sign-in";
import { isDatabaseGone } from "@/lib/platform/database-gone";
import { now } from "@/lib/platform/clock";
import { bodyLimit } from "@/lib/platform/front-limits";
import { jsonAnswer, problem, type Problem } from "@/lib/platform/problem";

export const dynamic = "force-dynamic";

/** The most a file may have, in bytes: what the front lets through. */
const maxBytes = bodyLimit("/api/documents").bytes;

/**
 * Keeps a file as it streams in: `PUT /api/documents?name=…&kind=…[&request=WD-…]`, the body being the file. The length
 * is compared with what was announced, and the hash with `x-content-sha256` where the sender gives one.
 */
export async function PUT(httpRequest: Request): Promise<Response> {
  return telling(async () => {
    const actor = await currentActor();
    if (!actor) return problem(signedOut);
    const query = new URL(httpRequest.url).searchParams;
    const about = aboutFile.parse({ name: query.get("name"), kind: query.get("kind"), request: query.get("request") });
    const limits = {
      maxBytes,
      announcedBytes: announced(httpRequest),
      sha256: httpRequest.headers.get("x-content-sha256") ?? undefined,
    };
    const kept = await attachStream(actor, about, httpRequest.body ?? Readable.from([]), limits, now());
    if (!kept.ok) return problem(kept.refusal);
    const { id, name, bytes, sha256 } = kept.value;
    return jsonAnswer(201, { id, name, bytes, size: bytes, sha256, warnings: warningsOf(kept.value) });
  });
}

/** The same for a form without script: fields `request`, `kind`, `back` before the file; goes back when it is kept. */
export async function POST(httpRequest: Request): Promise<Response> {
  return telling(async () => {
    const actor = await currentActor();
    if (!actor) return inWords(signedOut);
    const form = await sentForm(httpRequest);
    if (form === null) return inWords(notAForm);
    if (form.file === null || form.file.name === "") {
      form.file?.stream.destroy();
      return inWords(noFile);
    }
    const about = aboutFile.parse({
      name: form.file.name,
      kind: form.fields.get("kind"),
      request: form.fields.get("request"),
    });
    const kept = await attachStream(actor, about, form.file.stream, { maxBytes }, now());
    form.file.stream.destroy();
    if (!kept.ok) return inWords(kept.refusal);
    const back = placeAfter(form.fields.get("back") ?? "/desk");
    return new Response(null, { status: 303, headers: { Location: back } });
  });
}

async function sentForm(httpRequest: Request) {
  const type = httpRequest.headers.get("content-type") ?? "";
  if (!/^multipart\/form-data;/i.test(type) || !httpRequest.body) return null;
  try {
    return await readMultipart(Readable.from(httpRequest.body), type);
  } catch {
    return null;
  }
}

function announced(httpRequest: Request): number | undefined {
  const length = httpRequest.headers.get("content-length");
  return length === null || !/^\d{1,15}$/.test(length) ? undefined : Number(length);
}

/** A person without script sees this answer as a page. */
function inWords({ status, detail }: Problem): Response {
  return new Response(detail, { status, headers: { "content-type": "text/plain; charset=utf-8" } });
}

async function telling(answer: () => Promise<Response>): Promise<Response> {
  try {
    return await answer();
  } catch (cause) {
    if (isDatabaseGone(cause)) return problem(databaseGone);
    throw cause;
  }
}

const signedOut: Problem = {
  status: 401,
  code: "signed-out",
  detail: "You have been signed out. Sign in in another tab, then choose the file again.",
};

const notAForm: Problem = {
  status: 400,
  code: "not-a-form",
  detail: "What was sent is no form with a file. Go back and choose the file again.",
};

const noFile: Problem = { status: 422, code: "no-file", detail: "No file was chosen. Go back and choose one." };

const databaseGone: Problem = {
  status: 503,
  code: "database-gone",
  detail: "The database does not answer. The file was not kept. Try again in a minute.",
};
