import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { extendDue } from "@/lib/casework/keep-track";
import { previewDue } from "@/lib/casework/preview-due";
import { type CertificateRead, readEpoc } from "@/lib/casework/read-epoc";
import { readRequest } from "@/lib/casework/read-request";
import { recordValidation } from "@/lib/casework/record-validation";
import { settleClock } from "@/lib/casework/settle-clock";
import { recountClocks, startClock } from "@/lib/casework/run-clocks";
import { aKeptPause, clocksOf, onHeld } from "@/lib/casework/testing/a-clock-row";
import { aDesk, aDocument, aRequest, fileOf, noon, target, type TestDesk } from "@/lib/casework/testing/a-desk";
import { anEpoc, certificate, take } from "@/lib/casework/testing/an-epoc";
import { warnOfClocks } from "@/lib/casework/warn-of-clocks";
import { refusalText } from "@/lib/forms/refusal-text";
import { wall } from "@/lib/law/deadline/testing/a-clock";
import { plainDate } from "@/lib/law/shared/plain-date";
import { systemActor } from "@/lib/store/law-tables";

let desk: TestDesk;
beforeAll(async () => {
  desk = await aDesk();
});
afterAll(() => desk.database.drop());

const hours = (count: number) => new Date(noon.getTime() + count * 3_600_000);
const london = "Europe/London";
const newYork = "America/New_York";
const due = async (reference: string) => (await clocksOf(desk, reference))[0];

async function read(reference: string, now = noon) {
  const found = await readRequest(desk.person("reviewer"), reference, now, "desk");
  if (!found.ok) throw new Error(found.refusal.code);
  return found.value;
}

describe("the clocks of a request on its page", () => {
  test("are every one, in the sentences that were kept, with the days off of the calendar they were counted with", async () => {
    const receivedAt = new Date("2026-10-16T09:00:00Z");
    const order = { instrumentCode: "EU_EPOC", dueOn: null, receivedZone: "Europe/Dublin", receivedAt } as const;
    const reference = await aRequest(desk, order);
    const [clock] = (await read(reference)).clocks;
    const kept = await due(reference);
    expect(clock).toMatchObject({ main: true, whose: "ours", dueAt: kept?.dueAt, reason: kept?.reason });
    expect(clock?.daysOff.map(({ day }) => day)).toEqual([
      "2026-10-17",
      "2026-10-18",
      "2026-10-24",
      "2026-10-25",
      "2026-10-26",
    ]);
    expect(clock?.daysOff.at(-1)?.why).toContain("Last Monday in October");
  });

  test("name the pauses that count for each, with the document that shows it", async () => {
    const reference = await aRequest(desk);
    await onHeld(desk, reference, (tx, file) => startClock(tx, file, "SECRECY_REVIEW", { at: noon }));
    await aKeptPause(desk, reference, { from: hours(24) });
    const { clocks, page } = await read(reference, hours(30));
    const paused = clocks.map(({ rule, pauses }) => [rule, pauses.map(({ documentId }) => documentId)]);
    const order = page.documents.find(({ name }) => name === "order of the court.pdf")?.id;
    expect(paused).toEqual([
      ["on_face", [order]],
      ["SECRECY_REVIEW", []],
    ]);
  });

  test("say of each warning who was told, and when it went to the lead", async () => {
    const reference = await aRequest(desk, { dueOn: plainDate("2026-11-24") });
    await warnOfClocks(systemActor, () => new Date("2026-11-25T05:00:00Z"));
    const { clocks, names } = await read(reference, new Date("2026-11-25T05:00:00Z"));
    const [told] = clocks[0]?.told ?? [];
    expect(told).toMatchObject({ escalated: true });
    expect(told?.points).toContain(clocks[0]?.dueAt?.toISOString());
    expect(told?.userIds.map((id) => names.get(id)).toSorted()).toEqual(["senior_counsel 1", "senior_counsel 2"]);
  });
});

describe("a due date", () => {
  test("of a production order runs from the order’s own day, where it is known", async () => {
    const order = { instrumentCode: "UK_PACE", dueOn: null, receivedZone: london } as const;
    const dated = await aRequest(desk, { ...order, issuedOn: plainDate("2026-11-19") });
    expect(wall((await due(dated))?.dueAt ?? null, london)).toBe("2026-11-26 23:59");
    expect((await due(dated))?.reason.join(" ")).toContain("Counted from 19 Nov 2026, London time");
    const undated = await aRequest(desk, { ...order, issuedOn: null });
    expect(wall((await due(undated))?.dueAt ?? null, london)).toBe("2026-11-30 23:59");
    const slip = await aRequest(desk, { ...order, issuedOn: plainDate("2026-12-19") });
    expect(wall((await due(slip))?.dueAt ?? null, london)).toBe("2026-11-30 23:59");
  });

  test("of a civil subpoena leaves until the earlier of fourteen days and the day of compliance to object", async () => {
    const subpoena = { instrumentCode: "US_SUBP_CIV" } as const;
    const objecting = async (day: string) => {
      const [, beside] = await clocksOf(desk, await aRequest(desk, { ...subpoena, dueOn: plainDate(day) }));
      return [beside?.rule, wall(beside?.dueAt ?? null, newYork)];
    };
    expect(await objecting("2026-12-01")).toEqual(["RULE45_14D", "2026-12-01 23:59"]);
    expect(await objecting("2026-12-31")).toEqual(["RULE45_14D", "2026-12-07 23:59"]);
    const undated = await clocksOf(desk, await aRequest(desk, { ...subpoena, dueOn: null }));
    expect(undated.map(({ rule }) => rule)).toEqual(["RULE45_14D"]);
  });

  test("is not cut short by itself when it is counted again", async () => {
    const reference = await aRequest(desk, { instrumentCode: "US_SUBP_CIV", dueOn: null });
    const before = await due(reference);
    expect(await onHeld(desk, reference, (tx, file) => recountClocks(tx, file))).toEqual([]);
    expect((await due(reference))?.reason).toEqual(before?.reason);
  });

  test.each([
    ["that names no end", null],
    ["that has its own last day", hours(200)],
  ])("is not set anew during a stay %s, and the refusal says since when it stands still", async (_, to) => {
    const reference = await aRequest(desk);
    await aKeptPause(desk, reference, { from: noon, to });
    const dueOn = plainDate("2026-12-20");
    if (dueOn === null) throw new Error("No such day");
    const documentId = await aDocument(desk, reference);
    const extend = async (at: Date) => {
      const { version } = await fileOf(desk, reference);
      return extendDue(desk.person("reviewer"), { reference, version }, { dueOn, documentId, note: "Granted" }, at);
    };
    const taken = await extend(hours(24));
    expect(taken).toMatchObject({ refusal: { code: "due-stands-still" } });
    if (!taken.ok) expect(refusalText(taken.refusal)).toContain("New York time) by a court’s stay");
    if (to) expect(await extend(hours(201))).toMatchObject({ ok: true });
  });
});

