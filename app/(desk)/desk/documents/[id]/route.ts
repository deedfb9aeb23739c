import type { Readable } from "node:stream";
import { openUpload } from "@/app/document-store";
import { currentActor } from "@/app/session";
import { readDocument } from "@/lib/casework/read-document";
import { now } from "@/lib/platform/clock";
import { downloadHeaders } from "@/lib/platform/document-download";
import { documentKindOf } from "@/app/document-kind";
import { z } from "zod";

export const dynamic = "force-dynamic";

/** A document as a download; that it was opened stands on the record before its first byte leaves. */
export async function GET(httpRequest: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const actor = await currentActor();
  if (!actor) {
    const { pathname } = new URL(httpRequest.url);
    return new Response(null, { status: 303, headers: { Location: `/sign-in?next=${encodeURIComponent(pathname)}` } });
  }
  const id = z.uuid().safeParse((await params).id);
  const opened = id.success ? await readDocument(actor, id.data, now()) : null;
  if (!opened?.ok) return plain(404, "This document does not exist, or it is not open to you.");
  const file = await openUpload(opened.value.storageKey);
  if (!file || file.bytes !== opened.value.bytes) {
    file?.stream.destroy();
    return plain(410, "The file is not where it was kept, or not what was kept. Tell an Administrator.");
  }
  const headers = downloadHeaders({ ...opened.value, kind: documentKindOf(opened.value.contentType) });
  return new Response(bodyOf(file.stream), { headers });
}

/** Read as fast as it is taken, and closed when the reader goes away. */
function bodyOf(stream: Readable): ReadableStream<Uint8Array> {
  const chunks: AsyncIterator<Uint8Array> = stream[Symbol.asyncIterator]();
  return new ReadableStream({
    pull: async (body) => {
      const next = await chunks.next();
      if (next.done === true) body.close();
      else body.enqueue(next.value);
    },
    cancel: () => void stream.destroy(),
  });
}

function plain(status: number, words: string): Response {
  return new Response(words, {
    status,
    headers: { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store" },
  });
}
