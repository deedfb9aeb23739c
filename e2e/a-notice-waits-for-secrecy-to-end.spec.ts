import { api, keep, standingAt, step } from "./desk/machine";
import { paper, unique } from "./desk/papers";
import { elsewhere } from "./desk/place";
import { startProduct } from "./desk/product";
import { openRequest } from "./desk/request-page";
import { tokenOf } from "./desk/start-desk";
import { expect, signIn, test } from "./desk/test";

const day = 86_400_000;
const at = (days: number) => new Date(Date.now() + days * day).toISOString();
const recipient = "legal@sample-university.example";

test("a notice is held until the order ends, then due, and sent once", async ({ stranger }) => {
  test.setTimeout(600_000);
  const before = await startProduct("clocked", { clock: at(0) });
  const tokens: Record<string, string> = {};
  let reference = "";
  try {
    for (const who of ["intake", "reviewer"]) tokens[who] = await tokenOf(before.dataDir, who);
    await elsewhere({ ...before, tokens }, async () => {
      const page = await stranger({ url: before.url });
      await signIn(page, "reviewer");
      reference = await standingAt("redirecting", page, { identifiers: ["student4711@sample-university.example"] });
      const order = await keep(page, paper("order.pdf", "ORDER (invented)", unique()), "secrecy_order", reference);
      const told = { kind: "ordered", basis: "18 USC 2705(b)", issuedBy: "District Court", documentId: order };
      await step("reviewer", reference, "place-secrecy", { ...told, startsAt: at(-1), endsAt: at(1) });

      await openRequest(page, reference);
      await expect(page.getByRole("button", { name: `Send it to ${recipient}` })).toHaveCount(0);
      const { body } = await api("reviewer", "GET", `/requests/${reference}`);
      expect(body.notices).toMatchObject([{ standing: "held" }]);
      const [notice] = body.notices;
      const sent = await api("reviewer", "POST", `/requests/${reference}/steps/send-notice`, {
        version: body.version,
        noticeId: notice.id,
      });
      expect(sent.body).toMatchObject({ status: 409, code: "secrecy-in-force" });
    });
  } finally {
    await before.stop();
  }

  const after = await startProduct("clocked", { clock: at(2) });
  try {
    const page = await stranger({ url: after.url });
    await signIn(page, "reviewer");
    await page.goto("/desk/deadlines");
    await expect(page.getByRole("main")).toContainText(reference);
    await openRequest(page, reference);
    await page.locator("#step-send-notice").getByText("Send the notice").first().click();
    await page.getByRole("button", { name: `Send it to ${recipient}` }).click();
    await page.waitForURL((url) => url.searchParams.get("done") === "send-notice");
    await expect(page.getByRole("button", { name: `Send it to ${recipient}` })).toHaveCount(0);
    const row = page.getByRole("row").filter({ hasText: recipient }).filter({ hasText: reference });
    await expect(async () => {
      await page.goto("/desk/mail");
      await expect(row).toHaveCount(1, { timeout: 500 });
    }).toPass({ timeout: 20_000 });
  } finally {
    await after.stop();
  }
});

test("the story's order that ends tomorrow is in force today", async ({ signedIn }) => {
  const reviewer = await signedIn("reviewer");
  await reviewer.goto("/desk/requests?view=all&q=FBE-SW-3302");
  await reviewer.getByRole("row").filter({ hasText: "FBE-SW-3302" }).getByRole("link").first().click();
  await expect(reviewer.getByText(/^Secrecy (?:through|until) /).first()).toBeVisible();
  await expect(reviewer.getByRole("button", { name: /^Send it to / })).toHaveCount(0);
});
