import { environment } from "@/lib/platform/environment";

/**
 * Who publishes, as the public pages name it. A release does not say, and the public role of the database reads nothing
 * but releases: so it is the host people find the pages under, and in the demo the invented provider of its letters.
 */
export function publisher(): string {
  const { baseUrl, mode } = environment();
  return mode === "demo" ? "Example Cloud" : new URL(baseUrl).host;
}

/** An address of ours as others quote it: with the site in front. */
export function wholeAddress(path: string): string {
  return `${environment().baseUrl}${path}`;
}
