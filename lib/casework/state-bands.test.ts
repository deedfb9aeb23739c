import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { listRecord } from "@/lib/casework/list-record";
import { previewReport } from "@/lib/casework/preview-report";
import { prepareRelease, releaseReport } from "@/lib/casework/publish-report";
import { readPublishedVersions } from "@/lib/casework/read-published";
import { readBandOptions, readBands } from "@/lib/casework/read-bands";
import { receiveRequest } from "@/lib/casework/receive-request";
import { stateBands } from "@/lib/casework/state-bands";
import { allStated } from "@/lib/casework/testing/statements";
import { aDesk, received, type TestDesk } from "@/lib/casework/testing/a-desk";
import { asRole } from "@/lib/casework/testing/a-history";
import { allBandOptions } from "@/lib/law/transparency/band-options";
import { periodNamed, type ReportPeriod } from "@/lib/law/transparency/period";

let desk: TestDesk;
beforeAll(async () => {
  desk = await aDesk();
  for (let number = 0; number < 7; number += 1) {
    const letter = { instrumentCode: "US_NSL", dueOn: null, issuedOn: null, agencyReference: `NSL ${number}` } as const;
    const at = new Date("2026-03-01T09:00:00Z");
    const taken = await receiveRequest(counsel(), received(desk, { ...letter, receivedAt: at }), at);
    if (!taken.ok) throw new Error(JSON.stringify(taken.refusal));
  }
});
afterAll(() => desk.database.drop());

const now = new Date("2027-03-01T12:00:00Z");
const counsel = (which = 1) => desk.person("ns_counsel", which);
const state = (label: string, option: (typeof allBandOptions)[number], actor = counsel()) =>
  stateBands(actor, { period: named(label), option }, now);

function named(label: string): ReportPeriod {
  const period = periodNamed(label);
  if (!period) throw new Error(label);
  return period;
}

async function published(label: string) {
  const prepared = await prepareRelease(
    desk.person("publisher"),
    { period: named(label), timeZone: "UTC", correction: null, statements: allStated },
    now,
  );
  if (!prepared.ok) throw new Error(JSON.stringify(prepared.refusal));
  const out = await releaseReport(desk.person("publisher", 2), prepared.value, now);
  if (!out.ok) throw new Error(JSON.stringify(out.refusal));
  const [release] = await readPublishedVersions(label);
  return release;
}

describe("scenario 28: option 3 chosen for a half-year with seven letters", () => {
  test("publishes “0–249” only: no other figure of national security, and none in a total", async () => {
    const empty = await previewReport(desk.person("publisher"), named("2026-h1"));
    expect(empty).toMatchObject({ value: { document: { totals: { requests: 0 }, national_security: [] } } });
    const line = { process: "All national-security process", min: 0, max: 249 };
    const bands = [
      { ...line, unit: "orders" },
      { ...line, unit: "selectors" },
    ];
    expect(await state("2026-h1", "option_3")).toEqual({ ok: true, value: bands });
    const release = await published("2026-h1");
    expect(release?.document).toMatchObject({
      national_security: bands,
      cells: [],
      totals: { requests: 0, accounts: 0 },
    });
  });

  test("locks every other option for the period, and for the year it lies in", async () => {
    for (const option of allBandOptions.filter((one) => one !== "option_3")) {
      const label = option === "option_4" ? "2025" : "2026-h1";
      if (option === "option_4") await state("2025-h2", "option_3");
      expect(await state(label, option)).toMatchObject({ refusal: { code: "bands-locked" } });
    }
    expect(await state("2026-h1", "option_3", counsel(2))).toMatchObject({ ok: true });
  });

  test("is chosen inside the compartment, where alone the choice and its record are seen", async () => {
    for (const role of ["publisher", "senior_counsel", "auditor", "admin"] as const)
      expect(await state("2026-h1", "option_3", desk.person(role))).toMatchObject({ refusal: { code: "wrong-role" } });
    const filter = { act: null, by: null };
    const seen = await listRecord(desk.person("auditor"), filter, null, 200);
    expect(JSON.stringify(seen)).not.toContain("state-bands");
    const entries = await asRole(desk.database.ownerUrl, `SELECT data FROM "RecordEntry" WHERE act = 'state-bands'`);
    expect(JSON.stringify(entries)).not.toMatch(/:\s*7\b|min|max/);
  });
});

describe("what counsel of the compartment reads of it", () => {
  test("each period with its option, its ranges and who stated them; nobody outside reads any", async () => {
    await state("2026-h1", "option_3");
    const read = await readBands(counsel(2));
    expect(read.ok && read.value.find(({ label }) => label === "2026-h1")).toMatchObject({
      option: "option_3",
      statedBy: "ns_counsel 1",
      bands: [
        { min: 0, max: 249 },
        { min: 0, max: 249 },
      ],
    });
    for (const role of ["publisher", "senior_counsel", "auditor", "admin"] as const) {
      expect(await readBands(desk.person(role))).toMatchObject({ refusal: { code: "wrong-role" } });
      expect(await readBandOptions(desk.person(role), named("2026-h1"), now)).toMatchObject({
        refusal: { code: "wrong-role" },
      });
    }
  });

  test("the options of a period, each closed one with its reason", async () => {
    await state("2026-h1", "option_3");
    const of = async (label: string) => {
      const read = await readBandOptions(counsel(), named(label), now);
      return read.ok ? read.value.map(({ refusal }) => refusal?.code ?? "open") : [];
    };
    expect(await of("2026-h1")).toEqual(["bands-locked", "bands-locked", "open", "bands-not-apt"]);
    expect(await of("2024")).toEqual(["bands-not-apt", "bands-not-apt", "bands-not-apt", "open"]);
    expect(await of("2026-h2")).toEqual(["bands-too-early", "bands-too-early", "open", "bands-not-apt"]);
  });
});

describe("the database", () => {
  const owner = (statement: string) => asRole(desk.database.ownerUrl, statement);

  test("keeps no exact figure, no second option over the same days, and lets nobody change the option", async () => {
    await state("2026-h1", "option_3");
    const exact = `'[{"process": "x", "unit": "orders", "min": 7, "max": 7}]'`;
    const other = `'[{"process": "x", "unit": "orders", "min": 0, "max": 999}]'`;
    for (const bands of [exact, other])
      await expect(owner(`UPDATE "SecretBands" SET bands = ${bands} WHERE label = '2026-h1'`)).rejects.toThrow(
        /bands_of_the_option/,
      );
    const again = `INSERT INTO "SecretBands" SELECT '2026', 'option_4', '2026-01-01', '2027-01-01', '[]', "statedById", now() FROM "SecretBands" LIMIT 1`;
    await expect(owner(again)).rejects.toThrow(/one_option_a_period/);
    await expect(asRole(desk.database.appUrl, `UPDATE "SecretBands" SET option = 'option_1'`)).rejects.toThrow(
      /denied/,
    );
    await expect(
      owner(`UPDATE "Release" SET document = jsonb_set(document, '{national_security}', ${exact})`),
    ).rejects.toThrow(/secret_process_in_bands|never|frozen|released/);
  });
});
