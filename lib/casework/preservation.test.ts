import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { convertPreservation } from "@/lib/casework/convert-preservation";
import { confirmPreservation, recordWithdrawal } from "@/lib/casework/end-request";
import { endPreservations } from "@/lib/casework/end-preservations";
import { extendPreservation } from "@/lib/casework/extend-preservation";
import { preserveData } from "@/lib/casework/preserve-data";
import { purgePreservation } from "@/lib/casework/purge-preservation";
import { releasePreservation } from "@/lib/casework/release-preservation";
import { aDesk, aDocument, aRequest, fileOf, noon, received, type TestDesk } from "@/lib/casework/testing/a-desk";
import { actsOf } from "@/lib/casework/testing/a-notice";
import { walkTo } from "@/lib/casework/testing/a-walk";
import { plainDate } from "@/lib/law/shared/plain-date";
import { withClient } from "@/lib/platform/database-roles";
import { systemActor } from "@/lib/store/law-tables";

let desk: TestDesk;
beforeAll(async () => {
  desk = await aDesk();
});
afterAll(() => desk.database.drop());

const on = async (reference: string) => ({ reference, version: (await fileOf(desk, reference)).version });
const kept = async (reference: string) => (await fileOf(desk, reference)).preservations[0];
const clocksOf = async (reference: string) =>
  (await fileOf(desk, reference)).clocks.filter((clock) => clock.endedAt === null).map(({ rule }) => rule);
const sweep = (at: string) => endPreservations(systemActor, () => new Date(at));

/** A preservation that was confirmed at noon; 2703(f) of 23 Nov ends on 21 Feb, a European one on 22 Jan, New York time. */
async function aPreservation(instrumentCode: "US_PRES" | "EU_EPOC_PR" = "US_PRES") {
  const reference = await aRequest(desk, { instrumentCode, dueOn: null });
  await walkTo(desk, reference, "redirecting");
  const confirmed = await confirmPreservation(
    desk.person("custodian"),
    await on(reference),
    { note: "Snapshot 7" },
    noon,
  );
  expect(confirmed).toMatchObject({ ok: true });
  return { reference, id: (await kept(reference))?.id ?? "" };
}

async function renew(reference: string, receivedOn: string, now: string) {
  const day = plainDate(receivedOn);
  const id = (await kept(reference))?.id ?? "";
  if (!day) throw new Error(receivedOn);
  const renewal = { preservationId: id, receivedOn: day, documentId: await aDocument(desk, reference, "renewal.pdf") };
  return extendPreservation(desk.person("intake"), await on(reference), renewal, new Date(now));
}

