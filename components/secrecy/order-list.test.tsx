import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { type ListedOrder, OrderList } from "@/components/secrecy/order-list";

const now = new Date("2026-11-23T12:00:00Z");
const action = () => Promise.resolve({});
const on = { reference: "WD-7K3M", version: 4, zone: "UTC", documents: [{ value: "d1", label: "lifting.pdf" }] };

const anOrder = (parts: Partial<ListedOrder> = {}): ListedOrder => ({
  id: "o1",
  kind: "ordered",
  issuedBy: "District Court",
  startsAt: new Date("2026-11-01T00:00:00Z"),
  endsAt: null,
  liftedAt: null,
  targetIds: [],
  basis: "18 USC 2705(b)",
  reviewAt: new Date("2027-11-01T00:00:00Z"),
  liftReason: null,
  ...parts,
});

const list = (parts: Partial<ListedOrder> = {}, lift: typeof action | null = action) =>
  renderToStaticMarkup(<OrderList orders={[anOrder(parts)]} on={on} now={now} lift={lift} />);

describe("the orders of a request", () => {
  test("in force can be lifted, by who may, as the order they are", () => {
    expect(list()).toContain("In force");
    expect(list()).toContain('name="orderId" value="o1"');
    expect(list()).toContain('name="step" value="lift-secrecy"');
    expect(list({}, null)).not.toContain("<form");
  });

  test("without an end say when they are looked at again", () => {
    expect(list().replace(/<[^>]*>/g, "")).toContain("It is lifted; look again 1 Nov 2027, 00:00 UTC");
  });

  test.each([
    ["ended", { endsAt: new Date("2026-11-20T00:00:00Z") }, "Ended"],
    ["lifted", { liftedAt: new Date("2026-11-20T00:00:00Z"), liftReason: "Vacated on appeal" }, "Vacated on appeal"],
    ["only claimed", { kind: "claimed_unsupported" as const }, "it forbids nothing"],
  ])("that were %s say so and are not lifted again", (_claim, parts, words) => {
    expect(list(parts)).toContain(words);
    expect(list(parts)).not.toContain("<form");
  });
});
