import { once } from "node:events";
import { createServer } from "node:http";
import next from "next";
import type { Environment } from "@/lib/platform/environment";
import { createFront, type FrontServer } from "@/lib/platform/front";
import type { Sites } from "@/lib/platform/front-refusal";
import { log } from "@/lib/platform/log";

/** Starts the site and answers once it listens. `close` stops listening, finishes what is under way, and ends. */
export async function startWebServer(environment: Environment): Promise<{ close: () => Promise<void> }> {
  const { port, baseUrl, oidc } = environment;
  // Next hangs a tunnel for upgrades on the server it is given: this one never listens.
  const app = next({ dev: false, port, hostname: "127.0.0.1", httpServer: createServer() });
  await app.prepare();
  const handle = app.getRequestHandler();
  const server = createFront((request, response) => handle(request, response), {
    sites: sitesOf(environment),
    formTargets: oidc ? [new URL(oidc.issuer).origin] : [],
    https: baseUrl.startsWith("https:"),
    log,
  });
  server.listen(port);
  await once(server, "listening");
  log({ event: "web-started", port });
  return {
    close: async () => {
      await closed(server);
      await app.close();
      log({ event: "web-stopped" });
    },
  };
}

/** The hosts we answer to: the address people type, and in the demo and tests this machine by its usual names. */
export function sitesOf({ baseUrl, mode, port }: Pick<Environment, "baseUrl" | "mode" | "port">): Sites {
  const near = mode === "production" ? [] : [`http://localhost:${port}`, `http://127.0.0.1:${port}`];
  return new Map([baseUrl, ...near].map((origin) => [new URL(origin).host, origin]));
}

/** Waits for answers under way, but not for ever: an upload that has just begun may take an hour. */
async function closed(server: FrontServer): Promise<void> {
  const end = once(server, "close");
  server.close();
  server.closeIdleConnections();
  const impatient = setTimeout(() => server.closeAllConnections(), 4000);
  await end;
  clearTimeout(impatient);
}
