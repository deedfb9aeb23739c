import type { Page } from "@playwright/test";
import { importColumns } from "@/lib/law/shared/import-columns";
import { aRow, importText, type SomeCells } from "@/lib/forms/import/testing/import-text";
import { api, keep, received } from "./desk/machine";
import { daysAgo, paper, unique } from "./desk/papers";
import { password, place } from "./desk/place";
import { ask } from "./desk/raw-http";
import { fillIntake, openRequest, referenceIn, stepForm } from "./desk/request-page";
import { axeClean, expect, test } from "./desk/test";

const plain = {
  authority: "Federal Bureau of Examples, United States",
  instrument: "US subpoena",
  receivedOn: daysAgo(2),
  accounts: [{ identifier: "lab@northwind.example", category: "Subscriber" }],
};

test.describe("a form of intake", () => {
  test("says at the field what cannot be, and keeps the rest", async ({ signedIn }) => {
    const page = await signedIn("intake");
    await page.goto("/desk/requests/new");
    const agencyReference = `B-${unique()}`;
    await fillIntake(page, { ...plain, agencyReference });
    const form = page.getByRole("form", { name: "Record a request" });
    await typeFreely(page, "received.day", "2026-02-31");
    await form.getByRole("button", { name: "Record the request" }).click();
    await expect(page.getByText("There is a problem")).toBeVisible();
    await expect(form.locator('[name="received.day"]')).toHaveAttribute("aria-invalid", "true");
    await expect(form.getByLabel("Their reference")).toHaveValue(agencyReference);
    await axeClean(page);

    await typeFreely(page, "received.day", "2199-01-01");
    await form.getByRole("button", { name: "Record the request" }).click();
    await expect(page.getByText(/has not happened yet|lies ahead/).first()).toBeVisible();
  });

  test("refuses a country nobody knows and a text that is too long, by name", async ({ signedIn }) => {
    const answer = await api("intake", "POST", "/requests", {
      authority: { new: { name: "Court of Atlantis", country: "Atlantis" } },
      agencyReference: "x",
      instrument: "US_SUBP_GJ",
      receivedAt: `${daysAgo(1)}T10:00:00Z`,
      channel: "email",
      targets: [{ identifier: "lab@northwind.example", items: [{ category: "subscriber" }] }],
    });
    expect(answer.status).toBe(422);
    expect(answer.body.errors).toMatchObject([{ path: "authority.new.country" }]);

    const page = await signedIn("intake");
    const reference = await received();
    await openRequest(page, reference);
    const form = await stepForm(page, "Authenticate the requester");
    await form.getByRole("checkbox").first().check();
    for (const length of [20_000, 1_000_000]) {
      await form.getByLabel("What was done").fill("long ".repeat(length / 5));
      await form.getByRole("button", { name: "Authenticate the requester" }).click();
      await expect(page.getByRole("alert").getByText(/(?:too long|longer than).* as a document/)).toBeVisible();
      await expect(form.getByRole("checkbox").first()).toBeChecked();
      await page.reload();
      await form.getByRole("checkbox").first().check();
    }
  });

  test("warns of a reference that the authority has used before, and links to it", async ({ signedIn }) => {
    const agencyReference = `D-${unique()}`;
    const before = await received({ agencyReference });
    const page = await signedIn("intake");
    await page.goto("/desk/requests/new");
    await fillIntake(page, { ...plain, agencyReference });
    await expect(page.getByText("This authority has used the same reference before")).toBeVisible();
    await page.getByRole("button", { name: "Record the request" }).click();
    await page.waitForURL(/\/recorded\?of=/);
    await expect(page.getByRole("link", { name: before })).toBeVisible();
    await axeClean(page);
    await page.getByRole("link", { name: "Open the request" }).click();
    expect(await referenceIn(page)).not.toBe(before);
  });
});

test.describe("a file", () => {
  test("that is not what it says is refused beside its field, and nothing is lost", async ({ signedIn }) => {
    const page = await signedIn("intake");
    await page.goto("/desk/requests/new");
    await page.getByLabel("Their reference").fill("still here");
    const field = page.getByLabel(/^Files of the original/);
    await field.setInputFiles({
      name: "warrant.pdf",
      mimeType: "application/pdf",
      buffer: Buffer.from("<!doctype html><script>alert(1)</script>"),
    });
    await expect(page.getByText(/which a browser could run/)).toBeVisible();
    await field.setInputFiles({ name: "empty.pdf", mimeType: "application/pdf", buffer: Buffer.alloc(0) });
    await expect(page.getByText("The file is empty.", { exact: false })).toBeVisible();
    await expect(page.getByLabel("Their reference")).toHaveValue("still here");
    await axeClean(page);
  });

  test("that is too large, cut off or nobody's is refused before it is kept", async ({ signedIn }) => {
    const origin = new URL(place().url).origin;
    const huge = { origin, "content-type": "application/pdf", "content-length": String(6 * 1024 ** 3) };
    expect((await ask("PUT", "/api/documents?name=a.pdf", huge)).status).toBe(413);
    expect((await ask("PUT", "/api/documents?name=a.pdf", { origin }, "%PDF-1.4")).status).toBe(401);
    const page = await signedIn("intake");
    const altered = await page.request.put("/api/documents?name=a.txt&kind=other", {
      data: "what was sent",
      headers: { origin, "content-type": "text/plain", "x-content-sha256": "0".repeat(64) },
    });
    expect(altered.status()).toBe(422);
    const foreign = await page.request.put("/api/documents?name=a.txt&kind=other&request=WD-AAAAA-AAAAA", {
      data: "for nobody",
      headers: { origin, "content-type": "text/plain" },
    });
    expect(foreign.status()).toBe(404);
    expect(await keep(page, paper("../../etc/passwd.pdf", unique()), "other")).toMatch(/^[0-9a-f-]{36}$/);
  });
});

