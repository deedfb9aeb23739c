import { expect, test } from "vitest";
import { disclosedInPart, outcomeText } from "@/lib/law/disclosure/partial";
import { anItem } from "@/lib/law/request/testing/a-file";

const asked = { askedFrom: "2026-01-01", askedTo: "2026-03-31" };
const whole = anItem({ ...asked, approved: true, approvedFrom: "2026-01-01", approvedTo: "2026-03-31" });

test.each([
  ["all that was asked", { outcome: "content", items: [whole] }, false],
  ["fewer days than asked", { outcome: "content", items: [{ ...whole, approvedFrom: "2026-02-01" }] }, true],
  ["without bound asked, with one approved", { outcome: "non_content", items: [{ ...whole, askedTo: null }] }, true],
  ["one item withheld", { outcome: "content", items: [whole, { ...whole, approved: false }] }, true],
  ["as the customer asked, in part", { outcome: "customer_directed", items: [{ ...whole, approved: null }] }, true],
  ["nothing at all", { outcome: "rejected", items: [{ ...whole, approved: false }] }, false],
] as const)("disclosed of a target: %s", (_claim, target, part) => {
  expect(disclosedInPart(target)).toBe(part);
  expect(outcomeText(target).endsWith(", in part")).toBe(part);
});
