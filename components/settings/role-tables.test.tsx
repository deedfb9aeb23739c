import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { RoleTable, SeparationTable, StepTable } from "@/components/settings/role-tables";
import { allRoles, roles } from "@/lib/law/permission/role";
import { stepWords } from "@/lib/law/request/step-words";
import { allSteps } from "@/lib/law/request/workflow";
import { separations } from "@/lib/law/step/separation";

const text = (page: string) =>
  page
    .replaceAll(/<[^>]*>/g, " ")
    .replaceAll("&#x27;", "'")
    .replaceAll(/\s+/g, " ");

describe("the page of who may do what", () => {
  test("shows every role a person can hold, with what it is for", () => {
    const page = text(renderToStaticMarkup(<RoleTable />));
    for (const role of allRoles.filter((one) => one !== "system")) expect(page).toContain(roles[role].words);
    expect(page).not.toContain(roles.system.words);
  });

  test("shows every step in the words of its button, and no code", () => {
    const page = text(renderToStaticMarkup(<StepTable />));
    for (const step of allSteps) expect(page).toContain(stepWords[step].words);
    expect(page).not.toMatch(/senior_counsel|legal_review|propose-scope/);
    expect(page).toMatch(/Deliver to the authority .* Custodian authenticated the requester \(emergencies\)/);
  });

  test("shows every pair of two persons with its reason", () => {
    const page = text(renderToStaticMarkup(<SeparationTable />));
    for (const { why } of separations) expect(page).toContain(why);
    expect(page).toContain("Prepare a report");
  });
});
