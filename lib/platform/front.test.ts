import type { IncomingMessage } from "node:http";
import { connect } from "node:net";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { aFront, echo, ours, type Sent } from "@/lib/platform/testing/a-front";

let front: Awaited<ReturnType<typeof aFront>>;
let reached: IncomingMessage | undefined;
beforeAll(async () => {
  front = await aFront(echo((request) => (reached = request)));
});
afterAll(() => front.close());
beforeEach(() => {
  reached = undefined;
});

const send = (sent: Sent) => front.send(sent);

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
      const socket = connect(front.port, "127.0.0.1");
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
