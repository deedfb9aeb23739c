import { received } from "./desk/machine";
import { axeClean, expect, test } from "./desk/test";

test("a general request is not there for counsel of the compartment", async ({ signedIn }) => {
  const reference = await received();
  const counsel = await signedIn("ns-counsel");
  expect((await counsel.goto(`/desk/requests/${reference}`))?.status()).toBe(404);
  await counsel.goto("/desk/requests?view=all");
  await expect(counsel.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(counsel.getByRole("main")).not.toContainText(/WD-[0-9A-Z]{5}/);
  await axeClean(counsel);
});
