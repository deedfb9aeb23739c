import { describe, expect, test } from "vitest";
import { clockTerms, instrumentTerms } from "@/lib/forms/rule-terms";

const typed = {
  length: "10",
  unit: "calendar_days",
  calendar: "authority",
  cutBy: "PRODUCTION_LEAD",
  pausedBy: ["authority_suspension", "court_stay"],
  countsFirstDay: "on",
  leastWorkingDays: "2",
  warnings: "50 %, 24 h",
  onExpiry: "It is late",
};

describe("an instrument as an administrator types it", () => {
  const letter = {
    issuer: "A bureau",
    jurisdictions: "us",
    ceiling: ["subscriber", "content"],
    due: "on_face",
    redirect: "expected",
    secrecyRule: "none",
    secrecyWords: "None",
  };

  test("reaches all of each kind of data unless fields of it are ticked, in the order of the list", () => {
    expect(instrumentTerms.parse(letter)).toMatchObject({ fields: {} });
    const some = { fields_subscriber: ["service_length", "name"], fields_content: "mail" };
    expect(instrumentTerms.parse({ ...letter, ...some }).fields).toEqual({
      subscriber: ["name", "service_length"],
      content: ["mail"],
    });
  });

  test("reaches no field that the law does not know, and none of another kind of data", () => {
    expect(instrumentTerms.safeParse({ ...letter, fields_subscriber: ["shoe_size"] }).success).toBe(false);
    expect(instrumentTerms.parse({ ...letter, fields_subscriber: ["mail"] }).fields).toEqual({});
  });
});

describe("a clock as an administrator types it", () => {
  test("says how it is counted, what stops it and what cuts it short", () => {
    expect(clockTerms.parse(typed)).toEqual({
      length: 10,
      unit: "calendar_days",
      calendar: "authority",
      rolls: false,
      countsFirstDay: true,
      fromIssue: false,
      leastWorkingDays: 2,
      pausedBy: ["court_stay", "authority_suspension"],
      cutBy: { clock: "due", lead: "PRODUCTION_LEAD" },
      warnings: [{ share: 0.5 }, { hoursBefore: 24 }],
      onExpiry: "It is late",
    });
  });

  test.each([
    ["no", null],
    ["due", { clock: "due", lead: null }],
  ])("is cut by %s", (cutBy, cut) => {
    expect(clockTerms.parse({ ...typed, cutBy })).toMatchObject({ cutBy: cut });
  });

  test("is stopped by nothing where nothing is ticked, and by nothing that the law does not know", () => {
    expect(clockTerms.parse({ ...typed, pausedBy: undefined })).toMatchObject({ pausedBy: [] });
    expect(clockTerms.safeParse({ ...typed, pausedBy: ["complaint"] }).success).toBe(false);
  });
});
