import type { Desk } from "./fill-desk";
import { pageLoader } from "./page-loader";
import type { Figure } from "./results";
import type { Site, Sites } from "./sites";

/** What a browser must fetch to make the queue work, and what it must fetch for a page that does nothing. */
export async function measureScripts(desk: Desk, { ours, bare }: Sites): Promise<readonly Figure[]> {
  const queue = await weights(ours, "/desk/requests", { cookie: desk.cookie });
  const nothing = await weights(bare, "/dynamic");
  return [
    { name: "queue page itself, compressed", value: queue.page, unit: "KiB" },
    { name: `its ${queue.count} scripts, compressed`, value: queue.scripts, unit: "KiB" },
    { name: `the bare page's ${nothing.count} scripts`, value: nothing.scripts, unit: "KiB" },
  ];
}

async function weights(site: Site, path: string, headers: Readonly<Record<string, string>> = {}) {
  const loader = pageLoader(site, headers);
  try {
    const { html, bytes } = await loader.load(path);
    // `noModule` ones are for browsers that take no other; nobody else fetches them.
    const tags = [...html.matchAll(/<script\b[^>]*>/gi)].map(([tag]) => tag).filter((tag) => !/nomodule/i.test(tag));
    const addresses = new Set(tags.flatMap((tag) => /\bsrc="([^"]+)"/.exec(tag)?.[1]?.replaceAll("&amp;", "&") ?? []));
    let scripts = 0;
    for (const address of addresses) scripts += (await loader.load(address)).bytes;
    return { page: kibibytes(bytes), scripts: kibibytes(scripts), count: addresses.size };
  } finally {
    loader.close();
  }
}

function kibibytes(bytes: number): number {
  return Math.round((bytes / 1024) * 10) / 10;
}
