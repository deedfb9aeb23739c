import { daysAgo, unique } from "./desk/papers";
import { api, bureau, received } from "./desk/machine";
import { place } from "./desk/place";
import { ask, say } from "./desk/raw-http";
import { expect, test } from "./desk/test";

const host = () => new URL(place().url).host;
const origin = () => new URL(place().url).origin;
const form = { "content-type": "application/x-www-form-urlencoded" };

test.describe("the front", () => {
  test("takes no change from a page that is not ours", async () => {
    for (const from of ["https://evil.example", "null", `http://${host()}.evil.example`, `https://${host()}`]) {
      const answer = await ask("POST", "/sign-in", { ...form, origin: from }, "email=a");
      expect(answer.status, `Origin: ${from}`).toBe(403);
    }
    expect((await ask("POST", "/sign-in", form, "email=a")).status, "no Origin").toBe(403);
    const crossSite = { ...form, origin: origin(), "sec-fetch-site": "cross-site" };
    expect((await ask("POST", "/sign-in", crossSite, "email=a")).status, "cross-site").toBe(403);
    expect((await ask("PUT", "/api/documents?name=a.pdf", {}, "%PDF-1.4")).status, "a file").toBe(403);
  });

  test("answers to its own name only, whatever a proxy is said to have seen", async () => {
    expect((await ask("GET", "/", { host: "evil.example" })).status).toBe(421);
    expect((await ask("GET", "/", { host: `evil.example@${host()}` })).status).toBe(421);
    const forwarded = {
      "x-forwarded-host": "evil.example",
      "x-forwarded-proto": "https",
      forwarded: "host=evil.example",
    };
    const shown = await ask("GET", "/desk", forwarded);
    expect(shown.status).toBe(307);
    expect(`${JSON.stringify(shown.headers)}${shown.body}`).not.toContain("evil.example");
    const trick = { ...form, ...forwarded, origin: "https://evil.example" };
    expect((await ask("POST", "/sign-in", trick, "email=a")).status).toBe(403);
  });

  test("knows the methods that pages use and no others", async () => {
    for (const method of ["TRACE", "PUT", "DELETE", "PATCH", "OPTIONS", "PROPFIND"])
      expect((await ask(method, "/desk")).status, method).toBe(405);
    expect((await ask("TRACE", "/desk")).headers["allow"]).toBe("GET, HEAD, POST");
    expect(await say(`OPTIONS * HTTP/1.1\r\nHost: ${host()}\r\n\r\n`)).toBe(400);
    expect(await say(`CONNECT evil.example:443 HTTP/1.1\r\nHost: evil.example:443\r\n\r\n`)).toBe(405);
  });

  test("refuses addresses and headers that cannot be read", async () => {
    for (const path of ["/%", "/%c3%28", "/desk/%00", "//evil.example/desk", "/\\evil.example", "/desk%5c..%5c"])
      expect((await ask("GET", path)).status, path).toBe(400);
    expect((await ask("GET", `/desk?${"q".repeat(9000)}`)).status).toBe(414);
    expect(await say(`GET / HTTP/1.1\r\nHost: ${host()}\r\nX-Long: ${"x".repeat(40_000)}\r\n\r\n`)).toBe(431);
    expect(await say("GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\nno colon here\r\n\r\n")).toBe(400);
    expect(await say(`POST /sign-in HTTP/1.1\r\nHost: ${host()}\r\nContent-Length: 99999999\r\n\r\n`)).toBe(403);
    const large = { ...form, origin: origin(), "content-length": "99999999" };
    expect((await ask("POST", "/sign-in", large)).status).toBe(413);
  });

  test("answers 4xx to a body that no form of ours sends", async () => {
    const action = { origin: origin(), "next-action": "7f0000000000000000000000000000000000000000" };
    const bodies: readonly (readonly [Record<string, string>, string])[] = [
      [{ ...action, "content-type": "text/plain;charset=UTF-8" }, "[["],
      [{ ...action, "content-type": "multipart/form-data; boundary=x" }, "--x\r\nnot a part"],
      [{ origin: origin(), "content-type": "multipart/form-data" }, "no boundary"],
      [{ origin: origin(), ...form }, "$ACTION_ID_nothing="],
      [{ origin: origin(), "content-type": "multipart/form-data; boundary=x" }, field("$ACTION_REF_1", "") + "--x--"],
      [{ origin: origin(), "content-type": "multipart/form-data; boundary=x" }, field("$ACTION_KEY", "k") + "--x--"],
    ];
    for (const [headers, body] of bodies) {
      const { status } = await ask("POST", "/sign-in", headers, body);
      expect(status, `${JSON.stringify(headers)} ${body}`).toBeLessThan(500);
    }
  });
});

