import { Readable } from "node:stream";
import { aboutFile, attachStream } from "@/app/api/documents/attach";
import { keepSent, maxBytes } from "@/app/api/documents/keep-sent";
import { readMultipart } from "@/app/api/documents/multipart";
import { currentActor } from "@/app/session";
import { placeAfter } from "@/lib/forms/sign-in";
import { isDatabaseGone } from "@/lib/platform/database-gone";
import { now } from "@/lib/platform/clock";
import { problem, type Problem } from "@/lib/platform/problem";

export const dynamic = "force-dynamic";

/**
 * Keeps a file as it streams in: `PUT /api/documents?name=…&kind=…[&request=WD-…]`, the body being the file. The length
 * is compared with what was announced, and the hash with `x-content-sha256` where the sender gives one.
 */
export async function PUT(httpRequest: Request): Promise<Response> {
  return telling(async () => {
    const actor = await currentActor();
    return actor ? keepSent(actor, httpRequest, now()) : problem(signedOut);
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
