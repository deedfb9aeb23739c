import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { keepAuthority } from "@/lib/casework/keep-authority";
import { listImports } from "@/lib/casework/list-imports";
import { listAuthorities, readAuthority } from "@/lib/casework/list-parties";
import { listRecord } from "@/lib/casework/list-record";
import { verifyRecord } from "@/lib/casework/verify-record";
import { systemActor } from "@/lib/store/law-tables";
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

  test("national security rows only with that role, and in a file of their own", async () => {
    const ns = { category: "national_security" };
    const file = await anImport([ns, {}]);
    expect(await refusedIn(desk, file)).toEqual([[2, "not-ns-counsel"]]);
    const both = await nsIntake(desk);
    expect(await refusedIn(desk, file, both)).toEqual([[2, "compartments-mixed"]]);
    const alone = await anImport([ns, ns]);
    expect(await importedInto(desk, alone, both)).toMatchObject({ added: 2 });
    expect(await importedInto(desk, alone, both)).toMatchObject({ added: 0, present: 2 });
    const walled = await storedOf(desk, "compartment, reference");
    expect(walled.map(({ compartment }) => compartment)).toEqual(["national_security", "national_security"]);
    await expect(fileOf(desk, String(walled[0]?.["reference"]))).rejects.toThrow();
  });
});

describe("an import of the walled compartment", () => {
  const secret = {
    intake_ref: "X",
    category: "national_security",
    legal_process: "Directive 9",
    authority: "Office of Nowhere",
  };
  const open = { ...secret, category: "criminal" };

  test("leaves no trace outside: no import, no authority, no entry, no kind of process", async () => {
    const both = await nsIntake(desk);
    await importedInto(desk, await anImport([secret], "directive.csv"), both);
    const intake = desk.person("intake");
    const [auditor, everything] = [desk.person("auditor"), { q: "", after: null, limit: 50 }];
    const names = async (actor: Actor) => {
      const found = await listAuthorities(actor, everything);
      return found.ok ? found.value.rows.map(({ name }) => name) : [];
    };
    expect(await names(auditor)).not.toContain("Office of Nowhere");
    expect(await names(both)).toContain("Office of Nowhere");
    expect(await listImports(intake, null)).toMatchObject({ value: { imports: [] } });
    expect(await listImports(both, null)).toMatchObject({ value: { imports: [{ fileName: "directive.csv" }] } });
    const filter = { act: null, by: null };
    const entries = await listRecord(auditor, filter, null, 100);
    expect(JSON.stringify(entries)).not.toMatch(/directive|Nowhere/);
    expect(await verifyRecord(systemActor)).toMatchObject({ faults: [] });
  });

  test("tells nobody outside that its names and numbers are taken: the same row enters, as if it were the first", async () => {
    const both = await nsIntake(desk);
    await importedInto(desk, await anImport([secret]), both);
    const file = await anImport([open]);
    const preview = await previewImport(desk.person("intake"), file);
    expect(preview).toMatchObject({
      value: { added: 1, newLegalProcesses: ["Directive 9"], newAuthorities: [{ name: "Office of Nowhere" }] },
    });
    const { importId: _, ...done } = await importedInto(desk, file);
    expect(preview).toEqual({ ok: true, value: done });
    const found = await listAuthorities(desk.person("auditor"), { q: "Nowhere", after: null, limit: 9 });
    expect(found).toMatchObject({ value: { rows: [{ name: "Office of Nowhere" }] } });
    expect(await refusedIn(desk, await anImport([{ intake_ref: "national_security/X" }]))).toEqual([
      [2, "intake-ref-taken"],
    ]);
    expect(await refusedIn(desk, await anImport([{ duplicate_of: "Z" }]))).toEqual([[2, "duplicate-unknown"]]);
    expect(await verifyRecord(systemActor)).toMatchObject({ faults: [] });
  });

  test("shares an authority with those outside only once they name it themselves", async () => {
    const counsel = desk.person("ns_counsel");
    const authority = {
      name: "Bureau of Nowhere",
      country: "US",
      countryLabel: "United States",
      state: null,
      domains: ["bureau.example"],
      email: null,
      callbackNumber: "+1 555 0100",
      callbackSource: "Their directory",
    };
    const kept = await keepAuthority(counsel, { id: null, version: 0, authority, reason: "First letter" }, noon);
    if (!kept.ok) throw new Error(kept.refusal.code);
    const { id } = kept.value;
    const reviewer = desk.person("reviewer");
    expect(await readAuthority(reviewer, id)).toMatchObject({ refusal: { code: "not-found" } });
    const mine = { ...authority, domains: [], callbackNumber: null, callbackSource: null };
    const again = await keepAuthority(reviewer, { id: null, version: 0, authority: mine, reason: "A warrant" }, noon);
    expect(again).toMatchObject({ ok: true });
    const read = await readAuthority(reviewer, id);
    expect(read).toMatchObject({ value: { authority: { callbackNumber: null }, changes: [{ why: "A warrant" }] } });
  });
});

/** Intake and counsel of the compartment in one person; the database knows of both roles. */
async function nsIntake(desk: TestDesk): Promise<Actor> {
  const actor = desk.person("intake", 2);
  await rowsOf(desk, `INSERT INTO "UserRole" ("userId", role) VALUES ('${actor.id}', 'ns_counsel')`);
  return { ...actor, roles: ["intake", "ns_counsel"] };
}
