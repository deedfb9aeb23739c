import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { importRequests } from "@/lib/casework/import-requests";
import { previewImport } from "@/lib/casework/preview-import";
import { aDesk, fileOf, noon, type TestDesk } from "@/lib/casework/testing/a-desk";
import { anImport, importedInto, refusedIn, rowsOf, storedOf } from "@/lib/casework/testing/an-import";
import type { Actor } from "@/lib/law/permission/role";

let desk: TestDesk;
beforeEach(async () => {
  const before = desk;
  desk = await aDesk();
  await before?.database.drop();
});
afterAll(() => desk.database.drop());

describe("who may import", () => {
  test.each(["admin", "auditor", "custodian", "ns_counsel"] as const)("is not %s", async (role) => {
    const file = await anImport([{}]);
    const wrongRole = { ok: false, refusal: { code: "wrong-role" } };
    expect(await importRequests(desk.person(role), file, {}, noon)).toMatchObject(wrongRole);
    expect(await previewImport(desk.person(role), file)).toMatchObject(wrongRole);
  });

  test("is asked by the database as well: an administrator who claims to be intake stores nothing", async () => {
    const claimed: Actor = { ...desk.person("admin"), roles: ["intake"] };
    await expect(importRequests(claimed, await anImport([{}]), {}, noon)).rejects.toThrow();
    expect(await rowsOf(desk, `SELECT 1 FROM "LawfulRequest"`)).toEqual([]);
  });

  test("national security rows only with that role", async () => {
    const file = await anImport([{ category: "national_security" }, {}]);
    expect(await refusedIn(desk, file)).toEqual([[2, "not-ns-counsel"]]);
    expect(await importedInto(desk, file, await nsIntake(desk))).toMatchObject({ added: 2 });
    expect(await storedOf(desk, "compartment")).toEqual([
      { compartment: "national_security" },
      { compartment: "general" },
    ]);
    const [walled] = await rowsOf<{ reference: string }>(
      desk,
      `SELECT reference FROM "LawfulRequest" WHERE compartment <> 'general'`,
    );
    await expect(fileOf(desk, walled?.reference ?? "")).rejects.toThrow();
  });

  test("a reference that a walled request uses is refused to those who cannot see it, without saying more", async () => {
    await importedInto(
      desk,
      await anImport([{ intake_ref: "X", category: "national_security" }]),
      await nsIntake(desk),
    );
    const file = await anImport([{ intake_ref: "X" }, { intake_ref: "Y" }]);
    expect(await refusedIn(desk, file)).toEqual([[2, "intake-ref-taken"]]);
    expect(await importedInto(desk, file, desk.person("intake"), true)).toMatchObject({ added: 1, refused: 1 });
    expect(await refusedIn(desk, await anImport([{ duplicate_of: "X" }]))).toEqual([[2, "duplicate-unknown"]]);
  });
});

/** Intake and counsel of the compartment in one person; the database knows of both roles. */
async function nsIntake(desk: TestDesk): Promise<Actor> {
  const actor = desk.person("intake", 2);
  await rowsOf(desk, `INSERT INTO "UserRole" ("userId", role) VALUES ('${actor.id}', 'ns_counsel')`);
  return { ...actor, roles: ["intake", "ns_counsel"] };
}
