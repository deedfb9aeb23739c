import { publisher, wholeAddress } from "@/app/(public)/publisher";
import { reportFeed } from "@/app/(public)/transparency/feed";
import { newestReleases } from "@/app/(public)/transparency/published";

export const dynamic = "force-dynamic";

export async function GET(): Promise<Response> {
  const text = reportFeed(await newestReleases(), { publisher: publisher(), wholeAddress });
  return new Response(text, {
    headers: { "Content-Type": "application/atom+xml; charset=utf-8", "Cache-Control": "public, max-age=300" },
  });
}
