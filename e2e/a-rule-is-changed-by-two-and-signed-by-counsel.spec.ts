import type { Page } from "@playwright/test";
import { received } from "./desk/machine";
import { unique } from "./desk/papers";
import { picture } from "./desk/pictures";
import { password } from "./desk/place";
import { openRequest } from "./desk/request-page";
import { axeClean, expect, signIn, test } from "./desk/test";

/** No other journey asks by a letter rogatory: what is changed here moves nothing elsewhere. */
const asked = { instrument: "ROGATORY", category: "content" } as const;
const ruleId = "instrument.ROGATORY";
const tables = "/desk/settings/rules";

test("two administrators narrow a rule, and a request keeps the version it was received under", async ({
  signedIn,
  stranger,
}) => {
  test.setTimeout(600_000);
  const admin = await signedIn("admin");
  const second = await anotherAdministrator(admin, await stranger());
  const before = await received(asked);

  await admin.goto(`${tables}/${ruleId}`);
  const form = admin.getByRole("form", { name: "Change the rule" });
  await form.getByRole("checkbox", { name: "Content", exact: true }).uncheck();
  await form.getByLabel("In part, or on a condition: content").fill("");
  await form.getByText("Kinds of data it reaches only in some fields").click();
  const subscriber = form.getByRole("group", { name: /^Only these fields: subscriber/ });
  await subscriber.getByRole("checkbox", { name: "Name", exact: true }).check();
  await subscriber.getByRole("checkbox", { name: "Length of service", exact: true }).check();
  await form.getByLabel("Issued by").fill("Foreign court, carried out by a local court in a criminal matter");
  await form.getByLabel("Why it changes").fill("A letter rogatory never brought us a warrant");
  await form.getByRole("button", { name: "Propose the change" }).click();
  await expect(admin.getByText("Waits for a second administrator")).toBeVisible();
  await expect(admin.getByRole("button", { name: "Adopt it" })).toHaveCount(0);

  await second.goto(tables);
  const settle = second.getByRole("form", { name: "Settle the change of Letter rogatory" });
  await settle.getByLabel("For the record").fill("Agreed; the central authority was told");
  await settle.getByRole("button", { name: "Adopt it" }).click();
  await expect(settle).toHaveCount(0);
  await second.goto(`${tables}/${ruleId}`);
  await expect(second.getByText("Agreed; the central authority was told")).toBeVisible();
  await expect(second.getByText("Subscriber: name and length of service").first()).toBeVisible();
  await axeClean(second);
  await picture(second, "a-rule", { whole: true });

  const after = await received(asked);
  const reviewer = await signedIn("reviewer");
  await openRequest(reviewer, before);
  await expect(reviewer.locator("#scope")).toContainText("A letter rogatory can compel content");
  await openRequest(reviewer, after);
  await expect(reviewer.locator("#scope")).toContainText("A letter rogatory cannot compel content");
  await expect(reviewer.locator("#scope")).toContainText("Not confirmed");
  const intake = await signedIn("intake");
  await intake.goto("/desk/requests/new");
  await intake.getByLabel("Instrument", { exact: true }).selectOption({ label: "Letter rogatory" });
  await expect(intake.getByText(/in a criminal matter\. At most subscriber, .*traffic; due/)).toBeVisible();
});

test("counsel signs rows of the tables, and another counsel agrees", async ({ signedIn }) => {
  const counsel = await signedIn("counsel", { script: false });
  await counsel.goto(tables);
  const form = counsel.getByRole("form", { name: "Confirm rows of the tables" });
  await form.getByRole("checkbox", { name: "Confirm UK key disclosure notice" }).check();
  await form.getByRole("checkbox", { name: "Confirm A fraud file kept: seven years" }).check();
  await form.getByRole("button", { name: "Sign the ticked rows" }).click();
  await expect(counsel.getByText("Waits to be agreed")).toBeVisible();

  const other = await signedIn("counsel2");
  await other.goto(tables);
  await axeClean(other);
  await picture(other, "the-tables-at-a-desk", { whole: true });
  await other.getByRole("button", { name: "Agree" }).click();
  await expect(other.getByText("Waits to be agreed")).toHaveCount(0);
  await other.goto(tables);
  await expect(other.getByText(/^2 of \d+ rows confirmed by counsel$/)).toBeVisible();
  const row = other.getByRole("row").filter({ hasText: "UK key disclosure notice" }).first();
  await expect(row).toContainText(/Confirmed by .+, \d+ \w+ \d{4}/);
  const narrow = await signedIn("counsel", { width: 390 });
  await narrow.goto(tables);
  await picture(narrow, "the-tables-narrow", { whole: true });
  await narrow.goto(`${tables}/${ruleId}`);
  await picture(narrow, "a-rule-narrow", { whole: true });
});

/** The story has one administrator: it takes another to adopt anything. */
async function anotherAdministrator(admin: Page, person: Page): Promise<Page> {
  const email = `${unique().toLowerCase()}@desk.example`;
  await admin.goto("/desk/settings/people");
  const form = admin.getByRole("form", { name: "Add a person" });
  await form.getByLabel("Name").fill(`Noor ${unique()}`);
  await form.getByLabel("E-mail").fill(email);
  await form.getByRole("checkbox", { name: "Administrator", exact: true }).check();
  await form.getByLabel("First password").fill(password);
  await form.getByRole("button", { name: "Add the person" }).click();
  await expect(admin.getByText(email).first()).toBeVisible();
  await signIn(person, email);
  return person;
}
