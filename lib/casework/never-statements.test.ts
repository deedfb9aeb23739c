import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readStatements } from "@/lib/casework/attest-statements";
import { classDemand } from "@/lib/casework/class-demand";
import { rejectRequest } from "@/lib/casework/end-request";
import { previewReport } from "@/lib/casework/preview-report";
import { prepareRelease, releaseReport } from "@/lib/casework/publish-report";
import { readPublishedVersions } from "@/lib/casework/read-published";
import { readRelease } from "@/lib/casework/read-release";
import { aDesk, aRequest, noon, type TestDesk } from "@/lib/casework/testing/a-desk";
import { asRole } from "@/lib/casework/testing/a-history";
import { walkTo } from "@/lib/casework/testing/a-walk";
import { anImport, importedInto } from "@/lib/casework/testing/an-import";
import { change, take } from "@/lib/casework/testing/an-epoc";
import { allStated, noneStated } from "@/lib/casework/testing/statements";
import { refusalText } from "@/lib/forms/refusal-text";
import { reportDocumentSchema } from "@/lib/forms/report-document";
import { statedSchema } from "@/lib/forms/report-statements";
import type { SomeCells } from "@/lib/forms/import/testing/import-text";
import { instrumentRules } from "@/lib/law/instrument/instrument-rules";
import type { Attestation } from "@/lib/law/transparency/attest";
import { digestOf } from "@/lib/law/transparency/document";
import { allNeverStatements, notesBeside, statementNotes, statementsOn } from "@/lib/law/transparency/never-statements";
import { periodNamed, type ReportPeriod } from "@/lib/law/transparency/period";
import { sha256 } from "@/lib/store/record";

let desk: TestDesk;
beforeAll(async () => {
  desk = await aDesk();
});
afterAll(() => desk.database.drop());

const half = named("2025-h2");
const day = "2026-11-23";
const owner = (statement: string, values?: readonly unknown[]) => asRole(desk.database.ownerUrl, statement, values);

function named(label: string): ReportPeriod {
  const period = periodNamed(label);
  if (!period) throw new Error(label);
  return period;
}

const prepare = (statements: Attestation, correction: string | null = null, period = half) =>
  prepareRelease(desk.person("publisher"), { period, timeZone: "UTC", correction, statements }, noon);

async function prepared(statements: Attestation, correction: string | null = null, period = half) {
  const result = await prepare(statements, correction, period);
  if (!result.ok) throw new Error(refusalText(result.refusal));
  return result.value;
}

async function released(statements: Attestation, correction: string | null = null, period = half) {
  const waiting = await prepared(statements, correction, period);
  const out = await releaseReport(desk.person("publisher", 2), waiting, noon);
  if (!out.ok) throw new Error(refusalText(out.refusal));
  return waiting.id;
}

/** History of before the policy: a key-disclosure notice that was obeyed. */
async function obeyed(received_at: string, cells: SomeCells = {}, by = desk.person("intake")) {
  const row = { legal_process: instrumentRules.UK_RIPA49.label, country: "GB", country_label: "United Kingdom" };
  const file = await anImport([{ ...row, ...cells, received_at, outcome: "disclosed", intake_ref: received_at }]);
  await importedInto(desk, file, by);
}

const but = (id: (typeof allNeverStatements)[number], reason: string): Attestation => ({
  state: allNeverStatements.filter((one) => one !== id),
  leaveOut: [{ id, reason }],
});

