import NextAuth from "next-auth";
import type { NextRequest } from "next/server";
import { nextAuthOptions } from "@/app/auth";

/** Made at each request, not when this file is loaded: a build has no settings. */
async function handle(
  httpRequest: NextRequest,
  context: { params: Promise<{ nextauth: string[] }> },
): Promise<Response> {
  const response: Response = await NextAuth(httpRequest, context, nextAuthOptions());
  response.headers.set("Cache-Control", "no-store");
  return response;
}

export { handle as GET, handle as POST };
