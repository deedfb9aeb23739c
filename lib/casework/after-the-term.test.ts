import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { convertPreservation } from "@/lib/casework/convert-preservation";
import { confirmPreservation } from "@/lib/casework/end-request";
import { endPreservations } from "@/lib/casework/end-preservations";
import { extendPreservation } from "@/lib/casework/extend-preservation";
import { purgePreservation } from "@/lib/casework/purge-preservation";
import { readRequest } from "@/lib/casework/read-request";
import { receiveRequest } from "@/lib/casework/receive-request";
import { day } from "@/lib/casework/testing/a-challenge";
import {
  aDesk,
  aDocument,
  aRequest,
  fileOf,
  noon,
  received,
  target,
  type TestDesk,
} from "@/lib/casework/testing/a-desk";
import { actsOf } from "@/lib/casework/testing/a-notice";
import { walkTo } from "@/lib/casework/testing/a-walk";
import { take } from "@/lib/casework/testing/an-epoc";
import { warnOfClocks } from "@/lib/casework/warn-of-clocks";
import { systemActor } from "@/lib/store/law-tables";

let desk: TestDesk;
beforeAll(async () => {
  desk = await aDesk();
});
afterAll(() => desk.database.drop());

const kept = async (reference: string) => (await fileOf(desk, reference)).preservations[0];
const running = async (reference: string) =>
  (await fileOf(desk, reference)).clocks.filter(({ endedAt }) => endedAt === null);
const sweep = (at: Date) => endPreservations(systemActor, () => at);

/** A copy kept from 23 Nov 2026: ninety days of 2703(f) end on 21 Feb, sixty of the Regulation on 22 Jan, New York time. */
async function aCopy(instrumentCode: "US_PRES" | "EU_EPOC_PR") {
  const reference = await aRequest(desk, { instrumentCode, dueOn: null });
  await walkTo(desk, reference, "redirecting");
  const done = await take(desk, reference, desk.person("custodian"), (actor, on) =>
    confirmPreservation(actor, on, { note: "Snapshot 7" }, noon),
  );
  expect(done).toMatchObject({ ok: true });
  return { reference, id: (await kept(reference))?.id ?? "" };
}

async function renew(reference: string, receivedOn: string, now: Date) {
  const preservationId = (await kept(reference))?.id ?? "";
  const documentId = await aDocument(desk, reference, "renewal.pdf");
  return take(desk, reference, desk.person("intake"), (actor, on) =>
    extendPreservation(actor, on, { preservationId, receivedOn: day(receivedOn), documentId }, now),
  );
}

async function receivedLate(change: Parameters<typeof received>[1], at: Date) {
  const taken = await receiveRequest(
    desk.person("intake"),
    received(desk, { receivedAt: at, issuedOn: null, dueOn: null, ...change }),
    at,
  );
  if (!taken.ok) throw new Error(JSON.stringify(taken.refusal));
  return taken.value.reference;
}

const day91 = new Date("2027-02-22T15:00:00Z");

describe("a renewal of day 91", () => {
  test("scenario 20: alerts counsel by a clock, and is kept as a request of its own with a term of its own", async () => {
    const { reference } = await aCopy("US_PRES");
    expect(await renew(reference, "2027-02-22", day91)).toMatchObject({
      refusal: { code: "renewal-too-late", last: "2027-02-21" },
    });
    const alert = (await running(reference)).find(({ rule }) => rule === "LATE_RENEWAL");
    expect(alert).toMatchObject({ startedAt: day91, dueAt: new Date("2027-02-24T04:59:59.999Z") });
    await warnOfClocks(systemActor, () => new Date("2027-02-24T12:00:00Z"));
    const warned = (await actsOf(desk, reference)).filter(
      ({ act, data }) => act === "warn-clock" && data["rule"] === "LATE_RENEWAL",
    );
    const counsel = [1, 2].map((which) => desk.person("senior_counsel", which).id);
    expect(warned.at(-1)?.data["told"]).toEqual(expect.arrayContaining(counsel));

    const anew = await receivedLate({ instrumentCode: "US_PRES", agencyReference: "Renewal of day 91" }, day91);
    await walkTo(desk, anew, "redirecting");
    const confirm = take(desk, anew, desk.person("custodian"), (actor, on) =>
      confirmPreservation(actor, on, { note: "Snapshot 8" }, day91),
    );
    expect(await confirm).toMatchObject({ ok: true });
    expect(await kept(anew)).toMatchObject({ state: "active", startsAt: day91, extendedAt: null });
    expect(await kept(anew)).toMatchObject({ endsAt: new Date("2027-05-24T03:59:59.999Z") });
    expect(await kept(reference)).toMatchObject({ extendedAt: null, endsAt: new Date("2027-02-22T04:59:59.999Z") });
    // The first copy lapses as if nobody had written; the second lives.
    await sweep(new Date("2027-02-25T12:00:00Z"));
    expect([await kept(reference), await kept(anew)]).toMatchObject([{ state: "lapsed" }, { state: "active" }]);
  });
});

