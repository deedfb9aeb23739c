import { received } from "./desk/machine";
import { mayNotTake, openRequest, send, stepForm } from "./desk/request-page";
import { axeClean, expect, test } from "./desk/test";

test("intake suspects, cannot settle it alone, and a reviewer confirms it", async ({ signedIn }) => {
  const reference = await received({ instrument: "US_EMERG" });
  const intake = await signedIn("intake");
  await openRequest(intake, reference);
  const suspect = await stepForm(intake, "Suspect fraud");
  await suspect.getByLabel("Why").fill("The callback number belongs to nobody.");
  await send(suspect, "Suspect fraud", "suspect-fraud");
  await mayNotTake(intake, "Confirm the fraud");
  await mayNotTake(intake, "Clear the suspicion");
  await mayNotTake(intake, "Authenticate the requester");

  const reviewer = await signedIn("reviewer");
  await openRequest(reviewer, reference);
  const confirm = await stepForm(reviewer, "Confirm the fraud");
  await confirm.getByLabel("Why").fill("The agency knows no such officer.");
  await axeClean(reviewer);
  await send(confirm, "Confirm the fraud", "confirm-fraud");
  await expect(reviewer.getByText("This request has ended: fraud.")).toBeVisible();
});

test("a cleared suspicion sends the request back to be authenticated anew", async ({ signedIn }) => {
  const reference = await received();
  const intake = await signedIn("intake");
  await openRequest(intake, reference);
  const suspect = await stepForm(intake, "Suspect fraud");
  await suspect.getByLabel("Why").fill("The letterhead is old.");
  await send(suspect, "Suspect fraud", "suspect-fraud");
  const counsel = await signedIn("counsel2");
  await openRequest(counsel, reference);
  const clear = await stepForm(counsel, "Clear the suspicion");
  await clear.getByLabel("Why").fill("The office moved; the clerk confirmed it.");
  await send(clear, "Clear the suspicion", "clear-suspicion");
  await openRequest(intake, reference);
  await stepForm(intake, "Authenticate the requester");
});
