import type { IncomingMessage } from "node:http";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { z } from "zod";
import type { Handler } from "@/lib/platform/front";
import { markActionBegan, noteFailure } from "@/lib/platform/front-request";
import { aFront, echo, ours, type Sent } from "@/lib/platform/testing/a-front";

let front: Awaited<ReturnType<typeof aFront>>;
let reached: IncomingMessage | undefined;
let handler: Handler;
const logged: unknown[] = [];
beforeAll(async () => {
  front = await aFront(
    (request, response) => handler(request, response),
    (line) => logged.push(line),
  );
});
afterAll(() => front.close());
beforeEach(() => {
  reached = undefined;
  handler = echo((request) => (reached = request));
});

const send = (sent: Sent) => front.send(sent);

describe("the front's headers", () => {
  test("name one nonce to the page and to the browser, another for the next request", async () => {
    const first = await send({});
    const nonce = String(reached?.headers["x-nonce"]);
    expect(nonce.length).toBeGreaterThan(20);
    expect(first.headers["content-security-policy"]).toContain(`script-src 'nonce-${nonce}' 'strict-dynamic'`);
    expect(first.headers["content-security-policy"]).toContain("form-action 'self' https://idp.example");
    expect(reached?.headers["content-security-policy"]).toBe(first.headers["content-security-policy"]);
    await send({});
    expect(reached?.headers["x-nonce"]).not.toBe(nonce);
  });

  test("let nobody keep a signed-in page, whatever the page said", async () => {
    const { headers } = await send({ headers: { "if-none-match": '"x"' } });
    expect(headers["cache-control"]).toBe("private, no-store");
    expect(headers.etag).toBeUndefined();
    expect(reached?.headers["if-none-match"]).toBeUndefined();
  });

  test.each(["/", "/transparency", "/transparency/2024-h1", "/api/v1/transparency", "/_next/static/a.js"])(
    "leave it to the public address %s how long it is kept",
    async (path) => {
      expect((await send({ path })).headers).toMatchObject({ etag: '"x"', "cache-control": "s-maxage=31536000" });
    },
  );

  test("do not take an address that only begins like a public one for one", async () => {
    expect((await send({ path: "/transparency-drafts" })).headers["cache-control"]).toBe("private, no-store");
  });
});

describe("a failure behind the front", () => {
  const failing =
    (before: () => void): Handler =>
    async (_request, response) => {
      before();
      response.writeHead(500, { "Content-Type": "text/plain", "Cache-Control": "public" });
      response.end("stack trace");
    };
  const posted = { method: "POST", headers: ours, body: "garbage" };

  test("before an action understood what was sent is the sender's: 400", async () => {
    handler = failing(() => undefined);
    const answer = await send(posted);
    expect([answer.status, answer.body.includes("stack trace")]).toEqual([400, false]);
  });

  test("after the action began is ours: 500, and nobody keeps it", async () => {
    handler = failing(markActionBegan);
    const answer = await send(posted);
    expect([answer.status, answer.headers["cache-control"]]).toEqual([500, "private, no-store"]);
  });

  test("of the database is told as 503 with the time to try again", async () => {
    const gone = Object.assign(new Error("no answer"), { name: "DatabaseGone" });
    handler = failing(() => noteFailure(new Error("render", { cause: gone })));
    const answer = await send({});
    expect([answer.status, answer.headers["retry-after"]]).toEqual([503, "5"]);
  });

  test("to know a method is a problem document at an address of machines", async () => {
    handler = async (_request, response) => void response.writeHead(405).end();
    const machine = await send({ path: "/api/v1/requests", method: "DELETE" });
    expect([machine.status, machine.headers["content-type"]]).toEqual([405, "application/problem+json"]);
    expect(JSON.parse(machine.body)).toMatchObject({ status: 405, title: "Method not allowed" });
  });

  test("that throws is a page with the reference that the log has", async () => {
    handler = async () => {
      throw new Error("secret detail");
    };
    const answer = await send({});
    const { reference } = z.object({ reference: z.string() }).parse(logged.at(-1));
    expect(answer.status).toBe(500);
    expect(answer.body).toContain(reference);
    expect(answer.body).not.toContain("secret detail");
  });
});
