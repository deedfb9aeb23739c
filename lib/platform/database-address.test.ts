import { describe, expect, test } from "vitest";
import { databaseAddresses, databaseOf, passwordOf, withDatabase } from "@/lib/platform/database-address";

const owner = "postgresql://owner:p%40ss@db.example:5433/desk?sslmode=require";
const secret = "a secret of the installation";

describe("the addresses of the working roles", () => {
  test("keep the server, the database and its options, and change only who signs in", () => {
    const app = new URL(databaseAddresses(owner, secret).app);
    expect([app.host, app.pathname, app.search, app.username]).toEqual([
      "db.example:5433",
      "/desk",
      "?sslmode=require",
      "writdesk_app",
    ]);
  });

  test("follow from the owner's password, and from the secret only where there is none", () => {
    const passwords = (url: string, key: string) => passwordOf(databaseAddresses(url, key).app);
    expect(passwords(owner, secret)).toBe(passwords(owner, "another"));
    const bare = "postgresql://owner@db.example/desk";
    expect(passwords(bare, secret)).not.toBe(passwords(bare, "another"));
    expect(passwords(owner, secret)).not.toContain("p@ss");
  });

  test("can be given, for a server where nobody may change roles", () => {
    expect(databaseAddresses(owner, secret, { app: "postgresql://a", public: "postgresql://b" })).toMatchObject({
      app: "postgresql://a",
      public: "postgresql://b",
    });
  });

  test.each(["postgresql:///desk?host=/run/postgresql", "postgresql://localhost/desk?host=/run/postgresql"])(
    "are refused with what to set instead for %s",
    (socket) => {
      expect(() => databaseAddresses(socket, secret)).toThrow(/DATABASE_APP_URL/);
    },
  );
});

test("a database with an odd name survives the way into an address and back", () => {
  expect(databaseOf(withDatabase(owner, "odd name/ü"))).toBe("odd name/ü");
});
