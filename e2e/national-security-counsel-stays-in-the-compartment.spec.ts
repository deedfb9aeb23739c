import { received } from "./desk/machine";
import { axeClean, expect, test } from "./desk/test";

test("a general request is not there for counsel of the compartment", async ({ signedIn }) => {
  const reference = await received();
  const counsel = await signedIn("ns-counsel");
  expect((await counsel.goto(`/desk/requests/${reference}`))?.status()).toBe(404);
  await counsel.goto("/desk/requests?view=all");
  await expect(counsel.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(counsel.getByRole("main")).not.toContainText(reference);
  // Other journeys may have recorded requests of the compartment meanwhile: nothing else is listed.
  const listed = counsel.getByRole("row").filter({ hasText: /WD-[0-9A-Z]{5}/ });
  for (const row of await listed.all())
    await expect(row).toContainText(/national security|FISA order|UK interception warrant/);
  await axeClean(counsel);
});
