import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { api, keep, received, standingAt, step } from "./desk/machine";
import { daysAgo, paper, unique } from "./desk/papers";
import { place } from "./desk/place";
import { openRequest } from "./desk/request-page";
import { axeClean, expect, test } from "./desk/test";

const day = 86_400_000;
const minute = 60_000;

test("a court's stay makes the due date stand still, and its end gives the days back", async ({ signedIn }) => {
  const files = await signedIn("counsel2");
  const reference = await standingAt("legal_review", files, {
    instrument: "EU_EPOC",
    authority: "Staatsanwaltschaft Musterstadt",
    receivedAt: new Date(Date.now() - 5 * day).toISOString(),
    dueOn: null,
  });
  const page = await signedIn("reviewer", { script: false });
  await openRequest(page, reference);
  const before = await dueDay(page);

  const filing = await keep(files, paper("motion.pdf", "MOTION (invented)", unique()), "court", reference);
  const filed = { party: "customer", kind: "motion_to_quash", forum: "District Court", docket: "1-26-1" };
  await step("counsel2", reference, "file-challenge", { ...filed, filedOn: daysAgo(4), documentId: filing });
  const { body } = await api("counsel2", "GET", `/requests/${reference}`);
  const challengeId = body.challenges?.[0]?.id ?? (await challengeOn(files, reference));
  const order = await keep(files, paper("stay.pdf", "ORDER (invented)", unique()), "court", reference);
  const stay = { challengeId, stayedOn: daysAgo(3), documentId: order, note: "Until it is decided" };
  await step("reviewer", reference, "record-stay", stay);

  await openRequest(page, reference);
  const deadlines = page.locator("#deadlines");
  await expect(deadlines.getByText("Stands still", { exact: true })).toBeVisible();
  await deadlines.locator("summary").getByText("Why then").first().click();
  await expect(deadlines.getByText(/Paused by a court’s stay .* Document: stay\.pdf/)).toBeVisible();
  await expect(deadlines.getByText("While it is paused, no end can be counted.")).toBeVisible();
  await expect(deadlines.getByText(/counsel has not confirmed this rule/).first()).toBeVisible();
  await page.goto("/desk/deadlines?kind=answer");
  await expect(page.getByRole("main")).toContainText(reference);

  const ended = { challengeId, endedOn: daysAgo(0), documentId: null, note: "The motion was decided" };
  await step("reviewer", reference, "end-stay", ended);
  await openRequest(page, reference);
  // Of three days at least one, where the first date had moved off a weekend.
  expect((await dueDay(page)) - before).toBeGreaterThanOrEqual(day);
  await deadlines.locator("summary").getByText("Why then").first().click();
  await expect(deadlines.getByText(/^3 days not counted/)).toBeVisible();
  await expect(deadlines.getByText("Stands still", { exact: true })).toHaveCount(0);
  await axeClean(await opened(await signedIn("reviewer"), reference));
});

test("a warning reaches the owner's mailbox, and the page says who was told", async ({ signedIn }) => {
  test.setTimeout(600_000);
  const page = await signedIn("reviewer");
  const half = new Date(Date.now() - 12 * 60 * minute + minute);
  const reference = await received({ instrument: "US_EMERG", receivedAt: half.toISOString(), dueOn: null });
  await openRequest(page, reference);
  const owner = page.locator("select[name=ownerId] option", { hasText: "Remy Vauer" });
  await step("reviewer", reference, "assign", { ownerId: await owner.first().getAttribute("value") });
  await expect(async () => expect(mailsAbout(reference)).toHaveLength(1)).toPass({ timeout: 180_000 });
  const [mail = ""] = mailsAbout(reference);
  expect(mail).toMatch(/^To: reviewer@desk\.example/m);
  expect(mail).toContain("50");
  await openRequest(page, reference);
  const deadlines = page.locator("#deadlines");
  await deadlines.locator("summary").getByText("Why then").first().click();
  await expect(deadlines.getByText(/50 % of the time has gone\. Remy Vauer told/)).toBeVisible();
  await page.goto("/desk/deadlines?kind=answer&owner=me");
  const row = page.getByRole("row").filter({ hasText: reference });
  await expect(row).toContainText("Remy Vauer");

  await page.goto("/desk/deadlines");
  const rail = page.getByRole("navigation", { name: "Desk" }).getByRole("link", { name: /Deadlines/ });
  await expect(rail).toContainText("not seen");
  const warned = page.locator("#warnings li").filter({ hasText: reference });
  await expect(warned).toContainText("50 % of the time has gone");
  await axeClean(page);
  await warned.getByRole("button", { name: "Seen" }).click();
  await expect(warned).toHaveCount(0);
  await openRequest(page, reference);
  await expect(page.locator("#warnings")).toHaveCount(0);
  await expect(page.getByText("said that they saw the warning of a clock").first()).toBeVisible();
});

async function opened(page: Page, reference: string): Promise<Page> {
  await openRequest(page, reference);
  return page;
}

/** The instant by which the answer is due, as the section says it. */
async function dueDay(page: Page): Promise<number> {
  const said = await page.locator("#deadlines li").first().locator("time").first().getAttribute("datetime");
  return Date.parse(said ?? "");
}

async function challengeOn(page: Page, reference: string): Promise<string> {
  await openRequest(page, reference);
  const filed = page.locator("select[name=challengeId] option", { hasText: /quash/i }).first();
  return (await filed.getAttribute("value")) ?? "";
}

/** What was mailed to the people of the desk about a request. */
function mailsAbout(reference: string): readonly string[] {
  const folder = join(place().dataDir, "mail");
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith(".eml"))
    .map((name) => readFileSync(join(folder, name), "utf8"))
    .filter((mail) => mail.includes(reference) && mail.includes("@desk.example"));
}
