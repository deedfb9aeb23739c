import { aCall, step } from "./desk/machine";
import { daysAgo, unique } from "./desk/papers";
import { fillIntake, openRequest, referenceIn } from "./desk/request-page";
import { expect, test } from "./desk/test";

const evidence = "The office confirmed the letter at the address we hold.";

test("a bare claim of confidentiality is written down and the customer is told all the same", async ({ signedIn }) => {
  const intake = await signedIn("intake");
  await intake.goto("/desk/requests/new");
  await fillIntake(intake, {
    authority: "Tribunal judiciaire d’Exempleville, France",
    agencyReference: `L-${unique()}`,
    instrument: "Foreign letter",
    receivedOn: daysAgo(3),
    accounts: [{ identifier: "netz@stadtwerke.example", category: "Content" }],
  });
  await intake.getByRole("radio", { name: "The authority asks for silence without an order" }).check();
  await intake.getByLabel("On what it rests").fill("“Please keep this confidential.”");
  await intake.getByRole("button", { name: "Record the request" }).click();
  const reference = await referenceIn(intake);
  await expect(intake.locator("#secrecy")).toBeVisible();

  await step("intake", reference, "authenticate", { checks: ["known_officer"], ...(await aCall(reference)), evidence });
  await step("reviewer", reference, "review", { jurisdiction: true, power: true, form: true, note: "Read" });
  const reviewer = await signedIn("reviewer");
  await openRequest(reviewer, reference);
  await reviewer.locator("#step-send-notice summary").first().click();
  await reviewer.getByRole("button", { name: "Send it to dsb@stadtwerke.example" }).click();
  await reviewer.waitForURL((at) => at.searchParams.get("done") === "send-notice");
});
