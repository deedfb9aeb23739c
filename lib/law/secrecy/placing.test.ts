import { describe, expect, test } from "vitest";
import { checkedOrder, type Secrecy } from "@/lib/law/secrecy/placing";

const startsAt = new Date("2026-11-23T12:00:00Z");
const anOrder = (parts: Partial<Secrecy> = {}): Secrecy => ({
  kind: "ordered",
  basis: "18 USC 2705(b)",
  issuedBy: "District Court",
  startsAt,
  endsAt: new Date("2027-02-23T12:00:00Z"),
  reviewAt: null,
  documentId: "d",
  extendsId: null,
  ...parts,
});

describe("an order of secrecy", () => {
  test("counts only with its document", () => {
    expect(checkedOrder(anOrder({ documentId: null }))).toMatchObject({ refusal: { code: "order-without-document" } });
    expect(checkedOrder(anOrder({ documentId: null, kind: "claimed_unsupported" }))).toMatchObject({ ok: true });
  });

  test.each([startsAt, new Date("2026-11-01T00:00:00Z")])("does not end at %s, when it starts or before", (endsAt) => {
    expect(checkedOrder(anOrder({ endsAt }))).toMatchObject({ refusal: { code: "dates-reversed" } });
  });

  test("without an end is looked at again after a year, or on the day that was said", () => {
    const year = checkedOrder(anOrder({ endsAt: null }));
    expect(year.ok && year.value.reviewAt?.toISOString()).toBe("2027-11-23T23:59:59.999Z");
    const reviewAt = new Date("2027-01-15T00:00:00Z");
    expect(checkedOrder(anOrder({ endsAt: null, reviewAt }))).toMatchObject({ ok: true, value: { reviewAt } });
    expect(checkedOrder(anOrder({ endsAt: null, reviewAt: startsAt }))).toMatchObject({
      refusal: { code: "dates-reversed" },
    });
  });

  test("with an end needs no review, and neither does a bare claim", () => {
    expect(checkedOrder(anOrder({ reviewAt: startsAt }))).toMatchObject({ value: { reviewAt: null } });
    expect(checkedOrder(anOrder({ kind: "claimed_unsupported", endsAt: null }))).toMatchObject({
      value: { reviewAt: null },
    });
  });
});
