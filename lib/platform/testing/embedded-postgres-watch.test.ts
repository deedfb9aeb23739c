import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { withClient } from "@/lib/platform/database-roles";
import { type EmbeddedServer, startEmbeddedPostgres, stopEmbeddedPostgres } from "@/lib/platform/embedded-postgres";
import { embeddedHome } from "@/lib/platform/embedded-postgres-home";
import { keepEmbeddedUp } from "@/lib/platform/embedded-postgres-watch";

let dataDir: string;
let server: EmbeddedServer;
beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), "writdesk-watch-"));
  server = await startEmbeddedPostgres(dataDir);
});
afterAll(async () => {
  await stopEmbeddedPostgres(dataDir);
  const { data } = embeddedHome(dataDir);
  for (const folder of [dirname(data), dataDir]) rmSync(folder, { recursive: true, force: true });
});

const kill = () => {
  const [pid] = readFileSync(join(embeddedHome(dataDir).data, "postmaster.pid"), "utf8").split("\n");
  process.kill(Number(pid), "SIGKILL");
};

test("a database that was killed is back where it was, with what was in it", async () => {
  await withClient(server.ownerUrl, (client) => client.query("CREATE TABLE kept AS SELECT 1 AS one"));
  const words: string[] = [];
  const back = new Promise<void>((again) => {
    const watch = keepEmbeddedUp(dataDir, server.ownerUrl, {
      again: () => {
        words.push("again");
        void watch.stop().then(again);
      },
      lost: (why) => words.push(why),
    });
  });
  kill();
  await back;
  const { rows } = await withClient(server.ownerUrl, (client) => client.query("SELECT one FROM kept"));
  expect(rows).toEqual([{ one: 1 }]);
  expect(words).toEqual(["again"]);
});

test("a database whose place is taken meanwhile is lost, and says so", async () => {
  const port = Number(new URL(server.ownerUrl).port);
  kill();
  const thief = createServer();
  while (!thief.listening) {
    thief.once("error", () => undefined).listen(port, "127.0.0.1");
    await pause(50);
  }
  const why = await new Promise<string>((lost) => {
    keepEmbeddedUp(dataDir, server.ownerUrl, { again: () => undefined, lost });
  });
  expect(why).toMatch(/port was taken/);
  thief.close();
});
