import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { confirmProductionOrder } from "@/lib/casework/confirm-production-order";
import { convertPreservation } from "@/lib/casework/convert-preservation";
import { endPreservations } from "@/lib/casework/end-preservations";
import { confirmPreservation, recordWithdrawal } from "@/lib/casework/end-request";
import { aDocument, aRequest, fileOf, noon, type TestDesk } from "@/lib/casework/testing/a-desk";
import { walkTo } from "@/lib/casework/testing/a-walk";
import { aEuropeanDesk, anEpoc, arrivedAtInBerlin, change, take } from "@/lib/casework/testing/an-epoc";
import { systemActor } from "@/lib/store/law-tables";

let desk: TestDesk;
beforeAll(async () => {
  desk = await aEuropeanDesk();
});
afterAll(() => desk.database.drop());

/** The sixty days of 23 Nov in Berlin end on 22 Jan. */
const day59 = new Date("2027-01-21T10:00:00Z");
const day65 = new Date("2027-01-27T10:00:00Z");
const sweep = (at: Date) => endPreservations(systemActor, () => at);
const kept = async (reference: string) => (await fileOf(desk, reference)).preservations[0];
const running = async (reference: string) =>
  (await fileOf(desk, reference)).clocks.filter(({ endedAt }) => endedAt === null).map(({ rule }) => rule);

async function aPreservation(instrumentCode: "EU_EPOC_PR" | "US_PRES" = "EU_EPOC_PR") {
  const reference = await aRequest(desk, { instrumentCode, receivedZone: "Europe/Berlin", dueOn: null });
  await walkTo(desk, reference, "redirecting");
  await take(desk, reference, desk.person("custodian"), (actor, on) =>
    confirmPreservation(actor, on, { note: "Snapshot 7" }, noon),
  );
  return reference;
}

async function confirmed(reference: string, at: Date, recordedAt = at) {
  const preservationId = (await kept(reference))?.id ?? "";
  const documentId = await aDocument(desk, reference, "annex-v.pdf");
  const said = { preservationId, documentId, ...arrivedAtInBerlin(at) };
  return take(desk, reference, desk.person("intake"), (actor, on) =>
    confirmProductionOrder(actor, on, said, recordedAt),
  );
}

async function tied(reference: string, followedBy: string, now: Date) {
  const preservationId = (await kept(reference))?.id ?? "";
  return take(desk, reference, desk.person("reviewer"), (actor, on) =>
    convertPreservation(actor, on, { preservationId, followedBy }, now),
  );
}

describe("the form of Annex V", () => {
  test("scenario 19: on day 59 keeps the copy until the production order of day 65 is answered", async () => {
    const reference = await aPreservation();
    expect(await confirmed(reference, day59)).toMatchObject({ ok: true });
    expect(await running(reference)).toEqual([]);
    expect(await sweep(new Date("2027-01-24T10:00:00Z"))).toMatchObject({ value: { lapsed: 0 } });
    expect(await kept(reference)).toMatchObject({ state: "active", confirmedAt: day59 });
    const order = await anEpoc(desk, { agencyReference: "12 Js 3/26" });
    await change(desk, `ALTER TABLE "LawfulRequest" DISABLE TRIGGER received_once`);
    await change(desk, `UPDATE "LawfulRequest" SET "receivedAt" = $2 WHERE reference = $1`, [order, day65]);
    await change(desk, `ALTER TABLE "LawfulRequest" ENABLE TRIGGER received_once`);
    expect(await tied(reference, order, day65)).toMatchObject({ ok: true });
    await sweep(new Date("2027-02-24T10:00:00Z"));
    expect(await kept(reference)).toMatchObject({ state: "converted", convertedTo: order });
    const withdrawal = { documentId: await aDocument(desk, order), note: "Withdrawn" };
    await take(desk, order, desk.person("reviewer"), (actor, on) => recordWithdrawal(actor, on, withdrawal, day65));
    await sweep(day65);
    expect(await kept(reference)).toMatchObject({ state: "released" });
  });

  test("received in time and recorded after the lapse, lets the copy live", async () => {
    const reference = await aPreservation();
    await sweep(day65);
    expect(await running(reference)).toEqual(["PURGE_7D"]);
    expect(await confirmed(reference, day59, day65)).toMatchObject({ ok: true });
    expect(await kept(reference)).toMatchObject({ state: "active", endedAt: null });
    expect(await running(reference)).toEqual([]);
  });

  test("after the sixty days, before receipt or a second time keeps nothing", async () => {
    const reference = await aPreservation();
    const late = new Date("2027-01-23T10:00:00Z");
    expect(await confirmed(reference, late)).toMatchObject({ refusal: { code: "preservation-ended" } });
    const early = new Date("2026-11-22T10:00:00Z");
    expect(await confirmed(reference, early, day59)).toMatchObject({ refusal: { code: "dates-reversed" } });
    await confirmed(reference, day59);
    expect(await confirmed(reference, day59)).toMatchObject({ refusal: { code: "not-apt" } });
  });

  test("is of no other instrument", async () => {
    const reference = await aPreservation("US_PRES");
    expect(await confirmed(reference, day59)).toMatchObject({ refusal: { code: "not-apt" } });
  });
});

test("the database takes the form of Annex V in time only, of a preservation order only, and lets nothing lapse after it", async () => {
  const set = async (reference: string, at: string) =>
    change(
      desk,
      `UPDATE "Preservation" SET "confirmedAt" = $2, "confirmationDocumentId" = $3, "confirmedById" = $3 WHERE id = $1`,
      [(await kept(reference))?.id, at, desk.authorityId],
    );
  await expect(set(await aPreservation("US_PRES"), "2027-01-21")).rejects.toThrow(/Only a European Preservation Order/);
  const reference = await aPreservation();
  await expect(set(reference, "2027-01-24")).rejects.toThrow(/confirmed_in_time/);
  await set(reference, "2027-01-21");
  const lapse = `UPDATE "Preservation" SET state = 'lapsed', "endedAt" = '2027-03-01' WHERE id = $1`;
  await expect(change(desk, lapse, [(await kept(reference))?.id])).rejects.toThrow(/term/);
  await expect(set(reference, "2027-01-22")).rejects.toThrow(/written once/);
});
