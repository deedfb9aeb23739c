import { Agent, get, type IncomingMessage } from "node:http";
import { gunzipSync } from "node:zlib";
import type { Site } from "./sites";

export interface Loaded {
  readonly html: string;
  /** As they came over the line, compressed. */
  readonly bytes: number;
  /** Rows of tables, headings not counted. */
  readonly rows: number;
}

/** Loads pages of a site over one connection that stays open, as a browser does, and takes the compressed answer. */
export function pageLoader(site: Site, headers: Readonly<Record<string, string>> = {}) {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  return {
    load: async (path: string): Promise<Loaded> => {
      const body = await loaded(new URL(path, site.url), agent, { ...headers, "accept-encoding": "gzip" });
      const html = body.text();
      return { html, bytes: body.bytes, rows: html.split("<tbody").slice(1).join("").split("<tr").length - 1 };
    },
    close: () => agent.destroy(),
  };
}

async function loaded(url: URL, agent: Agent, headers: Readonly<Record<string, string>>) {
  const answer = await new Promise<IncomingMessage>((done, failed) => {
    get(url, { agent, headers }, done).on("error", failed);
  });
  const chunks: Buffer[] = [];
  for await (const chunk of answer) chunks.push(chunk);
  const body = Buffer.concat(chunks);
  if (answer.statusCode !== 200) throw new Error(`${url.pathname} answers ${answer.statusCode ?? "nothing"}`);
  const packed = answer.headers["content-encoding"] === "gzip";
  return { bytes: body.length, text: () => (packed ? gunzipSync(body) : body).toString("utf8") };
}