describe("edge 26: what is stated never to have been done", () => {
  test("is said one by one: left unsaid, or said twice, it is refused", async () => {
    const [keys] = statementsOn(day);
    const state = allNeverStatements.filter((id) => id !== "keys");
    expect(await prepare({ state, leaveOut: [] })).toEqual({
      ok: false,
      refusal: { code: "statement-unsaid", statements: [keys?.text] },
    });
    expect(await prepare({ ...allStated, leaveOut: [{ id: "keys", reason: "x" }] })).toMatchObject({
      refusal: { code: "statement-said-twice", statements: [keys?.text] },
    });
  });

  test("goes out with the release, in its notes and under its digest, once another publisher confirms just that", async () => {
    const waiting = await prepared(allStated);
    for (const statements of [[], ["keys"], [...allNeverStatements, "more"]])
      expect(await releaseReport(desk.person("publisher", 2), { id: waiting.id, statements }, noon)).toMatchObject({
        refusal: { code: "statements-unconfirmed" },
      });
    expect(await releaseReport(desk.person("publisher", 2), waiting, noon)).toMatchObject({ ok: true });
    const [out] = await readPublishedVersions(half.label);
    const stated = statedSchema.parse(out?.stated);
    expect(stated).toEqual(statementsOn(day));
    const document = reportDocumentSchema.parse(out?.document);
    expect(document.notes.slice(-4)).toEqual(statementNotes(stated));
    expect(digestOf(document, sha256)).toBe(document.digest);
    expect(notesBeside(document.notes, stated)).toEqual([]);
    const entries = await owner(`SELECT act, data FROM "RecordEntry" WHERE chain = 'release:2025-h2' ORDER BY seq`);
    expect(entries.slice(-2)).toMatchObject([
      { act: "prepare-release", data: { stated: allNeverStatements, leftOut: [] } },
      { act: "release-report", data: { confirmed: allNeverStatements } },
    ]);
  });

  test("is left out for a reason that no reader sees; the version before keeps what it said", async () => {
    const reason = "Counsel looks at one engagement";
    const id = await released(but("way_in", reason), "A typing error");
    const [second, first] = await readPublishedVersions(half.label);
    expect(statedSchema.parse(second?.stated).map((one) => one.id)).toEqual(["keys", "standing_feed"]);
    expect(statedSchema.parse(first?.stated).map((one) => one.id)).toEqual(allNeverStatements);
    expect(JSON.stringify(second)).not.toContain(reason);
    expect(JSON.stringify(second?.document)).not.toMatch(/way into/);
    await expect(asRole(desk.database.publicUrl, `SELECT "leftOut" FROM "Release"`)).rejects.toThrow(/permission/);
    expect(await readRelease(desk.person("auditor"), id)).toMatchObject({
      value: { attested: { leftOut: [{ id: "way_in", reason }] } },
    });
  });

  test("may all be left out; then the document has no note of it", async () => {
    await released(noneStated, "Again");
    const [newest] = await readPublishedVersions(half.label);
    expect(newest?.stated).toEqual([]);
    expect(reportDocumentSchema.parse(newest?.document).notes).toEqual([]);
  });
});

