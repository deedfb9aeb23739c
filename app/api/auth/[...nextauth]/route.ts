import NextAuth from "next-auth";
import type { NextRequest } from "next/server";
import { nextAuthOptions } from "@/app/auth";
import { problem } from "@/lib/platform/problem";

type Context = { params: Promise<{ nextauth: string[] }> };

/** Made at each request, not when this file is loaded: a build has no settings. */
async function handle(httpRequest: NextRequest, context: Context): Promise<Response> {
  const response: Response = await NextAuth(httpRequest, context, nextAuthOptions());
  response.headers.set("Cache-Control", "no-store");
  const location = response.headers.get("Location");
  if (location !== null) response.headers.set("Location", onThisHost(location));
  return response;
}

/** Its bodies are forms; anything else makes next-auth throw. */
async function post(httpRequest: NextRequest, context: Context): Promise<Response> {
  const type = httpRequest.headers.get("content-type") ?? "";
  if (type.split(";")[0]?.trim().toLowerCase() === "application/x-www-form-urlencoded")
    return handle(httpRequest, context);
  return problem({
    status: 415,
    code: "wrong-media-type",
    detail: "Send a form, as application/x-www-form-urlencoded.",
  });
}

/** next-auth writes the address it takes itself to be at; the visitor stays where they are. */
function onThisHost(location: string): string {
  const assumed = "http://localhost:3000";
  return location.startsWith(`${assumed}/`) ? location.slice(assumed.length) : location;
}

export { handle as GET, post as POST };
