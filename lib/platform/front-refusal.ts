import type { IncomingMessage } from "node:http";
import { bodyLimit, longestTarget } from "@/lib/platform/front-limits";

export type FrontRefusal = {
  readonly status: 400 | 403 | 405 | 408 | 413 | 414 | 421 | 500 | 503;
  readonly title: string;
  readonly detail: string;
  readonly allow?: string;
};

/**
 * The hosts this site answers to, each with the origin its own pages have.
 * Anything else in `Host` or `Origin` comes from somebody else's page or from a scanner.
 */
export type Sites = ReadonlyMap<string, string>;

/** What is wrong with a request before anybody looks at its body; nothing for a good one. */
export function refusalOf(request: IncomingMessage, sites: Sites): FrontRefusal | undefined {
  const target = request.url ?? "";
  return (
    methodRefusal(request.method ?? "", target) ??
    targetRefusal(target) ??
    hostRefusal(request, sites) ??
    originRefusal(request, sites) ??
    sizeRefusal(request)
  );
}

const pageMethods = ["GET", "HEAD", "POST"];
const apiMethods = [...pageMethods, "PUT", "PATCH", "DELETE", "OPTIONS"];

function methodRefusal(method: string, target: string): FrontRefusal | undefined {
  if (target === "*")
    return { status: 400, title: "Bad request", detail: "This server answers for its addresses, not for itself." };
  const allowed = target.startsWith("/api/") ? apiMethods : pageMethods;
  if (allowed.includes(method)) return undefined;
  return {
    status: 405,
    title: "Method not allowed",
    detail: "This address does not know that method.",
    allow: allowed.join(", "),
  };
}

function targetRefusal(target: string): FrontRefusal | undefined {
  if (target.length > longestTarget) {
    return { status: 414, title: "Address too long", detail: `An address may have ${longestTarget} characters.` };
  }
  const bad = { status: 400, title: "Bad address", detail: "The address cannot be read." } as const;
  // Two slashes at the start name another host when a redirect repeats them; a backslash is one to a browser.
  if (!target.startsWith("/") || target.startsWith("//") || /\\|%5c|%00|\0/i.test(target)) return bad;
  try {
    decodeURIComponent(pathOf(target));
    return undefined;
  } catch {
    return bad;
  }
}

/** Probes come from the machine's own network and name it by number; they learn nothing but "alive". */
const anyHost = new Set(["/api/health", "/api/ready"]);

function hostRefusal(request: IncomingMessage, sites: Sites): FrontRefusal | undefined {
  if (anyHost.has(pathOf(request.url ?? ""))) return undefined;
  if (sites.has((request.headers.host ?? "").toLowerCase())) return undefined;
  return { status: 421, title: "Wrong host", detail: "This server does not answer for that name." };
}

/**
 * A change must come from a page of ours. The browser says where it comes from; a request that does not say is no
 * better than one from elsewhere. A machine with a token and without cookies carries nobody's sign-in, and may.
 */
function originRefusal(request: IncomingMessage, sites: Sites): FrontRefusal | undefined {
  const { method, headers, url = "" } = request;
  if (method === "GET" || method === "HEAD" || method === "OPTIONS") return undefined;
  if (pathOf(url).startsWith("/api/v1/") && headers.cookie === undefined) return undefined;
  const site = headers["sec-fetch-site"];
  const sameSite = site === undefined || site === "same-origin" || site === "none";
  if (sameSite && headers.origin !== undefined && headers.origin === sites.get((headers.host ?? "").toLowerCase()))
    return undefined;
  return {
    status: 403,
    title: "Not from our page",
    detail: "This change did not come from a page of this site. Go back, reload the page and try again.",
  };
}

function sizeRefusal(request: IncomingMessage): FrontRefusal | undefined {
  const declared = Number(request.headers["content-length"] ?? 0);
  return declared > bodyLimit(pathOf(request.url ?? "")).bytes ? tooLarge(request.url ?? "") : undefined;
}

export function tooLarge(target: string): FrontRefusal {
  const { bytes } = bodyLimit(pathOf(target));
  return {
    status: 413,
    title: "Too large",
    detail: `At most ${Math.round(bytes / 1024 / 1024)} MiB can be sent here. Nothing was kept.`,
  };
}

/** The address without its query. */
export function pathOf(target: string): string {
  const end = target.indexOf("?");
  return end === -1 ? target : target.slice(0, end);
}