test.describe("what may be kept", () => {
  test("is nothing that was shown to somebody signed in, and nothing that failed", async ({ signedIn }) => {
    const page = await signedIn("reviewer");
    for (const path of ["/desk", "/desk/requests", "/desk/deadlines", "/desk/nowhere", "/api/v1/requests"]) {
      const answer = await page.request.get(path, { headers: { "if-none-match": "*" } });
      expect(answer.headers()["cache-control"], path).toContain("no-store");
      expect(answer.headers()["etag"], path).toBeUndefined();
    }
  });

  test("public pages neither set nor need a cookie", async () => {
    for (const path of ["/", "/transparency", "/transparency/method", "/api/v1/transparency"]) {
      const answer = await ask("GET", path);
      expect(answer.status, path).toBe(200);
      expect(answer.headers["set-cookie"], path).toBeUndefined();
      expect(answer.headers["content-security-policy"], path).toContain("frame-ancestors 'none'");
    }
  });
});

test.describe("the API", () => {
  test("lets nobody in without a token that stands", async () => {
    for (const authorization of ["", "Bearer", "Bearer wd_nothing", "Basic aTpq"]) {
      const answer = await api(null, "GET", "/requests", undefined, authorization ? { authorization } : {});
      expect(answer.status, authorization).toBe(401);
      expect(answer.headers.get("content-type")).toContain("application/problem+json");
      expect(answer.body).toMatchObject({ status: 401, code: "unknown-token" });
      expect(answer.headers.get("www-authenticate")).toContain("Bearer");
    }
  });

  test("says 404 for what is not there, 409 for what the law refuses, 422 with the place for what is wrong", async () => {
    expect((await api("reviewer", "GET", "/requests/WD-AAAA-AAAA")).body).toMatchObject({
      status: 404,
      code: "not-found",
    });
    const reference = await received();
    const early = await api("reviewer", "POST", `/requests/${reference}/steps/propose-scope`, {
      version: 1,
      basis: "early",
      items: [{ itemId: crypto.randomUUID(), approved: true, withheld: null }],
    });
    expect(early.body).toMatchObject({ status: 409, code: "wrong-stage" });
    const other = await api("custodian", "POST", `/requests/${reference}/steps/authenticate`, {
      version: 1,
      checks: ["call_back"],
      numberSource: "our_list",
      evidence: "x",
    });
    expect(other.body).toMatchObject({ status: 409, code: "wrong-role" });
    const wrong = await api("intake", "POST", "/requests", { instrument: "US_SUBP", receivedAt: "yesterday" });
    expect(wrong.status).toBe(422);
    const paths = wrong.body.errors.map((error: { path: string }) => error.path);
    expect(paths).toEqual(expect.arrayContaining(["instrument", "receivedAt"]));
    expect((await api("intake", "POST", "/requests", "{")).status).toBe(400);
    expect((await api("intake", "POST", "/requests", "a=b", { "content-type": "text/plain" })).status).toBe(415);
  });

  test("does a thing once for a key, and never another thing for the same key", async () => {
    const body = {
      authority: { chosen: bureau },
      agencyReference: `K-${unique()}`,
      instrument: "US_SUBP_GJ",
      receivedAt: `${daysAgo(1)}T10:00:00Z`,
      channel: "email",
      targets: [{ identifier: "lab@northwind.example", items: [{ category: "subscriber" }] }],
    };
    const key = { "idempotency-key": unique() };
    const first = await api("intake", "POST", "/requests", body, key);
    const again = await api("intake", "POST", "/requests", body, key);
    expect(first.status).toBe(201);
    expect(again.body).toEqual(first.body);
    const another = await api("intake", "POST", "/requests", { ...body, channel: "fax" }, key);
    expect(another.body).toMatchObject({ status: 422, code: "key-reused" });
    const found = await api("intake", "GET", `/requests?q=${body.agencyReference}`);
    expect(found.body.items).toHaveLength(1);
  });
});

function field(name: string, value: string): string {
  return `--x\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;
}