describe("the due date that intake is shown", () => {
  const letter = { emergency: false, receivedAt: noon, receivedZone: newYork, dueOn: null, issuedOn: null } as const;
  const preview = (instrumentCode: "UK_PACE" | "FOREIGN_INFORMAL", country: string | null) =>
    previewDue(desk.person("intake"), { ...letter, instrumentCode, country });

  test("says, and no more, that the authority’s country does not issue the instrument", async () => {
    const foreign = { country: "BR", instrument: "UK production order" };
    expect(await preview("UK_PACE", "BR")).toMatchObject({
      ok: true,
      value: { foreign, reckoned: { rule: "PACE_7D" } },
    });
    expect(await preview("UK_PACE", "GB")).toMatchObject({ value: { foreign: null } });
    expect(await preview("UK_PACE", null)).toMatchObject({ value: { foreign: null } });
    expect(await preview("FOREIGN_INFORMAL", "BR")).toMatchObject({ value: { foreign: null } });
  });
});

describe("an emergency order that is validated afterwards", () => {
  const read = async (reference: string, said: Partial<CertificateRead> = {}) =>
    take(desk, reference, desk.person("reviewer"), (actor, on) =>
      readEpoc(actor, on, { ...certificate, emergency: true, validationFollows: true, ...said }, noon),
    );
  const account = () => desk.customers[0]?.account ?? "";
  const subscribers = (change = {}) =>
    anEpoc(desk, { emergency: true, targets: [target(account(), ["subscriber"])], ...change });
  const clock = async (reference: string) =>
    (await clocksOf(desk, reference)).find(({ rule, endedAt }) => rule === "EPOC_VALIDATE_48H" && endedAt === null);

  test("is theirs to validate within forty-eight hours of its issue, at the latest of its receipt", async () => {
    const reference = await subscribers({ issuedOn: null });
    const file = await fileOf(desk, reference);
    expect(await read(reference)).toMatchObject({ ok: true });
    expect((await clock(reference))?.dueAt).toEqual(new Date(file.receivedAt.getTime() + 48 * 3_600_000));
    const earlier = await subscribers({ issuedOn: plainDate("2026-11-22") });
    expect(await read(earlier)).toMatchObject({ ok: true });
    expect(wall((await clock(earlier))?.dueAt ?? null, "Europe/Berlin")).toBe("2026-11-24 23:59");
  });

  test("runs no clock once the certificate is read anew without it", async () => {
    const reference = await subscribers();
    expect(await read(reference)).toMatchObject({ ok: true });
    expect(await read(reference, { validationFollows: false })).toMatchObject({ ok: true });
    expect(await clock(reference)).toBeUndefined();
  });

  test("waits until the validation is on record, and cannot be settled away meanwhile", async () => {
    const reference = await subscribers();
    expect(await read(reference)).toMatchObject({ ok: true });
    const waits = (await fileOf(desk, reference)).clocks.find(({ rule }) => rule === "EPOC_VALIDATE_48H");
    const settling = { clockId: waits?.id ?? "", note: "They said it was" };
    const settle = async () =>
      take(desk, reference, desk.person("reviewer"), (actor, on) => settleClock(actor, on, settling, noon));
    expect(await settle()).toMatchObject({ ok: false });
    const documentId = await aDocument(desk, reference, "validation.pdf");
    const validate = async () =>
      take(desk, reference, desk.person("intake"), (actor, on) =>
        recordValidation(actor, on, { documentId, note: "By the judge" }, noon),
      );
    expect(await validate()).toMatchObject({ ok: true });
    expect(await clock(reference)).toBeUndefined();
    expect(await validate()).toMatchObject({ refusal: { code: "not-apt" } });
  });

  test("is refused where it asks for more, or is no emergency", async () => {
    const refusal = { code: "validation-comes-first" };
    expect(await read(await anEpoc(desk, { emergency: true }))).toMatchObject({ refusal });
    expect(await read(await subscribers(), { emergency: false })).toMatchObject({ refusal });
  });
});
