import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { previewReport } from "@/lib/casework/preview-report";
import { discardRelease, prepareRelease, readReleases, releaseReport } from "@/lib/casework/publish-report";
import { readPublishedReleases, readPublishedVersions } from "@/lib/casework/read-published";
import { readRelease } from "@/lib/casework/read-release";
import { aPrepared, aReleased } from "@/lib/casework/testing/a-release";
import { allStated } from "@/lib/casework/testing/statements";
import { aDesk, noon, type TestDesk } from "@/lib/casework/testing/a-desk";
import { aHistory, asRole } from "@/lib/casework/testing/a-history";
import { reportDocumentSchema } from "@/lib/forms/report-document";
import { allNeverStatements } from "@/lib/law/transparency/never-statements";
import { casesOf } from "@/lib/law/transparency/figures/generate-cases";
import { allFigures } from "@/lib/law/transparency/figures/figures";
import { differencesBetween } from "@/lib/law/transparency/differences";
import { periodNamed, type ReportPeriod } from "@/lib/law/transparency/period";

const figures = allFigures.find(({ name }) => name === "github-2024-h1");
const cases = figures ? casesOf(figures) : [];
const half = named("2024-h1");
const later = new Date(noon.getTime() + 3_600_000);

function named(label: string): ReportPeriod {
  const period = periodNamed(label);
  if (!period) throw new Error(label);
  return period;
}

let desk: TestDesk;
beforeAll(async () => {
  desk = await aDesk();
  await aHistory(desk, cases);
});
afterAll(() => desk.database.drop());

const publisher = (which = 1) => desk.person("publisher", which);
const owner = (statement: string, values?: readonly unknown[]) => asRole(desk.database.ownerUrl, statement, values);

const prepared = (period = half, correction: string | null = null, now = noon) =>
  aPrepared(desk, period, correction, now);
const released = (period = half, correction: string | null = null, now = noon) =>
  aReleased(desk, period, correction, now);

const codeOf = (result: { ok: boolean; refusal?: { code: string } }) => (result.ok ? "granted" : result.refusal?.code);

describe("a prepared report", () => {
  test("is seen by no reader, in a page or in SQL, and is gone once discarded", async () => {
    const { id } = await prepared();
    expect(await readPublishedVersions("2024-h1")).toEqual([]);
    expect(await asRole(desk.database.publicUrl, `SELECT label FROM "Release"`)).toEqual([]);
    expect(codeOf(await discardRelease(publisher(), { id, reason: "A typing error" }, noon))).toBe("granted");
    expect(codeOf(await releaseReport(publisher(2), { id, statements: allNeverStatements }, noon))).toBe(
      "release-settled",
    );
  });

  test("is not released by whoever prepared it, by law and by the database", async () => {
    const { id } = await prepared();
    expect(await releaseReport(publisher(), { id, statements: allNeverStatements }, noon)).toEqual({
      ok: false,
      refusal: { code: "same-person", first: "prepare-release" },
    });
    await expect(
      owner(
        `UPDATE "Release" SET state = 'released', "releasedById" = "preparedById", "releasedAt" = now() WHERE id = $1`,
        [id],
      ),
    ).rejects.toThrow(/second_publisher/);
    await expect(owner(`UPDATE "Release" SET state = 'released' WHERE id = $1`, [id])).rejects.toThrow(
      /second_publisher/,
    );
  });

  test("is for publishers: others may read or may not even that", async () => {
    const { id } = await prepared();
    for (const role of ["auditor", "senior_counsel", "reviewer", "admin"] as const) {
      const actor = desk.person(role);
      expect(
        codeOf(
          await prepareRelease(actor, { period: half, timeZone: "UTC", correction: null, statements: allStated }, noon),
        ),
      ).toBe("wrong-role");
      expect(codeOf(await releaseReport(actor, { id, statements: allNeverStatements }, noon))).toBe("wrong-role");
    }
    expect(codeOf(await readRelease(desk.person("auditor"), id))).toBe("granted");
    expect(codeOf(await readRelease(desk.person("reviewer"), id))).toBe("wrong-role");
    expect(codeOf(await previewReport(desk.person("admin"), half))).toBe("wrong-role");
  });

  test("is refused for a period in which requests may still arrive", async () => {
    const period = named("2026-h2");
    expect(
      await prepareRelease(publisher(), { period, timeZone: "UTC", correction: null, statements: allStated }, noon),
    ).toEqual({
      ok: false,
      refusal: { code: "period-open", until: "2027-01-01T00:00:00.000Z" },
    });
  });

  test("is not released once a figure has moved, and says what moved", async () => {
    const { id } = await prepared();
    await owner(`UPDATE "LawfulRequest" SET accounts = accounts + 1 WHERE "intakeRef" = $1`, [cases[0]?.intake_ref]);
    expect(codeOf(await releaseReport(publisher(2), { id, statements: allNeverStatements }, noon))).toBe(
      "figures-changed",
    );
    const read = await readRelease(publisher(2), id);
    expect(read.ok && read.value.asOfNow?.totals.accounts).toBe(
      cases.reduce((sum, row) => sum + Number(row.accounts), 1),
    );
    await owner(`UPDATE "LawfulRequest" SET accounts = accounts - 1 WHERE "intakeRef" = $1`, [cases[0]?.intake_ref]);
  });

  test("scenario 30: is refused where a check fails, and the check is named", async () => {
    await owner(`UPDATE "LawfulRequest" SET country = 'QQ' WHERE "intakeRef" = $1`, [cases[0]?.intake_ref]);
    expect(
      await prepareRelease(
        publisher(),
        { period: half, timeZone: "UTC", correction: null, statements: allStated },
        noon,
      ),
    ).toEqual({
      ok: false,
      refusal: {
        code: "report-blocked",
        checks: ["countries-known"],
        faults: [expect.stringMatching(/: no country QQ$/)],
      },
    });
    await owner(`UPDATE "LawfulRequest" SET country = $2 WHERE "intakeRef" = $1`, [
      cases[0]?.intake_ref,
      cases[0]?.country,
    ]);
  });
});

