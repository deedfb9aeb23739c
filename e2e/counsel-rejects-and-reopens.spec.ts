import { standingAt } from "./desk/machine";
import { openRequest, send, stepForm } from "./desk/request-page";
import { expect, test } from "./desk/test";

test("counsel rejects a request with a reason, and reopens it with another", async ({ signedIn }) => {
  const reviewer = await signedIn("reviewer");
  const reference = await standingAt("redirecting", reviewer);
  const counsel = await signedIn("counsel");
  await openRequest(counsel, reference);
  const reject = await stepForm(counsel, "Reject the request");
  await reject.getByRole("button", { name: "Reject the request" }).click();
  await expect(counsel.getByText("There is a problem")).toBeVisible();
  await reject.getByRole("radio").first().check();
  await reject.getByLabel(/^In your own words/).fill("Turn to the court of the place.");
  await send(reject, "Reject the request", "reject");
  await expect(counsel.getByText(/^This request has ended: rejected/)).toBeVisible();

  const reopen = await stepForm(counsel, "Reopen the request");
  await reopen.getByLabel("Why").fill("The court has spoken since.");
  await send(reopen, "Reopen the request", "reopen");
  await openRequest(reviewer, reference);
  await stepForm(reviewer, "Find the request valid");
});
