import { expect, test } from "vitest";
import type { OrderFacts } from "@/lib/law/request/file";
import { silencingOrder } from "@/lib/law/secrecy/silence";

const now = new Date("2026-11-23T12:00:00Z");
const after = (ms: number) => new Date(now.getTime() + ms);
const anOrder = (parts: Partial<OrderFacts>): OrderFacts => ({
  id: "o",
  kind: "ordered",
  issuedBy: "District Court",
  startsAt: after(-1000),
  endsAt: null,
  liftedAt: null,
  extendsId: null,
  restoresId: null,
  targetIds: [],
  ...parts,
});

test.each([
  ["is in force", {}, true],
  ["starts within half a minute", { startsAt: after(29_000) }, true],
  ["starts later than that", { startsAt: after(31_000) }, false],
  ["ends in a second, not before", { endsAt: after(1000) }, true],
  ["has ended this instant", { endsAt: after(0) }, false],
  ["was lifted", { liftedAt: after(-1) }, false],
  ["is only claimed", { kind: "claimed_unsupported" as const }, false],
])("an order that %s: holds a notice back %s", (_claim, parts, holds) => {
  expect(silencingOrder([anOrder(parts)], now) !== null).toBe(holds);
});
