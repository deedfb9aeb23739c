import { once } from "node:events";
import { request as httpRequest, type IncomingMessage } from "node:http";
import { connect } from "node:net";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { z } from "zod";
import { createFront, type FrontServer, type Handler } from "@/lib/platform/front";
import { markActionBegan, noteFailure } from "@/lib/platform/front-request";

let server: FrontServer;
let port: number;
let reached: IncomingMessage | undefined;
let handler: Handler;
const logged: unknown[] = [];

const echo: Handler = async (request, response) => {
  reached = request;
  response.setHeader("ETag", '"x"');
  response.setHeader("Cache-Control", "s-maxage=31536000");
  response.end(await text(request));
};

beforeAll(async () => {
  const sites = new Map([["desk.example", "https://desk.example"]]);
  server = createFront((request, response) => handler(request, response), {
    sites,
    formTargets: ["https://idp.example"],
    https: true,
    log: (line) => logged.push(line),
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  port = typeof address === "object" && address ? address.port : 0;
});
afterAll(() => server.close());
beforeEach(() => {
  reached = undefined;
  handler = echo;
});

type Sent = { method?: string; path?: string; headers?: Record<string, string>; body?: string | Iterable<string> };

async function send({ method = "GET", path = "/desk", headers = {}, body }: Sent) {
  const request = httpRequest({ port, host: "127.0.0.1", method, path, headers: { host: "desk.example", ...headers } });
  request.on("error", () => undefined);
  if (typeof body === "string")
    request.setHeader("Content-Length", headers["content-length"] ?? Buffer.byteLength(body));
  for (const part of typeof body === "string" ? [body] : (body ?? [])) request.write(part);
  request.end();
  const response = await new Promise<IncomingMessage>((done, failed) => {
    request.on("response", done).on("close", () => failed(new Error("no answer")));
  });
  return { status: response.statusCode, headers: response.headers, body: await text(response) };
}

const ours = { origin: "https://desk.example" };

describe("the front refuses", () => {
  test.each<[string, Sent, number]>([
    ["another host", { headers: { host: "evil.example" } }, 421],
    ["our host with another port", { headers: { host: "desk.example:81" } }, 421],
    ["TRACE", { method: "TRACE" }, 405],
    ["PUT on a page", { method: "PUT", headers: ours, body: "x" }, 405],
    ["a made-up method on the API", { method: "PROPFIND", path: "/api/v1/requests" }, 405],
    ["OPTIONS *", { method: "OPTIONS", path: "*" }, 400],
    ["an absolute target", { path: "http://desk.example/desk" }, 400],
    ["a target that names another host", { path: "//evil.example/x" }, 400],
    ["a broken percent escape", { path: "/desk/%E0%A4%A" }, 400],
    ["a NUL in the query", { path: "/desk?q=%00" }, 400],
    ["a backslash", { path: "/desk\\x" }, 400],
    ["an escaped backslash", { path: "/desk/%5Cx" }, 400],
    ["a target of 9,000 characters", { path: `/desk?${"x".repeat(9000)}` }, 414],
    ["a change without an origin", { method: "POST", body: "x" }, 403],
    ["a change from origin null", { method: "POST", headers: { origin: "null" }, body: "x" }, 403],
    ["a change from elsewhere", { method: "POST", headers: { origin: "https://evil.example" }, body: "x" }, 403],
    [
      "a change from our host without TLS",
      { method: "POST", headers: { origin: "http://desk.example" }, body: "x" },
      403,
    ],
    [
      "a change from an origin that only begins as ours",
      { method: "POST", headers: { origin: "https://desk.example.evil" }, body: "x" },
      403,
    ],
    [
      "a change without an origin, to a probe's address under an unknown host",
      { method: "POST", path: "/api/health", headers: { host: "evil.example" }, body: "x" },
      403,
    ],
    ["a malformed origin", { method: "POST", headers: { origin: "https://desk.example/" }, body: "x" }, 403],
    [
      "a change the browser calls cross-site",
      { method: "POST", headers: { ...ours, "sec-fetch-site": "same-site" }, body: "x" },
      403,
    ],
    [
      "an API change that carries a cookie and no origin",
      { method: "POST", path: "/api/v1/requests", headers: { cookie: "a=b" }, body: "{}" },
      403,
    ],
    [
      "a declared body over the limit",
      { method: "POST", headers: { ...ours, "content-length": "5000000" }, body: "x".repeat(5_000_000) },
      413,
    ],
  ])("%s", async (_what, sent, status) => {
    const answer = await send(sent);
    expect(answer.status).toBe(status);
    expect(reached).toBeUndefined();
    expect(answer.headers["x-content-type-options"]).toBe("nosniff");
  });

  test("a forwarded host that would make a foreign origin ours", async () => {
    const headers = {
      origin: "https://evil.example",
      "x-forwarded-host": "evil.example",
      "x-forwarded-proto": "https",
    };
    expect((await send({ method: "POST", headers, body: "x" })).status).toBe(403);
  });

  test("a body without a length as soon as it is over the limit", async () => {
    const body = Array.from({ length: 50 }, () => "x".repeat(100_000));
    const answer = await send({ method: "POST", headers: { ...ours, "transfer-encoding": "chunked" }, body });
    expect(answer.status).toBe(413);
  });

  test("CONNECT and upgrades, without a tunnel", async () => {
    for (const first of [
      "CONNECT evil.example:80 HTTP/1.1",
      "GET /desk HTTP/1.1\r\nConnection: Upgrade\r\nUpgrade: websocket",
    ]) {
      const socket = connect(port, "127.0.0.1");
      socket.write(`${first}\r\nHost: desk.example\r\n\r\n`);
      expect(await text(socket)).toMatch(/^HTTP\/1.1 405 /);
    }
  });

  test("with a problem document under /api and with a page elsewhere", async () => {
    const machine = await send({ method: "TRACE", path: "/api/v1/requests" });
    expect(machine.headers["content-type"]).toBe("application/problem+json");
    expect(JSON.parse(machine.body)).toMatchObject({
      status: 405,
      title: expect.any(String),
      detail: expect.any(String),
    });
    expect(machine.headers.allow).toContain("PATCH");
    expect((await send({ method: "TRACE" })).headers["content-type"]).toContain("text/html");
  });
});

describe("the front lets through", () => {
  test("a change from our own page, body and all", async () => {
    const answer = await send({
      method: "POST",
      headers: { ...ours, "sec-fetch-site": "same-origin" },
      body: "reference=x",
    });
    expect([answer.status, answer.body]).toEqual([200, "reference=x"]);
  });

  test("a machine's change without an origin, and a body without a length", async () => {
    const headers = { "transfer-encoding": "chunked" };
    const answer = await send({ method: "POST", path: "/api/v1/requests", headers, body: ["{", "}"] });
    expect([answer.status, answer.body]).toEqual([200, "{}"]);
  });

  test("a probe that knows the machine only by its number", async () => {
    expect((await send({ path: "/api/health", headers: { host: "10.0.0.7:3000" } })).status).toBe(200);
  });

  test("a bare percent sign in what a person searches", async () => {
    expect((await send({ path: "/desk/requests?q=100%" })).status).toBe(200);
  });

  test("none of the headers that only proxies and Next itself may set", async () => {
    const names = [
      "x-forwarded-for",
      "x-middleware-subrequest",
      "x-invoke-path",
      "x-vercel-id",
      "next-resume",
      "x-nonce",
      "x-real-ip",
      "forwarded",
      "x-writdesk-address",
    ];
    await send({ headers: Object.fromEntries(names.map((name) => [name, "forged"])) });
    expect(reached?.headers.host).toBe("desk.example");
    expect(Object.values(reached?.headers ?? {})).not.toContain("forged");
    expect(reached?.headers["x-writdesk-address"]).toBe("127.0.0.1");
  });
});

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
