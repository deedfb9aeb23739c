import { picture } from "./desk/pictures";
import { axeClean, expect, test } from "./desk/test";

test("counsel of the compartment chooses how a half-year is published, once; nobody else finds the page", async ({
  signedIn,
}) => {
  test.setTimeout(600_000);
  const counsel = await signedIn("ns-counsel");
  await counsel.goto("/desk/reports/bands");
  await axeClean(counsel);
  await counsel.getByLabel("Period", { exact: true }).selectOption({ value: "2023-h1" });
  await counsel.getByRole("button", { name: "See its options" }).click();
  const form = counsel.getByRole("form", { name: "State the ranges" });
  await expect(form.getByRole("radio", { name: /^Bands of 100,/ })).toBeDisabled();
  await expect(form.getByText("The law gives these bands for a whole year.", { exact: false })).toBeVisible();
  await axeClean(counsel);
  await picture(counsel, "45-bands");
  await form.getByRole("radio", { name: /^Bands of 250,/ }).check();
  await form.getByRole("button", { name: /^State the ranges/ }).click();
  await expect(counsel.getByText("Tick the box to say that you mean it").first()).toBeVisible();
  await form.getByRole("checkbox", { name: /stands for the period for good/ }).check();
  await form.getByRole("button", { name: /^State the ranges/ }).click();
  await expect(counsel.getByText("The ranges of January to June 2023 are stated")).toBeVisible();
  const row = counsel.getByRole("row").filter({ hasText: "January to June 2023" });
  await expect(row).toContainText("All national-security process, orders: 0–249");
  await expect(form.getByRole("radio", { name: /^Bands of 500,/ })).toBeDisabled();
  await picture(counsel, "46-bands-stated");
  const narrow = await signedIn("ns-counsel", { width: 390 });
  await narrow.goto("/desk/reports/bands?period=2023-h1");
  await picture(narrow, "47-bands-narrow");

  for (const who of ["publisher", "counsel", "auditor", "admin"] as const) {
    const page = await signedIn(who);
    await page.goto("/desk/reports/bands?period=2023-h1");
    await expect(page.getByText("Reports are not open to you")).toBeVisible();
    await expect(page.getByRole("main")).not.toContainText("2023");
    await expect(page.getByRole("link", { name: "Bands" })).toHaveCount(0);
  }
  const publisher = await signedIn("publisher");
  await publisher.goto("/desk/reports/preview?period=2023-h1");
  await expect(publisher.getByRole("table", { name: "National-security process, as ranges" })).toContainText("0–249");
});