test.describe("an import", () => {
  const rows = (cells: SomeCells): Buffer =>
    Buffer.from(importText([aRow(1, { intake_ref: `N-${unique()}`, ...cells })]));
  const head = importColumns.join(",");
  /** What it is, the file, the row and the column where it is told, and something of what to mend. */
  const bad: readonly (readonly [string, Buffer, string, string, RegExp])[] = [
    ["a date that can be read two ways", rows({ received_at: "03/04/2025" }), "2", "received_at", /./],
    ["a day that does not exist", rows({ received_at: "2025-02-31" }), "2", "received_at", /no such day/i],
    ["a number that is none", rows({ accounts: "1.500" }), "2", "accounts", /whole number in plain digits/],
    [
      "a country nobody knows",
      rows({ country: "ZZ", country_label: "Atlantis" }),
      "2",
      "country",
      /Not a country code/,
    ],
    ["a header alone", Buffer.from(`${head}\n`), "1", "Whole row", /no row under it/],
    ["a quote that never closes", Buffer.from(`${head}\n"N-1,AZ`), "2", "Whole row", /quotation mark/],
    ["a workbook", Buffer.from("504b030414000600", "hex"), "File", "Whole row", /not CSV/],
  ];

  for (const [what, buffer, row, column, words] of bad) {
    test(`of ${what} is refused at its place, and nothing enters`, async ({ signedIn }) => {
      const page = await signedIn("intake");
      await page.goto("/desk/imports");
      await page.getByLabel("CSV file").setInputFiles({ name: "nasty.csv", mimeType: "text/csv", buffer });
      await page.getByRole("button", { name: "Show what it would do" }).click();
      await page.waitForURL(/\/desk\/imports\/[0-9a-f-]{36}/);
      const refused = page
        .getByRole("table", { name: /^Refused rows/ })
        .getByRole("row")
        .nth(1);
      await expect(refused).toContainText(words);
      await expect(refused).toContainText(column);
      expect((await refused.innerText()).split(/\s/)[0], "the row it is in").toBe(row);
      await expect(page.getByRole("button", { name: /^Import \d/ })).toHaveCount(0);
      await axeClean(page);
    });
  }

  test("of a formula keeps its letters, and adds nothing the second time", async ({ signedIn }) => {
    const page = await signedIn("intake");
    const ref = `N-${unique()}`;
    const csv = importText([aRow(1, { intake_ref: ref, authority: '=HYPERLINK("http://evil.example")' })]);
    for (const time of ["first", "second"] as const) {
      await page.goto("/desk/imports");
      await page
        .getByLabel("CSV file")
        .setInputFiles({ name: "formula.csv", mimeType: "text/csv", buffer: Buffer.from(csv) });
      await page.getByRole("button", { name: "Show what it would do" }).click();
      await page.waitForURL(/\/desk\/imports\/[0-9a-f-]{36}/);
      const enter = page.getByRole("button", { name: /^Import 1 row/ });
      if (time === "second") await expect(enter).toHaveCount(0);
      else {
        await enter.click();
        await expect(enter).toHaveCount(0, { timeout: 20_000 });
      }
    }
  });
});

test.describe("an address that somebody made up", () => {
  test("is answered in words", async ({ signedIn }) => {
    const page = await signedIn("reviewer");
    for (const path of [
      "/desk/requests?after=forged",
      "/desk/requests?sort=%27%3B--&view=everything",
      `/desk/requests?q=${"x".repeat(2000)}`,
      "/desk/mail?after=..%2F..%2Fetc",
      "/desk/requests/%F0%9F%92%A9",
      "/desk/customers/not-an-id",
      "/desk/authorities/00000000-0000-0000-0000-000000000000",
      "/desk/documents/not-an-id",
      "/transparency/2024-h9",
      "/transparency/2025-h1/v/99",
    ]) {
      const answer = await page.request.get(path);
      expect([200, 400, 404], path).toContain(answer.status());
    }
    const auditor = await signedIn("auditor");
    expect((await auditor.goto("/desk/record?after=forged"))?.status()).toBe(200);
    expect((await api("reviewer", "GET", "/requests?after=forged&limit=-1")).status).toBeLessThan(500);
  });

  test("leads a stranger to the door and, once in, to where they wanted to go", async ({ stranger }) => {
    const reference = await received();
    const page = await stranger();
    await page.goto(`/desk/requests/${reference}`);
    await expect(page).toHaveURL(/\/sign-in\?next=/);
    await page.getByLabel("E-mail").fill("reviewer@desk.example");
    await page.getByLabel("Password").fill("wrong");
    await page.getByRole("button", { name: "Sign in" }).click();
    await expect(page.getByRole("alert").filter({ hasText: /\S/ }).first()).toBeVisible();
    await page.getByLabel("Password").fill(password);
    await page.getByRole("button", { name: "Sign in" }).click();
    await page.waitForURL(new RegExp(`/desk/requests/${reference}`));
    await page.goto("/sign-in?next=https://evil.example/");
    await expect(page).toHaveURL(new RegExp(`^${place().url}/desk`));
  });
});

/** A browser's own date field lets nobody type such a day; a program, or an older browser, does. */
async function typeFreely(page: Page, name: string, text: string): Promise<void> {
  const field = page.locator(`[name="${name}"]`);
  await field.evaluate((one) => one.setAttribute("type", "text"));
  await field.fill(text);
}
