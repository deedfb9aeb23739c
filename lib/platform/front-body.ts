import type { IncomingMessage } from "node:http";
import { bodyLimit } from "@/lib/platform/front-limits";
import { pathOf } from "@/lib/platform/front-refusal";

/**
 * Watches a body while whoever is behind reads it, without reading it itself: one without a declared length may grow
 * past what is allowed, and any may come so slowly that it only holds the line.
 *
 * @param refuse called at most once, with what went wrong
 */
export function watchBody(request: IncomingMessage, refuse: (why: "too-large" | "too-slow") => void): void {
  const declared = request.headers["content-length"];
  const unmeasured = request.headers["transfer-encoding"] !== undefined;
  if (!unmeasured && (declared === undefined || declared === "0")) return;
  const { bytes, seconds } = bodyLimit(pathOf(request.url ?? ""));

  let done = false;
  const once = (why: "too-large" | "too-slow") => {
    if (done) return;
    done = true;
    refuse(why);
  };
  const patience = setTimeout(() => once("too-slow"), seconds * 1000);
  const rest = () => clearTimeout(patience);
  request.once("end", rest).once("close", rest);
  if (!unmeasured) return; // Node itself holds the sender to the length it declared

  const push = request.push.bind(request);
  let seen = 0;
  request.push = (chunk: unknown, encoding?: BufferEncoding) => {
    if (chunk instanceof Uint8Array) seen += chunk.byteLength;
    if (seen <= bytes) return push(chunk, encoding);
    once("too-large");
    return true; // swallowed: the reader is told by the refusal, not by half a body
  };
}
