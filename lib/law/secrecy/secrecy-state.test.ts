import { expect, test } from "vitest";
import type { OrderFacts } from "@/lib/law/request/file";
import { secrecyState } from "@/lib/law/secrecy/secrecy-state";

const now = new Date("2026-11-23T12:00:00Z");
const days = (count: number) => new Date(now.getTime() + count * 86_400_000);
const order: OrderFacts = {
  id: "o",
  kind: "ordered",
  issuedBy: "District Court",
  startsAt: days(-1),
  endsAt: days(30),
  liftedAt: null,
  targetIds: [],
  extendsId: null,
  restoresId: null,
};
const later = { id: "p", extendsId: "o", liftedAt: null };
const filing = { orderId: "o", ruling: null, kind: "secrecy_challenge" } as const;

test.each<[string, Partial<OrderFacts>, Partial<Parameters<typeof secrecyState>[1]>, string]>([
  ["in force, with nothing around it", {}, {}, "in_force"],
  ["extended by a later order", {}, { orders: [later] }, "extended"],
  ["extended also after its own last day", { endsAt: days(-0.5) }, { orders: [later] }, "extended"],
  ["in force, when what prolonged it was lifted", {}, { orders: [{ ...later, liftedAt: now }] }, "in_force"],
  ["challenged while a filing against it is undecided", {}, { challenges: [filing] }, "challenged"],
  ["challenged rather than extended", {}, { challenges: [filing], orders: [later] }, "challenged"],
  [
    "challenged where it restores the order that was",
    { restoresId: "o", id: "r" },
    { challenges: [filing] },
    "challenged",
  ],
  ["in force once that is ruled upon", {}, { challenges: [{ ...filing, ruling: "denied" }] }, "in_force"],
  ["in force when the filing is about the request", {}, { challenges: [{ ...filing, orderId: null }] }, "in_force"],
  ["in force when a customer only complains", {}, { challenges: [{ ...filing, kind: "objection" }] }, "in_force"],
  ["lifted, whatever stands around it", { liftedAt: now }, { challenges: [filing], orders: [later] }, "lifted"],
  ["a bare claim", { kind: "claimed_unsupported" }, { challenges: [filing] }, "claimed_unsupported"],
])("an order is %s", (_claim, change, around, state) => {
  expect(secrecyState({ ...order, ...change }, { orders: [], challenges: [], ...around }, now)).toBe(state);
});
