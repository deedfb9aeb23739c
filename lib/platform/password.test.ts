import { afterEach, describe, expect, test, vi } from "vitest";
import { hashPassword, tryKey, verifyPassword } from "@/lib/platform/password";

describe("a password", () => {
  afterEach(() => void vi.unstubAllEnvs());

  test("is kept with argon2id, 19 MiB and two passes, and never the same twice", async () => {
    const kept = await hashPassword("writdesk-demo");
    expect(kept).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(await hashPassword("writdesk-demo")).not.toBe(kept);
  });

  test("lets in as typed on any keyboard, and nothing else", async () => {
    const kept = await hashPassword("caf\u00e9 au lait ici");
    expect(await verifyPassword(kept, "cafe\u0301 au lait ici")).toBe(true);
    expect(await verifyPassword(kept, "cafe au lait ici")).toBe(false);
    expect(await verifyPassword("damaged", "anything")).toBe(false);
  });

  test("takes about as long to refuse for nobody as for somebody", async () => {
    const kept = await hashPassword("writdesk-demo");
    await verifyPassword(null, "warm");
    const took = async (hash: string | null) => {
      const times: number[] = [];
      for (let run = 0; run < 7; run += 1) {
        const began = performance.now();
        expect(await verifyPassword(hash, "wrong")).toBe(false);
        times.push(performance.now() - began);
      }
      return times.toSorted((a, b) => a - b)[1] ?? 0;
    };
    const [somebody, nobody] = [await took(kept), await took(null)];
    expect(nobody).toBeGreaterThan(somebody / 3);
    expect(nobody).toBeLessThan(somebody * 3);
  });

  test("counts tries under a key that does not show the address", () => {
    vi.stubEnv("BASE_URL", "http://localhost:3000");
    expect(tryKey("ada@desk.example")).toMatch(/^[0-9a-f]{64}$/);
    expect(tryKey("ada@desk.example")).toBe(tryKey("ada@desk.example"));
    expect(tryKey("ada@desk.example")).not.toBe(tryKey("bob@desk.example"));
  });
});
