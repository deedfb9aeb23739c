import { randomBytes } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { pathOf } from "@/lib/platform/front-refusal";

/** Headers by which Next and proxies speak among themselves: from outside they are only ever an attack. */
const internal =
  /^(?:x-forwarded-|x-middleware-|x-invoke-|x-vercel-|x-now-|x-next-|x-original-|x-rewrite-|x-prerender-|x-writdesk-|next-resume|x-matched-path$|x-nextjs-data$|x-http-method|x-real-ip$|x-nonce$|forwarded$|content-security-policy)/;

/**
 * Makes the request safe to hand on: internal headers gone, the caller's address and the page's nonce put in their
 * place. Next reads the nonce from the policy on the request and puts it on every script of its own.
 */
export function cleanRequest(request: IncomingMessage, policy: string, nonce: string): void {
  for (const name of Object.keys(request.headers)) if (internal.test(name)) delete request.headers[name];
  const path = pathOf(request.url ?? "");
  if (!mayBeKept(path)) {
    // An answer "not modified" would speak about what another person saw.
    delete request.headers["if-none-match"];
    delete request.headers["if-modified-since"];
  }
  request.headers["x-writdesk-address"] = request.socket.remoteAddress ?? "";
  request.headers["content-security-policy"] = policy;
  request.headers["x-nonce"] = nonce;
}

export function makeNonce(): string {
  return randomBytes(16).toString("base64");
}

/** @param formTargets origins beyond ours that a form may end at: the sign-in service of the house */
export function contentPolicy(nonce: string, formTargets: readonly string[]): string {
  return [
    "default-src 'self'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'`,
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    ["form-action 'self'", ...formTargets].join(" "),
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "object-src 'none'",
  ].join("; ");
}

/** What every answer carries, refusals too. */
export function setSecurityHeaders(response: ServerResponse, policy: string, https: boolean): void {
  response.setHeader("Content-Security-Policy", policy);
  response.setHeader("X-Content-Type-Options", "nosniff");
  response.setHeader("X-Frame-Options", "DENY");
  // Not `no-referrer`: with it a browser sends `Origin: null` from a form without script, and we would refuse our own.
  response.setHeader("Referrer-Policy", "same-origin");
  response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
  response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
  response.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()");
  response.setHeader("Cache-Control", "private, no-store");
  if (https) response.setHeader("Strict-Transport-Security", "max-age=63072000; includeSubDomains");
}

/** Next writes over no header that is there already: what may be kept must find the place free to say so. */
export function openCaching(path: string, response: ServerResponse): void {
  if (mayBeKept(path)) response.removeHeader("Cache-Control");
}

/**
 * Whatever the page or Next said about keeping it: nothing outside the public pages and the built files is kept by
 * anybody. Runs at the last moment, just before the answer's head is sent.
 */
export function sealCaching(path: string, response: ServerResponse): void {
  if (mayBeKept(path)) {
    if (!response.hasHeader("Cache-Control")) response.setHeader("Cache-Control", "private, no-store");
    return;
  }
  response.setHeader("Cache-Control", "private, no-store");
  for (const name of ["ETag", "Last-Modified", "x-nextjs-cache", "x-nextjs-prerender", "x-nextjs-stale-time"])
    response.removeHeader(name);
}

function mayBeKept(path: string): boolean {
  return (
    path === "/" ||
    path.startsWith("/_next/static/") ||
    /^\/(?:api\/v1\/)?transparency(?:\/|$)/.test(path) ||
    /^\/(?:favicon\.ico|icon\.svg|robots\.txt)$/.test(path)
  );
}
