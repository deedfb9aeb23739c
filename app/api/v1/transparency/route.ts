import { wholeAddress } from "@/app/(public)/publisher";
import { newestReleases } from "@/app/(public)/transparency/published";

export const dynamic = "force-dynamic";

/** What was published: the newest version of every period, newest period first. For anybody, without a token. */
export async function GET(): Promise<Response> {
  const releases = (await newestReleases()).map(({ period, version, published_at, digest }) => ({
    label: period.label,
    version,
    published_at,
    href: wholeAddress(`/api/v1/transparency/${period.label}`),
    digest,
  }));
  return Response.json(
    { releases },
    { headers: { "Cache-Control": "public, max-age=60", "Access-Control-Allow-Origin": "*" } },
  );
}
