import { api, received, standingAt } from "./desk/machine";
import { unique } from "./desk/papers";
import { picture } from "./desk/pictures";
import { openRequest, send, stepForm } from "./desk/request-page";
import { axeClean, expect, test } from "./desk/test";

test("a second person proves a fraud: its siblings stop, what left before is looked back at, the agency is told", async ({
  signedIn,
}) => {
  test.setTimeout(600_000);
  const intake = await signedIn("intake");
  const reviewer = await signedIn("reviewer");
  const authority = await anAgency();
  const delivered = await standingAt("delivered", reviewer, { authority });
  const sibling = await received({ authority });
  const reference = await received({ authority });

  await openRequest(intake, reference);
  const failed = await stepForm(intake, "Record a check that failed");
  await failed.getByRole("checkbox", { name: /^Call back to a switchboard number/ }).check();
  await failed.getByRole("radio", { name: "The agency’s public switchboard" }).check();
  await failed.getByLabel("What was done").fill("The switchboard knows no such officer.");
  await axeClean(intake);
  await send(failed, "Record a check that failed", "record-failed-check");
  await expect(intake.locator("#findings").getByText("Level: failed")).toBeVisible();

  await openRequest(reviewer, reference);
  const confirm = await stepForm(reviewer, "Confirm the fraud");
  await confirm.getByLabel("Why").fill("The agency confirmed that it is not theirs.");
  await send(confirm, "Confirm the fraud", "confirm-fraud");
  await expect(reviewer.getByText(/The impersonated agency has still to be told/)).toBeVisible();
  await expect(
    reviewer.locator("#look-back").getByText("1 of 1 still lacks its finding", { exact: false }),
  ).toBeVisible();
  expect((await api("intake", "GET", `/requests/${sibling}`)).body.stage).toBe("fraud_suspected");
  await axeClean(reviewer);
  await picture(reviewer, "fraud-proven", { whole: true });

  const tell = await stepForm(reviewer, "Tell the impersonated agency");
  await tell.getByRole("radio", { name: /^A letter to its own address/ }).check();
  await tell.getByRole("radio", { name: "Nobody was called" }).check();
  await send(tell, "Tell the impersonated agency", "tell-agency");
  await expect(reviewer.locator("#messages").getByText(/Somebody wrote to us in your name/)).toBeVisible();

  await openRequest(reviewer, delivered);
  await expect(reviewer.getByText("Was it genuine?")).toBeVisible();
  const settle = await stepForm(reviewer, "Settle the look-back");
  await settle.getByLabel(/^Looked back because of/).selectOption({ label: `${reference} was proven to be fraud` });
  await settle.getByRole("radio", { name: /^It went to the authority itself/ }).check();
  await settle.getByLabel(/^How you know/).fill("The station has the data and its own file number.");
  await axeClean(reviewer);
  await picture(reviewer, "look-back-to-settle", { whole: true });
  await send(settle, "Settle the look-back", "settle-look-back");
  await openRequest(reviewer, reference);
  await expect(reviewer.locator("#look-back").getByText("Each has its finding: looked back.")).toBeVisible();
  await picture(reviewer, "fraud-looked-back", { whole: true });

  const narrow = await signedIn("reviewer", { width: 390 });
  await openRequest(narrow, reference);
  await picture(narrow, "fraud-looked-back-narrow", { whole: true });

  const next = await received({ authority });
  await openRequest(intake, next);
  await expect(intake.getByText(/was proven to be fraud, so that only a strong check will do/)).toBeVisible();
});

/** An agency of this journey alone: a proof stops everything else of the same sender. */
async function anAgency(): Promise<string> {
  const name = `Police of ${unique()}`;
  const answer = await api("intake", "POST", "/requests", {
    authority: { new: { name, country: "US", email: "desk@police.example" } },
    agencyReference: `J-${unique()}`,
    instrument: "US_SUBP_GJ",
    receivedAt: new Date(Date.now() - 7_200_000).toISOString(),
    channel: "email",
    targets: [{ identifier: "lab@northwind.example", items: [{ category: "subscriber" }] }],
  });
  expect(answer.status, JSON.stringify(answer.body)).toBe(201);
  return name;
}