describe("a European preservation", () => {
  test("scenario 19: prolonged by the form of Annex VI in time outlives day 60, for thirty days and once", async () => {
    const { reference } = await aCopy("EU_EPOC_PR");
    const day60 = new Date("2027-01-22T15:00:00Z");
    expect(await renew(reference, "2027-01-22", day60)).toMatchObject({ ok: true });
    expect(await kept(reference)).toMatchObject({ state: "extended", endsAt: new Date("2027-02-22T04:59:59.999Z") });
    expect((await running(reference)).map(({ rule }) => rule)).toEqual(["PRES_EU_EXT_30"]);
    await sweep(new Date("2027-01-24T12:00:00Z"));
    expect(await kept(reference)).toMatchObject({ state: "extended" });
    expect(await renew(reference, "2027-01-24", new Date("2027-01-24T15:00:00Z"))).toMatchObject({ ok: false });
    await sweep(new Date("2027-02-22T05:00:00Z"));
    expect(await kept(reference)).toMatchObject({ state: "lapsed" });
    expect((await running(reference)).map(({ rule }) => rule)).toEqual(["PURGE_7D"]);
  });

  test("scenario 19: that the form of Annex VI reached on day 61 lapses all the same", async () => {
    const { reference } = await aCopy("EU_EPOC_PR");
    await sweep(new Date("2027-01-23T05:00:00Z"));
    expect(await renew(reference, "2027-01-23", new Date("2027-01-23T15:00:00Z"))).toMatchObject({
      refusal: { code: "renewal-too-late", last: "2027-01-22" },
    });
    expect(await kept(reference)).toMatchObject({ state: "lapsed" });
  });
});

test("edge case 14: a copy without process lapses, is purged within seven days, and what comes late finds only live data", async () => {
  const { reference, id } = await aCopy("US_PRES");
  await sweep(new Date("2027-02-23T12:00:00Z"));
  expect(await kept(reference)).toMatchObject({ state: "lapsed" });
  const [purge, ...others] = await running(reference);
  expect(others).toEqual([]);
  // Seven days from the lapse itself, however late the worker saw it.
  expect(purge).toMatchObject({ rule: "PURGE_7D", subjectId: id, dueAt: new Date("2027-03-01T04:59:59.999Z") });

  const at = new Date("2027-02-24T15:00:00Z");
  const account = desk.customers[0]?.account ?? "";
  const late = await receivedLate({ agencyReference: "GJ 27/1", targets: [target(account, ["content"])] }, at);
  const tie = () =>
    take(desk, reference, desk.person("reviewer"), (actor, on) =>
      convertPreservation(actor, on, { preservationId: id, followedBy: late }, at),
    );
  expect(await tie()).toMatchObject({ refusal: { code: "not-apt" } });
  expect(await fileOf(desk, late)).toMatchObject({ preservations: [] });
  const read = await readRequest(desk.person("reviewer"), late, at, "desk");
  const copies = read.ok ? read.value.related.filter(({ preservedUntil }) => preservedUntil !== null) : null;
  expect(copies?.filter((one) => one.reference === reference)).toEqual([]);

  const deletion = { preservationId: id, statement: "Snapshot 7 erased" };
  const purged = take(desk, reference, desk.person("custodian"), (actor, on) =>
    purgePreservation(actor, on, deletion, at),
  );
  expect(await purged).toMatchObject({ ok: true });
  expect(await kept(reference)).toMatchObject({ state: "purged" });
  expect(await running(reference)).toEqual([]);
  expect(await tie()).toMatchObject({ ok: false });
});
