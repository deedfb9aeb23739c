import { once } from "node:events";
import { createServer } from "node:http";
import next from "next";
import { onShutdown } from "@/lib/platform/shutdown";

/** Serves the bare app as our web process serves ours, with nothing before the framework. */
const [dir, port] = [process.env["BARE_APP"], Number(process.env["PORT"])];
if (!dir || !port) throw new Error("Started by the bench only");
const app = next({ dev: false, dir, port, hostname: "127.0.0.1", httpServer: createServer() });
await app.prepare();
const handle = app.getRequestHandler();
const server = createServer((request, response) => void handle(request, response));
server.listen(port, "127.0.0.1");
await once(server, "listening");
onShutdown(async () => {
  server.close();
  server.closeAllConnections();
  await app.close();
});
