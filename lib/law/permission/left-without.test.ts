import { expect, test } from "vitest";
import { type Colleague, leftWithout } from "@/lib/law/permission/left-without";

const desk: readonly Colleague[] = [
  { id: "ines", roles: ["intake", "reviewer"] },
  { id: "rita", roles: ["reviewer"] },
  { id: "carla", roles: ["senior_counsel", "auditor"] },
  { id: "kurt", roles: ["custodian"] },
  { id: "karin", roles: ["custodian"] },
  { id: "karl", roles: ["custodian"] },
];

test.each([
  ["the only one of a role", [], "ines", ["intake"]],
  ["one of two reviewers", [], "rita", []],
  ["the last reviewer, once the other is kept from it", ["ines"], "rita", ["reviewer"]],
  ["counsel; an auditor carries no request", [], "carla", ["senior_counsel"]],
  ["one custodian of three", [], "kurt", []],
  ["one custodian of two: one must extract and another check", ["karl"], "kurt", ["custodian"]],
  ["somebody who is not of the desk", [], "nobody", []],
])("says who is too few without %s", (_claim, recused, person, roles) => {
  expect(leftWithout(desk, recused, person)).toEqual(roles);
});
