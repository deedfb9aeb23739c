import { unique } from "./desk/papers";
import { axeClean, expect, test } from "./desk/test";

test("a view is saved, opens first, and is shared with a colleague", async ({ signedIn }) => {
  test.setTimeout(600_000);
  const name = `Late in Germany ${unique()}`;
  const owner = await signedIn("custodian2");
  await owner.goto("/desk/requests?view=open&country=DE&q=4711");
  await owner.locator("summary", { hasText: /^Save (this view|or change views)$/ }).click();
  const form = owner.getByRole("form", { name: "Save this view" });
  await form.getByRole("textbox", { name: "Name" }).fill(name);
  await form.getByLabel("Show it to everybody who reads requests").check();
  await form.getByRole("button", { name: "Save this view" }).click();
  const views = owner.getByRole("list", { name: "Saved views" });
  await expect(views.getByRole("link", { name })).toBeVisible();
  await axeClean(owner);

  await owner
    .getByRole("form", { name: `Which view opens first: ${name}` })
    .getByRole("button", { name: "Open it first" })
    .click();
  await expect(views.getByText("Opens first")).toBeVisible();
  await owner.goto("/desk/requests");
  await expect(owner).toHaveURL(/country=DE/);
  await expect(owner).not.toHaveURL(/4711/);
  await owner.getByRole("link", { name: "All open" }).click();
  await expect(owner).not.toHaveURL(/country=DE/);

  const counsel = await signedIn("counsel");
  await counsel.goto("/desk/requests");
  const shared = counsel.getByRole("list", { name: "Saved views" }).getByRole("listitem").filter({ hasText: name });
  await expect(shared).toContainText("Dian Kust");
  await shared.getByRole("link", { name }).click();
  await expect(counsel).toHaveURL(/country=DE/);

  await owner.locator("summary", { hasText: "Save or change views" }).click();
  await owner
    .getByRole("form", { name: `Remove ${name}` })
    .getByRole("button", { name: "Remove" })
    .click();
  await expect(views.getByRole("link", { name })).toHaveCount(0);
  await owner.goto("/desk/requests");
  await expect(owner).not.toHaveURL(/country=DE/);
});
