import { describe, expect, test } from "vitest";
import { readEnvironment } from "@/lib/platform/environment";

const production = {
  DATABASE_URL: "postgresql://desk:secret@db.example:5432/desk",
  BASE_URL: "https://desk.example/",
  AUTH_SECRET: "Jk2v9QxRt7LmZpWc4HnBd8YgFs1Ua6Eo",
  MASTER_KEY: "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=",
};

function refusals(variables: Record<string, string>): readonly string[] {
  const read = readEnvironment(variables);
  return read.ok ? [] : read.refusal;
}

describe("the settings of a production process", () => {
  test("are complete with four variables, and the rest has its usual value", () => {
    const read = readEnvironment(production);
    expect(read).toMatchObject({
      ok: true,
      value: { mode: "production", port: 3000, dataDir: ".data", baseUrl: "https://desk.example" },
    });
    expect(read.ok && read.value.masterKey.length).toBe(32);
  });

  test("are refused with the name of everything that is missing, at once", () => {
    const missing = refusals({}).join("\n");
    for (const name of Object.keys(production)) expect(missing).toContain(`${name}: is missing`);
  });

  test("take an empty variable for a missing one", () => {
    expect(refusals({ ...production, DATABASE_URL: " " })).toHaveLength(1);
  });

  test.each([
    ["AUTH_SECRET", "short"],
    ["AUTH_SECRET", "x".repeat(64)],
    ["AUTH_SECRET", "password12345678".repeat(4)],
    ["MASTER_KEY", "c2hvcnQ="],
    ["MASTER_KEY", "0".repeat(64)],
    ["PORT", "70000"],
    ["PORT", "http"],
    ["DATABASE_URL", "mysql://x"],
    ["BASE_URL", "desk.example"],
    ["SMTP_URL", "http://mail.example"],
    ["DOCUMENT_STORE", "/var/documents"],
    ["CLOCK", "2026-11-23T08:00:00Z"],
    ["OIDC_ISSUER", "https://idp.example"],
  ])("refuse %s=%s", (name, value) => {
    const [refusal, ...more] = refusals({ ...production, [name]: value });
    expect(refusal).toMatch(new RegExp(`^${name}: `));
    expect(more).toEqual([]);
  });

  test("never repeat a secret in a refusal", () => {
    expect(refusals({ ...production, AUTH_SECRET: "hunter2hunter2", MASTER_KEY: "hunter3" }).join()).not.toContain(
      "hunter",
    );
  });

  test("take a key in hexadecimal for the same key", () => {
    const hex = Buffer.from(production.MASTER_KEY, "base64").toString("hex");
    const read = readEnvironment({ ...production, MASTER_KEY: hex });
    expect(read.ok && read.value.masterKey.toString("base64")).toBe(production.MASTER_KEY);
  });
});

describe("the settings of the demo", () => {
  const demo = { WRITDESK_DEMO: "1", AUTH_SECRET: production.AUTH_SECRET, MASTER_KEY: production.MASTER_KEY };

  test("need no database and no address, and may move the clock", () => {
    const read = readEnvironment({ ...demo, PORT: "4000", CLOCK: "2026-11-23T09:00:00+01:00" });
    expect(read).toMatchObject({
      ok: true,
      value: { mode: "demo", baseUrl: "http://localhost:4000", databaseUrl: undefined },
    });
    expect(read.ok && read.value.clock?.toISOString()).toBe("2026-11-23T08:00:00.000Z");
  });

  test("refuse a clock without a zone, which would be another instant on every machine", () => {
    expect(refusals({ ...demo, CLOCK: "2026-11-23T09:00:00" })).toHaveLength(1);
  });
});