describe("edge 26: what the desk's own counts contradict", () => {
  test("a demand of the period that nobody rejected stands against it, until senior counsel rejects it", async () => {
    const asked = { receivedAt: new Date("2025-08-04T09:00:00Z"), dueOn: null };
    const reference = await aRequest(desk, { ...asked, agencyReference: "GJ 25/9" });
    const by = desk.person("reviewer");
    const standing = { demandKind: "standing_access", reason: "A feed of all mail" } as const;
    await take(desk, reference, by, (actor, on) => classDemand(actor, on, standing, noon));
    const refusal = await prepare(allStated, "Again");
    expect(refusal).toMatchObject({
      refusal: {
        code: "statement-contradicted",
        because: [{ kind: "standing_access", half: "2025-h2", given: false }],
        statements: statementsOn(day).flatMap(({ about, text }) => (about === "keys" ? [] : [text])),
      },
    });
    expect(refusal.ok ? "" : refusalText(refusal.refusal)).toMatch(
      /received in 2025-h2, is not rejected; Senior counsel/,
    );
    await walkTo(desk, reference, "legal_review");
    const no = { reason: "policy_keys", note: "" } as const;
    await take(desk, reference, desk.person("senior_counsel"), (actor, on) => rejectRequest(actor, on, no, noon));
    await released(allStated, "Again");
  });

  test("a demand that came after the period may still wait: nobody stops a statement by asking for keys", async () => {
    const reference = await aRequest(desk, { agencyReference: "GJ 26/999" });
    const keys = { demandKind: "keys", reason: "Passwords" } as const;
    await take(desk, reference, desk.person("reviewer"), (actor, on) => classDemand(actor, on, keys, noon));
    expect(await prepare(allStated, "Again")).toMatchObject({ ok: true });
  });

  test("an obeyed demand of any period stands against it: at preparing, at releasing, and in the database", async () => {
    const waiting = await prepared(allStated, "Again");
    await obeyed("2019-03-04T10:00:00Z");
    const refusal = {
      code: "statement-contradicted",
      statements: [statementsOn(day)[0]?.text],
      because: [{ kind: "keys", half: "2019-h1", given: true }],
    };
    expect(await releaseReport(desk.person("publisher", 2), waiting, noon)).toEqual({ ok: false, refusal });
    const again = await prepare(allStated, "Again");
    expect(again).toEqual({ ok: false, refusal });
    expect(again.ok ? "" : refusalText(again.refusal)).not.toMatch(/WD-|2019-03/);
    await expect(
      owner(
        `UPDATE "Release" SET state = 'released', "releasedAt" = now(), "releasedById" = gen_random_uuid() WHERE id = $1`,
        [waiting.id],
      ),
    ).rejects.toThrow(/stands against a statement/);
    await released(but("keys", "One notice was obeyed in 2019"), "Again");
  });

  test("of the national-security compartment nothing is told: what publishers see is the same with it and without", async () => {
    const seen = async () => {
      const publisher = desk.person("publisher");
      const [statements, preview] = [await readStatements(publisher, half, noon), await previewReport(publisher, half)];
      const waiting = await prepared(but("keys", "2019"), "Again");
      const read = await readRelease(publisher, waiting.id);
      return JSON.stringify([statements, preview, read.ok && [read.value.found, read.value.attested]]);
    };
    const before = await seen();
    const counsel = { ...desk.person("ns_counsel"), roles: ["intake", "ns_counsel"] } as const;
    await owner(`INSERT INTO "UserRole" ("userId", role) VALUES ($1, 'intake')`, [counsel.id]);
    await obeyed("2025-09-09T10:00:00Z", { category: "national_security" }, counsel);
    await change(
      desk,
      `UPDATE "LawfulRequest" SET "demandKind" = 'standing_access' WHERE compartment = 'national_security'`,
    );
    const walled = await owner(`SELECT outcome FROM "LawfulRequest" WHERE compartment = 'national_security'`);
    expect(walled).toEqual([{ outcome: "disclosed" }]);
    expect(await seen()).toBe(before);
    expect(await released(but("keys", "2019"), "Again")).toBeTruthy();
  });
});

describe("the database", () => {
  const newest = `(SELECT id FROM "Release" WHERE state = 'released' ORDER BY version DESC LIMIT 1)`;

  test.each([
    ["what was stated", `stated = '[]'`],
    ["what was left out", `"leftOut" = '[]'`],
  ])("keeps %s with a released version", async (_, to) => {
    await expect(owner(`UPDATE "Release" SET ${to} WHERE id = ${newest}`)).rejects.toThrow(
      /A release is never changed/,
    );
  });

  test("takes no statement whose text is not under the digest, no silence without a reason, and no release without a word", async () => {
    const { id } = await prepared(but("keys", "2019"), "Again");
    const copy = (stated: string, leftOut: string, state = "prepared") =>
      owner(
        `INSERT INTO "Release" SELECT gen_random_uuid(), '1999', 1, "fromAt", "toAt", "timeZone", '${state}', document, digest,
           correction, "preparedById", "preparedAt", ${state === "released" ? "gen_random_uuid(), now()" : "NULL, NULL"},
           '${stated}', '${leftOut}' FROM "Release" WHERE id = $1`,
        [id],
      );
    const other = `[{"id": "keys", "version": 1, "about": "keys", "text": "We never did."}]`;
    await expect(copy(other, "[]")).rejects.toThrow(/stated_in_its_notes/);
    await expect(copy("[]", `[{"id": "keys", "reason": "  "}]`)).rejects.toThrow(/left_out_with_reason/);
    await expect(copy("[]", "[]", "released")).rejects.toThrow(/Nobody said which statements/);
    await owner(`UPDATE "Release" SET state = 'discarded' WHERE id = $1`, [id]);
  });
});
