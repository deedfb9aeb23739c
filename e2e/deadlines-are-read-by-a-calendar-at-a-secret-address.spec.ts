import { received, step } from "./desk/machine";
import { openRequest } from "./desk/request-page";
import { axeClean, expect, test } from "./desk/test";

test("a reviewer makes an address, a calendar reads their deadlines there, and another address stops it", async ({
  signedIn,
  request,
}) => {
  test.setTimeout(600_000);
  const reference = await received();
  const reviewer = await signedIn("reviewer");
  await openRequest(reviewer, reference);
  const owner = reviewer.locator("select[name=ownerId] option", { hasText: "Remy Vauer" });
  await step("reviewer", reference, "assign", { ownerId: await owner.first().getAttribute("value") });
  await reviewer.goto("/desk/deadlines");
  await reviewer.getByRole("link", { name: "In your calendar" }).click();
  await expect(reviewer.getByText("There is none.")).toBeVisible();
  const first = await made(reviewer, "Make an address");
  await axeClean(reviewer);

  const answer = await request.get(first);
  expect(answer.status()).toBe(200);
  expect(answer.headers()["content-type"]).toBe("text/calendar; charset=utf-8");
  const file = await answer.text();
  expect(file).toContain(`: ${reference}`);
  expect(file).not.toMatch(/alice|Attorney|warrant/i);

  const second = await made(reviewer, "Make another, and stop this one", first);
  expect((await request.get(first)).status()).toBe(404);
  expect((await request.get(second)).status()).toBe(200);
  await reviewer.getByRole("button", { name: "Stop it" }).click();
  await expect(reviewer.getByText("There is none.")).toBeVisible();
  expect((await request.get(second)).status()).toBe(404);
});

/** Presses the button and reads the address, once it is another than the one before. */
async function made(page: Parameters<typeof openRequest>[0], button: string, before = "no address"): Promise<string> {
  await page.getByRole("button", { name: button }).click();
  const done = page.getByText(/Your address, shown this once: \S+\.ics/);
  await expect(done).toBeVisible();
  await expect(done).not.toContainText(before);
  return /(https?:\S+\.ics)/.exec(await done.innerText())?.[1] ?? "";
}
