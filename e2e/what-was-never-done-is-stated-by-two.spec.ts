import type { Page } from "@playwright/test";
import { instrumentRules } from "@/lib/law/instrument/instrument-rules";
import { moves, type People } from "./desk/browser-moves";
import { unique } from "./desk/papers";
import { picture } from "./desk/pictures";
import type { Person } from "./desk/place";
import { fillIntake, openRequest, referenceIn } from "./desk/request-page";
import { axeClean, expect, test } from "./desk/test";

/** A quarter that is over and of which no report is out. */
const label = "2025-q3";
const keys = /^We have never handed over encryption keys/;
const wayIn = /^We have never built a way into our services/;
const feed = /^We have never given any government a standing feed/;

test("edge 26: a demand for keys holds a statement up until it is rejected; each version keeps what it stated", async ({
  signedIn,
  stranger,
}) => {
  test.setTimeout(600_000);
  const people = keptOpen(signedIn);
  const first = await people("publisher");
  await first.goto(`/desk/reports/preview?period=${label}`);
  const prepare = first.getByRole("form", { name: "Prepare" });
  for (const box of await prepare.getByRole("checkbox", { name: /^We state this/ }).all()) await box.check();

  const reference = await noticeArrives(await people("intake"));
  await prepare.getByRole("button", { name: /^Prepare / }).click();
  await expect(first.getByRole("alert").first()).toContainText(
    "A demand for keys or passwords, received in 2025-h2, is not rejected; Senior counsel can do that.",
  );
  await first.reload();
  await expect(prepare.getByText("Cannot be stated")).toBeVisible();
  await expect(prepare.getByRole("checkbox", { name: /^We state this/ })).toHaveCount(2);
  await axeClean(first);
  await picture(first, "40-cannot-be-stated", { whole: true });
  const narrow = await signedIn("publisher", { width: 390 });
  await narrow.goto(`/desk/reports/preview?period=${label}#prepare`);
  await picture(narrow, "41-statements-narrow");

  await moves.authenticates(people, reference);
  await moves.rejects(people, reference, "Keys and standing access");
  const address = await released(people, { leftOut: "A way in" });
  const reader = await stranger();
  await reads(reader, address, [keys, feed], [wayIn]);
  await axeClean(reader);
  await picture(reader, "42-what-was-never-done", { whole: true });
  const phone = await stranger({ width: 390 });
  await phone.goto(`${address}#never`);
  await picture(phone, "43-what-was-never-done-narrow");

  await released(people, { correction: "An accounting year was named wrongly." });
  await reads(reader, `${address}/v/2`, [keys, wayIn, feed], []);
  await reads(reader, `${address}/v/1`, [keys, feed], [wayIn]);
  const report = await (await reader.request.get(`${address}/v/1/report.json`)).json();
  expect(report.notes.filter((note: string) => note.startsWith("We have never"))).toHaveLength(2);
  expect(JSON.stringify(report)).not.toContain("Counsel looks");
});

/** A key disclosure notice: nobody says that it demands keys, and its page does. */
async function noticeArrives(page: Page): Promise<string> {
  await page.goto("/desk/requests/new");
  await fillIntake(page, {
    authority: {
      name: `Crown Court at Keystone ${unique()}`,
      country: "United Kingdom",
      email: "office@keystone.example",
    },
    agencyReference: `K-${unique()}`,
    instrument: instrumentRules.UK_RIPA49.label,
    receivedOn: "2025-08-04",
    accounts: [{ identifier: "lab@northwind.example", category: "Keys and credentials" }],
  });
  await page.getByRole("button", { name: "Record the request" }).click();
  const reference = await referenceIn(page);
  await openRequest(page, reference);
  await expect(page.getByText("Keys or passwords", { exact: true }).first()).toBeVisible();
  return reference;
}

/** One publisher states what is true, another reads it and confirms each statement. */
async function released(
  people: People,
  { leftOut, correction }: { leftOut?: string; correction?: string },
): Promise<string> {
  const [first, second] = [await people("publisher"), await people("publisher2")];
  await first.goto(`/desk/reports/preview?period=${label}`);
  const prepare = first.getByRole("form", { name: "Prepare" });
  if (correction) await prepare.getByLabel("What this version corrects").fill(correction);
  for (const name of ["Keys and credentials", "A way in", "A standing feed"])
    if (name !== leftOut) await prepare.getByRole("checkbox", { name: new RegExp(`^We state this.*${name}`) }).check();
  if (leftOut) {
    await prepare.getByRole("button", { name: /^Prepare / }).click();
    await expect(prepare.getByText("State it, or say why it is left out").first()).toBeVisible();
    await prepare.getByLabel("Or why it is left out").filter({ visible: true }).fill("Counsel looks at one engagement");
  }
  await prepare.getByRole("button", { name: /^Prepare / }).click();
  await first.waitForURL(/\/desk\/reports\/[0-9a-f-]{36}/);
  await second.goto(new URL(first.url()).pathname);
  if (leftOut) {
    await axeClean(second);
    await expect(second.getByText("Kept inside: Counsel looks at one engagement")).toBeVisible();
    await picture(second, "44-statements-to-confirm", { whole: true });
  }
  const release = second.getByRole("form", { name: "Release" });
  await release.getByRole("checkbox", { name: /I have read this report/ }).check();
  await release.getByRole("button", { name: /^Release / }).click();
  await expect(second.getByRole("alert").first()).toContainText("confirm just that");
  for (const box of await release.getByRole("checkbox", { name: /^We have never/ }).all()) await box.check();
  await release.getByRole("button", { name: /^Release / }).click();
  await expect(second.getByText("Released", { exact: true }).first()).toBeVisible();
  return `/transparency/${label}`;
}

async function reads(page: Page, address: string, stated: readonly RegExp[], silent: readonly RegExp[]) {
  await page.goto(address);
  const section = page.getByRole("region", { name: "What we have never done" });
  for (const words of stated) await expect(section.getByText(words)).toBeVisible();
  for (const words of silent) await expect(page.getByText(words)).toHaveCount(0);
  await expect(section).toContainText("one person makes the statement, another confirms it");
  await expect(section).not.toContainText("desk.example");
}

function keptOpen(signedIn: (who: Person) => Promise<Page>): People {
  const pages = new Map<Person, Promise<Page>>();
  return (who) => {
    const page = pages.get(who) ?? signedIn(who);
    pages.set(who, page);
    return page;
  };
}
