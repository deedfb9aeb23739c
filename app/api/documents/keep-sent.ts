import { Readable } from "node:stream";
import { aboutFile, attachStream, warningsOf } from "@/app/api/documents/attach";
import type { Actor } from "@/lib/law/permission/role";
import { bodyLimit } from "@/lib/platform/front-limits";
import { jsonAnswer, problem } from "@/lib/platform/problem";

/** The most a file may have, in bytes: what the front lets through. */
export const maxBytes = bodyLimit("/api/documents").bytes;

/** Keeps the body of a PUT as a file; its name, kind and request stand in the address. */
export async function keepSent(actor: Actor, httpRequest: Request, at: Date): Promise<Response> {
  const query = new URL(httpRequest.url).searchParams;
  const about = aboutFile.parse({ name: query.get("name"), kind: query.get("kind"), request: query.get("request") });
  const limits = {
    maxBytes,
    announcedBytes: announced(httpRequest),
    sha256: httpRequest.headers.get("x-content-sha256") ?? undefined,
  };
  const kept = await attachStream(actor, about, httpRequest.body ?? Readable.from([]), limits, at);
  if (!kept.ok) return problem(kept.refusal);
  const { id, name, bytes, sha256 } = kept.value;
  return jsonAnswer(201, { id, name, bytes, size: bytes, sha256, warnings: warningsOf(kept.value) });
}

function announced(httpRequest: Request): number | undefined {
  const length = httpRequest.headers.get("content-length");
  return length === null || !/^\d{1,15}$/.test(length) ? undefined : Number(length);
}
