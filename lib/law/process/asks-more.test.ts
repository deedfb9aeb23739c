import { expect, test } from "vitest";
import { asksMore } from "@/lib/law/process/asks-more";
import { aFile, anItem, aTarget } from "@/lib/law/request/testing/a-file";

const july = { category: "traffic", service: "mail", askedFrom: "2026-07-01", askedTo: "2026-07-31" } as const;

test.each([
  ["the same", {}, false],
  ["fewer days", { askedFrom: "2026-07-10" }, false],
  ["an earlier day", { askedFrom: "2026-06-30" }, true],
  ["a later day", { askedTo: "2026-08-01" }, true],
  ["all days", { askedFrom: null }, true],
  ["another service", { service: "files" }, true],
  ["all services", { service: "" }, true],
  ["some fields of it", { fields: ["headers"] }, false],
  ["another kind of data", { category: "content" }, true],
  ["another account", { targetId: "target-9" }, true],
] as const)("later process that asks for %s", (_, change, more) => {
  const target = aTarget({ items: [anItem(july)] });
  expect(asksMore(aFile({ targets: [target] }), [{ ...july, targetId: target.id, ...change }])).toBe(more);
});

test.each([
  ["the same fields", ["headers", "access_logs"], false],
  ["fewer fields", ["headers"], false],
  ["another field", ["headers", "location_history"], true],
  ["all fields", [], true],
] as const)("later process that asks for %s, where two were named", (_, fields, more) => {
  const target = aTarget({ items: [anItem({ ...july, fields: ["headers", "access_logs"] })] });
  expect(asksMore(aFile({ targets: [target] }), [{ ...july, targetId: target.id, fields }])).toBe(more);
});

test("what had no bounds holds whatever is asked of it later", () => {
  const target = aTarget({ items: [anItem({ ...july, service: "", askedFrom: null, askedTo: null })] });
  expect(asksMore(aFile({ targets: [target] }), [{ ...july, targetId: target.id }])).toBe(false);
});
