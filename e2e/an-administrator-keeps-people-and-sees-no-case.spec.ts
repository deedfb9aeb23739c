import { received } from "./desk/machine";
import { unique } from "./desk/papers";
import { password } from "./desk/place";
import { axeClean, expect, test } from "./desk/test";

test("what the administrator may not see is answered like what does not exist", async ({ signedIn }) => {
  const admin = await signedIn("admin");
  const there = await admin.goto(`/desk/requests/${await received()}`);
  const wordsThere = await admin.getByRole("main").innerText();
  const nowhere = await admin.goto("/desk/requests/WD-AAAAA-AAAAA");
  expect(there?.status()).toBe(404);
  expect(nowhere?.status()).toBe(404);
  expect(wordsThere).toBe(await admin.getByRole("main").innerText());
  await expect(admin.getByRole("navigation").first()).not.toContainText("Queue");
  for (const path of ["/desk/customers", "/desk/record", "/desk/mail", "/desk/reports", "/desk/deadlines"]) {
    await admin.goto(path);
    await expect(admin.getByRole("main"), path).not.toContainText(/Northwind|WD-[0-9A-Z]{5}/);
  }
});

test("a person whom the administrator adds can sign in, and one who is disabled is out at once", async ({
  signedIn,
  stranger,
}) => {
  const admin = await signedIn("admin");
  const [name, email] = [`Mika ${unique()}`, `${unique().toLowerCase()}@desk.example`];
  await admin.goto("/desk/settings/people");
  const form = admin.getByRole("form", { name: "Add a person" });
  await form.getByLabel("Name").fill(name);
  await form.getByLabel("E-mail").fill(email);
  await form.getByRole("checkbox", { name: "Reviewer", exact: true }).check();
  await form.getByLabel("First password").fill(password);
  await axeClean(admin);
  await form.getByRole("button", { name: "Add the person" }).click();
  await expect(admin.getByText(name).first()).toBeVisible();

  const person = await stranger();
  await person.goto("/sign-in");
  await person.getByLabel("E-mail").fill(email);
  await person.getByLabel("Password").fill(password);
  await person.getByRole("button", { name: "Sign in" }).click();
  await person.waitForURL(/\/desk/);

  await admin.goto("/desk/settings/people");
  await admin.locator("summary").filter({ hasText: email }).click();
  const change = admin.getByRole("form", { name: `Change ${name}` });
  await change.getByRole("checkbox", { name: "No longer works here" }).check();
  await change.getByRole("button", { name: "Save" }).click();
  await expect(admin.locator("summary").filter({ hasText: email })).toContainText("disabled");
  await person.goto("/desk/requests");
  await expect(person).toHaveURL(/\/sign-in/);
});
