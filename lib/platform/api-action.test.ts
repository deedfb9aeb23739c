import { describe, expect, test } from "vitest";
import { z } from "zod";
import type { Actor } from "@/lib/law/permission/role";
import type { Refusal } from "@/lib/law/shared/refusal";
import { granted, refused, type Result } from "@/lib/law/shared/result";
import { type Given, makeApiAction } from "@/lib/platform/api-action";
import type { Idempotently } from "@/lib/platform/api-once";

const ada: Actor = { id: "1", name: "Ada", email: "ada@desk.example", roles: ["intake"] };
const noon = new Date("2026-11-23T12:00:00Z");
const at = "https://desk.example/api/v1/requests";
const context = { params: Promise.resolve({ reference: "WD-1" }) };
const schema = z.object({ agency: z.string().min(1), items: z.array(z.object({ category: z.string() })).default([]) });

const kept = new Map<string, { digest: string; answer: { status: number; body: unknown } }>();
const idempotently: Idempotently = async (actor, { key, digest }, work) => {
  const known = kept.get(actor.id + key);
  if (known) return known.digest === digest ? granted(known.answer) : refused({ code: "key-reused" });
  const answer = await work();
  kept.set(actor.id + key, { digest, answer });
  return granted(answer);
};

const { apiAction } = makeApiAction({
  tokenActor: async (token) => (token === "wd_ada" ? ada : null),
  idempotently,
  now: () => noon,
});

function handler(
  run: () => Promise<Result<Given, Refusal>> = async () => granted({ body: { ok: true }, status: 201, location: "/x" }),
) {
  return apiAction({ schema, run });
}

async function post(body: string | Uint8Array<ArrayBuffer>, headers: Record<string, string> = {}, handle = handler()) {
  const sent = { Authorization: "Bearer wd_ada", "Content-Type": "application/json", ...headers };
  const response = await handle(new Request(at, { method: "POST", body, headers: sent }), context);
  expect(response.headers.get("cache-control")).toBe("no-store");
  return { response, status: response.status, json: z.record(z.string(), z.unknown()).parse(await response.json()) };
}

const good = JSON.stringify({ agency: "A" });

