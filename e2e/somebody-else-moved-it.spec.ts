import { standingAt, step } from "./desk/machine";
import { openRequest, send, stepForm } from "./desk/request-page";
import { axeClean, expect, test } from "./desk/test";

test("the second person is told what changed, keeps what they typed, and may send it again", async ({ signedIn }) => {
  const reviewer = await signedIn("reviewer");
  const reference = await standingAt("legal_review", reviewer);
  await openRequest(reviewer, reference);
  const review = await stepForm(reviewer, "Find the request valid");
  for (const box of await review.getByRole("checkbox").all()) await box.check();
  await review.getByLabel("What you found").fill("Read to the last line, and in order.");

  const letter = { kind: "claimed_unsupported", basis: "None named", issuedBy: "The officer, by telephone" };
  await step("intake", reference, "place-secrecy", { ...letter, startsAt: new Date().toISOString() });
  await review.getByRole("button", { name: "Find the request valid" }).click();

  await expect(reviewer.getByText("This changed while you were working on it")).toBeVisible();
  const told = reviewer.getByRole("alert").filter({ hasText: "This changed while you were working on it" });
  await expect(told).toContainText("recorded secrecy");
  await expect(told).toContainText("Ines Tak");
  await expect(review.getByLabel("What you found")).toHaveValue("Read to the last line, and in order.");
  for (const box of await review.getByRole("checkbox").all()) await expect(box).toBeChecked();
  await axeClean(reviewer);

  await send(review, "Find the request valid", "review");
  await expect(reviewer.getByText("Read to the last line, and in order.").first()).toBeVisible();
});

test("two who press the same button are not both obeyed", async ({ signedIn }) => {
  const [one, other] = [await signedIn("counsel"), await signedIn("counsel2")];
  const reference = await standingAt("approval", await signedIn("reviewer"));
  for (const page of [one, other]) {
    await openRequest(page, reference);
    const approve = await stepForm(page, "Approve the scope");
    await approve.getByRole("checkbox", { name: "I have read the instrument and this scope" }).check();
  }
  const pressed = [one, other].map((page) =>
    page.getByRole("form", { name: "Approve the scope" }).getByRole("button").click(),
  );
  await Promise.all(pressed);
  const done = (page: typeof one) => page.getByText("Done: you approved the scope");
  const told = (page: typeof one) => page.getByText("This changed while you were working on it");
  for (const page of [one, other]) await expect(done(page).or(told(page)).first()).toBeVisible();
  expect((await done(one).count()) + (await done(other).count()), "approved once").toBe(1);
  expect((await told(one).count()) + (await told(other).count()), "and told once").toBe(1);
});
