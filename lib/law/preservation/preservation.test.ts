import { describe, expect, test } from "vitest";
import { deletionCertificate } from "@/lib/law/preservation/certificate";
import { preservationGuards } from "@/lib/law/preservation/guards";
import {
  conversionRefused,
  copyRequested,
  lapses,
  mayPreserve,
  preservationTerm,
  renewalRefused,
} from "@/lib/law/preservation/preservation";
import { aFile, noon } from "@/lib/law/request/testing/a-file";
import type { PreservationFacts } from "@/lib/law/request/track-facts";
import { type PlainDate, plainDate } from "@/lib/law/shared/plain-date";

const endsAt = new Date("2027-02-21T23:59:59.999Z");
const kept = (change: Partial<PreservationFacts> = {}): PreservationFacts => ({
  id: "p",
  state: "active",
  startsAt: noon,
  endsAt,
  extendedAt: null,
  confirmedAt: null,
  convertedTo: null,
  endedAt: null,
  ...change,
});
const letter = { instrumentCode: "US_PRES" } as const;

function day(text: string): PlainDate {
  const read = plainDate(text);
  if (!read) throw new Error(text);
  return read;
}

describe("a preservation", () => {
  test.each([
    ["US_PRES", "PRES_US_90", "PRES_US_EXT_90"],
    ["US_BACKUP", "US_2704_KEEP", null],
    ["EU_EPOC_PR", "PRES_EU_60", "PRES_EU_EXT_30"],
    ["EU_EPOC", "PRES_EU_60", "PRES_EU_EXT_30"],
    ["US_WARRANT", "PRES_US_90", "PRES_US_EXT_90"],
  ])("of %s runs by %s and, renewed, by %s", (code, first, renewed) => {
    expect(preservationTerm(code)).toEqual({ first, renewed });
  });

  test("of a backup order has no term, and never lapses by itself", () => {
    const late = new Date("2040-01-01T00:00:00Z");
    expect(lapses(kept(), aFile({ instrumentCode: "US_BACKUP", stage: "closed" }), late)).toBe(false);
  });

  test.each([
    ["the instant its last day ends", new Date(endsAt.getTime()), "closed", false],
    ["a millisecond later", new Date(endsAt.getTime() + 1), "closed", true],
  ] as const)("of a letter, at %s", (_when, at, stage, expected) => {
    expect(lapses(kept(), aFile({ ...letter, stage }), at)).toBe(expected);
  });

  test("is requested by a letter that only preserves, until its first copy or its end", () => {
    const fresh = { ...letter, stage: "redirecting" as const };
    expect(copyRequested(aFile(fresh))).toBe(true);
    expect(copyRequested(aFile({ ...fresh, preservations: [kept()] }))).toBe(false);
    expect(copyRequested(aFile({ ...fresh, stage: "rejected" }))).toBe(false);
    expect(copyRequested(aFile({ stage: "redirecting" }))).toBe(false);
  });

  test("of an open demand is kept beyond its term, until the request has ended", () => {
    const after = new Date(endsAt.getTime() + 1);
    expect(lapses(kept(), aFile({ stage: "producing" }), after)).toBe(false);
    expect(lapses(kept(), aFile({ stage: "withdrawn" }), after)).toBe(true);
    expect(lapses(kept({ state: "converted" }), aFile({ stage: "withdrawn" }), after)).toBe(false);
  });

  test.each([
    ["renewed on the last day", "2027-02-21", kept(), null],
    ["recorded after its lapse, but received in time", "2027-02-21", kept({ state: "lapsed" }), null],
    ["a day too late", "2027-02-22", kept(), "renewal-too-late"],
    ["renewed before", "2027-02-21", kept({ state: "extended", extendedAt: noon }), "preservation-renewed"],
    ["deleted", "2027-02-21", kept({ state: "purged" }), "preservation-ended"],
    ["followed by process", "2027-02-21", kept({ state: "converted" }), "preservation-ended"],
    ["renewed before it began", "2026-11-22", kept(), "dates-reversed"],
    ["renewed tomorrow", "2027-02-26", kept(), "in-the-future"],
  ])("%s", (_claim, receivedOn, preservation, code) => {
    const now = new Date("2027-02-25T10:00:00Z");
    const refusal = renewalRefused(preservation, day(receivedOn), "UTC", now);
    expect(refusal?.code ?? null).toBe(code);
  });

  test("is taken over by process received in time only", () => {
    expect(conversionRefused(kept(), endsAt)).toBeNull();
    expect(conversionRefused(kept(), new Date(endsAt.getTime() + 1))).toEqual({ code: "preservation-ended" });
    expect(conversionRefused(kept({ state: "lapsed" }), noon)).toEqual({ code: "preservation-ended" });
  });

  test("is made once for a letter, and again for a demand whose copy is gone", () => {
    const gone = [kept({ state: "purged" })];
    expect(mayPreserve(aFile({ preservations: [kept()] }))).toEqual({ code: "preservation-running" });
    expect(mayPreserve(aFile({ ...letter, preservations: gone }))).toEqual({ code: "preservation-over" });
    expect(mayPreserve(aFile({ preservations: gone }))).toBeNull();
  });

  test("edge case 15: is made for a country without presence only where the policy of its kind allows it", () => {
    const letterFrom = aFile({ instrumentCode: "FOREIGN_INFORMAL" });
    expect(mayPreserve(letterFrom)).toEqual({ code: "no-copy-by-policy" });
    expect(mayPreserve({ ...letterFrom, instrument: { ...letterFrom.instrument, keepsCopy: true } })).toBeNull();
  });

  test("is not deleted while a court decides", () => {
    const challenge = {
      id: "c",
      party: "customer",
      kind: "motion",
      orderId: null,
      filedAt: noon,
      courtAt: null,
    } as const;
    const open = { stayedAt: null, stayEndsAt: null, ruling: null, ruledAt: null, appealOfId: null, unheeded: false };
    const undecided = { ...challenge, ...open };
    const asked = (file: Parameters<typeof aFile>[0]) => ({ file: aFile(file), now: noon });
    const over = { preservations: [kept({ state: "lapsed" })] };
    expect(preservationGuards["purge-preservation"](asked(over))).toBeNull();
    expect(preservationGuards["purge-preservation"](asked({ ...over, challenges: [undecided] }))).toEqual({
      code: "held-for-court",
    });
    expect(preservationGuards["purge-preservation"](asked({ preservations: [kept()] }))).toEqual({ code: "not-apt" });
  });
});

test("a certificate of deletion says what, when with its zone, by whom, and the hash of the statement", () => {
  const text = deletionCertificate({
    reference: "WD-1",
    authority: "District Attorney",
    accounts: ["alice@first.example"],
    kept: "Mailbox snapshot 7",
    startsAt: noon,
    endsAt,
    endedWhy: "Its term ended",
    statement: "Snapshot 7 and its replica erased",
    digest: "ab".repeat(32),
    by: "Kim Custodian",
    at: new Date("2027-02-24T15:00:00Z"),
    zone: "America/New_York",
  });
  expect(text).toContain("Deleted: Snapshot 7 and its replica erased");
  expect(text).toContain(`SHA-256 of the statement of deletion: ${"ab".repeat(32)}`);
  expect(text).toContain(
    "Kim Custodian, 24 Feb 2027, 10:00, New York time (America/New_York; 2027-02-24T15:00:00.000Z)",
  );
});