describe("a handler of the API", () => {
  test("gives its code the actor, the input, the address and the time", async () => {
    const seen: unknown[] = [];
    const handle = apiAction({
      schema,
      run: async (actor, input, { params }, now) => {
        seen.push(actor, input, params, now);
        return granted({ body: {}, status: 201, location: "/api/v1/requests/WD-1" });
      },
    });
    const { response } = await post(good, {}, handle);
    expect([response.status, response.headers.get("location")]).toEqual([201, "/api/v1/requests/WD-1"]);
    expect(seen).toEqual([ada, { agency: "A", items: [] }, { reference: "WD-1" }, noon]);
  });

  test("reads the query of a GET by the same schema, and needs no body or media type", async () => {
    const handle = apiAction({
      schema: z.object({ q: z.string(), stage: z.array(z.string()) }),
      run: async (_actor, input) => granted({ body: input }),
    });
    const request = new Request(`${at}?q=a%20b&stage=x&stage=y`, { headers: { Authorization: "Bearer wd_ada" } });
    expect(await (await handle(request, context)).json()).toEqual({ q: "a b", stage: ["x", "y"] });
  });

  test.each([
    ["a missing token", 401, good, { Authorization: "" }],
    ["an unknown token", 401, good, { Authorization: "Bearer wd_eve" }],
    ["a body that is not JSON", 400, "{", {}],
    ["bytes that are not UTF-8", 400, new Uint8Array([0x22, 0xff, 0x22]), {}],
    ["another media type", 415, good, { "Content-Type": "text/plain" }],
    ["another charset", 415, good, { "Content-Type": "application/json; charset=latin1" }],
    ["a compressed body", 415, good, { "Content-Encoding": "gzip" }],
    ["a body beyond the limit", 413, JSON.stringify({ agency: "x".repeat(2_100_000) }), {}],
    ["what the schema refuses", 422, "{}", {}],
    ["a list where an object belongs", 422, "[]", {}],
    ["a character no column holds", 422, String.raw`{"agency":"a\u0000b"}`, {}],
    ["half a character", 422, String.raw`{"agency":"\ud800"}`, {}],
    ["nesting without end", 422, `{"agency":"A","items":${"[".repeat(50_000)}${"]".repeat(50_000)}}`, {}],
    ["a key that is no key", 400, good, { "Idempotency-Key": "ü" }],
  ] as const)("answers %s with %i, as a problem document", async (_what, status, body, headers) => {
    const answer = await post(
      body,
      headers,
      handler(async () => Promise.reject(new Error("ran"))),
    );
    expect(answer.status).toBe(status);
    expect(answer.response.headers.get("content-type")).toContain("application/problem+json");
    expect(answer.json).toMatchObject({
      status,
      type: expect.any(String),
      title: expect.any(String),
      detail: expect.any(String),
    });
  });

  test("names each place that is not valid", async () => {
    const { json } = await post(JSON.stringify({ items: [{ category: 7 }] }));
    expect(json["errors"]).toEqual([
      { path: "agency", message: "Fill this in." },
      { path: "items.0.category", message: "This is not a string." },
    ]);
  });

  test.each([
    [404, { code: "not-found" }],
    [409, { code: "changed-meanwhile", version: 3, entries: [] }],
    [409, { code: "wrong-role", needs: ["reviewer"] }],
  ] as const)("answers a refusal with %i, its code, its words and its facts", async (status, refusal) => {
    const { json, ...answer } = await post(
      good,
      {},
      handler(async () => refused(refusal)),
    );
    expect(answer.status).toBe(status);
    expect(json).toMatchObject({ ...refusal, status, detail: expect.stringMatching(/\.$/) });
  });

  test("refuses at once whoever lacks the role for it", async () => {
    const run = async () => Promise.reject(new Error("ran"));
    const { status, json } = await post(good, {}, apiAction({ schema, deed: "release-report", run }));
    expect([status, json["code"]]).toEqual([409, "wrong-role"]);
  });

  test("says nothing about a fault of ours but its id, and 503 when the database is gone", async () => {
    const fault = await post(
      good,
      {},
      handler(async () => Promise.reject(new Error("account alice"))),
    );
    expect([fault.status, JSON.stringify(fault.json)]).toEqual([500, expect.not.stringContaining("alice")]);
    expect(fault.json["id"]).toMatch(/^[0-9a-f]+$/);
    const gone = Object.assign(new Error("gone"), { name: "DatabaseGone" });
    expect(
      (
        await post(
          good,
          {},
          handler(async () => Promise.reject(gone)),
        )
      ).status,
    ).toBe(503);
  });

  test("does a thing once for a key, and refuses the key for another body", async () => {
    let times = 0;
    const handle = handler(async () => granted({ body: { times: (times += 1) }, status: 201, location: "/x" }));
    const headers = { "Idempotency-Key": "k1" };
    const [first, again] = [await post(good, headers, handle), await post(good, headers, handle)];
    expect([again.status, again.json, again.response.headers.get("location")]).toEqual([201, first.json, "/x"]);
    expect(times).toBe(1);
    expect((await post(JSON.stringify({ agency: "B" }), headers, handle)).json).toMatchObject({
      status: 422,
      code: "key-reused",
    });
  });

  test("slows a client down that runs wild, and nobody else", async () => {
    const tokens = async () => ada;
    const handle = makeApiAction({ tokenActor: tokens, idempotently, now: () => noon }).apiAction({
      schema: z.object({}),
      run: async () => granted({ body: {} }),
    });
    const get = (token: string) => handle(new Request(at, { headers: { Authorization: `Bearer ${token}` } }), context);
    for (let call = 0; call < 1200; call += 1) await get("wd_wild");
    const slowed = await get("wd_wild");
    expect([slowed.status, slowed.headers.get("retry-after")]).toEqual([429, "60"]);
    expect((await get("wd_calm")).status).toBe(200);
  });
});
