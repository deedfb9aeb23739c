import { publishedReleases, publishedVersions } from "@/lib/store/releases";

/** What the public reads: released documents, through the role that can read nothing else. No actor: anybody. */
export const readPublishedReleases = publishedReleases;

/** Every version of a period, newest first; the page shows one and names the others. */
export const readPublishedVersions = publishedVersions;
