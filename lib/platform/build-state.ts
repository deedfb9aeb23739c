import { createHash } from "node:crypto";
import { existsSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Everything the built site is made from. */
const siteSources = [
  "app",
  "components",
  "lib",
  "prisma/schema.prisma",
  "next.config.ts",
  "instrumentation.ts",
  "package-lock.json",
];
const siteStamp = ".next/writdesk-build.json";

const clientSources = ["prisma/schema.prisma", "package-lock.json"];
const clientStamp = "lib/store/client/writdesk-build.json";

export type Product = { readonly isStale: () => boolean; readonly begin: () => void; readonly finish: () => void };

/** The site that `next build` makes. */
export const site = product(siteSources, siteStamp);

/** The database client that `prisma generate` makes. */
export const client = product(clientSources, clientStamp);

export function siteIsBuilt(): boolean {
  return existsSync(siteStamp);
}

/** A product knows from what it was made by a stamp beside it; a making that did not end leaves none. */
function product(sources: readonly string[], stamp: string): Product {
  let hash = "";
  return {
    isStale: () => !existsSync(stamp) || readFileSync(stamp, "utf8") !== stampText(sources),
    begin: () => {
      hash = stampText(sources); // what is changed while it is being made is not in it
      rmSync(stamp, { force: true });
    },
    finish: () => writeFileSync(stamp, hash),
  };
}

function stampText(sources: readonly string[]): string {
  const hash = createHash("sha256").update(process.version);
  for (const file of sources.flatMap(filesIn)) hash.update(file).update("\0").update(readFileSync(file));
  return `${JSON.stringify({ sources: hash.digest("hex") })}\n`;
}

function filesIn(path: string): string[] {
  if (!existsSync(path)) return [];
  if (statSync(path).isFile()) return [path];
  return readdirSync(path, { withFileTypes: true })
    .flatMap((entry) => filesIn(join(path, entry.name)))
    .filter((file) => !/\.test\.tsx?$|^lib\/store\/client\/|\.md$/.test(file.replaceAll("\\", "/")))
    .sort();
}
