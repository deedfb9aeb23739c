import { once } from "node:events";
import { createServer } from "node:net";
import { enterDemo } from "@/lib/platform/demo-environment";
import { keepEmbeddedUp } from "@/lib/platform/embedded-postgres-watch";
import { environment } from "@/lib/platform/environment";
import { onShutdown } from "@/lib/platform/shutdown";
import { buildWhenStale } from "./building";
import { startChild, type Child } from "./child";
import { forgetHalfStory, seedWhenEmpty } from "./demo-seed";
import { welcome } from "./demo-words";
import { prepareNow } from "./prepared-database";
import { stating } from "./stating";
import { timed } from "./steps";

/** `npm run demo`: the whole desk on one machine, with a story in it. Stops all it started when it is stopped. */
await stating(async () => {
  const started: { stop: () => Promise<void> }[] = [];
  let stopping: Promise<void> | undefined;
  const stopAll = () =>
    (stopping ??= (async () => {
      // Last started, first stopped: the site before the database it works on.
      for (const part of started.splice(0).reverse()) await part.stop();
    })());
  onShutdown(stopAll);

  const databaseWords = {
    again: () => console.error("PostgreSQL ended by itself and is started again; what was saved is there"),
    lost: (why: string) => {
      console.error(`PostgreSQL ended by itself and does not come back, so the demo ends. ${why}`);
      setTimeout(() => process.exit(1), 10_000).unref();
      void stopAll().finally(() => process.exit(1));
    },
  };

  await enterDemo();
  const { port, dataDir, baseUrl, databaseUrl } = environment();
  await refuseTakenPort(port);
  console.error(`Writdesk demo (data in ${dataDir})`);
  try {
    await buildWhenStale();
    await forgetHalfStory(dataDir, databaseUrl);
    const database = await timed("database ready", prepareNow);
    started.push(database);
    if (databaseUrl === undefined) started.push(keepEmbeddedUp(dataDir, database.addresses.owner, databaseWords));
    const env = { NODE_ENV: "production", WRITDESK_PREPARED: "1" };
    await seedWhenEmpty(database.addresses.owner, dataDir);
    const web = startChild("bin/web.ts", `${dataDir}/web.log`, env);
    const worker = startChild("bin/worker.ts", `${dataDir}/worker.log`, env);
    started.push(worker, web);
    await timed("site ready", () => ready(port, [web, worker]));
    console.log(welcome(baseUrl));
    web.keepUp();
    worker.keepUp();
  } catch (cause) {
    await stopAll();
    throw cause;
  }
});

async function refuseTakenPort(port: number): Promise<void> {
  const probe = createServer();
  try {
    probe.listen(port);
    await once(probe, "listening");
  } catch {
    throw new Error(
      `Port ${port} is taken, perhaps by another demo. Choose another one: PORT=${port + 1} npm run demo`,
    );
  } finally {
    probe.close();
  }
}

/** Waits until the site says that it is ready, or until one of the processes has ended. */
async function ready(port: number, children: readonly Child[]): Promise<void> {
  const ended = Promise.race(children.map((child) => child.ended.then(() => child)));
  for (const until = Date.now() + 60_000; Date.now() < until;) {
    const answer = await fetch(`http://127.0.0.1:${port}/api/ready`).catch(() => undefined);
    if (answer?.status === 200) return;
    await answer?.body?.cancel();
    const gone = await Promise.race([ended, new Promise<undefined>((done) => setTimeout(done, 50))]);
    if (gone) throw new Error(`The site did not start. ${gone.lastWords()}`);
  }
  throw new Error(`The site does not become ready. ${children[0]?.lastWords() ?? ""}`);
}