describe("a released report", () => {
  let id: string;
  beforeAll(async () => {
    id = await released();
  });

  test("is public, with both persons on the record", async () => {
    const [row] = await readPublishedVersions("2024-h1");
    expect(row).toMatchObject({ label: "2024-h1", correction: null, releasedAt: noon });
    const releases = await readReleases(desk.person("auditor"));
    const own = releases.ok ? releases.value.find((one) => one.id === id) : undefined;
    expect(own).toMatchObject({ state: "released", preparedBy: "publisher 1", releasedBy: "publisher 2" });
    const entries = await owner(
      `SELECT act FROM "RecordEntry" WHERE chain = 'release:2024-h1' ORDER BY seq DESC LIMIT 2`,
    );
    expect(entries).toEqual([{ act: "release-report" }, { act: "prepare-release" }]);
  });

  test.each([
    ["its figures", `UPDATE "Release" SET document = document || '{"notes":["x"]}'`],
    ["its state", `UPDATE "Release" SET state = 'discarded', "releasedAt" = NULL, "releasedById" = NULL`],
    ["its reason", `UPDATE "Release" SET correction = 'x'`],
    ["all of it", `DELETE FROM "Release"`],
  ])("keeps %s, even before the owner of the database", async (_, statement) => {
    await expect(owner(`${statement} WHERE id = $1`, [id])).rejects.toThrow(/A release is never changed/);
  });

  test("scenario 29: is corrected by a further version with a reason; the first stays where it was", async () => {
    const [first] = await readPublishedVersions("2024-h1");
    expect(
      codeOf(
        await prepareRelease(
          publisher(),
          { period: half, timeZone: "UTC", correction: null, statements: allStated },
          later,
        ),
      ),
    ).toBe("correction-reason-missing");
    await owner(`UPDATE "LawfulRequest" SET outcome = 'rejected' WHERE "intakeRef" = $1`, [cases[0]?.intake_ref]);
    await released(half, "One request was rejected, not disclosed.", later);
    const versions = await readPublishedVersions("2024-h1");
    expect(versions).toHaveLength(2);
    expect(versions[1]).toEqual(first);
    expect(versions[0]).toMatchObject({ correction: "One request was rejected, not disclosed.", releasedAt: later });
    expect(versions[0]?.version).toBeGreaterThan(first?.version ?? 0);
    // What changed, row by row, as the page shows it.
    const [after, before] = versions.map(({ document }) => reportDocumentSchema.parse(document));
    if (!before || !after) throw new Error("Two versions");
    const said = differencesBetween(before, after);
    expect(said.map(({ where }) => where)[0]).toBe("Totals");
    expect(said.length).toBeGreaterThan(1);
    expect(JSON.stringify(said)).toMatch(/rejected/i);
    const newest = await readPublishedReleases();
    expect(newest.map(({ label, version }) => [label, version])).toEqual([["2024-h1", versions[0]?.version]]);
  });
});

describe("an incident that is reported after a release", () => {
  test("edge case 23: puts the newest version of its period in doubt, and no other", async () => {
    const doubted = async () => {
      const read = await readReleases(publisher());
      return read.ok ? read.value.filter(({ inDoubt }) => inDoubt).map(({ label, version }) => [label, version]) : null;
    };
    expect(await doubted()).toEqual([]);
    const report = (reportedAt: Date) =>
      owner(
        `INSERT INTO "Incident" (id, "requestId", kind, what, "foundAt", "reportedById", "reportedAt")
         SELECT gen_random_uuid(), id, 'too_much', 'x', $1, gen_random_uuid(), $1 FROM "LawfulRequest"
         WHERE "receivedAt" < '2024-07-01' LIMIT 1`,
        [reportedAt],
      );
    await report(noon);
    expect(await doubted()).toEqual([]);
    await report(new Date(later.getTime() + 1));
    const [newest] = await readPublishedReleases();
    expect(await doubted()).toEqual([["2024-h1", newest?.version]]);
  });
});