describe("a preservation", () => {
  test("counts from receipt and is confirmed with a row and a clock of its own", async () => {
    const { reference } = await aPreservation();
    expect(await kept(reference)).toMatchObject({
      state: "active",
      startsAt: new Date("2026-11-23T09:00:00.000Z"),
      endsAt: new Date("2027-02-22T04:59:59.999Z"),
    });
    expect(await clocksOf(reference)).toEqual(["PRES_US_90"]);
  });

  test("made before is not made twice when it is confirmed", async () => {
    const reference = await aRequest(desk, { instrumentCode: "US_PRES", dueOn: null });
    await preserveData(desk.person("custodian"), await on(reference), { snapshot: "Snapshot 8" }, noon);
    await walkTo(desk, reference, "redirecting");
    await confirmPreservation(desk.person("custodian"), await on(reference), { note: "Confirmed" }, noon);
    const { preservations, stage } = await fileOf(desk, reference);
    expect(stage).toBe("closed");
    expect(preservations).toHaveLength(1);
    const again = await preserveData(desk.person("custodian"), await on(reference), { snapshot: "Twice" }, noon);
    expect(again).toMatchObject({ refusal: { code: "wrong-stage" } });
  });

  test("is renewed once, by a renewal received in time", async () => {
    const { reference } = await aPreservation();
    expect(await renew(reference, "2027-02-21", "2027-02-21T15:00:00Z")).toMatchObject({ ok: true });
    expect(await kept(reference)).toMatchObject({ state: "extended", endsAt: new Date("2027-05-23T03:59:59.999Z") });
    expect(await clocksOf(reference)).toEqual(["PRES_US_EXT_90"]);
    const twice = await renew(reference, "2027-02-21", "2027-02-21T15:00:00Z");
    expect(twice).toMatchObject({ refusal: { code: "not-apt" } });
  });

  test("scenario 20: a renewal of day 91 is a new request, not an extension, and counsel is alerted", async () => {
    const { reference } = await aPreservation();
    const late = await renew(reference, "2027-02-22", "2027-02-22T15:00:00Z");
    expect(late).toMatchObject({ refusal: { code: "renewal-too-late", last: "2027-02-21" } });
    expect(await kept(reference)).toMatchObject({ state: "active", endsAt: new Date("2027-02-22T04:59:59.999Z") });
    await renew(reference, "2027-02-22", "2027-02-22T15:00:00Z");
    expect(await clocksOf(reference)).toEqual(["PRES_US_90", "LATE_RENEWAL"]);
    expect((await actsOf(desk, reference)).at(-1)).toMatchObject({ act: "refuse-renewal" });
  });

  test("scenario 19: an EPOC-PR without Annex V or VI lapses at the end of day 60, and is deleted with a certificate", async () => {
    const { reference, id } = await aPreservation("EU_EPOC_PR");
    expect(await sweep("2027-01-23T04:59:59.999Z")).toMatchObject({ value: { lapsed: 0 } });
    // The worker slept for a week: it catches up, and the week counts.
    expect(await sweep("2027-01-30T12:00:00Z")).toMatchObject({ value: { lapsed: 1 } });
    expect(await sweep("2027-01-30T12:00:00Z")).toMatchObject({ value: { lapsed: 0 } });
    expect(await kept(reference)).toMatchObject({ state: "lapsed" });
    const { clocks } = await fileOf(desk, reference);
    const purge = clocks.find((clock) => clock.rule === "PURGE_7D");
    expect(purge).toMatchObject({ dueAt: new Date("2027-01-30T04:59:59.999Z"), endedAt: null });
    const deletion = { preservationId: id, statement: "Snapshot 7 and its replica erased" };
    const at = new Date("2027-01-30T13:00:00Z");
    expect(await purgePreservation(desk.person("custodian"), await on(reference), deletion, at)).toMatchObject({
      ok: true,
    });
    expect(await kept(reference)).toMatchObject({ state: "purged" });
    expect(await clocksOf(reference)).toEqual([]);
    const rows = await withClient(desk.database.ownerUrl, (client) =>
      client.query<{ certificate: string }>(`SELECT certificate FROM "Preservation" WHERE id = $1`, [id]),
    );
    expect(rows.rows[0]?.certificate).toContain("Snapshot 7 and its replica erased");
  });

  test("scenario 19: the first instant after day 60 is enough for it to lapse", async () => {
    const { reference } = await aPreservation("EU_EPOC_PR");
    const { endsAt = noon } = (await kept(reference)) ?? {};
    expect(await sweep(endsAt.toISOString())).toMatchObject({ value: { lapsed: 0 } });
    expect(await sweep(new Date(endsAt.getTime() + 1).toISOString())).toMatchObject({ value: { lapsed: 1 } });
    expect(await kept(reference)).toMatchObject({ state: "lapsed" });
  });

  test("a renewal received in time but recorded after the lapse lets it run on", async () => {
    const { reference } = await aPreservation();
    await sweep("2027-02-23T12:00:00Z");
    expect(await kept(reference)).toMatchObject({ state: "lapsed" });
    expect(await renew(reference, "2027-02-21", "2027-02-23T15:00:00Z")).toMatchObject({ ok: true });
    expect(await kept(reference)).toMatchObject({ state: "extended", endedAt: null });
    expect(await clocksOf(reference)).toEqual(["PRES_US_EXT_90"]);
  });

  test("edge case 14: process after the lapse finds only live data", async () => {
    const { reference, id } = await aPreservation();
    await sweep("2027-02-23T12:00:00Z");
    const late = await aRequest(desk, { agencyReference: "GJ 27/1" });
    const tied = await convertPreservation(
      desk.person("reviewer"),
      await on(reference),
      { preservationId: id, followedBy: late },
      new Date("2027-02-23T13:00:00Z"),
    );
    expect(tied).toMatchObject({ refusal: { code: "not-apt" } });
  });

  test("tied to the process that followed is kept beyond its term until that is answered", async () => {
    const { reference, id } = await aPreservation();
    const warrant = await aRequest(desk, { agencyReference: "GJ 26/777" });
    const tie = async (followedBy: string) =>
      convertPreservation(desk.person("reviewer"), await on(reference), { preservationId: id, followedBy }, noon);
    expect(await tie("WD-00000-00000")).toMatchObject({ refusal: { code: "other-request-unknown" } });
    expect(await tie(reference)).toMatchObject({ refusal: { code: "other-request-unknown" } });
    expect(await tie(warrant.toLowerCase())).toMatchObject({ ok: true });
    expect(await kept(reference)).toMatchObject({ state: "converted", convertedTo: warrant });
    await sweep("2027-06-01T12:00:00Z");
    expect(await kept(reference)).toMatchObject({ state: "converted" });
    const withdrawal = { documentId: await aDocument(desk, warrant), note: "Withdrawn" };
    await recordWithdrawal(desk.person("reviewer"), await on(warrant), withdrawal, noon);
    expect(await sweep("2027-06-01T12:00:00Z")).toMatchObject({ value: { released: 1 } });
    expect(await kept(reference)).toMatchObject({ state: "released" });
    expect(await clocksOf(reference)).toEqual(["PURGE_7D"]);
  });

  test("is not deleted while it is kept, and is deleted once it was released", async () => {
    const { reference, id } = await aPreservation();
    const deletion = { preservationId: id, statement: "Erased" };
    const purge = async () => purgePreservation(desk.person("custodian"), await on(reference), deletion, noon);
    expect(await purge()).toMatchObject({ refusal: { code: "not-apt" } });
    const letting = { preservationId: id, note: "The authority let it go", documentId: null };
    expect(await releasePreservation(desk.person("reviewer"), await on(reference), letting, noon)).toMatchObject({
      ok: true,
    });
    expect(await purge()).toMatchObject({ ok: true });
    expect(await purge()).toMatchObject({ refusal: { code: "not-apt" } });
  });

  test("of a demand that is still open outlives its term", async () => {
    const reference = await aRequest(desk, received(desk, { agencyReference: "GJ 26/900" }));
    await preserveData(desk.person("custodian"), await on(reference), { snapshot: "Snapshot 9" }, noon);
    await sweep("2027-06-01T12:00:00Z");
    expect(await kept(reference)).toMatchObject({ state: "active" });
  });
});

test("the database lets no preservation lapse before its term, nor come back from its deletion", async () => {
  const { id } = await aPreservation();
  const set = (sql: string) =>
    withClient(desk.database.ownerUrl, (client) =>
      client.query(`UPDATE "Preservation" SET ${sql} WHERE id = $1`, [id]),
    );
  await expect(set(`state = 'lapsed', "endedAt" = '2027-01-01'`)).rejects.toThrow(/term/);
  await expect(set(`state = 'purged', certificate = 'x', "purgedAt" = now()`)).rejects.toThrow(/does not go/);
});
