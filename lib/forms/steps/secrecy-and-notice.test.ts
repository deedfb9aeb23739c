import { describe, expect, test } from "vitest";
import { liftSecrecyForm } from "@/lib/forms/steps/lift-secrecy";
import { placeSecrecyForm } from "@/lib/forms/steps/place-secrecy";
import { sendNoticeForm } from "@/lib/forms/steps/send-notice";
import { waiveNoticeForm } from "@/lib/forms/steps/waive-notice";

const id = "7b0c5a46-7a52-4f0e-9a53-0d9c0a3b1c11";

describe("secrecy as it is typed", () => {
  const typed = {
    reference: "WD-1",
    version: "3",
    kind: "ordered",
    basis: " 18 USC 2705(b) ",
    issuedBy: "District Court",
    zone: "America/New_York",
    startsAt: "2026-11-23T09:00",
    endsAt: "",
    reviewAt: "",
    documentId: id,
    extendsId: "",
  };

  test("becomes instants on the clock of its zone, and nothing where nothing was typed", () => {
    expect(placeSecrecyForm.parse(typed)).toEqual({
      kind: "ordered",
      basis: "18 USC 2705(b)",
      issuedBy: "District Court",
      startsAt: new Date("2026-11-23T14:00:00Z"),
      endsAt: null,
      reviewAt: null,
      documentId: id,
      extendsId: null,
      issuedOn: null,
      targetIds: [],
    });
  });

  test("from a machine states its offset, may lie in the future, and leaves out what is not said", () => {
    const { kind, basis, issuedBy, documentId } = typed;
    const given = {
      kind,
      basis,
      issuedBy,
      documentId,
      startsAt: "2026-11-23T09:00:00Z",
      endsAt: "2027-11-23T09:00:00+01:00",
    };
    expect(placeSecrecyForm.parse(given)).toMatchObject({
      startsAt: new Date("2026-11-23T09:00:00Z"),
      endsAt: new Date("2027-11-23T08:00:00Z"),
      reviewAt: null,
      extendsId: null,
    });
    expect(placeSecrecyForm.parse({ ...given, endsAt: null, extendsId: null })).toMatchObject({ endsAt: null });
  });

  test.each([
    ["a start", { startsAt: "" }, "startsAt"],
    ["a day that exists", { endsAt: "2026-11-31T09:00" }, "endsAt"],
    ["an hour the clocks did not skip", { startsAt: "2026-03-08T02:30" }, "startsAt"],
    ["the document of an order", { documentId: "" }, "documentId"],
    ["the day an extension was made", { extendsId: id }, "issuedOn"],
    ["targets by their ids", { targetIds: ["all"] }, "targetIds.0"],
    ["who issued it", { issuedBy: " " }, "issuedBy"],
    ["a kind we know", { kind: "lifted" }, "kind"],
  ])("needs %s", (_claim, change, field) => {
    const read = placeSecrecyForm.safeParse({ ...typed, ...change });
    expect(read.success ? [] : read.error.issues.map(({ path }) => path.join("."))).toContain(field);
  });

  test("that is lifted without a moment is lifted now", () => {
    const lifted = { orderId: id, reason: "Vacated", documentId: id, zone: "UTC", liftedAt: "" };
    expect(liftSecrecyForm.parse(lifted)).toMatchObject({ liftedAt: null });
    expect(liftSecrecyForm.parse({ ...lifted, liftedAt: "2026-11-23T09:00" })).toMatchObject({
      liftedAt: new Date("2026-11-23T09:00:00Z"),
    });
    expect(liftSecrecyForm.safeParse({ ...lifted, documentId: "" }).success).toBe(false);
  });
});

describe("a notice as it is sent", () => {
  test("carries the digest of what was seen; a machine may leave it out, nobody may make one up", () => {
    const digest = "a".repeat(64);
    expect(sendNoticeForm.parse({ noticeId: id, contactId: id, digest })).toEqual({
      noticeId: id,
      contactId: id,
      digest,
    });
    expect(sendNoticeForm.parse({ noticeId: id })).toEqual({ noticeId: id, contactId: null, digest: null });
    expect(sendNoticeForm.safeParse({ noticeId: id, digest: "seen" }).success).toBe(false);
  });

  test("is not waived without a reason", () => {
    expect(waiveNoticeForm.safeParse({ noticeId: id, reason: "  " }).success).toBe(false);
  });
});
