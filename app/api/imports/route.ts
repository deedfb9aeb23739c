import { Readable } from "node:stream";
import { readMultipart } from "@/app/api/documents/multipart";
import { keepImport, notKeptText, type NotKept } from "@/app/import-store";
import { currentActor } from "@/app/session";
import { now } from "@/lib/platform/clock";
import { isDatabaseGone } from "@/lib/platform/database-gone";
import { jsonAnswer, problem } from "@/lib/platform/problem";

export const dynamic = "force-dynamic";

const page = "/desk/imports";

/** Keeps an import file as it streams in: `PUT /api/imports?name=…`, the body being the file. Imports nothing. */
export async function PUT(httpRequest: Request): Promise<Response> {
  try {
    const actor = await currentActor();
    if (!actor) return problem({ status: 401, code: "signed-out", detail: signedOut });
    const name = new URL(httpRequest.url).searchParams.get("name") ?? "";
    const kept = await keepImport(actor, name, httpRequest.body ?? Readable.from([]), announced(httpRequest), now());
    if (!kept.ok) return problem(kept.refusal);
    const { id, bytes, sha256 } = kept.value;
    return jsonAnswer(201, { id, sha256, size: bytes });
  } catch (cause) {
    if (isDatabaseGone(cause)) return problem({ status: 503, code: "database-gone", detail: databaseGone });
    throw cause;
  }
}

/** The same for a form without script; goes on to the file's page, or back to the form with the reason. */
export async function POST(httpRequest: Request): Promise<Response> {
  const actor = await currentActor();
  if (!actor) return goTo(`/sign-in?next=${encodeURIComponent(page)}`);
  const file = await sentFile(httpRequest);
  if (file === null) return goTo(`${page}?problem=no-file`);
  const kept = await keepImport(actor, file.name, file.stream, undefined, now());
  file.stream.destroy();
  return goTo(kept.ok ? `${page}/${kept.value.id}` : `${page}?problem=${shown(kept.refusal)}`);
}

async function sentFile(httpRequest: Request) {
  const type = httpRequest.headers.get("content-type") ?? "";
  if (!/^multipart\/form-data;/i.test(type) || !httpRequest.body) return null;
  try {
    const { file } = await readMultipart(Readable.from(httpRequest.body), type);
    if (file !== null && file.name !== "") return file;
    file?.stream.destroy();
    return null;
  } catch {
    return null;
  }
}

function shown({ code }: NotKept): string {
  return code in notKeptText ? code : "";
}

function goTo(place: string): Response {
  return new Response(null, { status: 303, headers: { Location: place } });
}

function announced(httpRequest: Request): number | undefined {
  const length = httpRequest.headers.get("content-length");
  return length === null || !/^\d{1,15}$/.test(length) ? undefined : Number(length);
}

const signedOut = "You have been signed out. Sign in in another tab, then choose the file again.";
const databaseGone = "The database does not answer. The file was not kept. Try again in a minute.";
