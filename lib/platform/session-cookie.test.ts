import { decode, encode } from "next-auth/jwt";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { environment } from "@/lib/platform/environment";
import { openSeal, sealSession, sessionCookie } from "@/lib/platform/session-cookie";

const id = "5a1f4cf7-3e0a-4a7e-9b52-2f5d6f6b7c11";

describe("the session cookie", () => {
  beforeEach(() => void vi.stubEnv("BASE_URL", "http://localhost:3000"));
  afterEach(() => void vi.unstubAllEnvs());

  test("holds the session's id and nothing about its person, in next-auth's own form", async () => {
    const value = await sealSession(id);
    expect(await openSeal(value)).toBe(id);
    const read = await decode({ token: value, secret: environment().authSecret });
    expect(Object.keys(read ?? {}).toSorted()).toEqual(["exp", "iat", "jti", "sid"]);
  });

  test("is nobody's after any one letter of it was changed", async () => {
    const value = await sealSession(id);
    const places = [0, 5, Math.floor(value.length / 2), value.length - 3];
    for (const place of places) {
      const altered = value.slice(0, place) + (value[place] === "A" ? "B" : "A") + value.slice(place + 1);
      expect(await openSeal(altered)).toBeNull();
    }
  });

  test("is nobody's when another secret sealed it, when it is too old, or holds no id", async () => {
    const secret = environment().authSecret;
    expect(await openSeal(await encode({ token: { sid: id }, secret: `${secret}!` }))).toBeNull();
    expect(await openSeal(await encode({ token: { sid: id }, secret, maxAge: -60 }))).toBeNull();
    expect(await openSeal(await encode({ token: { sub: id }, secret }))).toBeNull();
    for (const value of [undefined, "", "x", "..", "a.b.c.d.e"]) expect(await openSeal(value)).toBeNull();
  });

  test("is bound to its host where there is TLS, and out of reach of scripts everywhere", () => {
    expect(sessionCookie()).toMatchObject({
      name: "writdesk-session",
      options: { secure: false, httpOnly: true, sameSite: "lax" },
    });
    vi.stubEnv("BASE_URL", "https://desk.example");
    expect(sessionCookie()).toMatchObject({
      name: "__Host-writdesk-session",
      options: { secure: true, path: "/", httpOnly: true },
    });
  });
});
